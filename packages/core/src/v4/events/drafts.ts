import { define, json } from "../../Event.ts"
import { Draft } from "../../models/Draft.ts"
import { socket } from "../Socket.ts"

/**
 * One began to write, or went on, elsewhere: 11.6 says so of every change of a draft. To oneself, but for the socket whose
 * `connection_id` the call named.
 */
export const draft_created = /*#__PURE__*/ define(socket, "draft_created", "recoverable", () => ({
  draft: json(Draft)
}))

/** A draft has changed. Never recorded: 11.6 says `draft_created`. To oneself. */
export const draft_updated = /*#__PURE__*/ define(socket, "draft_updated", "recoverable", () => ({
  draft: json(Draft)
}))

/** A draft was deleted. To oneself, on every socket. It is as it was: its `delete_at` is still 0. */
export const draft_deleted = /*#__PURE__*/ define(socket, "draft_deleted", "recoverable", () => ({
  draft: json(Draft)
}))
