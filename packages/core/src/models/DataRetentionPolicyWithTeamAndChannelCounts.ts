import * as Schema from "effect/Schema"

/** Data Retention Policy With Team And Channel Counts. */
export interface DataRetentionPolicyWithTeamAndChannelCounts {
  readonly team_count?: number | undefined
  readonly channel_count?: number | undefined
}

export const DataRetentionPolicyWithTeamAndChannelCounts: Schema.Codec<DataRetentionPolicyWithTeamAndChannelCounts> =
  Schema.Struct({
    team_count: Schema.optional(Schema.Number),
    channel_count: Schema.optional(Schema.Number)
  })
