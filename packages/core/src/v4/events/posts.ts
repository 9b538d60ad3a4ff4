import * as Schema from "effect/Schema"
import { define, json } from "../../Event.ts"
import { Post } from "../../models/Post.ts"
import { socket } from "../Socket.ts"

/** Somebody wrote a post in a channel that one is in: oneself, a bot and the server (`post.type`) too. */
export const posted = /*#__PURE__*/ define(socket, "posted", () => ({
  post: json(Post),
  channel_name: Schema.String,
  /** `@sender` in a direct channel, a list of names in a group channel. */
  channel_display_name: Schema.String,
  /** `O`: public, `P`: private, `D`: direct, `G`: group. */
  channel_type: Schema.String,
  /** `@` and user name; the name that a webhook gave itself, without `@`; `System`. */
  sender_name: Schema.String,
  /** Empty in direct and group channels. */
  team_id: Schema.String,
  set_online: Schema.optional(Schema.Boolean),
  /** Holds one's own id when the post mentions one, never anybody else's. */
  mentions: json(Schema.UndefinedOr(Schema.Array(Schema.String))),
  /** Holds one's own id when one follows the thread. */
  followers: json(Schema.UndefinedOr(Schema.Array(Schema.String))),
  /** The text `true` when an image is attached. */
  image: Schema.optional(Schema.String),
  /** The text `true` when another file is attached. */
  otherFile: Schema.optional(Schema.String),
  should_ack: Schema.optional(Schema.Boolean)
}))

/** A post was edited, pinned or unpinned. 11.6 says nothing here of reactions; 3.10 does. */
export const post_edited = /*#__PURE__*/ define(socket, "post_edited", () => ({ post: json(Post) }))

/** A post was deleted, with the thread below it. The post is as it was: its `delete_at` is still 0. */
export const post_deleted = /*#__PURE__*/ define(socket, "post_deleted", () => ({
  post: json(Post),
  /** Who did it, for admins only. */
  delete_by: Schema.optional(Schema.String)
}))
