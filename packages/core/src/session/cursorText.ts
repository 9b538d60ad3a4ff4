import * as Option from "effect/Option"
import * as Schema from "effect/Schema"

const Post = Schema.Tuple([Schema.String, Schema.Finite])

/** How far a stream has come, as it is written down. Times are the server's, in ms since the epoch, but for `at`. */
const State = Schema.Struct({
  version: Schema.Literal(1),
  /** The server, and the dialect of its socket. */
  url: Schema.String,
  dialect: Schema.String,
  /** Whose stream it is. */
  who: Schema.optional(Schema.String),
  /** Left out, where it cannot be resumed. */
  connection: Schema.optional(
    Schema.Struct({
      id: Schema.String,
      next: Schema.Int.check(Schema.isGreaterThanOrEqualTo(0)),
      session: Schema.String
    })
  ),
  completeUntil: Schema.optional(Schema.Finite),
  /** Our own clock at that time. */
  at: Schema.Finite,
  /** Channels that we were removed from, and when. */
  left: Schema.Array(Post),
  /** Channels that we were said to be in. */
  joined: Schema.Array(Schema.String),
  channels: Schema.Array(
    Schema.Struct({
      id: Schema.String,
      anchor: Schema.optional(Post),
      recent: Schema.Array(Post)
    })
  ),
  /** Posts that were edited (by `update_at`) or deleted. */
  changes: Schema.Array(Post)
})

export type PlaceState = typeof State.Type

const Text = Schema.fromJsonString(State)

export const toText = (state: PlaceState): string => JSON.stringify(state)

/** What such a text says; nothing, where it is none. */
export const fromText = (text: string): PlaceState | undefined =>
  Option.getOrUndefined(Schema.decodeUnknownOption(Text)(text))
