import * as Schema from "effect/Schema"
import { define, json } from "../../Event.ts"
import { Post } from "../../models/Post.ts"
import { socket } from "../Socket.ts"

/**
 * A post that burns on reading was opened: its reader gets what it says, its author who has read it. To that user alone.
 * Needs a licence.
 */
export const post_revealed = /*#__PURE__*/ define(socket, "post_revealed", "recoverable", () => ({
  post: json(Schema.UndefinedOr(Post)),
  /** Who has read it so far, for its author. */
  recipients: Schema.optional(Schema.NullOr(Schema.Array(Schema.String)))
}))

/** A post that burns on reading is gone for one reader, before others have opened it. To that user. Needs a licence. */
export const post_burned = /*#__PURE__*/ define(socket, "post_burned", "recoverable", () => ({
  post_id: Schema.String
}))

/** Everybody has opened a post of one's own that burns on reading. To its author. Needs a licence. */
export const burn_on_read_all_revealed = /*#__PURE__*/ define(
  socket,
  "burn_on_read_all_revealed",
  "recoverable",
  () => ({
    post_id: Schema.String,
    /** When it is gone for its author, too, in milliseconds. */
    sender_expire_at: Schema.Number
  })
)
