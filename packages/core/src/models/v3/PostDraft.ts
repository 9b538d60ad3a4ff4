import * as Schema from "effect/Schema"
import { PostFileIds, PostMessage, PostProps } from "./limits.ts"

/** A post to be written through v3. */
export interface PostDraft {
  /** Counts in the body; servers ignore the one in the path. */
  readonly channel_id: string
  /** Up to 4,000 characters; may be empty. */
  readonly message: string
  /** The first post of the thread that this one answers. */
  readonly root_id?: string | undefined
  /** The post that this one answers, in the thread of `root_id`. */
  readonly parent_id?: string | undefined
  readonly file_ids?: ReadonlyArray<string> | undefined
  /** 3.0 only: paths of files, as the upload answered them. */
  readonly filenames?: ReadonlyArray<string> | undefined
  readonly props?: Readonly<Record<string, unknown>> | undefined
  /** Echoed, nothing more: a repeated call writes a second post. */
  readonly pending_post_id?: string | undefined
  readonly type?: string | undefined
  /** Honoured for system admins only. */
  readonly create_at?: number | undefined
}

export const PostDraft: Schema.Codec<PostDraft> = Schema.Struct({
  channel_id: Schema.String,
  message: PostMessage,
  root_id: Schema.optional(Schema.String),
  parent_id: Schema.optional(Schema.String),
  file_ids: Schema.optional(PostFileIds),
  filenames: Schema.optional(Schema.Array(Schema.String)),
  props: Schema.optional(PostProps),
  pending_post_id: Schema.optional(Schema.String),
  type: Schema.optional(Schema.String),
  create_at: Schema.optional(Schema.Number)
})
