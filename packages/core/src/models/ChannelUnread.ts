import * as Schema from "effect/Schema"

/** Channel Unread. */
export interface ChannelUnread {
  readonly team_id: string
  readonly channel_id: string
  readonly msg_count: number
  readonly mention_count: number
  readonly mention_count_root: number
  readonly urgent_mention_count: number
  readonly msg_count_root: number
  readonly user_id?: string | undefined
  readonly last_viewed_at?: number | undefined
  readonly deltaMsgs?: number | undefined
}

export const ChannelUnread: Schema.Codec<ChannelUnread> = Schema.Struct({
  team_id: Schema.String,
  channel_id: Schema.String,
  msg_count: Schema.Number,
  mention_count: Schema.Number,
  mention_count_root: Schema.Number,
  urgent_mention_count: Schema.Number,
  msg_count_root: Schema.Number,
  user_id: Schema.optional(Schema.String),
  last_viewed_at: Schema.optional(Schema.Number),
  deltaMsgs: Schema.optional(Schema.Number)
})
