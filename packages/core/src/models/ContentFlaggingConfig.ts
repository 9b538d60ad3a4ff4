import * as Schema from "effect/Schema"
import { AdditionalSettings } from "./AdditionalSettings.ts"
import { NotificationSettings } from "./NotificationSettings.ts"
import { ReviewerSettings } from "./ReviewerSettings.ts"

/**
 * How posts are flagged for review. Needs a licence, without it 501. What stands in snake case is for those who flag:
 * other servers send that instead.
 */
export interface ContentFlaggingConfig {
  readonly EnableContentFlagging?: boolean | undefined
  readonly NotificationSettings?: NotificationSettings | undefined
  readonly AdditionalSettings?: AdditionalSettings | undefined
  readonly ReviewerSettings?: ReviewerSettings | undefined
  /** To choose from. */
  readonly reasons?: ReadonlyArray<string> | null | undefined
  readonly reporter_comment_required?: boolean | undefined
  readonly reviewer_comment_required?: boolean | undefined
  readonly notify_reporter_on_dismissal?: boolean | undefined
  readonly notify_reporter_on_removal?: boolean | undefined
}

export const ContentFlaggingConfig: Schema.Codec<ContentFlaggingConfig> = Schema.Struct({
  EnableContentFlagging: Schema.optional(Schema.Boolean),
  NotificationSettings: Schema.optional(NotificationSettings),
  AdditionalSettings: Schema.optional(AdditionalSettings),
  ReviewerSettings: Schema.optional(ReviewerSettings),
  reasons: Schema.optional(Schema.NullOr(Schema.Array(Schema.String))),
  reporter_comment_required: Schema.optional(Schema.Boolean),
  reviewer_comment_required: Schema.optional(Schema.Boolean),
  notify_reporter_on_dismissal: Schema.optional(Schema.Boolean),
  notify_reporter_on_removal: Schema.optional(Schema.Boolean)
})

/** How posts shall be flagged for review, as a whole: what is left out goes back to its default. */
export interface ContentFlaggingConfigDraft {
  readonly EnableContentFlagging?: boolean | undefined
  readonly NotificationSettings?: NotificationSettings | undefined
  readonly AdditionalSettings?: AdditionalSettings | undefined
  readonly ReviewerSettings?: ReviewerSettings | undefined
  /** What stands in snake case is how the official client writes it. */
  readonly reasons?: ReadonlyArray<string> | undefined
  readonly reporter_comment_required?: boolean | undefined
  readonly reviewer_comment_required?: boolean | undefined
  readonly notify_reporter_on_dismissal?: boolean | undefined
  readonly notify_reporter_on_removal?: boolean | undefined
}

export const ContentFlaggingConfigDraft: Schema.Codec<ContentFlaggingConfigDraft> = Schema.Struct({
  EnableContentFlagging: Schema.optional(Schema.Boolean),
  NotificationSettings: Schema.optional(NotificationSettings),
  AdditionalSettings: Schema.optional(AdditionalSettings),
  ReviewerSettings: Schema.optional(ReviewerSettings),
  reasons: Schema.optional(Schema.Array(Schema.String)),
  reporter_comment_required: Schema.optional(Schema.Boolean),
  reviewer_comment_required: Schema.optional(Schema.Boolean),
  notify_reporter_on_dismissal: Schema.optional(Schema.Boolean),
  notify_reporter_on_removal: Schema.optional(Schema.Boolean)
})
