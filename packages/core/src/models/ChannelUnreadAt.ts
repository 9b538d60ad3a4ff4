import * as Schema from "effect/Schema"

/** Channel Unread At. */
export interface ChannelUnreadAt {
  readonly team_id: string
  readonly channel_id: string
  readonly msg_count: number
  readonly mention_count: number
  readonly last_viewed_at: number
  readonly user_id: string
  readonly mention_count_root: number
  readonly urgent_mention_count: number
  readonly msg_count_root: number
}

export const ChannelUnreadAt: Schema.Codec<ChannelUnreadAt> = Schema.Struct({
  team_id: Schema.String,
  channel_id: Schema.String,
  msg_count: Schema.Number,
  mention_count: Schema.Number,
  last_viewed_at: Schema.Number,
  user_id: Schema.String,
  mention_count_root: Schema.Number,
  urgent_mention_count: Schema.Number,
  msg_count_root: Schema.Number
})
