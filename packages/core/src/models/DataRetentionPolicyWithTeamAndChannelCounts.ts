import * as Schema from "effect/Schema"

/** A retention policy, and how many teams and channels it holds for. */
export interface DataRetentionPolicyWithTeamAndChannelCounts {
  readonly team_count?: number | undefined
  readonly channel_count?: number | undefined
  readonly id?: string | undefined
  readonly display_name?: string | undefined
  /** In days; -1 keeps posts for ever. */
  readonly post_duration?: number | undefined
}

export const DataRetentionPolicyWithTeamAndChannelCounts: Schema.Codec<DataRetentionPolicyWithTeamAndChannelCounts> =
  Schema.Struct({
    team_count: Schema.optional(Schema.Number),
    channel_count: Schema.optional(Schema.Number),
    id: Schema.optional(Schema.String),
    display_name: Schema.optional(Schema.String),
    post_duration: Schema.optional(Schema.Number)
  })
