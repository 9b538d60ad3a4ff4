import * as Schema from "effect/Schema"
import { PostMetadata } from "./PostMetadata.ts"

/** Scheduled Post. */
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
  readonly processed_at: number
  readonly error_code: string
  readonly metadata?: PostMetadata | undefined
  readonly delete_at: number
  readonly type: string
  readonly priority?: Readonly<Record<string, unknown>> | null | undefined
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
  priority: Schema.optional(Schema.NullOr(Schema.Record(Schema.String, Schema.Unknown)))
})
