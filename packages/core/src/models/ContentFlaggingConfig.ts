import * as Schema from "effect/Schema"

/** Content Flagging Config. */
export interface ContentFlaggingConfig {
  readonly EnableContentFlagging?: boolean | undefined
  readonly reasons?: ReadonlyArray<string> | null | undefined
  readonly reporter_comment_required?: boolean | undefined
  readonly reviewer_comment_required?: boolean | undefined
  readonly notify_reporter_on_dismissal?: boolean | undefined
  readonly notify_reporter_on_removal?: boolean | undefined
}

export const ContentFlaggingConfig: Schema.Codec<ContentFlaggingConfig> = Schema.Struct({
  EnableContentFlagging: Schema.optional(Schema.Boolean),
  reasons: Schema.optional(Schema.NullOr(Schema.Array(Schema.String))),
  reporter_comment_required: Schema.optional(Schema.Boolean),
  reviewer_comment_required: Schema.optional(Schema.Boolean),
  notify_reporter_on_dismissal: Schema.optional(Schema.Boolean),
  notify_reporter_on_removal: Schema.optional(Schema.Boolean)
})
