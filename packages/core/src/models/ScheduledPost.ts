import * as Schema from "effect/Schema"
import { PostMetadata, PostPriority } from "./PostMetadata.ts"

/** A post that the server writes later, in its author's name. Since 10.3; needs a Professional licence. */
export interface ScheduledPost {
  readonly id: string
  readonly create_at: number
  readonly update_at: number
  readonly user_id: string
  readonly channel_id: string
  readonly root_id: string
  readonly message: string
  readonly props: Readonly<Record<string, unknown>> | null
  readonly file_ids?: ReadonlyArray<string> | null | undefined
  readonly scheduled_at: number
  /** When the server tried; 0 for not yet. Once posted, it is gone from the list. */
  readonly processed_at: number
  /**
   * Why it was not posted, empty for nothing: `unknown`, `channel_archived`, `channel_not_found`, `user_missing`,
   * `user_deleted`, `no_channel_permission`, `no_channel_member`, `thread_deleted`, `unable_to_send`, `invalid_post`.
   */
  readonly error_code: string
  readonly metadata?: PostMetadata | undefined
  readonly delete_at: number
  readonly type: string
  readonly priority?: PostPriority | null | undefined
}

export const ScheduledPost: Schema.Codec<ScheduledPost> = Schema.Struct({
  id: Schema.String,
  create_at: Schema.Number,
  update_at: Schema.Number,
  user_id: Schema.String,
  channel_id: Schema.String,
  root_id: Schema.String,
  message: Schema.String,
  props: Schema.NullOr(Schema.Record(Schema.String, Schema.Unknown)),
  file_ids: Schema.optional(Schema.NullOr(Schema.Array(Schema.String))),
  scheduled_at: Schema.Number,
  processed_at: Schema.Number,
  error_code: Schema.String,
  metadata: Schema.optional(PostMetadata),
  delete_at: Schema.Number,
  type: Schema.String,
  priority: Schema.optional(Schema.NullOr(PostPriority))
})
