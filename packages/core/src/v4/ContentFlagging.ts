import * as Schema from "effect/Schema"
import { endpoint, stream } from "../Endpoint.ts"
import { ContentFlaggingConfig, ContentFlaggingConfigDraft } from "../models/ContentFlaggingConfig.ts"
import { Post } from "../models/Post.ts"
import { PropertyField } from "../models/PropertyField.ts"
import { PropertyValue } from "../models/PropertyValue.ts"
import { StatusOK } from "../models/StatusOK.ts"
import { User } from "../models/User.ts"

/**
 * All settings of content flagging, reviewers among them. Needs `manage_system`. Feature flag `ContentFlagging` (on by
 * default). Licence: Enterprise Advanced, else 501 `api.data_spillage.error.license`.
 */
export const getConfig = /*#__PURE__*/ endpoint("GetCFConfig", "GET", "/api/v4/content_flagging/config", () => ({
  success: ContentFlaggingConfig
}))

/**
 * Replaces the settings of content flagging; what is left out gets its default. Needs `manage_system`. Feature flag
 * `ContentFlagging` (on by default). Licence: Enterprise Advanced, else 501 `api.data_spillage.error.license`.
 */
export const updateConfig = /*#__PURE__*/ endpoint("UpdateCFConfig", "PUT", "/api/v4/content_flagging/config", () => ({
  body: ContentFlaggingConfigDraft,
  success: StatusOK
}))

/**
 * The properties that a flagged post has, by name: their values are in `getPostFieldValues`. Feature flag
 * `ContentFlagging` (on by default). Licence: Enterprise Advanced, else 501 `api.data_spillage.error.license`.
 */
export const getFields = /*#__PURE__*/ endpoint("GetCFFields", "GET", "/api/v4/content_flagging/fields", () => ({
  success: Schema.Record(Schema.String, PropertyField)
}))

/**
 * What one may give as the reason for flagging, and whether a comment must be there. With `team_id`, which is for its
 * reviewers, also who is told of the outcome. Feature flag `ContentFlagging` (on by default). Licence: Enterprise
 * Advanced, else 501 `api.data_spillage.error.license`.
 */
export const getFlagConfig = /*#__PURE__*/ endpoint(
  "GetCFFlagConfig",
  "GET",
  "/api/v4/content_flagging/flag/config",
  () => ({
    query: Schema.Struct({ team_id: Schema.optional(Schema.String) }),
    success: Schema.Struct({
      reasons: Schema.optional(Schema.NullOr(Schema.Array(Schema.String))),
      reporter_comment_required: Schema.optional(Schema.Boolean),
      reviewer_comment_required: Schema.optional(Schema.Boolean),
      notify_reporter_on_removal: Schema.optional(Schema.Boolean),
      notify_reporter_on_dismissal: Schema.optional(Schema.Boolean)
    })
  })
)

/**
 * A zipped report of a flagged post, for the record; `action` is what the reviewer is about to do with it. Newer than
 * 11.6.
 */
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
 * A flagged post with its content, even a deleted one, for the reviewers of its team: others are `Forbidden`. Feature
 * flag `ContentFlagging` (on by default). Licence: Enterprise Advanced, else 501 `api.data_spillage.error.license`.
 */
export const getPost = /*#__PURE__*/ endpoint("GetCFPost", "GET", "/api/v4/content_flagging/post/{post_id}", () => ({
  success: Post
}))

/**
 * Gives a flagged post to one of the reviewers of its team. Needs to be one, too. Feature flag `ContentFlagging` (on by
 * default). Licence: Enterprise Advanced, else 501 `api.data_spillage.error.license`.
 */
export const postPostReviewer = /*#__PURE__*/ endpoint(
  "PostCFPostReviewer",
  "POST",
  "/api/v4/content_flagging/post/{post_id}/assign/{content_reviewer_id}",
  () => ({ success: StatusOK })
)

/**
 * How it stands with a flagged post: status, reporter, reason, reviewer. For the reviewers of its team. Feature flag
 * `ContentFlagging` (on by default). Licence: Enterprise Advanced, else 501 `api.data_spillage.error.license`.
 */
export const getPostFieldValues = /*#__PURE__*/ endpoint(
  "GetCFPostFieldValues",
  "GET",
  "/api/v4/content_flagging/post/{post_id}/field_values",
  () => ({ success: Schema.NullOr(Schema.Array(PropertyValue)) })
)

/**
 * Flags a post that one can read; by a setting it is hidden until a reviewer has decided. `reason` is one of those in
 * `getFlagConfig`; teams without flagging are a 400. Feature flag `ContentFlagging` (on by default). Licence:
 * Enterprise Advanced, else 501 `api.data_spillage.error.license`.
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
 * Decides that a flagged post stays, and shows it again. For the reviewers of its team; whether there must be a
 * `comment` is a setting. Feature flag `ContentFlagging` (on by default). Licence: Enterprise Advanced, else 501
 * `api.data_spillage.error.license`.
 */
export const keepPost = /*#__PURE__*/ endpoint(
  "KeepCFPost",
  "PUT",
  "/api/v4/content_flagging/post/{post_id}/keep",
  () => ({ body: Schema.Struct({ comment: Schema.optional(Schema.String) }), success: StatusOK })
)

/**
 * Decides that a flagged post goes: its content is deleted for good. For the reviewers of its team; whether there must
 * be a `comment` is a setting. Feature flag `ContentFlagging` (on by default). Licence: Enterprise Advanced, else 501
 * `api.data_spillage.error.license`.
 */
export const removePost = /*#__PURE__*/ endpoint(
  "RemoveCFPost",
  "PUT",
  "/api/v4/content_flagging/post/{post_id}/remove",
  () => ({ body: Schema.Struct({ comment: Schema.optional(Schema.String) }), success: StatusOK })
)

/**
 * Finds the reviewers of a team by name. Needs to be one. Feature flag `ContentFlagging` (on by default). Licence:
 * Enterprise Advanced, else 501 `api.data_spillage.error.license`.
 */
export const searchTeamReviewers = /*#__PURE__*/ endpoint(
  "SearchCFTeamReviewers",
  "GET",
  "/api/v4/content_flagging/team/{team_id}/reviewers/search",
  () => ({ query: Schema.Struct({ term: Schema.String }), success: Schema.NullOr(Schema.Array(User)) })
)

/**
 * Whether posts of a team can be flagged. Needs `view_team`. Feature flag `ContentFlagging` (on by default). Licence:
 * Enterprise Advanced, else 501 `api.data_spillage.error.license`.
 */
export const getTeamStatus = /*#__PURE__*/ endpoint(
  "GetCFTeamStatus",
  "GET",
  "/api/v4/content_flagging/team/{team_id}/status",
  () => ({ success: Schema.Struct({ enabled: Schema.Boolean }) })
)
