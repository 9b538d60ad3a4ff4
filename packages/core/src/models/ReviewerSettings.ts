import * as Schema from "effect/Schema"

/** Reviewer Settings. */
export interface ReviewerSettings {
  readonly CommonReviewers: boolean | null
  readonly SystemAdminsAsReviewers: boolean | null
  readonly TeamAdminsAsReviewers: boolean | null
}

export const ReviewerSettings: Schema.Codec<ReviewerSettings> = Schema.Struct({
  CommonReviewers: Schema.NullOr(Schema.Boolean),
  SystemAdminsAsReviewers: Schema.NullOr(Schema.Boolean),
  TeamAdminsAsReviewers: Schema.NullOr(Schema.Boolean)
})
