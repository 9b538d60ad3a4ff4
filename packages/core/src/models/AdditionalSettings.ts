import * as Schema from "effect/Schema"

/** What flagging a post for review asks of people, a part of the content flagging's settings. */
export interface AdditionalSettings {
  /** To choose from. */
  readonly Reasons?: ReadonlyArray<string> | null | undefined
  readonly ReporterCommentRequired?: boolean | undefined
  readonly ReviewerCommentRequired?: boolean | undefined
  /** Is a flagged post hidden from the channel until somebody decided? */
  readonly HideFlaggedContent?: boolean | undefined
}

export const AdditionalSettings: Schema.Codec<AdditionalSettings> = Schema.Struct({
  Reasons: Schema.optional(Schema.NullOr(Schema.Array(Schema.String))),
  ReporterCommentRequired: Schema.optional(Schema.Boolean),
  ReviewerCommentRequired: Schema.optional(Schema.Boolean),
  HideFlaggedContent: Schema.optional(Schema.Boolean)
})
