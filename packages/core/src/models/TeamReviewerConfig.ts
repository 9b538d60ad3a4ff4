import * as Schema from "effect/Schema"

/** Team Reviewer Config. */
export interface TeamReviewerConfig {
  readonly Enabled?: boolean | undefined
  readonly ReviewerIds?: ReadonlyArray<string> | null | undefined
}

export const TeamReviewerConfig: Schema.Codec<TeamReviewerConfig> = Schema.Struct({
  Enabled: Schema.optional(Schema.Boolean),
  ReviewerIds: Schema.optional(Schema.NullOr(Schema.Array(Schema.String)))
})
