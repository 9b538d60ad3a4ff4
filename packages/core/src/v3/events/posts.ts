import * as Schema from "effect/Schema"
import { define, json } from "../../Event.ts"
import { Post } from "../../models/Post.ts"
import { socket } from "../Socket.ts"

/** Somebody wrote a post in a channel that one is in. 3.0 says only what has no question mark here. */
export const posted = /*#__PURE__*/ define(socket, "posted", () => ({
  post: json(Post),
  /** `O`: public, `P`: private, `D`: direct, `G`: group. */
  channel_type: Schema.String,
  channel_name: Schema.optional(Schema.String),
  channel_display_name: Schema.optional(Schema.String),
  /** User name, without `@`, or the name that a webhook gave itself. */
  sender_name: Schema.optional(Schema.String),
  /** Empty in direct channels. */
  team_id: Schema.optional(Schema.String),
  /** The ids of who is mentioned. */
  mentions: json(Schema.UndefinedOr(Schema.Array(Schema.String))),
  /** The text `true` when an image is attached. */
  image: Schema.optional(Schema.String),
  /** The text `true` when another file is attached. */
  otherFile: Schema.optional(Schema.String)
}))

/** A post was edited or pinned, or somebody reacted to it. */
export const post_edited = /*#__PURE__*/ define(socket, "post_edited", () => ({ post: json(Post) }))

/** A post was deleted, with the thread below it. The post is as it was: its `delete_at` is still 0. */
export const post_deleted = /*#__PURE__*/ define(socket, "post_deleted", () => ({ post: json(Post) }))
