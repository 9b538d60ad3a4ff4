import * as Schema from "effect/Schema"

/** What somebody has not read of a channel. The `…_root` counts leave replies out. */
export interface ChannelUnread {
  /** Empty for direct and group messages. */
  readonly team_id: string
  readonly channel_id: string
  /** Unread messages. */
  readonly msg_count: number
  readonly mention_count: number
  readonly mention_count_root: number
  /** Mentions in posts of urgent priority. */
  readonly urgent_mention_count: number
  readonly msg_count_root: number
}

export const ChannelUnread: Schema.Codec<ChannelUnread> = Schema.Struct({
  team_id: Schema.String,
  channel_id: Schema.String,
  msg_count: Schema.Number,
  mention_count: Schema.Number,
  mention_count_root: Schema.Number,
  urgent_mention_count: Schema.Number,
  msg_count_root: Schema.Number
})

/** What is unread of a channel after somebody marked a post as unread. */
export interface ChannelUnreadAt {
  /** Empty for direct and group messages. */
  readonly team_id: string
  readonly channel_id: string
  /** Messages that are read, not unread ones: the membership's own count. */
  readonly msg_count: number
  readonly mention_count: number
  /** One millisecond before the post. */
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
