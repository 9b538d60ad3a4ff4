import * as Schema from "effect/Schema"

/** Who looks at flagged posts of one team. */
export interface TeamReviewerConfig {
  readonly Enabled?: boolean | undefined
  readonly ReviewerIds?: ReadonlyArray<string> | null | undefined
}

export const TeamReviewerConfig: Schema.Codec<TeamReviewerConfig> = Schema.Struct({
  Enabled: Schema.optional(Schema.Boolean),
  ReviewerIds: Schema.optional(Schema.NullOr(Schema.Array(Schema.String)))
})
