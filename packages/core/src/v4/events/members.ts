import * as Schema from "effect/Schema"
import { define, json } from "../../Event.ts"
import { ChannelMember } from "../../models/ChannelMember.ts"
import { socket } from "../Socket.ts"

/**
 * Somebody came into the channel of `broadcast.channel_id`. To its members; who is added by another gets a frame of their
 * own, and may have missed posts since they were in it last: nothing is sent to who is no member.
 */
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

/** One's membership of a channel has changed: roles, notifications, mentions. To oneself. */
export const channel_member_updated = /*#__PURE__*/ define(socket, "channel_member_updated", "recoverable", () => ({
  channelMember: json(ChannelMember)
}))
