import * as Schema from "effect/Schema"
import { anything, bytes, endpoint, listing, multipart, redirect } from "../Endpoint.ts"
import { Audit } from "../models/Audit.ts"
import { ChannelMemberWithTeamData } from "../models/ChannelMemberWithTeamData.ts"
import { ChannelViewResponse } from "../models/ChannelView.ts"
import { Credentials } from "../models/Credentials.ts"
import { IntuneLoginRequest } from "../models/IntuneLoginRequest.ts"
import { KnownUsers } from "../models/KnownUsers.ts"
import { maxBytes, DisplayName, Email, Name, Password, Position } from "../models/limits.ts"
import { ServerLimits } from "../models/ServerLimits.ts"
import { Session } from "../models/Session.ts"
import { StatusOK } from "../models/StatusOK.ts"
import { UploadSession } from "../models/UploadSession.ts"
import { Timezone, User } from "../models/User.ts"
import { NewUserAccessToken, UserAccessTokenSanitized } from "../models/UserAccessToken.ts"
import { UserAuthData } from "../models/UserAuthData.ts"
import { UserAutocomplete } from "../models/UserAutocomplete.ts"
import { UserDraft } from "../models/UserDraft.ts"
import { UserNotifyProps } from "../models/UserNotifyProps.ts"
import { UserTermsOfService } from "../models/UserTermsOfService.ts"
import { UsersStats } from "../models/UsersStats.ts"
import { byPage } from "../Paging.ts"

/**
 * Opens a session; its token is in the answer's `Token` header. Limited more strictly than other calls, and ten wrong
 * passwords lock the account: never repeat it by yourself. All wrong credentials look alike (401).
 */
export const login = /*#__PURE__*/ endpoint("Login", "POST", "/api/v4/users/login", () => ({
  body: Credentials,
  success: User,
  auth: "none"
}))

/** Ends the session that the call carries. Personal tokens survive it, and sockets that are open stay open and fall silent. */
export const logout = /*#__PURE__*/ endpoint("Logout", "POST", "/api/v4/users/logout", () => ({
  success: StatusOK,
  auth: "optional",
  safe: true
}))

/** One user; `me` is oneself. Of others one sees what the server's privacy settings allow. */
export const get = /*#__PURE__*/ endpoint("GetUser", "GET", "/api/v4/users/{user_id}", () => ({ success: User }))

/** One user by user name, without `@`. */
export const getByUsername = /*#__PURE__*/ endpoint(
  "GetUserByUsername",
  "GET",
  "/api/v4/users/username/{username}",
  () => ({ success: User })
)

/**
 * Makes an account. Without a session it needs open sign-up, or an invitation: `t` (token of an e-mail) or `iid` (a
 * team's `invite_id`). The first account of a server becomes its system admin.
 */
export const create = /*#__PURE__*/ endpoint("CreateUser", "POST", "/api/v4/users", () => ({
  query: Schema.Struct({
    t: Schema.optional(Schema.String),
    iid: Schema.optional(Schema.String),
    /** Where the confirming e-mail leads back to. */
    r: Schema.optional(Schema.String)
  }),
  body: UserDraft,
  success: User
}))

/**
 * Makes a personal access token: for oneself with `create_user_access_token`, for others with `edit_other_users` too.
 * Needs personal tokens to be switched on, except for bots. Since 4.1. `expires_at` (ms) is newer than 11.6.
 */
export const createAccessToken = /*#__PURE__*/ endpoint(
  "CreateUserAccessToken",
  "POST",
  "/api/v4/users/{user_id}/tokens",
  () => ({
    body: Schema.Struct({ description: maxBytes(255), expires_at: Schema.optional(Schema.Number) }),
    success: NewUserAccessToken
  })
)

/** Get server limits. Needs `sysconsole_read_user_management_users`. */
export const getServerLimits = /*#__PURE__*/ endpoint("GetServerLimits", "GET", "/api/v4/limits/server", () => ({
  success: ServerLimits
}))

/** Get users. Needs `manage_system`. Has an ETag. */
export const list = /*#__PURE__*/ listing("GetUsers", "GET", "/api/v4/users", () => ({
  query: Schema.Struct({
    page: Schema.optional(Schema.Number),
    per_page: Schema.optional(Schema.Number),
    in_team: Schema.optional(Schema.String),
    not_in_team: Schema.optional(Schema.String),
    in_channel: Schema.optional(Schema.String),
    not_in_channel: Schema.optional(Schema.String),
    in_group: Schema.optional(Schema.String),
    group_constrained: Schema.optional(Schema.Boolean),
    without_team: Schema.optional(Schema.Boolean),
    active: Schema.optional(Schema.Boolean),
    inactive: Schema.optional(Schema.Boolean),
    role: Schema.optional(Schema.String),
    sort: Schema.optional(Schema.String),
    roles: Schema.optional(Schema.String),
    channel_roles: Schema.optional(Schema.String),
    team_roles: Schema.optional(Schema.String),
    cursor_id: Schema.optional(Schema.String),
    not_in_group: Schema.optional(Schema.String),
    abac_match_only: Schema.optional(Schema.Boolean)
  }),
  success: Schema.Array(User),
  paging: byPage
}))

/** Autocomplete users. Needs `view_team` or `read_channel`. */
export const autocomplete = /*#__PURE__*/ endpoint("AutocompleteUsers", "GET", "/api/v4/users/autocomplete", () => ({
  query: Schema.Struct({
    team_id: Schema.optional(Schema.String),
    channel_id: Schema.optional(Schema.String),
    name: Schema.String,
    limit: Schema.optional(Schema.Number),
    in_channel: Schema.optional(Schema.String),
    in_team: Schema.optional(Schema.String)
  }),
  success: UserAutocomplete
}))

/** Verify user email. Needs no session. */
export const verifyEmail = /*#__PURE__*/ endpoint("VerifyUserEmail", "POST", "/api/v4/users/email/verify", () => ({
  body: Schema.Struct({ token: Schema.String }),
  success: StatusOK,
  auth: "optional"
}))

/** Send verification email. Needs no session. */
export const sendVerificationEmail = /*#__PURE__*/ endpoint(
  "SendVerificationEmail",
  "POST",
  "/api/v4/users/email/verify/send",
  () => ({
    query: Schema.Struct({ r: Schema.optional(Schema.String) }),
    body: Schema.Struct({ email: Schema.String }),
    success: StatusOK,
    auth: "optional"
  })
)

/** Get user by email. Needs `view_members`. Has an ETag. */
export const getByEmail = /*#__PURE__*/ endpoint("GetUserByEmail", "GET", "/api/v4/users/email/{email}", () => ({
  success: User
}))

/** Get users by group channel ids. Since 5.14. */
export const getByGroupChannelIds = /*#__PURE__*/ endpoint(
  "GetUsersByGroupChannelIds",
  "POST",
  "/api/v4/users/group_channels",
  () => ({ body: Schema.Array(Schema.String), success: Schema.Record(Schema.String, Schema.Array(User)), safe: true })
)

/** Get users by ids. */
export const getByIds = /*#__PURE__*/ endpoint("GetUsersByIds", "POST", "/api/v4/users/ids", () => ({
  query: Schema.Struct({ since: Schema.optional(Schema.Number) }),
  body: Schema.Array(Schema.String),
  success: Schema.Array(User),
  safe: true
}))

/** Get users with invalid emails. Needs `sysconsole_read_user_management_users`. */
export const getWithInvalidEmails = /*#__PURE__*/ listing(
  "GetUsersWithInvalidEmails",
  "GET",
  "/api/v4/users/invalid_emails",
  () => ({
    query: Schema.Struct({ page: Schema.optional(Schema.Number), per_page: Schema.optional(Schema.Number) }),
    success: Schema.Array(User),
    paging: byPage
  })
)

/** Get known users. Since 5.23. */
export const getKnownUsers = /*#__PURE__*/ endpoint("GetKnownUsers", "GET", "/api/v4/users/known", () => ({
  success: KnownUsers
}))

/**
 * Login by cws token. Needs no session. Licence: cloud, IsCloud. Without it: 401 `api.user.login_cws.license.error`.
 */
export const loginByCwsToken = /*#__PURE__*/ endpoint("LoginByCwsToken", "POST", "/api/v4/users/login/cws", () => ({
  body: Schema.Struct({ login_id: Schema.optional(Schema.String), cws_token: Schema.optional(Schema.String) }),
  success: redirect,
  auth: "none"
}))

/** Login with desktop token. Needs no session. Has a limit of its own: 2 a second, bursts of 2. */
export const loginWithDesktopToken = /*#__PURE__*/ endpoint(
  "loginWithDesktopToken",
  "POST",
  "/api/v4/users/login/desktop_token",
  () => ({
    body: Schema.Struct({ token: Schema.optional(Schema.String), device_id: Schema.optional(Schema.String) }),
    success: User,
    auth: "none"
  })
)

/** Login with magic link. Newer than 11.6. */
export const loginWithMagicLink = /*#__PURE__*/ endpoint(
  "loginWithMagicLink",
  "POST",
  "/api/v4/users/login/one_time_link",
  () => ({ body: Schema.Struct({ token: Schema.String }), success: User })
)

/** Login sso code exchange. Needs no session. */
export const loginSSOCodeExchange = /*#__PURE__*/ endpoint(
  "LoginSSOCodeExchange",
  "POST",
  "/api/v4/users/login/sso/code-exchange",
  () => ({
    body: Schema.Struct({ login_code: Schema.String, code_verifier: Schema.String, state: Schema.String }),
    success: Schema.Struct({ token: Schema.optional(Schema.String), csrf: Schema.optional(Schema.String) }),
    auth: "none"
  })
)

/** Switch account type. Needs no session. */
export const switchAccountType = /*#__PURE__*/ endpoint(
  "SwitchAccountType",
  "POST",
  "/api/v4/users/login/switch",
  () => ({
    body: Schema.Struct({
      current_service: Schema.String,
      new_service: Schema.String,
      email: Schema.optional(Schema.String),
      password: Schema.optional(Schema.String),
      /** Of the account at the new service. */
      new_password: Schema.optional(Schema.String),
      mfa_code: Schema.optional(Schema.String),
      ldap_id: Schema.optional(Schema.String)
    }),
    success: Schema.Struct({ follow_link: Schema.String }),
    auth: "optional"
  })
)

/**
 * Get login type. Needs no session. Licence: GuestAccounts. Without it: 404 `undefined`. 404 with an empty body unless
 * guest magic links are enabled and licensed.
 */
export const getLoginType = /*#__PURE__*/ endpoint("GetLoginType", "POST", "/api/v4/users/login/type", () => ({
  body: Schema.Struct({
    id: Schema.optional(Schema.String),
    login_id: Schema.optional(Schema.String),
    device_id: Schema.optional(Schema.String)
  }),
  success: Schema.Struct({ auth_service: Schema.optional(Schema.String) }),
  auth: "optional",
  safe: true
}))

/** Check user mfa. 11.6 does not have it. Deprecated. */
export const checkMfa = /*#__PURE__*/ endpoint("CheckUserMfa", "POST", "/api/v4/users/mfa", () => ({
  body: Schema.Struct({ login_id: Schema.String }),
  success: Schema.Struct({ mfa_required: Schema.optional(Schema.Boolean) }),
  safe: true
}))

/**
 * Migrate auth to ldap. Needs `manage_system`. Since 5.28. Licence: LDAP. Without it: 501
 * `api.admin.ldap.not_available.app_error`.
 */
export const migrateAuthToLdap = /*#__PURE__*/ endpoint(
  "MigrateAuthToLdap",
  "POST",
  "/api/v4/users/migrate_auth/ldap",
  () => ({
    body: Schema.Struct({ from: Schema.String, match_field: Schema.String, force: Schema.Boolean }),
    success: anything
  })
)

/**
 * Migrate auth to saml. Needs `manage_system`. Since 5.28. Licence: SAML. Without it: 501
 * `api.admin.saml.not_available.app_error`.
 */
export const migrateAuthToSaml = /*#__PURE__*/ endpoint(
  "MigrateAuthToSaml",
  "POST",
  "/api/v4/users/migrate_auth/saml",
  () => ({
    body: Schema.Struct({
      from: Schema.String,
      matches: Schema.Record(Schema.String, Schema.Unknown),
      auto: Schema.Boolean
    }),
    success: anything
  })
)

/** Handle notify admin. */
export const handleNotifyAdmin = /*#__PURE__*/ endpoint(
  "handleNotifyAdmin",
  "POST",
  "/api/v4/users/notify-admin",
  () => ({
    body: Schema.Struct({
      trial_notification: Schema.optional(Schema.Boolean),
      required_plan: Schema.optional(Schema.String),
      required_feature: Schema.optional(Schema.String)
    }),
    success: StatusOK
  })
)

/** Sets a new password with the `token` of the e-mail (64 characters), which documentation calls `code`. Needs no session. */
export const resetPassword = /*#__PURE__*/ endpoint("ResetPassword", "POST", "/api/v4/users/password/reset", () => ({
  body: Schema.Struct({ token: Schema.String, new_password: Password }),
  success: StatusOK,
  auth: "optional"
}))

/** Send password reset email. Needs no session. */
export const sendPasswordResetEmail = /*#__PURE__*/ endpoint(
  "SendPasswordResetEmail",
  "POST",
  "/api/v4/users/password/reset/send",
  () => ({ body: Schema.Struct({ email: Schema.String }), success: StatusOK, auth: "optional" })
)

/** Search users. Needs `read_channel` or `view_team`. 503 while the server is marked busy. */
export const search = /*#__PURE__*/ endpoint("SearchUsers", "POST", "/api/v4/users/search", () => ({
  body: Schema.Struct({
    term: Schema.String,
    team_id: Schema.optional(Schema.String),
    not_in_team_id: Schema.optional(Schema.String),
    in_channel_id: Schema.optional(Schema.String),
    not_in_channel_id: Schema.optional(Schema.String),
    in_group_id: Schema.optional(Schema.String),
    not_in_group_id: Schema.optional(Schema.String),
    group_constrained: Schema.optional(Schema.Boolean),
    allow_inactive: Schema.optional(Schema.Boolean),
    without_team: Schema.optional(Schema.Boolean),
    limit: Schema.optional(Schema.Number)
  }),
  success: Schema.Array(User),
  safe: true
}))

/** Attach device extra props. */
export const attachDeviceExtraProps = /*#__PURE__*/ endpoint(
  "AttachDeviceExtraProps",
  "PUT",
  "/api/v4/users/sessions/device",
  () => ({
    body: Schema.Struct({
      device_id: Schema.optional(Schema.String),
      deviceNotificationDisabled: Schema.optional(Schema.String),
      mobileVersion: Schema.optional(Schema.String)
    }),
    success: StatusOK
  })
)

/** Revoke sessions from all users. Needs `manage_system`. Since 5.14. */
export const revokeSessionsFromAllUsers = /*#__PURE__*/ endpoint(
  "RevokeSessionsFromAllUsers",
  "POST",
  "/api/v4/users/sessions/revoke/all",
  () => ({ success: StatusOK })
)

/** Get total users stats. */
export const getTotalUsersStats = /*#__PURE__*/ endpoint("GetTotalUsersStats", "GET", "/api/v4/users/stats", () => ({
  success: UsersStats
}))

/** Get total users stats filtered. Needs `manage_system`. Since 5.26. */
export const getTotalUsersStatsFiltered = /*#__PURE__*/ endpoint(
  "GetTotalUsersStatsFiltered",
  "GET",
  "/api/v4/users/stats/filtered",
  () => ({
    query: Schema.Struct({
      in_team: Schema.optional(Schema.String),
      in_channel: Schema.optional(Schema.String),
      include_deleted: Schema.optional(Schema.Boolean),
      include_bots: Schema.optional(Schema.Boolean),
      roles: Schema.optional(Schema.String),
      channel_roles: Schema.optional(Schema.String),
      team_roles: Schema.optional(Schema.String),
      include_remote_users: Schema.optional(Schema.Boolean)
    }),
    success: UsersStats
  })
)

/** Get user access tokens. Needs `manage_system`. Since 4.7. */
export const getAccessTokens = /*#__PURE__*/ listing("GetUserAccessTokens", "GET", "/api/v4/users/tokens", () => ({
  query: Schema.Struct({ page: Schema.optional(Schema.Number), per_page: Schema.optional(Schema.Number) }),
  success: Schema.Array(UserAccessTokenSanitized),
  paging: byPage
}))

/** Disable user access token. Needs `revoke_user_access_token` or `edit_other_users`. Since 4.4. */
export const disableAccessToken = /*#__PURE__*/ endpoint(
  "DisableUserAccessToken",
  "POST",
  "/api/v4/users/tokens/disable",
  () => ({ body: Schema.Struct({ token_id: Schema.String }), success: StatusOK })
)

/** Enable user access token. Needs `create_user_access_token` or `edit_other_users`. Since 4.4. */
export const enableAccessToken = /*#__PURE__*/ endpoint(
  "EnableUserAccessToken",
  "POST",
  "/api/v4/users/tokens/enable",
  () => ({ body: Schema.Struct({ token_id: Schema.String }), success: StatusOK })
)

/** Revoke user access token. Needs `revoke_user_access_token` or `edit_other_users`. Since 4.1. */
export const revokeAccessToken = /*#__PURE__*/ endpoint(
  "RevokeUserAccessToken",
  "POST",
  "/api/v4/users/tokens/revoke",
  () => ({ body: Schema.Struct({ token_id: Schema.String }), success: StatusOK })
)

/** Search user access tokens. Needs `manage_system`. Since 4.7. */
export const searchAccessTokens = /*#__PURE__*/ endpoint(
  "SearchUserAccessTokens",
  "POST",
  "/api/v4/users/tokens/search",
  () => ({ body: Schema.Struct({ term: Schema.String }), success: Schema.Array(UserAccessTokenSanitized), safe: true })
)

/** Get user access token. Needs `read_user_access_token` or `edit_other_users`. Since 4.1. */
export const getAccessToken = /*#__PURE__*/ endpoint(
  "GetUserAccessToken",
  "GET",
  "/api/v4/users/tokens/{token_id}",
  () => ({ success: UserAccessTokenSanitized })
)

/** Handle trigger notify admin posts. Needs `manage_system`. */
export const handleTriggerNotifyAdminPosts = /*#__PURE__*/ endpoint(
  "handleTriggerNotifyAdminPosts",
  "POST",
  "/api/v4/users/trigger-notify-admin-posts",
  () => ({
    body: Schema.Struct({
      trial_notification: Schema.optional(Schema.Boolean),
      required_plan: Schema.optional(Schema.String),
      required_feature: Schema.optional(Schema.String)
    }),
    success: StatusOK
  })
)

/** Get users by usernames. */
export const getByUsernames = /*#__PURE__*/ endpoint("GetUsersByUsernames", "POST", "/api/v4/users/usernames", () => ({
  body: Schema.Array(Schema.String),
  success: Schema.Array(User),
  safe: true
}))

/** Mark all in team as read. Newer than 11.6. */
export const markAllInTeamAsRead = /*#__PURE__*/ endpoint(
  "markAllInTeamAsRead",
  "PUT",
  "/api/v4/users/{userId}/teams/{teamId}/read",
  () => ({ success: ChannelViewResponse })
)

/** Delete user. Needs `edit_other_users`. */
const delete_ = /*#__PURE__*/ endpoint("DeleteUser", "DELETE", "/api/v4/users/{user_id}", () => ({
  query: Schema.Struct({ permanent: Schema.optional(Schema.Boolean) }),
  success: StatusOK
}))
export { delete_ as delete }

/** Update user. Needs `edit_other_users`. */
export const update = /*#__PURE__*/ endpoint("UpdateUser", "PUT", "/api/v4/users/{user_id}", () => ({
  body: Schema.Struct({
    id: Schema.String,
    email: Email,
    /** One's current one, without which one's own e-mail address cannot be changed. */
    password: Schema.optional(Schema.String),
    username: Name,
    first_name: Schema.optional(DisplayName),
    last_name: Schema.optional(DisplayName),
    nickname: Schema.optional(DisplayName),
    locale: Schema.optional(Schema.String),
    position: Schema.optional(Position),
    timezone: Schema.optional(Timezone),
    props: Schema.optional(Schema.Record(Schema.String, Schema.Unknown)),
    notify_props: Schema.optional(UserNotifyProps)
  }),
  success: User
}))

/** Update user active. Needs `manage_system`. */
export const updateActive = /*#__PURE__*/ endpoint("UpdateUserActive", "PUT", "/api/v4/users/{user_id}/active", () => ({
  body: Schema.Struct({ active: Schema.Boolean }),
  success: StatusOK
}))

/** Get user audits. Needs `edit_other_users`. */
export const getAudits = /*#__PURE__*/ listing("GetUserAudits", "GET", "/api/v4/users/{user_id}/audits", () => ({
  query: Schema.Struct({
    logs_per_page: Schema.optional(Schema.Number),
    page: Schema.optional(Schema.Number),
    per_page: Schema.optional(Schema.Number)
  }),
  success: Schema.Array(Audit),
  paging: byPage
}))

/** Update user auth. Needs `edit_other_users`. Since 4.6. */
export const updateAuth = /*#__PURE__*/ endpoint("UpdateUserAuth", "PUT", "/api/v4/users/{user_id}/auth", () => ({
  body: UserAuthData,
  success: UserAuthData
}))

/** Get channel members with team data for user. Needs `edit_other_users`. Since 6.2. */
export const getChannelMembersWithTeamDataForUser = /*#__PURE__*/ listing(
  "GetChannelMembersWithTeamDataForUser",
  "GET",
  "/api/v4/users/{user_id}/channel_members",
  () => ({
    query: Schema.Struct({ page: Schema.optional(Schema.Number), per_page: Schema.optional(Schema.Number) }),
    success: Schema.Array(ChannelMemberWithTeamData),
    paging: byPage
  })
)

/**
 * Demote user to guest. Needs `demote_to_guest`. Since 5.16. Licence: GuestAccounts. Without it: 501
 * `api.team.demote_user_to_guest.license.error`.
 */
export const demoteToGuest = /*#__PURE__*/ endpoint(
  "DemoteUserToGuest",
  "POST",
  "/api/v4/users/{user_id}/demote",
  () => ({ success: StatusOK })
)

/** Verify user email without token. Needs `manage_system`. Since 5.24. */
export const verifyEmailWithoutToken = /*#__PURE__*/ endpoint(
  "VerifyUserEmailWithoutToken",
  "POST",
  "/api/v4/users/{user_id}/email/verify/member",
  () => ({ success: User })
)

/** Set default profile image. Needs `edit_other_users`. Since 5.5. */
export const setDefaultProfileImage = /*#__PURE__*/ endpoint(
  "SetDefaultProfileImage",
  "DELETE",
  "/api/v4/users/{user_id}/image",
  () => ({ success: StatusOK })
)

/** Get profile image. Needs `view_members`. Has an ETag. */
export const getProfileImage = /*#__PURE__*/ endpoint(
  "GetProfileImage",
  "GET",
  "/api/v4/users/{user_id}/image",
  () => ({ query: Schema.Struct({ _: Schema.optional(Schema.Number) }), success: bytes })
)

/** Set profile image. Needs `edit_other_users`. */
export const setProfileImage = /*#__PURE__*/ endpoint(
  "SetProfileImage",
  "POST",
  "/api/v4/users/{user_id}/image",
  () => ({ body: multipart({ image: "file" }), success: StatusOK })
)

/** Get default profile image. Needs `view_members`. Since 5.5. */
export const getDefaultProfileImage = /*#__PURE__*/ endpoint(
  "GetDefaultProfileImage",
  "GET",
  "/api/v4/users/{user_id}/image/default",
  () => ({ success: bytes })
)

/** Update user mfa. Needs `edit_other_users`. */
export const updateMfa = /*#__PURE__*/ endpoint("UpdateUserMfa", "PUT", "/api/v4/users/{user_id}/mfa", () => ({
  body: Schema.Struct({ activate: Schema.Boolean, code: Schema.optional(Schema.String) }),
  success: StatusOK
}))

/** Generate mfa secret. Needs `edit_other_users`. */
export const generateMfaSecret = /*#__PURE__*/ endpoint(
  "GenerateMfaSecret",
  "POST",
  "/api/v4/users/{user_id}/mfa/generate",
  () => ({ success: Schema.Struct({ secret: Schema.String, qr_code: Schema.String }) })
)

/** Update user password. Needs `manage_system`. */
export const updatePassword = /*#__PURE__*/ endpoint(
  "UpdateUserPassword",
  "PUT",
  "/api/v4/users/{user_id}/password",
  () => ({
    body: Schema.Struct({ current_password: Schema.optional(Schema.String), new_password: Password }),
    success: StatusOK
  })
)

/** Patch user. Needs `edit_other_users`. */
export const patch = /*#__PURE__*/ endpoint("PatchUser", "PUT", "/api/v4/users/{user_id}/patch", () => ({
  body: Schema.Struct({
    email: Schema.optional(Email),
    /** One's current one, without which one's own e-mail address cannot be changed. */
    password: Schema.optional(Schema.String),
    username: Schema.optional(Name),
    first_name: Schema.optional(DisplayName),
    last_name: Schema.optional(DisplayName),
    nickname: Schema.optional(DisplayName),
    locale: Schema.optional(Schema.String),
    position: Schema.optional(Position),
    timezone: Schema.optional(Timezone),
    props: Schema.optional(Schema.Record(Schema.String, Schema.Unknown)),
    notify_props: Schema.optional(UserNotifyProps)
  }),
  success: User
}))

/** Promote guest to user. Needs `promote_guest`. Since 5.16. */
export const promoteGuestToUser = /*#__PURE__*/ endpoint(
  "PromoteGuestToUser",
  "POST",
  "/api/v4/users/{user_id}/promote",
  () => ({ success: StatusOK })
)

/** Reset password failed attempts. Needs `sysconsole_write_user_management_users`. */
export const resetPasswordFailedAttempts = /*#__PURE__*/ endpoint(
  "resetPasswordFailedAttempts",
  "POST",
  "/api/v4/users/{user_id}/reset_failed_attempts",
  () => ({ success: StatusOK })
)

/** Update user roles. Needs `manage_roles`. Licence: CustomPermissionsSchemes. */
export const updateRoles = /*#__PURE__*/ endpoint("UpdateUserRoles", "PUT", "/api/v4/users/{user_id}/roles", () => ({
  body: Schema.Struct({ roles: Schema.String }),
  success: StatusOK
}))

/** Get sessions. Needs `edit_other_users`. */
export const getSessions = /*#__PURE__*/ endpoint("GetSessions", "GET", "/api/v4/users/{user_id}/sessions", () => ({
  success: Schema.Array(Session)
}))

/** Revoke session. Needs `edit_other_users`. */
export const revokeSession = /*#__PURE__*/ endpoint(
  "RevokeSession",
  "POST",
  "/api/v4/users/{user_id}/sessions/revoke",
  () => ({ body: Schema.Struct({ session_id: Schema.String }), success: StatusOK })
)

/** Revoke all sessions. Needs `edit_other_users`. Since 4.4. */
export const revokeAllSessions = /*#__PURE__*/ endpoint(
  "RevokeAllSessions",
  "POST",
  "/api/v4/users/{user_id}/sessions/revoke/all",
  () => ({ success: StatusOK })
)

/** Get user terms of service. Since 5.6. */
export const getTermsOfService = /*#__PURE__*/ endpoint(
  "GetUserTermsOfService",
  "GET",
  "/api/v4/users/{user_id}/terms_of_service",
  () => ({ success: UserTermsOfService })
)

/** Accepts or declines terms of service: `termsOfServiceId` on the wire, whatever documentation says. Since 5.4. */
export const registerTermsOfServiceAction = /*#__PURE__*/ endpoint(
  "RegisterTermsOfServiceAction",
  "POST",
  "/api/v4/users/{user_id}/terms_of_service",
  () => ({ body: Schema.Struct({ termsOfServiceId: Schema.String, accepted: Schema.Boolean }), success: StatusOK })
)

/** Get user access tokens for user. Needs `read_user_access_token` or `edit_other_users`. Since 4.1. */
export const getAccessTokensForUser = /*#__PURE__*/ listing(
  "GetUserAccessTokensForUser",
  "GET",
  "/api/v4/users/{user_id}/tokens",
  () => ({
    query: Schema.Struct({ page: Schema.optional(Schema.Number), per_page: Schema.optional(Schema.Number) }),
    success: Schema.Array(UserAccessTokenSanitized),
    paging: byPage
  })
)

/** Publish user typing. Needs `manage_system`. Since 5.26. 503 while the server is marked busy. */
export const publishTyping = /*#__PURE__*/ endpoint(
  "PublishUserTyping",
  "POST",
  "/api/v4/users/{user_id}/typing",
  () => ({
    body: Schema.Struct({ channel_id: Schema.String, parent_id: Schema.optional(Schema.String) }),
    success: StatusOK
  })
)

/** Get uploads for user. Since 5.28. */
export const getUploadsForUser = /*#__PURE__*/ endpoint(
  "GetUploadsForUser",
  "GET",
  "/api/v4/users/{user_id}/uploads",
  () => ({ success: Schema.Array(UploadSession) })
)

/**
 * Login intune. Needs no session. Licence: enterprise-advanced or enterprise. Without it: 501
 * `api.user.login_by_intune.not_available.app_error`.
 */
export const loginIntune = /*#__PURE__*/ endpoint("LoginIntune", "POST", "/oauth/intune", () => ({
  body: IntuneLoginRequest,
  success: User,
  auth: "none"
}))
