import * as Schema from "effect/Schema"
import { action, done, ping as pingOf } from "../Action.ts"
import { socket } from "./Socket.ts"

// Of 3.10: on a socket of 3.0 nothing may be said, as its server passes it on to everybody. `authentication_challenge` is
// missing: it is the session's own.

/** Asks whether the socket, and the session behind it, still live; the reply tells the server's time. */
export const ping = /*#__PURE__*/ pingOf(socket)

/** Says that one is writing: the channel's other members get `typing`. An id that is none is `InvalidInput`. */
export const userTyping = /*#__PURE__*/ action(socket, "user_typing", () => ({
  data: Schema.Struct({
    channel_id: Schema.String,
    /** The post that is answered. */
    parent_id: Schema.optional(Schema.String)
  }),
  reply: done
}))

/** The statuses of all users whom the server has in memory: `online`, `away`, `offline` by id. */
export const getStatuses = /*#__PURE__*/ action(socket, "get_statuses", () => ({
  reply: Schema.Record(Schema.String, Schema.String)
}))

/** The statuses of these users, by id. Nobody is refused: who does not exist is `offline`. */
export const getStatusesByIds = /*#__PURE__*/ action(socket, "get_statuses_by_ids", () => ({
  data: Schema.Struct({ user_ids: Schema.Array(Schema.String).check(Schema.isMinLength(1)) }),
  reply: Schema.Record(Schema.String, Schema.String)
}))

/** Sends whatever it holds to a user as a `webrtc` event: how video calls were arranged. */
export const webrtc = /*#__PURE__*/ action(socket, "webrtc", () => ({
  data: Schema.StructWithRest(Schema.Struct({ to_user_id: Schema.String }), [
    Schema.Record(Schema.String, Schema.Unknown)
  ]),
  reply: done
}))
