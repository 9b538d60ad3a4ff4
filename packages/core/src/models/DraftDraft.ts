import * as Schema from "effect/Schema"
import { PostFileIds, PostMessage } from "./limits.ts"
import { PostMetadata } from "./PostMetadata.ts"

/** Draft Draft. */
export interface DraftDraft {
  readonly user_id?: string | undefined
  readonly channel_id?: string | undefined
  readonly root_id?: string | undefined
  readonly message?: string | undefined
  readonly type?: string | undefined
  readonly props?: Readonly<Record<string, unknown>> | undefined
  readonly file_ids?: ReadonlyArray<string> | undefined
  readonly metadata?: PostMetadata | null | undefined
  readonly priority?: Readonly<Record<string, unknown>> | undefined
}

export const DraftDraft: Schema.Codec<DraftDraft> = Schema.Struct({
  user_id: Schema.optional(Schema.String),
  channel_id: Schema.optional(Schema.String),
  root_id: Schema.optional(Schema.String),
  message: Schema.optional(PostMessage),
  type: Schema.optional(Schema.String),
  props: Schema.optional(Schema.Record(Schema.String, Schema.Unknown)),
  file_ids: Schema.optional(PostFileIds),
  metadata: Schema.optional(Schema.NullOr(PostMetadata)),
  priority: Schema.optional(Schema.Record(Schema.String, Schema.Unknown))
})
