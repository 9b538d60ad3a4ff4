import type { Review } from "./Review.ts"

/** Where the catalogue says otherwise than the reference. The recordings decide; a line here says what they showed. */
export const endpoints: ReadonlyArray<Review> = [
  {
    of: "uploadRemoteData",
    difference: "the body is bytes, not none",
    reason: "A connected server sends a file's bytes, as into any other upload; the table names no body."
  },
  {
    of: [
      "completeOAuth",
      "completeOAuth_get_login_complete",
      "completeOAuth_get_signup_complete",
      "completeOAuth_get_api_v3_oauth_complete"
    ],
    difference: "the body is none, not json",
    reason: "A GET that a browser follows: the table took the state, which the handler unpacks as JSON, for a body."
  },
  {
    of: [
      "validateBusinessEmail",
      "CreateComplianceReport",
      "KeepCFPost",
      "RemoveCFPost",
      "DoPostAction",
      "LinkGroupSyncableForChannel",
      "LinkGroupSyncableForTeam",
      "SetPostUnread",
      "searchPostsInAllTeams",
      "completeOnboarding",
      "CreateTermsOfService",
      "AcknowledgeNotification"
    ],
    difference: "the body is json, not none",
    reason: "Not documented; the official client sends one, or 11.6 was recorded taking one."
  },
  {
    of: ["DeleteAccessControlPolicy", "AssignAccessControlPolicyToChannels", "UnassignAccessControlPolicyFromChannels"],
    difference: "the answer is orNothing, not json",
    reason: "Documented as an OK; up to 11.6 the handlers write nothing, which an unlicensed server cannot show."
  },
  {
    of: "TestElasticsearch",
    difference: "the body is json, not none",
    reason: "The configuration to test, as the official client sends it."
  },
  {
    of: "v300.channels.updateLastViewedAt",
    difference: "the body is json, not none",
    reason: "The driver of the time sends `active`."
  },
  {
    of: "PatchChannelModerations",
    difference: ["body field name is missing", "body field roles is missing"],
    reason: "The body is a list of such patches: recorded, and sent so by the official client."
  },
  {
    of: "ResetPassword",
    difference: "body field code is missing",
    reason: "The server reads `token`, as the official client calls it; no recording has `code` alone."
  },
  {
    of: "RegisterTermsOfServiceAction",
    difference: "body field serviceTermsId is missing",
    reason: "11.6 refused it and named the field that it reads, `termsOfServiceId`."
  },
  {
    of: "UploadFile",
    difference: ["query channel_id is missing", "query filename is missing"],
    reason: "Belong to the other way to send a file, as the raw body. Ours is multipart, and has both in it."
  },
  {
    of: "UploadData",
    difference: "the body is bytes, not form",
    reason: "The bytes of the file as they are; the table has what documentation calls them."
  },
  {
    of: ["GetUsersForReporting", "GetUserCountForReporting", "StartBatchUsersExport"],
    difference: "query guest_filter is only ours",
    reason: "Sent by the official client; newer than 11.6."
  },
  {
    of: "StartBatchUsersExport",
    difference: ["role_filter", "team_filter", "has_no_team", "hide_active", "hide_inactive", "search_term"].map(
      (name) => `query ${name} is only ours`
    ),
    reason: "Sent by the official client: the same filters as of the list."
  },
  {
    of: "GetGroups",
    difference: "query include_member_ids is only ours",
    reason: "Sent by the official client; newer than 11.6."
  }
]
