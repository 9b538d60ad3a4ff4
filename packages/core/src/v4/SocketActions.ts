import * as Schema from "effect/Schema"
import { action, done, ping as pingOf, unanswered } from "../Action.ts"
import { socket } from "./Socket.ts"

// Two are missing on purpose. `authentication_challenge` is the session's own. `presence` is never sent: a server that hears
// it hides the events of all channels and threads that it does not name.

/** Asks whether the socket, and the session behind it, still live; the reply tells the server's time. */
export const ping = /*#__PURE__*/ pingOf(socket)

/**
 * Says that one is writing: the channel's other members get `typing`. Wants `create_post` there; a channel that one may not
 * write to, or that is not there, is `InvalidInput`. A server that is busy says so (`Unavailable`).
 */
export const userTyping = /*#__PURE__*/ action(socket, "user_typing", () => ({
  data: Schema.Struct({
    channel_id: Schema.String,
    /** The thread. */
    parent_id: Schema.optional(Schema.String)
  }),
  reply: done
}))

/**
 * The statuses of all users whom the server has in memory, of other teams too: `online`, `away`, `dnd`, `offline` by id. Who
 * was not there lately is not in it.
 */
export const getStatuses = /*#__PURE__*/ action(socket, "get_statuses", () => ({
  reply: Schema.Record(Schema.String, Schema.String)
}))

/** The statuses of these users, by id. Nobody is refused: who does not exist is `offline`. */
export const getStatusesByIds = /*#__PURE__*/ action(socket, "get_statuses_by_ids", () => ({
  data: Schema.Struct({ user_ids: Schema.Array(Schema.String).check(Schema.isMinLength(1)) }),
  reply: Schema.Record(Schema.String, Schema.String)
}))

/**
 * Says whether one is there. `manual`: because one wants it so; what a clock says changes nothing then. Opening the socket has
 * made one `online` already.
 */
export const userUpdateActiveStatus = /*#__PURE__*/ action(socket, "user_update_active_status", () => ({
  data: Schema.Struct({ user_is_active: Schema.Boolean, manual: Schema.optional(Schema.Boolean) }),
  reply: done
}))

/** Answers a `posted` event with `should_ack`: what became of its notification. The server counts it, and does nothing else. */
export const postedNotifyAck = /*#__PURE__*/ action(socket, "posted_notify_ack", () => ({
  data: Schema.Struct({
    post_id: Schema.String,
    user_agent: Schema.optional(Schema.String),
    /** `success`, `not_sent`, `error` … */
    status: Schema.optional(Schema.String),
    reason: Schema.optional(Schema.String),
    data: Schema.optional(Schema.String)
  }),
  reply: done
}))

/**
 * An action of a plugin, by the plugin's id and its own name for it. The server hands it on and replies nothing, also where
 * there is no such plugin. One that is used often is better defined with its types: `action(socket, "custom_<id>_<name>", …)`.
 */
export const custom = /*#__PURE__*/ action(socket, "custom_{plugin_id}_{name}", () => ({
  data: Schema.Record(Schema.String, Schema.Unknown),
  reply: unanswered
}))
