import * as Schema from "effect/Schema"
import { PostMetadata, PostPriority } from "./PostMetadata.ts"

/** What somebody began to write in a channel or a thread, kept on the server. There is one for each place. */
export interface Draft {
  readonly create_at: number
  readonly update_at: number
  readonly delete_at: number
  readonly user_id: string
  readonly channel_id: string
  /** The thread; empty outside of threads. */
  readonly root_id: string
  readonly message: string
  readonly type: string
  readonly props: Readonly<Record<string, unknown>>
  readonly file_ids?: ReadonlyArray<string> | null | undefined
  readonly metadata?: PostMetadata | null | undefined
  readonly priority?: PostPriority | null | undefined
}

export const Draft: Schema.Codec<Draft> = Schema.Struct({
  create_at: Schema.Number,
  update_at: Schema.Number,
  delete_at: Schema.Number,
  user_id: Schema.String,
  channel_id: Schema.String,
  root_id: Schema.String,
  message: Schema.String,
  type: Schema.String,
  props: Schema.Record(Schema.String, Schema.Unknown),
  file_ids: Schema.optional(Schema.NullOr(Schema.Array(Schema.String))),
  metadata: Schema.optional(Schema.NullOr(PostMetadata)),
  priority: Schema.optional(Schema.NullOr(PostPriority))
})
