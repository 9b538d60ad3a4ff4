import * as Schema from "effect/Schema"

/** Data Retention Policy For Team. */
export interface DataRetentionPolicyForTeam {
  readonly team_id?: string | undefined
  readonly post_duration?: number | undefined
}

export const DataRetentionPolicyForTeam: Schema.Codec<DataRetentionPolicyForTeam> = Schema.Struct({
  team_id: Schema.optional(Schema.String),
  post_duration: Schema.optional(Schema.Number)
})

/** Retention Policy For Team List. */
export interface RetentionPolicyForTeamList {
  readonly policies: ReadonlyArray<DataRetentionPolicyForTeam> | null
  readonly total_count: number
}

export const RetentionPolicyForTeamList: Schema.Codec<RetentionPolicyForTeamList> = Schema.Struct({
  policies: Schema.NullOr(Schema.Array(DataRetentionPolicyForTeam)),
  total_count: Schema.Number
})
