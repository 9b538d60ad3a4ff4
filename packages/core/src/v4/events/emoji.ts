import { define, json } from "../../Event.ts"
import { Emoji } from "../../models/Emoji.ts"
import { socket } from "../Socket.ts"

/** Somebody added an emoji to the server. To everybody. That one is deleted again is told to nobody. */
export const emoji_added = /*#__PURE__*/ define(socket, "emoji_added", "recoverable", () => ({ emoji: json(Emoji) }))
