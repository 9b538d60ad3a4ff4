import type { Review } from "./Review.ts"

const SENDS_NOTHING = "sends nothing"

/** Body fields that a driver sends along and that ours does not name. */
const fields = (
  of: string | ReadonlyArray<string>,
  endpoint: string,
  names: ReadonlyArray<string>,
  reason: string
): Review => ({ of, difference: names.map((name) => `body field ${name} is unknown to ${endpoint}`), reason })

const times = ["create_at", "update_at", "delete_at"]

const user = [
  "last_password_update",
  "last_picture_update",
  "mfa_active",
  "last_activity_at",
  "is_bot",
  "bot_description",
  "terms_of_service_id",
  "terms_of_service_create_at",
  "remote_id",
  "status",
  "custom_profile_attributes",
  "failed_attempts"
]
const team = [
  "scheme_id",
  "policy_id",
  "last_team_icon_update",
  "policy_enforced",
  "policy_actions",
  "policy_is_active"
]
const channel = [
  "last_post_at",
  "last_root_post_at",
  "creator_id",
  "scheme_id",
  "teammate_id",
  "status",
  "shared",
  "props",
  "policy_id",
  "policy_enforced",
  "policy_actions",
  "policy_is_active"
]
const post = [
  "original_id",
  "hashtags",
  "reply_count",
  "failed",
  "user_activity_posts",
  "state",
  "filenames",
  "last_reply_at",
  "participants",
  "message_source",
  "is_following",
  "exists",
  "remote_id"
]

/** Its types say "the whole thing" where the server reads a part of it: what the server sets itself, or ignores. */
const wholes: ReadonlyArray<Review> = [
  fields("createUser", "v4.Users.create", ["id", ...times, "roles", ...user], "A new account: the server sets them."),
  fields(
    ["patchMe", "patchUser"],
    "v4.Users.patch",
    ["id", ...times, "auth_data", "auth_service", "roles", ...user],
    "No patch changes them; roles, sign-in and picture have calls of their own."
  ),
  fields(
    "updateUser",
    "v4.Users.update",
    [...times, "auth_data", "auth_service", "roles", ...user],
    "Stay what they were; roles, sign-in and picture have calls of their own."
  ),
  fields(
    "createTeam",
    "v4.Teams.create",
    ["id", ...times, "group_constrained", ...team],
    "A new team: the server sets them."
  ),
  fields(
    "updateTeam",
    "v4.Teams.update",
    [...times, "name", "email", "type", ...team.filter((field) => field !== "last_team_icon_update")],
    "Stay what they were: `updateScheme` and `updatePrivacy` are calls of their own."
  ),
  fields("patchTeam", "v4.Teams.patch", ["id", ...times, "name", "email", "type", ...team], "No patch changes them."),
  fields(
    "createChannel",
    "v4.Channels.create",
    ["id", ...times, "group_constrained", "banner_info", ...channel],
    "A new channel: the server sets them, or calls of their own do."
  ),
  fields(
    "updateChannel",
    "v4.Channels.update",
    [...times, "team_id", "type", "banner_info", ...channel],
    "Stay what they were; `patch`, `updatePrivacy`, `move` and `updateScheme` change them."
  ),
  fields(
    "patchChannel",
    "v4.Channels.patch",
    ["id", ...times, "team_id", "type", ...channel],
    "No patch changes them."
  ),
  ...[
    { of: "createChannel", endpoint: "v4.Channels.create", more: ["autotranslation"] },
    { of: "updateChannel", endpoint: "v4.Channels.update", more: ["autotranslation"] },
    { of: "patchChannel", endpoint: "v4.Channels.patch", more: [] }
  ].map(({ of, endpoint, more }) =>
    fields(
      of,
      endpoint,
      ["default_category_name", "managed_category_name", "discoverable", ...more],
      "Newer than any server we have asked; unknown fields go into the body all the same."
    )
  ),
  ...["create", "patch"].map((verb) =>
    fields(
      `${verb}PropertyField`,
      `v4.Properties.${verb}Field`,
      ["id", "group_id", "object_type", ...times, "created_by", "updated_by"],
      "The server sets them: the group and the kind of object stand in the path."
    )
  ),
  fields(
    "createPost",
    "v4.Posts.create",
    ["id", "update_at", "edit_at", "delete_at", "user_id", ...post],
    "A new post: the server sets them, or only the web application reads them."
  ),
  fields(
    "createPost",
    "v4.Posts.create",
    ["is_pinned"],
    "`pin` is a call of its own. No recording shows whether a new post may be pinned; unknown fields go into the body."
  ),
  fields(
    "updatePost",
    "v4.Posts.update",
    [...times, "edit_at", "user_id", "channel_id", "root_id", "type", "pending_post_id", "metadata", ...post],
    "Stay what they were, or only the web application reads them."
  ),
  fields(
    "patchPost",
    "v4.Posts.patch",
    ["id", ...times, "edit_at", "user_id", "channel_id", "root_id", "type", "pending_post_id", "metadata", ...post],
    "No patch changes them, or only the web application reads them."
  ),
  fields(
    "updateStatus",
    "v4.Status.updateUserStatus",
    ["manual", "last_activity_at", "active_channel"],
    "The server sets them."
  ),
  fields(
    "createRemoteCluster",
    "v4.RemoteClusters.create",
    [
      "remote_id",
      "remote_team_id",
      "site_url",
      "create_at",
      "delete_at",
      "last_ping_at",
      "token",
      "remote_token",
      "topics",
      "creator_id",
      "plugin_id",
      "options"
    ],
    "A new cluster: the server sets them."
  ),
  fields(
    "createIncomingWebhook",
    "v4.Webhooks.createIncoming",
    ["id", ...times, "last_used", "team_id"],
    "A new hook, of its channel's team."
  ),
  fields(
    "updateIncomingWebhook",
    "v4.Webhooks.updateIncoming",
    [...times, "last_used", "user_id", "team_id"],
    "Stay what they were."
  ),
  fields(
    "createOutgoingWebhook",
    "v4.Webhooks.createOutgoing",
    ["id", "token", ...times],
    "A new hook: the server sets them."
  ),
  fields(
    "updateOutgoingWebhook",
    "v4.Webhooks.updateOutgoing",
    ["token", ...times, "creator_id", "team_id"],
    "Stay what they were."
  ),
  fields(
    "addCommand",
    "v4.Commands.create",
    ["id", "token", ...times, "creator_id"],
    "A new command: the server sets them."
  ),
  fields("editCommand", "v4.Commands.update", ["token", ...times, "creator_id"], "Stay what they were."),
  fields(
    "createOAuthApp",
    "v4.Oauth.createApp",
    ["id", "creator_id", "create_at", "update_at", "client_secret", "is_dynamically_registered"],
    "A new application: the server sets them."
  ),
  fields(
    "editOAuthApp",
    "v4.Oauth.updateApp",
    ["creator_id", "create_at", "update_at", "client_secret", "is_dynamically_registered", "is_public"],
    "Stay what they were."
  ),
  fields(
    "createOutgoingOAuthConnection",
    "v4.Oauth.createOutgoingOAuthConnection",
    ["id", "creator_id", "create_at", "update_at"],
    "A new connection: the server sets them."
  ),
  fields(
    "editOutgoingOAuthConnection",
    "v4.Oauth.updateOutgoingOAuthConnection",
    ["id", "creator_id", "create_at", "update_at"],
    "The id is in the path, the rest is the server's."
  ),
  fields(
    "validateOutgoingOAuthConnection",
    "v4.Oauth.validateOutgoingOAuthConnection",
    ["id", "creator_id", "create_at", "update_at"],
    "Nothing is kept."
  ),
  fields(
    "createComplianceReport",
    "v4.Compliance.createReport",
    ["id", "create_at", "user_id", "status", "count"],
    "A new report: the server sets them."
  ),
  fields(
    "patchRole",
    "v4.Roles.patch",
    ["id", "name", "display_name", "description", ...times, "scheme_managed", "built_in"],
    "A patch changes permissions only."
  ),
  fields(
    "createScheme",
    "v4.Schemes.create",
    [
      "id",
      ...times,
      "default_team_admin_role",
      "default_team_user_role",
      "default_team_guest_role",
      "default_channel_admin_role",
      "default_channel_user_role",
      "default_channel_guest_role",
      "default_playbook_admin_role",
      "default_playbook_member_role",
      "default_run_member_role"
    ],
    "A new scheme: the server makes its roles."
  ),
  fields(
    "patchScheme",
    "v4.Schemes.patch",
    [
      "id",
      ...times,
      "scope",
      "default_team_admin_role",
      "default_team_user_role",
      "default_team_guest_role",
      "default_channel_admin_role",
      "default_channel_user_role",
      "default_channel_guest_role",
      "default_playbook_admin_role",
      "default_playbook_member_role",
      "default_run_member_role"
    ],
    "A patch changes names and the description only."
  ),
  fields("createBot", "v4.Bots.create", ["user_id", "owner_id", ...times], "A new bot, the caller's."),
  fields("updateOrCreateAccessControlPolicy", "v4.AccessControl.create", ["created_at"], "The server's own time."),
  fields(
    "upsertDraft",
    "v4.Drafts.upsert",
    ["user_id", ...times, "metadata"],
    "The caller's; the server makes the rest."
  ),
  fields(
    "createScheduledPost",
    "v4.ScheduledPost.create",
    ["id", "create_at", "update_at", "user_id", "processed_at", "error_code"],
    "The caller's, and not processed yet."
  ),
  fields(
    "updateScheduledPost",
    "v4.ScheduledPost.update",
    ["create_at", "update_at", "processed_at", "error_code"],
    "The server's own."
  )
]

/** Where the client and the server do not agree, and ours is with the server. */
const disagreements: ReadonlyArray<Review> = [
  fields("login", "v4.Users.login", ["deviceId"], "The server reads device_id."),
  fields("loginWithDesktopToken", "v4.Users.loginWithDesktopToken", ["deviceId"], "The server reads device_id."),
  fields(
    ["addToChannels", "addToChannel"],
    "v4.Channels.addMember",
    ["channel_id"],
    "It is in the path, which is what the server reads."
  ),
  {
    of: "addToChannels",
    difference: "body channel_id, post_root_id, user_ids: v4.Channels.addMember sends post_root_id, user_ids",
    reason: "The channel is in the path, which is what the server reads."
  },
  {
    of: "addToChannel",
    difference: "body channel_id, post_root_id, user_id: v4.Channels.addMember sends post_root_id, user_id",
    reason: "The channel is in the path, which is what the server reads."
  },
  {
    of: "searchAllChannels",
    difference: "query system_console: v4.Channels.searchAllChannels sends include_deleted, system_console",
    reason: "One input of ours, which goes to both places where a server may look for it."
  },
  {
    of: "getCommandAutocompleteSuggestionsList",
    difference: [
      "query team_id is unknown to v4.Commands.listAutocompleteSuggestions",
      "query channel_id, root_id, team_id, user_input: v4.Commands.listAutocompleteSuggestions sends channel_id, root_id, user_input"
    ],
    reason: "The team is in the path, which is what the server reads."
  },
  fields(
    "setFirstAdminVisitMarketplaceStatus",
    "v4.System.updateMarketplaceVisitedByAdmin",
    ["first_admin_visit_marketplace_status"],
    "The server reads no body here: 11.6 took an empty object."
  ),
  fields(
    "submitInteractiveDialog",
    "v4.IntegrationActions.submitInteractiveDialog",
    ["user_id", "type"],
    "The server puts in the caller, and the kind of call."
  ),
  fields(
    "lookupInteractiveDialog",
    "v4.IntegrationActions.lookupInteractiveDialog",
    ["user_id", "type", "cancelled"],
    "The server puts in the caller, and the kind of call; a lookup is never cancelled."
  ),
  fields(
    "searchDataRetentionCustomPolicyChannels",
    "v4.DataRetention.searchChannelsForRetentionPolicy",
    [
      "nonAdminSearch",
      "exclude_default_channels",
      "not_associated_to_group",
      "group_constrained",
      "exclude_group_constrained",
      "include_deleted",
      "include_search_by_id",
      "exclude_remote",
      "page",
      "per_page",
      "access_control_policy_enforced",
      "exclude_access_control_policy_enforced",
      "parent_access_control_policy_id"
    ],
    "Options of the other channel searches, which this one does not read."
  ),
  fields(
    "searchChildAccessControlPolicyChannels",
    "v4.AccessControl.searchChannelsForAccessControlPolicy",
    ["nonAdminSearch"],
    "Tells the web application which call to make; no server knows it."
  ),
  {
    of: "setSamlIdpCertificateFromMetadata",
    difference: "sends bytes, v4.Saml.uploadIdpCertificate takes multipart",
    reason: "Another way to the same end: the certificate as the body. Ours sends it as a file."
  }
]

/** What is no call of the Web Service API. */
const elsewhere: ReadonlyArray<Review> = [
  {
    of: [
      "getAbsoluteUrl",
      "getCSRFFromCookie",
      "getOptions",
      "getServerVersion",
      "getToken",
      "getUrl",
      "getUrlVersion",
      "removeHeader",
      "setAcceptLanguage",
      "setCSRF",
      "setDiagnosticId",
      "setEnableLogging",
      "setHeader",
      "setIncludeCookies",
      "setToken",
      "setUrl",
      "setUserAgent",
      "setUserId",
      "setUserRoles"
    ],
    difference: SENDS_NOTHING,
    reason: "Settings of the client."
  },
  {
    of: "getTranslations",
    difference: "GET /static/i18n/en.json is no endpoint of ours",
    reason: "A file of the web application."
  },
  {
    of: "getSystemEmojiImageUrl",
    difference: "GET /static/emoji/filename.png is no endpoint of ours",
    reason: "A file of the web application."
  },
  {
    of: "getAppsProxyRoute",
    difference: "/plugins/com.mattermost.apps leads to no endpoint of ours",
    reason: "A plugin's."
  },
  {
    of: "getAppsOAuthAppIDs",
    difference: "GET /plugins/com.mattermost.apps/api/v1/oauth-app-ids is no endpoint of ours",
    reason: "A plugin's."
  },
  {
    of: "getAppsBotIDs",
    difference: "GET /plugins/com.mattermost.apps/api/v1/bot-ids is no endpoint of ours",
    reason: "A plugin's."
  },
  {
    of: "getMarketplaceApps",
    difference: "GET /plugins/com.mattermost.apps/api/v1/marketplace is no endpoint of ours",
    reason: "A plugin's."
  },
  {
    of: "executeAppCall",
    difference: "POST /plugins/com.mattermost.apps/api/v1/call is no endpoint of ours",
    reason: "A plugin's."
  },
  {
    of: "getAppsBindings",
    difference: "GET /plugins/com.mattermost.apps/api/v1/bindings is no endpoint of ours",
    reason: "A plugin's."
  },
  {
    of: "getCallsChannelState",
    difference: "GET /plugins/com.mattermost.calls/channelidaaaaaaaaaaaaaaaaa is no endpoint of ours",
    reason: "A plugin's."
  },
  {
    of: "getFlaggedPostReportUrl",
    difference: "GET /api/v4/content_flagging/post/postidaaaaaaaaaaaaaaaaaaaa/report is no endpoint of ours",
    reason: "The address of a POST, which `generateFlaggedPostReport` makes."
  },
  {
    of: "getBrandImageUrl",
    difference: "query t is unknown to v4.Brand.getImage",
    reason: "Only keeps browsers from showing an old picture."
  },
  {
    of: "getTeamIconUrl",
    difference: "query _ is unknown to v4.Teams.getIcon",
    reason: "Only keeps browsers from showing an old picture."
  }
]

export const client4: ReadonlyArray<Review> = [...wholes, ...disagreements, ...elsewhere]
