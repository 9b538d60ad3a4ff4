import * as Schema from "effect/Schema"
import { define, json } from "../../Event.ts"
import { Post } from "../../models/Post.ts"
import { socket } from "../Socket.ts"

/** Somebody wrote a post. To the channel. It may come before the answer to the call that wrote it. */
export const posted = /*#__PURE__*/ define(socket, "posted", "durable", () => ({
  post: json(Post),
  /** `O`: public, `P`: private, `D`: direct, `G`: group. */
  channel_type: Schema.String,
  channel_name: Schema.String,
  channel_display_name: Schema.String,
  /** User name, without `@`, or the name that a webhook gave itself. */
  sender_name: Schema.String,
  /** Empty in direct channels. */
  team_id: Schema.String,
  /** The ids of who is mentioned. */
  mentions: json(Schema.UndefinedOr(Schema.Array(Schema.String))),
  /** The text `true` when an image is attached. */
  image: Schema.optional(Schema.String),
  /** The text `true` when another file is attached. */
  otherFile: Schema.optional(Schema.String)
}))

/** A post was edited or pinned, or somebody reacted to it. To the channel. */
export const post_edited = /*#__PURE__*/ define(socket, "post_edited", "durable", () => ({ post: json(Post) }))

/** A post was deleted, with the thread below it. To the channel. The post is as it was: its `delete_at` is still 0. */
export const post_deleted = /*#__PURE__*/ define(socket, "post_deleted", "durable", () => ({ post: json(Post) }))

/** A post that only one user sees: the answer to a command. To that user. The server keeps nothing of it. */
export const ephemeral_message = /*#__PURE__*/ define(socket, "ephemeral_message", "ephemeral", () => ({
  post: json(Post)
}))
