import * as Schema from "effect/Schema"
import { PostFileIds, PostMessage } from "./limits.ts"

/**
 * What changes in a post; what is left out stays. Whoever wrote it may, within the time that the server's settings
 * give.
 */
export interface PostPatch {
  readonly message?: string | undefined
  /** All of them: the old ones go. */
  readonly props?: Readonly<Record<string, unknown>> | undefined
  /** All of them. */
  readonly file_ids?: ReadonlyArray<string> | undefined
  readonly is_pinned?: boolean | undefined
  /** Ignored: it follows from the reactions. */
  readonly has_reactions?: boolean | undefined
}

export const PostPatch: Schema.Codec<PostPatch> = Schema.Struct({
  message: Schema.optional(PostMessage),
  props: Schema.optional(Schema.Record(Schema.String, Schema.Unknown)),
  file_ids: Schema.optional(PostFileIds),
  is_pinned: Schema.optional(Schema.Boolean),
  has_reactions: Schema.optional(Schema.Boolean)
})
