import { define, json } from "../../Event.ts"
import { ScheduledPost } from "../../models/ScheduledPost.ts"
import { socket } from "../Socket.ts"

/** One has written a post for later. To oneself, on every socket. Needs a licence. */
export const scheduled_post_created = /*#__PURE__*/ define(socket, "scheduled_post_created", "recoverable", () => ({
  scheduledPost: json(ScheduledPost)
}))

/** A post for later has changed, or could not be posted: `error_code` says why. To its author. Needs a licence. */
export const scheduled_post_updated = /*#__PURE__*/ define(socket, "scheduled_post_updated", "recoverable", () => ({
  scheduledPost: json(ScheduledPost)
}))

/** A post for later is gone: deleted, or posted. To its author. Needs a licence. */
export const scheduled_post_deleted = /*#__PURE__*/ define(socket, "scheduled_post_deleted", "recoverable", () => ({
  scheduledPost: json(ScheduledPost)
}))
