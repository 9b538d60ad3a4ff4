import * as Schema from "effect/Schema"
import { Post } from "./Post.ts"
import { User } from "./User.ts"

/** Thread Response. */
export interface ThreadResponse {
  readonly id: string
  readonly reply_count: number
  readonly last_reply_at: number
  readonly last_viewed_at: number
  readonly participants: ReadonlyArray<User> | null
  readonly post: Post | null
  readonly unread_replies: number
  readonly unread_mentions: number
  readonly is_urgent: boolean
  readonly delete_at: number
}

export const ThreadResponse: Schema.Codec<ThreadResponse> = Schema.Struct({
  id: Schema.String,
  reply_count: Schema.Number,
  last_reply_at: Schema.Number,
  last_viewed_at: Schema.Number,
  participants: Schema.NullOr(Schema.Array(User)),
  post: Schema.NullOr(Post),
  unread_replies: Schema.Number,
  unread_mentions: Schema.Number,
  is_urgent: Schema.Boolean,
  delete_at: Schema.Number
})

/** Threads. */
export interface Threads {
  readonly total: number
  readonly total_unread_threads: number
  readonly total_unread_mentions: number
  readonly total_unread_urgent_mentions: number
  readonly threads: ReadonlyArray<ThreadResponse> | null
}

export const Threads: Schema.Codec<Threads> = Schema.Struct({
  total: Schema.Number,
  total_unread_threads: Schema.Number,
  total_unread_mentions: Schema.Number,
  total_unread_urgent_mentions: Schema.Number,
  threads: Schema.NullOr(Schema.Array(ThreadResponse))
})
