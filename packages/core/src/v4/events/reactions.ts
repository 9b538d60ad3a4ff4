import { define, json } from "../../Event.ts"
import { Reaction } from "../../models/Reaction.ts"
import { socket } from "../Socket.ts"

/** Somebody reacted to a post in a channel that one is in. The same reaction twice says it twice. */
export const reaction_added = /*#__PURE__*/ define(socket, "reaction_added", () => ({ reaction: json(Reaction) }))

/** Somebody took a reaction back. `create_at` is 0 and `channel_id` empty here; `broadcast.channel_id` has it. */
export const reaction_removed = /*#__PURE__*/ define(socket, "reaction_removed", () => ({ reaction: json(Reaction) }))
