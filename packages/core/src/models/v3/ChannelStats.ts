import * as Schema from "effect/Schema"

/** How many people a channel has. Not in 3.0. */
export interface ChannelStats {
  readonly channel_id: string
  readonly member_count: number
}

export const ChannelStats: Schema.Codec<ChannelStats> = Schema.Struct({
  channel_id: Schema.String,
  member_count: Schema.Number
})
