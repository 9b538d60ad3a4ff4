import * as Schema from "effect/Schema"

/** Data Retention Policy With Team And Channel Ids. */
export interface DataRetentionPolicyWithTeamAndChannelIds {
  readonly display_name?: string | undefined
  readonly post_duration?: number | undefined
  readonly team_ids?: ReadonlyArray<string> | undefined
  readonly channel_ids?: ReadonlyArray<string> | undefined
}

export const DataRetentionPolicyWithTeamAndChannelIds: Schema.Codec<DataRetentionPolicyWithTeamAndChannelIds> =
  Schema.Struct({
    display_name: Schema.optional(Schema.String),
    post_duration: Schema.optional(Schema.Number),
    team_ids: Schema.optional(Schema.Array(Schema.String)),
    channel_ids: Schema.optional(Schema.Array(Schema.String))
  })
