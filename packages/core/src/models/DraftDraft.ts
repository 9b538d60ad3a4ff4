import * as Schema from "effect/Schema"
import { PostPriority } from "./PostMetadata.ts"
import { PostFileIds, PostMessage } from "./limits.ts"

/**
 * What somebody began to write: it takes the place of the draft before. An empty one removes that, and is answered with
 * `null`.
 */
export interface DraftDraft {
  readonly channel_id: string
  /** The thread; left out, or empty, outside of threads. */
  readonly root_id?: string | undefined
  /** Up to 16,383 characters. */
  readonly message: string
  readonly type?: string | undefined
  readonly props?: Readonly<Record<string, unknown>> | undefined
  /** At most ten. */
  readonly file_ids?: ReadonlyArray<string> | undefined
  readonly priority?: PostPriority | undefined
}

export const DraftDraft: Schema.Codec<DraftDraft> = Schema.Struct({
  channel_id: Schema.String,
  root_id: Schema.optional(Schema.String),
  message: PostMessage,
  type: Schema.optional(Schema.String),
  props: Schema.optional(Schema.Record(Schema.String, Schema.Unknown)),
  file_ids: Schema.optional(PostFileIds),
  priority: Schema.optional(PostPriority)
})
