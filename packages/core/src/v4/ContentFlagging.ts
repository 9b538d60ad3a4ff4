import * as Schema from "effect/Schema"
import { anything, endpoint, stream } from "../Endpoint.ts"
import { ContentFlaggingConfig, ContentFlaggingConfigDraft } from "../models/ContentFlaggingConfig.ts"
import { Post } from "../models/Post.ts"
import { PropertyField } from "../models/PropertyField.ts"
import { PropertyValue } from "../models/PropertyValue.ts"
import { StatusOK } from "../models/StatusOK.ts"
import { User } from "../models/User.ts"

/**
 * Get cf config. Needs `(system admin)`. Behind the feature flag `ContentFlagging`, which is on by default. Licence:
 * EnterpriseAdvanced. Without it: 501 `api.data_spillage.error.license`.
 */
export const getConfig = /*#__PURE__*/ endpoint("GetCFConfig", "GET", "/api/v4/content_flagging/config", () => ({
  success: ContentFlaggingConfig
}))

/**
 * Update cf config. Needs `(system admin)`. Behind the feature flag `ContentFlagging`, which is on by default. Licence:
 * EnterpriseAdvanced. Without it: 501 `api.data_spillage.error.license`.
 */
export const updateConfig = /*#__PURE__*/ endpoint("UpdateCFConfig", "PUT", "/api/v4/content_flagging/config", () => ({
  body: ContentFlaggingConfigDraft,
  success: anything
}))

/**
 * Get cf fields. Behind the feature flag `ContentFlagging`, which is on by default. Licence: enterprise-advanced or
 * enterprise. Without it: 501 `api.data_spillage.error.license`.
 */
export const getFields = /*#__PURE__*/ endpoint("GetCFFields", "GET", "/api/v4/content_flagging/fields", () => ({
  success: Schema.Record(Schema.String, PropertyField)
}))

/**
 * Get cf flag config. Behind the feature flag `ContentFlagging`, which is on by default. Licence: enterprise-advanced
 * or enterprise. Without it: 501 `api.data_spillage.error.license`.
 */
export const getFlagConfig = /*#__PURE__*/ endpoint(
  "GetCFFlagConfig",
  "GET",
  "/api/v4/content_flagging/flag/config",
  () => ({
    query: Schema.Struct({ team_id: Schema.optional(Schema.String) }),
    success: Schema.Struct({
      reasons: Schema.optional(Schema.NullOr(Schema.Array(Schema.String))),
      reporter_comment_required: Schema.optional(Schema.Boolean)
    })
  })
)

/** Generate flagged post report. Newer than 11.6. */
export const generateFlaggedPostReport = /*#__PURE__*/ endpoint(
  "generateFlaggedPostReport",
  "POST",
  "/api/v4/content_flagging/post/{postId}/report",
  () => ({
    body: Schema.Struct({ comment: Schema.String, action: Schema.optional(Schema.Literals(["keep", "remove"])) }),
    success: stream
  })
)

/**
 * Get cf post. Behind the feature flag `ContentFlagging`, which is on by default. Licence: enterprise-advanced or
 * enterprise. Without it: 501 `api.data_spillage.error.license`.
 */
export const getPost = /*#__PURE__*/ endpoint("GetCFPost", "GET", "/api/v4/content_flagging/post/{post_id}", () => ({
  success: Post
}))

/**
 * Post cf post reviewer. Behind the feature flag `ContentFlagging`, which is on by default. Licence:
 * enterprise-advanced or enterprise. Without it: 501 `api.data_spillage.error.license`.
 */
export const postPostReviewer = /*#__PURE__*/ endpoint(
  "PostCFPostReviewer",
  "POST",
  "/api/v4/content_flagging/post/{post_id}/assign/{content_reviewer_id}",
  () => ({ success: StatusOK })
)

/**
 * Get cf post field values. Behind the feature flag `ContentFlagging`, which is on by default. Licence:
 * enterprise-advanced or enterprise. Without it: 501 `api.data_spillage.error.license`.
 */
export const getPostFieldValues = /*#__PURE__*/ endpoint(
  "GetCFPostFieldValues",
  "GET",
  "/api/v4/content_flagging/post/{post_id}/field_values",
  () => ({ success: Schema.NullOr(Schema.Array(PropertyValue)) })
)

/**
 * Post cf post flag. Behind the feature flag `ContentFlagging`, which is on by default. Licence: enterprise-advanced or
 * enterprise. Without it: 501 `api.data_spillage.error.license`.
 */
export const postPostFlag = /*#__PURE__*/ endpoint(
  "PostCFPostFlag",
  "POST",
  "/api/v4/content_flagging/post/{post_id}/flag",
  () => ({
    body: Schema.Struct({ reason: Schema.optional(Schema.String), comment: Schema.optional(Schema.String) }),
    success: StatusOK
  })
)

/**
 * Keep cf post. Behind the feature flag `ContentFlagging`, which is on by default. Licence: enterprise-advanced or
 * enterprise. Without it: 501 `api.data_spillage.error.license`.
 */
export const keepPost = /*#__PURE__*/ endpoint(
  "KeepCFPost",
  "PUT",
  "/api/v4/content_flagging/post/{post_id}/keep",
  () => ({ body: Schema.Struct({ comment: Schema.optional(Schema.String) }), success: StatusOK })
)

/**
 * Remove cf post. Behind the feature flag `ContentFlagging`, which is on by default. Licence: enterprise-advanced or
 * enterprise. Without it: 501 `api.data_spillage.error.license`.
 */
export const removePost = /*#__PURE__*/ endpoint(
  "RemoveCFPost",
  "PUT",
  "/api/v4/content_flagging/post/{post_id}/remove",
  () => ({ body: Schema.Struct({ comment: Schema.optional(Schema.String) }), success: StatusOK })
)

/**
 * Search cf team reviewers. Behind the feature flag `ContentFlagging`, which is on by default. Licence:
 * enterprise-advanced or enterprise. Without it: 501 `api.data_spillage.error.license`.
 */
export const searchTeamReviewers = /*#__PURE__*/ endpoint(
  "SearchCFTeamReviewers",
  "GET",
  "/api/v4/content_flagging/team/{team_id}/reviewers/search",
  () => ({ query: Schema.Struct({ term: Schema.String }), success: Schema.NullOr(Schema.Array(User)) })
)

/**
 * Get cf team status. Needs `view_team`. Behind the feature flag `ContentFlagging`, which is on by default. Licence:
 * enterprise-advanced or enterprise. Without it: 501 `api.data_spillage.error.license`.
 */
export const getTeamStatus = /*#__PURE__*/ endpoint(
  "GetCFTeamStatus",
  "GET",
  "/api/v4/content_flagging/team/{team_id}/status",
  () => ({ success: Schema.Struct({ enabled: Schema.optional(Schema.Boolean) }) })
)
