import * as Schema from "effect/Schema"

/** Post Patch. */
export interface PostPatch {
  readonly is_pinned: boolean | null
  readonly message: string | null
  readonly props: Readonly<Record<string, unknown>> | null
  readonly file_ids: ReadonlyArray<string> | null
  readonly has_reactions: boolean | null
}

export const PostPatch: Schema.Codec<PostPatch> = Schema.Struct({
  is_pinned: Schema.NullOr(Schema.Boolean),
  message: Schema.NullOr(Schema.String),
  props: Schema.NullOr(Schema.Record(Schema.String, Schema.Unknown)),
  file_ids: Schema.NullOr(Schema.Array(Schema.String)),
  has_reactions: Schema.NullOr(Schema.Boolean)
})
