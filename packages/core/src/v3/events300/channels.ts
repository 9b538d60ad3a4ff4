import * as Schema from "effect/Schema"
import { define } from "../../Event.ts"
import { socket300 } from "../Socket.ts"

/** A channel was deleted: `broadcast.channel_id`. To the whole team. Never recorded, so that its data is not typed. */
export const channel_deleted = /*#__PURE__*/ define(socket300, "channel_deleted", "recoverable", () => ({}))

/** One has read a channel, here or elsewhere. To oneself, on every socket. */
export const channel_viewed = /*#__PURE__*/ define(socket300, "channel_viewed", "recoverable", () => ({
  channel_id: Schema.String
}))

/** A direct channel was opened, which is in `broadcast.channel_id`. To both. Never recorded. */
export const direct_added = /*#__PURE__*/ define(socket300, "direct_added", "recoverable", () => ({
  teammate_id: Schema.optional(Schema.String)
}))

/** Somebody came into a channel: `broadcast.user_id`, in `broadcast.channel_id`. To its members, the new one among them. */
export const user_added = /*#__PURE__*/ define(socket300, "user_added", "recoverable", () => ({}))

/**
 * Somebody left a channel, or was removed: `broadcast.user_id`. To those who stay: who is gone is not told, as they are no
 * member any more.
 */
export const user_removed = /*#__PURE__*/ define(socket300, "user_removed", "recoverable", () => ({
  /** The one who left, when nobody removed them. */
  remover_id: Schema.String
}))
