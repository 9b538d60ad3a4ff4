import * as Schema from "effect/Schema"
import { TeamReviewerConfig } from "./TeamReviewerConfig.ts"

/** Who looks at flagged posts: the same people for all teams, or each team's own. */
export interface ReviewerSettings {
  readonly CommonReviewers: boolean | null
  readonly SystemAdminsAsReviewers: boolean | null
  readonly TeamAdminsAsReviewers: boolean | null
  readonly CommonReviewerIds?: ReadonlyArray<string> | null | undefined
  /** By the team's id. */
  readonly TeamReviewersSetting?: Readonly<Record<string, TeamReviewerConfig>> | null | undefined
}

export const ReviewerSettings: Schema.Codec<ReviewerSettings> = Schema.Struct({
  CommonReviewers: Schema.NullOr(Schema.Boolean),
  SystemAdminsAsReviewers: Schema.NullOr(Schema.Boolean),
  TeamAdminsAsReviewers: Schema.NullOr(Schema.Boolean),
  CommonReviewerIds: Schema.optional(Schema.NullOr(Schema.Array(Schema.String))),
  TeamReviewersSetting: Schema.optional(Schema.NullOr(Schema.Record(Schema.String, TeamReviewerConfig)))
})
