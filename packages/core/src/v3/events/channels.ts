import * as Schema from "effect/Schema"
import { define, json } from "../../Event.ts"
import { socket } from "../Socket.ts"

/** One has made a channel. To its maker alone: others hear of it when they are added. */
export const channel_created = /*#__PURE__*/ define(socket, "channel_created", "recoverable", () => ({
  channel_id: Schema.String,
  team_id: Schema.String
}))

/** A channel was deleted. To the whole team. */
export const channel_deleted = /*#__PURE__*/ define(socket, "channel_deleted", "recoverable", () => ({
  channel_id: Schema.String
}))

/**
 * A direct channel was opened, which is in `broadcast.channel_id`. To both: for the other one, `teammate_id` is oneself, and
 * nothing says who opened it.
 */
export const direct_added = /*#__PURE__*/ define(socket, "direct_added", "recoverable", () => ({
  teammate_id: Schema.String
}))

/** A group channel was opened, which is in `broadcast.channel_id`. To its members. */
export const group_added = /*#__PURE__*/ define(socket, "group_added", "recoverable", () => ({
  /** All of them, oneself too. */
  teammate_ids: json(Schema.Array(Schema.String))
}))

/** Somebody came into the channel of `broadcast.channel_id`. To its members, the new one among them. */
export const user_added = /*#__PURE__*/ define(socket, "user_added", "recoverable", () => ({
  user_id: Schema.String,
  team_id: Schema.String
}))

/**
 * Somebody left a channel, or was removed. In two forms: those who stay get `user_id`, and the channel in
 * `broadcast.channel_id`; who is gone gets `channel_id`.
 */
export const user_removed = /*#__PURE__*/ define(socket, "user_removed", "recoverable", () => ({
  user_id: Schema.optional(Schema.String),
  channel_id: Schema.optional(Schema.String),
  /** The one who left, when nobody removed them. */
  remover_id: Schema.String
}))
