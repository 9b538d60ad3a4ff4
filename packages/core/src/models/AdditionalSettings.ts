import * as Schema from "effect/Schema"

/** Additional Settings. */
export interface AdditionalSettings {
  readonly Reasons?: ReadonlyArray<string> | null | undefined
  readonly ReporterCommentRequired?: boolean | undefined
  readonly ReviewerCommentRequired?: boolean | undefined
  readonly HideFlaggedContent?: boolean | undefined
}

export const AdditionalSettings: Schema.Codec<AdditionalSettings> = Schema.Struct({
  Reasons: Schema.optional(Schema.NullOr(Schema.Array(Schema.String))),
  ReporterCommentRequired: Schema.optional(Schema.Boolean),
  ReviewerCommentRequired: Schema.optional(Schema.Boolean),
  HideFlaggedContent: Schema.optional(Schema.Boolean)
})
