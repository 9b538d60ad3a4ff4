import * as Schema from "effect/Schema"
import { define, json } from "../../Event.ts"
import { Channel } from "../../models/Channel.ts"
import { socket } from "../Socket.ts"

/** One has made a channel. To its maker alone: others hear of a new public channel when they are added to it, or never. */
export const channel_created = /*#__PURE__*/ define(socket, "channel_created", "recoverable", () => ({
  channel_id: Schema.String,
  team_id: Schema.String
}))

/**
 * Name, header, purpose or kind of a channel have changed. To its members; in rare cases to the team, and with the id alone:
 * then ask for it.
 */
export const channel_updated = /*#__PURE__*/ define(socket, "channel_updated", "recoverable", () => ({
  channel: json(Schema.UndefinedOr(Channel)),
  channel_id: Schema.optional(Schema.String)
}))

/** A channel was archived. To the whole team if it is public, to its members if it is private. */
export const channel_deleted = /*#__PURE__*/ define(socket, "channel_deleted", "recoverable", () => ({
  channel_id: Schema.String,
  delete_at: Schema.Number
}))

/** An archived channel is back. To the whole team if it is public, to its members if it is private. */
export const channel_restored = /*#__PURE__*/ define(socket, "channel_restored", "recoverable", () => ({
  channel_id: Schema.String
}))

/**
 * A public channel became private, or the reverse. To the whole team, both times: for who is no member it may be an id that
 * they cannot ask for. Members get a `channel_updated`, too.
 */
export const channel_converted = /*#__PURE__*/ define(socket, "channel_converted", "recoverable", () => ({
  channel_id: Schema.String,
  /** Missing in 11.6. */
  channel_type: Schema.optional(Schema.String)
}))

/** Another scheme hands out the roles of a channel, which is in `broadcast.channel_id`. To its members. Needs a licence. */
export const channel_scheme_updated = /*#__PURE__*/ define(socket, "channel_scheme_updated", "recoverable", () => ({}))

/** The rules of access by attributes have changed for a channel. Newer than 11.6, and not recorded. */
export const channel_access_control_updated = /*#__PURE__*/ define(
  socket,
  "channel_access_control_updated",
  "recoverable",
  () => ({ channel: json(Channel) })
)

/** Somebody wants to join a channel. Newer than 11.6; nobody has described what it says, so that its data is not typed. */
export const channel_join_request_created = /*#__PURE__*/ define(
  socket,
  "channel_join_request_created",
  "recoverable",
  () => ({})
)

/** A request to join was answered. Newer than 11.6; nobody has described what it says, so that its data is not typed. */
export const channel_join_request_updated = /*#__PURE__*/ define(
  socket,
  "channel_join_request_updated",
  "recoverable",
  () => ({})
)

/** What is shared with another server changed for a channel. Newer than 11.6, and not recorded. */
export const shared_channel_remote_updated = /*#__PURE__*/ define(
  socket,
  "shared_channel_remote_updated",
  "recoverable",
  () => ({ channel_id: Schema.String })
)

/**
 * A direct channel was opened, which is in `broadcast.channel_id`. To both: for the other one, `teammate_id` is oneself.
 */
export const direct_added = /*#__PURE__*/ define(socket, "direct_added", "recoverable", () => ({
  creator_id: Schema.String,
  teammate_id: Schema.String
}))

/** A group channel was opened, which is in `broadcast.channel_id`. To each of its members, one by one. */
export const group_added = /*#__PURE__*/ define(socket, "group_added", "recoverable", () => ({
  /** All of them, oneself too. */
  teammate_ids: json(Schema.Array(Schema.String))
}))

/**
 * One has read channels, here or elsewhere. To oneself, on every socket. A post of one's own counts as reading. A server
 * that has 128 events waiting for the socket drops it without a gap in `seq`.
 */
export const multiple_channels_viewed = /*#__PURE__*/ define(socket, "multiple_channels_viewed", "ephemeral", () => ({
  /** When, in milliseconds, by channel. */
  channel_times: Schema.Record(Schema.String, Schema.Number)
}))
