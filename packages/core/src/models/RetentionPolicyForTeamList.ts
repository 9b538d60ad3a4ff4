import * as Schema from "effect/Schema"

/** How long posts of one team are kept. */
export interface DataRetentionPolicyForTeam {
  readonly team_id?: string | undefined
  /** In days. */
  readonly post_duration?: number | undefined
}

export const DataRetentionPolicyForTeam: Schema.Codec<DataRetentionPolicyForTeam> = Schema.Struct({
  team_id: Schema.optional(Schema.String),
  post_duration: Schema.optional(Schema.Number)
})

/** A page of the retention rules that hold in a user's teams. Needs an Enterprise licence. */
export interface RetentionPolicyForTeamList {
  readonly policies: ReadonlyArray<DataRetentionPolicyForTeam> | null
  /** On all pages. */
  readonly total_count: number
}

export const RetentionPolicyForTeamList: Schema.Codec<RetentionPolicyForTeamList> = Schema.Struct({
  policies: Schema.NullOr(Schema.Array(DataRetentionPolicyForTeam)),
  total_count: Schema.Number
})
