import * as Schema from "effect/Schema"
import { define } from "../../Event.ts"
import { User } from "../../models/User.ts"
import { socket } from "../Socket.ts"

/** Somebody has joined the server: a bot, too. To everybody. */
export const new_user = /*#__PURE__*/ define(socket, "new_user", "recoverable", () => ({
  user_id: Schema.String
}))

/**
 * A user's profile, custom status or picture has changed, or they were activated or deactivated, bots too. To everybody, in
 * three copies: oneself, system admins, and the rest, who see least. `user` is no JSON text, unlike elsewhere.
 */
export const user_updated = /*#__PURE__*/ define(socket, "user_updated", "recoverable", () => ({ user: User }))

/** One's roles in the system have changed. To oneself; the session goes on. */
export const user_role_updated = /*#__PURE__*/ define(socket, "user_role_updated", "recoverable", () => ({
  user_id: Schema.String,
  /** Separated by blanks. */
  roles: Schema.String
}))

/** Somebody was deactivated or activated. To everybody, without a word of whom: a `user_updated` says that. */
export const user_activation_status_change = /*#__PURE__*/ define(
  socket,
  "user_activation_status_change",
  "recoverable",
  () => ({})
)

/** All guests were deactivated, as guest accounts were switched off. To everybody. */
export const guests_deactivated = /*#__PURE__*/ define(socket, "guests_deactivated", "recoverable", () => ({}))

/**
 * One's own status has changed: `online`, `away`, `dnd`, `offline`. To oneself: other people's is asked for (`get_statuses`).
 * A server that has 128 events waiting for the socket drops it without a gap in `seq`.
 */
export const status_change = /*#__PURE__*/ define(socket, "status_change", "ephemeral", () => ({
  status: Schema.String,
  user_id: Schema.String
}))
