import * as Schema from "effect/Schema"
import { UserThread } from "./UserThread.ts"

/** A page of the threads that somebody follows. The totals are of all pages. */
export interface UserThreads {
  readonly total: number
  /** `null` when just the totals were asked for. */
  readonly threads: ReadonlyArray<UserThread> | null
  readonly total_unread_threads: number
  readonly total_unread_mentions: number
  readonly total_unread_urgent_mentions: number
}

export const UserThreads: Schema.Codec<UserThreads> = Schema.Struct({
  total: Schema.Number,
  threads: Schema.NullOr(Schema.Array(UserThread)),
  total_unread_threads: Schema.Number,
  total_unread_mentions: Schema.Number,
  total_unread_urgent_mentions: Schema.Number
})
