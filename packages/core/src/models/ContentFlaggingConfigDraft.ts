import * as Schema from "effect/Schema"
import { AdditionalSettings } from "./AdditionalSettings.ts"
import { NotificationSettings } from "./NotificationSettings.ts"
import { ReviewerSettings } from "./ReviewerSettings.ts"

/** How posts are reported and reviewed. The settings in capitals are what the system console writes. */
export interface ContentFlaggingConfigDraft {
  readonly EnableContentFlagging?: boolean | undefined
  readonly reasons?: ReadonlyArray<string> | undefined
  readonly reporter_comment_required?: boolean | undefined
  readonly reviewer_comment_required?: boolean | undefined
  readonly notify_reporter_on_dismissal?: boolean | undefined
  readonly notify_reporter_on_removal?: boolean | undefined
  readonly NotificationSettings?: NotificationSettings | undefined
  readonly ReviewerSettings?: ReviewerSettings | undefined
  readonly AdditionalSettings?: AdditionalSettings | undefined
}

export const ContentFlaggingConfigDraft: Schema.Codec<ContentFlaggingConfigDraft> = Schema.Struct({
  EnableContentFlagging: Schema.optional(Schema.Boolean),
  reasons: Schema.optional(Schema.Array(Schema.String)),
  reporter_comment_required: Schema.optional(Schema.Boolean),
  reviewer_comment_required: Schema.optional(Schema.Boolean),
  notify_reporter_on_dismissal: Schema.optional(Schema.Boolean),
  notify_reporter_on_removal: Schema.optional(Schema.Boolean),
  NotificationSettings: Schema.optional(NotificationSettings),
  ReviewerSettings: Schema.optional(ReviewerSettings),
  AdditionalSettings: Schema.optional(AdditionalSettings)
})
