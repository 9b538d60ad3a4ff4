import { define, json } from "../../Event.ts"
import { Reaction } from "../../models/Reaction.ts"
import { socket } from "../Socket.ts"

/**
 * Somebody reacted to a post. To the channel. The same reaction twice says it twice. `last_post_at` of the channel does not
 * move: what was missed is in the post's `metadata.reactions`.
 */
export const reaction_added = /*#__PURE__*/ define(socket, "reaction_added", "recoverable", () => ({
  reaction: json(Reaction)
}))

/**
 * Somebody took a reaction back. To the channel. `create_at` is 0 and `channel_id` empty here; `broadcast.channel_id` has
 * it.
 */
export const reaction_removed = /*#__PURE__*/ define(socket, "reaction_removed", "recoverable", () => ({
  reaction: json(Reaction)
}))
