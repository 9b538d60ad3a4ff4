import * as Schema from "effect/Schema"
import { define, json } from "../../Event.ts"
import { UserThread } from "../../models/UserThread.ts"
import { socket } from "../Socket.ts"

/**
 * A thread that one follows has a new reply, or one began to follow it. To oneself; the team is in `broadcast`. One's own
 * replies come, too.
 */
export const thread_updated = /*#__PURE__*/ define(socket, "thread_updated", "recoverable", () => ({
  /** With whole users as its participants. */
  thread: json(UserThread),
  previous_unread_mentions: Schema.optional(Schema.Number),
  previous_unread_replies: Schema.optional(Schema.Number)
}))

/** One follows a thread now, or no longer. To oneself; the team is in `broadcast`. */
export const thread_follow_changed = /*#__PURE__*/ define(socket, "thread_follow_changed", "recoverable", () => ({
  thread_id: Schema.String,
  /** Does one follow it now? */
  state: Schema.Boolean,
  reply_count: Schema.Number
}))

/**
 * One has read threads. To oneself. In three forms: one thread, with all fields; a channel's, which is in
 * `broadcast.channel_id`, with `timestamp`; all of the team in `broadcast.team_id`, with nothing.
 */
export const thread_read_changed = /*#__PURE__*/ define(socket, "thread_read_changed", "recoverable", () => ({
  thread_id: Schema.optional(Schema.String),
  channel_id: Schema.optional(Schema.String),
  /** Up to when, in milliseconds. */
  timestamp: Schema.optional(Schema.Number),
  unread_mentions: Schema.optional(Schema.Number),
  unread_replies: Schema.optional(Schema.Number),
  previous_unread_mentions: Schema.optional(Schema.Number),
  previous_unread_replies: Schema.optional(Schema.Number)
}))
