import { define, json } from "../../Event.ts"
import { Reaction } from "../../models/Reaction.ts"
import { socket } from "../Socket.ts"

/** Somebody reacted to a post. To the channel; a `post_edited` comes along. From 3.6 on. */
export const reaction_added = /*#__PURE__*/ define(socket, "reaction_added", "recoverable", () => ({
  reaction: json(Reaction)
}))

/** Somebody took a reaction back; its `create_at` is 0. To the channel; a `post_edited` comes along. From 3.6 on. */
export const reaction_removed = /*#__PURE__*/ define(socket, "reaction_removed", "recoverable", () => ({
  reaction: json(Reaction)
}))
