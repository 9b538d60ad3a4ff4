import * as Schema from "effect/Schema"
import { Post } from "./Post.ts"
import { User } from "./User.ts"

/** User Thread. */
export interface UserThread {
  readonly id: string
  readonly reply_count: number
  readonly last_reply_at: number
  readonly last_viewed_at: number
  readonly participants: ReadonlyArray<User>
  readonly post: Post | null
  readonly unread_replies: number
  readonly unread_mentions: number
  readonly is_urgent: boolean
  readonly delete_at: number
  readonly is_following?: boolean | undefined
  readonly type?: unknown
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
  type: Schema.optional(Schema.Unknown)
})
