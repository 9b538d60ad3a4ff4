import * as Schema from "effect/Schema"
import { define } from "../../Event.ts"
import { User } from "../../models/User.ts"
import { socket } from "../Socket.ts"

/** Somebody has joined the server. To everybody. */
export const new_user = /*#__PURE__*/ define(socket, "new_user", "recoverable", () => ({ user_id: Schema.String }))

/** A user's profile has changed. To everybody but that user. `user` is no JSON text, unlike elsewhere. */
export const user_updated = /*#__PURE__*/ define(socket, "user_updated", "recoverable", () => ({ user: User }))

/** One's own status has changed. To oneself: other people's is asked for (`get_statuses`). */
export const status_change = /*#__PURE__*/ define(socket, "status_change", "ephemeral", () => ({
  status: Schema.String,
  user_id: Schema.String
}))
