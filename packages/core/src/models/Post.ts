import * as Schema from "effect/Schema"
import { PostMetadata } from "./PostMetadata.ts"
import { User } from "./User.ts"

/**
 * A message in a channel. Times are milliseconds since the epoch, 0 for "never"; ids are 26 characters, empty for "none".
 * v3 and v4 share it: what only newer servers send is optional, and so is what only v3 sends (`parent_id`, `filenames`).
 */
export interface Post {
  readonly id: string
  readonly create_at: number
  /** Moves on edits and pins; in v3 on reactions and replies too. */
  readonly update_at: number
  readonly delete_at: number
  /** The last edit of the text. Missing in 3.0. */
  readonly edit_at?: number | undefined
  readonly is_pinned?: boolean | undefined
  readonly user_id: string
  readonly channel_id: string
  /** The first post of the thread; empty in the first post itself. */
  readonly root_id: string
  /** Set in a copy that the edit history keeps: such a post was never written by anybody. */
  readonly original_id: string
  readonly message: string
  /** Empty for what people write, `system_…` for what the server says. */
  readonly type: string
  readonly props: Readonly<Record<string, unknown>>
  /** Separated by blanks. */
  readonly hashtags: string
  /** Echoed from the draft; empty when the server answers a repeated draft with the post that it has. */
  readonly pending_post_id: string
  readonly file_ids?: ReadonlyArray<string> | null | undefined
  readonly has_reactions?: boolean | undefined
  /** The remote cluster it came from, mostly empty. */
  readonly remote_id?: string | null | undefined
  readonly reply_count?: number | undefined
  readonly last_reply_at?: number | undefined
  /** Filled with collapsed threads only; just the ids are true unless the extended form was asked for. */
  readonly participants?: ReadonlyArray<User> | null | undefined
  readonly is_following?: boolean | null | undefined
  readonly metadata?: PostMetadata | undefined
  /** v3 only. */
  readonly parent_id?: string | undefined
  /** Paths of files, 3.0 only; later servers send `file_ids`. */
  readonly filenames?: ReadonlyArray<string> | undefined
  /** The text as it was written, where the server changed it. */
  readonly message_source?: string | undefined
}

export const Post: Schema.Codec<Post> = Schema.Struct({
  id: Schema.String,
  create_at: Schema.Number,
  update_at: Schema.Number,
  delete_at: Schema.Number,
  edit_at: Schema.optional(Schema.Number),
  is_pinned: Schema.optional(Schema.Boolean),
  user_id: Schema.String,
  channel_id: Schema.String,
  root_id: Schema.String,
  original_id: Schema.String,
  message: Schema.String,
  type: Schema.String,
  props: Schema.Record(Schema.String, Schema.Unknown),
  hashtags: Schema.String,
  pending_post_id: Schema.String,
  file_ids: Schema.optional(Schema.NullOr(Schema.Array(Schema.String))),
  has_reactions: Schema.optional(Schema.Boolean),
  remote_id: Schema.optional(Schema.NullOr(Schema.String)),
  reply_count: Schema.optional(Schema.Number),
  last_reply_at: Schema.optional(Schema.Number),
  participants: Schema.optional(Schema.NullOr(Schema.Array(User))),
  is_following: Schema.optional(Schema.NullOr(Schema.Boolean)),
  metadata: Schema.optional(PostMetadata),
  parent_id: Schema.optional(Schema.String),
  filenames: Schema.optional(Schema.Array(Schema.String)),
  message_source: Schema.optional(Schema.String)
})
