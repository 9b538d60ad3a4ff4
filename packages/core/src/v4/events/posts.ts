import * as Schema from "effect/Schema"
import { define, json } from "../../Event.ts"
import { Post } from "../../models/Post.ts"
import { PostAcknowledgement } from "../../models/PostMetadata.ts"
import { socket } from "../Socket.ts"

/**
 * Somebody wrote a post: oneself, a bot and the server (`post.type`) too. To the channel. It can come before the answer to
 * the call that wrote it, and not in the order of `create_at`.
 */
export const posted = /*#__PURE__*/ define(socket, "posted", "durable", () => ({
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
  /** Missing in 3.10. */
  set_online: Schema.optional(Schema.Boolean),
  /** Holds one's own id when the post mentions one, never anybody else's. */
  mentions: json(Schema.UndefinedOr(Schema.Array(Schema.String))),
  /** Holds one's own id when one follows the thread. */
  followers: json(Schema.UndefinedOr(Schema.Array(Schema.String))),
  /** The text `true` when an image is attached. */
  image: Schema.optional(Schema.String),
  /** The text `true` when another file is attached. */
  otherFile: Schema.optional(Schema.String),
  /** Only on a socket that asked for it: the server wants the action `posted_notify_ack`, for its statistics. */
  should_ack: Schema.optional(Schema.Boolean)
}))

/**
 * A post was edited, pinned or unpinned, or its integration changed it. To the channel. 11.6 says nothing here of reactions;
 * 3.10 does.
 */
export const post_edited = /*#__PURE__*/ define(socket, "post_edited", "durable", () => ({ post: json(Post) }))

/** A post was deleted, with the thread below it. To the channel. The post is as it was: its `delete_at` is still 0. */
export const post_deleted = /*#__PURE__*/ define(socket, "post_deleted", "durable", () => ({
  post: json(Post),
  /** Who did it. System admins are told, in a copy of their own. */
  delete_by: Schema.optional(Schema.String)
}))

/**
 * One has marked a channel as unread from a post on. To oneself, on every socket; the channel is in `broadcast`. The counts
 * are those of one's membership, so that the first two are what is read, not what is left.
 */
export const post_unread = /*#__PURE__*/ define(socket, "post_unread", "recoverable", () => ({
  msg_count: Schema.Number,
  msg_count_root: Schema.Number,
  mention_count: Schema.Number,
  mention_count_root: Schema.Number,
  urgent_mention_count: Schema.Number,
  last_viewed_at: Schema.Number,
  /** The first unread post. */
  post_id: Schema.String
}))

/**
 * A post that only one user sees: the answer to a command, or what a bot wrote by `createEphemeral`. To that user. The
 * server keeps nothing of it, so that its id is of no use, and its `update_at` is 0.
 */
export const ephemeral_message = /*#__PURE__*/ define(socket, "ephemeral_message", "ephemeral", () => ({
  post: json(Post)
}))

/** Somebody acknowledged a post that asked for it. To the channel. Needs a licence. */
export const post_acknowledgement_added = /*#__PURE__*/ define(
  socket,
  "post_acknowledgement_added",
  "recoverable",
  () => ({ acknowledgement: json(PostAcknowledgement) })
)

/** Somebody took an acknowledgement back, which is possible for five minutes. To the channel. Needs a licence. */
export const post_acknowledgement_removed = /*#__PURE__*/ define(
  socket,
  "post_acknowledgement_removed",
  "recoverable",
  () => ({ acknowledgement: json(PostAcknowledgement) })
)

/**
 * An urgent post reminds of itself, until whom it mentions has answered: the same post again and again. To each of them. Its
 * fields are those of `posted`. Needs a licence.
 */
export const persistent_notification_triggered = /*#__PURE__*/ define(
  socket,
  "persistent_notification_triggered",
  "ephemeral",
  () => ({
    post: json(Post),
    channel_name: Schema.String,
    channel_display_name: Schema.String,
    channel_type: Schema.String,
    sender_name: Schema.String,
    team_id: Schema.String,
    mentions: json(Schema.UndefinedOr(Schema.Array(Schema.String))),
    /** The text `true`, like the next one. */
    image: Schema.optional(Schema.String),
    otherFile: Schema.optional(Schema.String)
  })
)

/**
 * The server has translated a post, or failed to. The post itself is not sent: its `metadata.translations` has the same.
 * Needs a licence and automatic translation.
 */
export const post_translation_updated = /*#__PURE__*/ define(socket, "post_translation_updated", "recoverable", () => ({
  /** The post. */
  object_id: Schema.String,
  /** By language. */
  translations: Schema.Record(
    Schema.String,
    Schema.Struct({
      state: Schema.String,
      translation: Schema.optional(Schema.String),
      translation_type: Schema.optional(Schema.String),
      src_lang: Schema.optional(Schema.String)
    })
  )
}))
