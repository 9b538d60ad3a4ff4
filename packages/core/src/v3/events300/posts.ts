import * as Schema from "effect/Schema"
import { define, json } from "../../Event.ts"
import { Post } from "../../models/Post.ts"
import { socket300 } from "../Socket.ts"

/** Somebody wrote a post. To the channel. Names of channel and sender are not sent. */
export const posted = /*#__PURE__*/ define(socket300, "posted", "durable", () => ({
  post: json(Post),
  /** `O`: public, `P`: private, `D`: direct. */
  channel_type: Schema.String,
  /** The ids of who is mentioned. */
  mentions: json(Schema.UndefinedOr(Schema.Array(Schema.String))),
  /** The text `true` when an image is attached. */
  image: Schema.optional(Schema.String),
  /** The text `true` when another file is attached. */
  otherFile: Schema.optional(Schema.String)
}))

/** A post was edited. To the channel. */
export const post_edited = /*#__PURE__*/ define(socket300, "post_edited", "durable", () => ({ post: json(Post) }))

/** A post was deleted, with the thread below it. To the channel. The post is as it was: its `delete_at` is still 0. */
export const post_deleted = /*#__PURE__*/ define(socket300, "post_deleted", "durable", () => ({ post: json(Post) }))

/** A post that only one user sees: the answer to a command. To that user. Never recorded. */
export const ephemeral_message = /*#__PURE__*/ define(socket300, "ephemeral_message", "ephemeral", () => ({
  post: json(Post)
}))
