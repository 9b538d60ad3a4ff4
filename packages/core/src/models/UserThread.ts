import * as Schema from "effect/Schema"
import { Post } from "./Post.ts"
import { User } from "./User.ts"

/** A thread that somebody follows, and how far they have read. */
export interface UserThread {
  /** Its first post's. */
  readonly id: string
  readonly reply_count: number
  readonly last_reply_at: number
  /** 0 for never. */
  readonly last_viewed_at: number
  /** Just the ids are true unless the extended form was asked for. */
  readonly participants: ReadonlyArray<User>
  /** Its first post. */
  readonly post: Post | null
  readonly unread_replies: number
  readonly unread_mentions: number
  /** The first post was marked urgent. */
  readonly is_urgent: boolean
  /** When the first post was deleted; 0 for never. */
  readonly delete_at: number
  readonly is_following?: boolean | undefined
  readonly type?: string | undefined
}

export const UserThread: Schema.Codec<UserThread> = Schema.Struct({
  id: Schema.String,
  reply_count: Schema.Number,
  last_reply_at: Schema.Number,
  last_viewed_at: Schema.Number,
  participants: Schema.Array(User),
  post: Schema.NullOr(Post),
  unread_replies: Schema.Number,
  unread_mentions: Schema.Number,
  is_urgent: Schema.Boolean,
  delete_at: Schema.Number,
  is_following: Schema.optional(Schema.Boolean),
  type: Schema.optional(Schema.String)
})
