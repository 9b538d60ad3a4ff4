import * as Schema from "effect/Schema"
import { PostFileIds, PostMessage } from "./limits.ts"

/** A post to be written through v4. */
export interface PostDraft {
  readonly channel_id: string
  /** Up to 16,383 characters; may be empty, or left out beside files. */
  readonly message?: string | undefined
  /** The first post of the thread that this one answers. */
  readonly root_id?: string | undefined
  /**
   * Files uploaded by the same user and attached to nothing yet. The server drops others without a word: that is
   * `Incomplete`.
   */
  readonly file_ids?: ReadonlyArray<string> | undefined
  readonly props?: Readonly<Record<string, unknown>> | undefined
  readonly metadata?:
    | {
        readonly priority?:
          | {
              readonly priority?: string | undefined
              readonly requested_ack?: boolean | undefined
              readonly persistent_notifications?: boolean | undefined
            }
          | undefined
      }
    | undefined
  /**
   * Left out, each call gets one, and can be repeated when its answer was lost. Two drafts with the same text here within 30 s are one post, across users: whoever comes second gets the first
   * one's post and loses their own text. So it must be unguessable.
   */
  readonly pending_post_id?: string | undefined
  /** `custom_…`; the server keeps `system_…` for itself. */
  readonly type?: string | undefined
  /** Honoured for system admins only. */
  readonly create_at?: number | undefined
}

export const PostDraft: Schema.Codec<PostDraft> = Schema.Struct({
  channel_id: Schema.String,
  message: Schema.optional(PostMessage),
  root_id: Schema.optional(Schema.String),
  file_ids: Schema.optional(PostFileIds),
  props: Schema.optional(Schema.Record(Schema.String, Schema.Unknown)),
  metadata: Schema.optional(
    Schema.Struct({
      priority: Schema.optional(
        Schema.Struct({
          priority: Schema.optional(Schema.String),
          requested_ack: Schema.optional(Schema.Boolean),
          persistent_notifications: Schema.optional(Schema.Boolean)
        })
      )
    })
  ),
  pending_post_id: Schema.optional(Schema.String),
  type: Schema.optional(Schema.String),
  create_at: Schema.optional(Schema.Number)
})
