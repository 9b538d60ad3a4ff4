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

/**
 * One user; `me` is oneself. Of others one sees what the server's privacy settings allow. Has an ETag, the same for all
 * who ask, although they may see different fields.
 */
export const get = /*#__PURE__*/ endpoint("GetUser", "GET", "/api/v4/users/{user_id}", () => ({ success: User }))

/** One user by user name, without `@`. Has an ETag. */
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

/** How many users the server has, and how many it allows. Without `sysconsole_read_user_management_users` all are 0. */
export const getServerLimits = /*#__PURE__*/ endpoint("GetServerLimits", "GET", "/api/v4/limits/server", () => ({
  success: ServerLimits
}))

/**
 * A page of the users that one may see, in all or where the filters say. Has an ETag with `in_team` and `not_in_team`.
 * - `not_in_channel` needs `in_team` beside it, `without_team` the permission `list_users_without_team`; `active` with
 *   `inactive` is `Undecodable`: a 200 with an error behind it.
 * - By user name, or by `sort`: in a team `last_activity_at`, `create_at`; in a channel `status`, `admin`; in a group
 *   `display_name`.
 */
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

/**
 * Users whose names begin like this, those of `in_team` only, and beside it `in_channel` parts them from those who are
 * not in it. `team_id` and `channel_id`, which documentation names, are passed over by 11.6. Needs `view_team` or
 * `read_channel` for these.
 */
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

/** Confirms an e-mail address with the `token` of the mail (64 characters). Needs no session. */
export const verifyEmail = /*#__PURE__*/ endpoint("VerifyUserEmail", "POST", "/api/v4/users/email/verify", () => ({
  body: Schema.Struct({ token: Schema.String }),
  success: StatusOK,
  auth: "optional"
}))

/** Sends the mail that confirms an address once more. Needs no session. */
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

/** One user by e-mail address. Needs `view_members`, or a place that both are in. Has an ETag. */
export const getByEmail = /*#__PURE__*/ endpoint("GetUserByEmail", "GET", "/api/v4/users/email/{email}", () => ({
  success: User
}))

/** The other members of group channels that one is in, by channel id; an empty list is refused. Since 5.14. */
export const getByGroupChannelIds = /*#__PURE__*/ endpoint(
  "GetUsersByGroupChannelIds",
  "POST",
  "/api/v4/users/group_channels",
  () => ({ body: Schema.Array(Schema.String), success: Schema.Record(Schema.String, Schema.Array(User)), safe: true })
)

/**
 * Users by their ids; unknown ones are left out, an empty list is refused. With `since` (ms) only those who changed
 * after it.
 */
export const getByIds = /*#__PURE__*/ endpoint("GetUsersByIds", "POST", "/api/v4/users/ids", () => ({
  query: Schema.Struct({ since: Schema.optional(Schema.Number) }),
  body: Schema.Array(Schema.String),
  success: Schema.Array(User),
  safe: true
}))

/**
 * A page of the users whose addresses do not fit the domains that the server is restricted to; an open server answers
 * 400. Needs `sysconsole_read_user_management_users`.
 */
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

/** The ids of all users with whom one shares a channel. Since 5.23. */
export const getKnownUsers = /*#__PURE__*/ endpoint("GetKnownUsers", "GET", "/api/v4/users/known", () => ({
  success: KnownUsers
}))

/**
 * Opens a session for the owner of a cloud workspace, and leads back to it. Cloud only: else 401
 * `api.user.login_cws.license.error`.
 */
export const loginByCwsToken = /*#__PURE__*/ endpoint("LoginByCwsToken", "POST", "/api/v4/users/login/cws", () => ({
  body: Schema.Struct({ login_id: Schema.optional(Schema.String), cws_token: Schema.optional(Schema.String) }),
  success: redirect,
  auth: "none"
}))

/**
 * Opens a session with the token that the browser has handed to the desktop app; it is good once. The session's token
 * is in the answer's `Token` header. Has a limit of its own: 2 a second, bursts of 2.
 */
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

/** Opens a session for a guest with the token of a link that was mailed. Newer than 11.6. */
export const loginWithMagicLink = /*#__PURE__*/ endpoint(
  "loginWithMagicLink",
  "POST",
  "/api/v4/users/login/one_time_link",
  () => ({ body: Schema.Struct({ token: Schema.String }), success: User, auth: "none" })
)

/**
 * Turns the code that a mobile app got after single sign-on into a session's token. Deprecated: 410 unless the feature
 * flag `MobileSSOCodeExchange` is on, which is off by default.
 */
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

/**
 * Moves an account to another way to log in; `follow_link` is where its owner has to go next. Needs no session, but the
 * credentials. A service that the server does not offer is a 501.
 */
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
 * How a user logs in. Needs no session. Licence: guest accounts, with magic links switched on; else a 404 without a
 * body, for every name.
 */
export const getLoginType = /*#__PURE__*/ endpoint("GetLoginType", "POST", "/api/v4/users/login/type", () => ({
  body: Schema.Struct({
    id: Schema.optional(Schema.String),
    login_id: Schema.optional(Schema.String),
    device_id: Schema.optional(Schema.String)
  }),
  success: Schema.Struct({
    auth_service: Schema.optional(Schema.String),
    is_deactivated: Schema.optional(Schema.Boolean)
  }),
  auth: "optional",
  safe: true
}))

/** Whether a user needs a code to log in. Deprecated, and gone from 11.6: try `login`, whose error says so. */
export const checkMfa = /*#__PURE__*/ endpoint("CheckUserMfa", "POST", "/api/v4/users/mfa", () => ({
  body: Schema.Struct({ login_id: Schema.String }),
  success: Schema.Struct({ mfa_required: Schema.optional(Schema.Boolean) }),
  safe: true
}))

/**
 * Moves the accounts of one way to log in to LDAP, matched by `match_field`. Needs `manage_system`. Since 5.28.
 * Licence: LDAP; without it 501 `api.admin.ldap.not_available.app_error`.
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
 * Moves the accounts of one way to log in to SAML, by themselves (`auto`) or as `matches` says, user names by e-mail.
 * Needs `manage_system`. Since 5.28. Licence: SAML; without it 501 `api.admin.saml.not_available.app_error`.
 */
export const migrateAuthToSaml = /*#__PURE__*/ endpoint(
  "MigrateAuthToSaml",
  "POST",
  "/api/v4/users/migrate_auth/saml",
  () => ({
    body: Schema.Struct({
      from: Schema.String,
      matches: Schema.Record(Schema.String, Schema.String),
      auto: Schema.Boolean
    }),
    success: anything
  })
)

/**
 * Tells the admins that one would like a feature of a larger plan. A plan or feature that the server does not know is a
 * 500.
 */
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

/**
 * Sends the mail with which a password can be set anew; an unknown address is answered the same way. Needs no session.
 */
export const sendPasswordResetEmail = /*#__PURE__*/ endpoint(
  "SendPasswordResetEmail",
  "POST",
  "/api/v4/users/password/reset/send",
  () => ({ body: Schema.Struct({ email: Schema.String }), success: StatusOK, auth: "optional" })
)

/**
 * Searches users by user name, full name, nickname and, where one may see it, e-mail: 100, or `limit` up to 1,000. An
 * empty `term` is refused, `not_in_channel_id` needs `team_id`. Needs `view_team` or `read_channel` for these. 503
 * while the server is marked busy.
 */
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

/**
 * Ties a mobile device to the session that the call carries, for push notifications; the session then lives as long as
 * mobile ones do, and the answer sets its cookie.
 */
export const attachDeviceExtraProps = /*#__PURE__*/ endpoint(
  "AttachDeviceExtraProps",
  "PUT",
  "/api/v4/users/sessions/device",
  () => ({
    body: Schema.Struct({
      device_id: Schema.optional(Schema.String),
      /** `"true"` or `"false"`. */
      deviceNotificationDisabled: Schema.optional(Schema.String),
      mobileVersion: Schema.optional(Schema.String)
    }),
    success: StatusOK
  })
)

/** Ends every session on the server, one's own too. Personal tokens survive it. Needs `manage_system`. Since 5.14. */
export const revokeSessionsFromAllUsers = /*#__PURE__*/ endpoint(
  "RevokeSessionsFromAllUsers",
  "POST",
  "/api/v4/users/sessions/revoke/all",
  () => ({ success: StatusOK })
)

/** How many users the server has. */
export const getTotalUsersStats = /*#__PURE__*/ endpoint("GetTotalUsersStats", "GET", "/api/v4/users/stats", () => ({
  success: UsersStats
}))

/** How many users fit the filters. Needs `sysconsole_read_user_management_users`. Since 5.26. */
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

/** A page of all users' personal access tokens, without the secret itself. Needs `manage_system`. Since 4.7. */
export const getAccessTokens = /*#__PURE__*/ listing("GetUserAccessTokens", "GET", "/api/v4/users/tokens", () => ({
  query: Schema.Struct({ page: Schema.optional(Schema.Number), per_page: Schema.optional(Schema.Number) }),
  success: Schema.Array(UserAccessTokenSanitized),
  paging: byPage
}))

/**
 * Makes a personal access token useless until it is enabled; once more is fine. Needs `revoke_user_access_token`, and
 * `edit_other_users` for others' ones. Since 4.4.
 */
export const disableAccessToken = /*#__PURE__*/ endpoint(
  "DisableUserAccessToken",
  "POST",
  "/api/v4/users/tokens/disable",
  () => ({ body: Schema.Struct({ token_id: Schema.String }), success: StatusOK })
)

/**
 * Makes a disabled personal access token useful again; sockets that it had opened stay silent. Needs
 * `create_user_access_token`, and `edit_other_users` for others' ones. Since 4.4.
 */
export const enableAccessToken = /*#__PURE__*/ endpoint(
  "EnableUserAccessToken",
  "POST",
  "/api/v4/users/tokens/enable",
  () => ({ body: Schema.Struct({ token_id: Schema.String }), success: StatusOK })
)

/**
 * Deletes a personal access token and ends its sessions; once more is `NotFound`. Needs `revoke_user_access_token`, and
 * `edit_other_users` for others' ones. Since 4.1.
 */
export const revokeAccessToken = /*#__PURE__*/ endpoint(
  "RevokeUserAccessToken",
  "POST",
  "/api/v4/users/tokens/revoke",
  () => ({ body: Schema.Struct({ token_id: Schema.String }), success: StatusOK })
)

/**
 * Searches all personal access tokens by their ids and their users' names and ids. Needs `manage_system`. Since 4.7.
 */
export const searchAccessTokens = /*#__PURE__*/ endpoint(
  "SearchUserAccessTokens",
  "POST",
  "/api/v4/users/tokens/search",
  () => ({ body: Schema.Struct({ term: Schema.String }), success: Schema.Array(UserAccessTokenSanitized), safe: true })
)

/**
 * One personal access token by its id, without the secret itself. Needs `read_user_access_token`, and
 * `edit_other_users` for others' ones. Since 4.1.
 */
export const getAccessToken = /*#__PURE__*/ endpoint(
  "GetUserAccessToken",
  "GET",
  "/api/v4/users/tokens/{token_id}",
  () => ({ success: UserAccessTokenSanitized })
)

/** Sends the admins what users asked for with `handleNotifyAdmin`, before its time. Needs `manage_system`. */
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

/** Users by their user names, without `@` and in lower case; unknown ones are left out, an empty list is refused. */
export const getByUsernames = /*#__PURE__*/ endpoint("GetUsersByUsernames", "POST", "/api/v4/users/usernames", () => ({
  body: Schema.Array(Schema.String),
  success: Schema.Array(User),
  safe: true
}))

/** Marks all channels of a team as read. Newer than 11.6. */
export const markAllInTeamAsRead = /*#__PURE__*/ endpoint(
  "markAllInTeamAsRead",
  "PUT",
  "/api/v4/users/{userId}/teams/{teamId}/read",
  () => ({ success: ChannelViewResponse })
)

const delete_ = /*#__PURE__*/ endpoint("DeleteUser", "DELETE", "/api/v4/users/{user_id}", () => ({
  query: Schema.Struct({ permanent: Schema.optional(Schema.Boolean) }),
  success: StatusOK
}))
export {
  /**
   * Deactivates a user, as `updateActive` does. Needs `edit_other_users`, or for oneself a server that lets users leave.
   * `permanent` deletes for good, with all posts, and needs the setting `EnableAPIUserDeletion`: without it a 401
   * (`api.user.delete_user.not_enabled.for_admin.app_error`).
   */
  delete_ as delete
}

/**
 * Replaces a user: what is left out is emptied, and `id` must repeat `user_id`. `patch` is mostly meant. Others need
 * `edit_other_users`.
 */
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

/**
 * Switches an account off, which ends its sessions, or on again; its bots stay off for good. Needs
 * `sysconsole_write_user_management_users`. Oneself only where the server lets users leave: else a 401.
 */
export const updateActive = /*#__PURE__*/ endpoint("UpdateUserActive", "PUT", "/api/v4/users/{user_id}/active", () => ({
  body: Schema.Struct({ active: Schema.Boolean }),
  success: StatusOK
}))

/** A page of the log of what a user called, newest first. Others' need `edit_other_users`. */
export const getAudits = /*#__PURE__*/ listing("GetUserAudits", "GET", "/api/v4/users/{user_id}/audits", () => ({
  query: Schema.Struct({
    logs_per_page: Schema.optional(Schema.Number),
    page: Schema.optional(Schema.Number),
    per_page: Schema.optional(Schema.Number)
  }),
  success: Schema.Array(Audit),
  paging: byPage
}))

/**
 * Changes how a user logs in, without asking the new service: `auth_data` is the user's id there. Needs
 * `edit_other_users`. Since 4.6.
 */
export const updateAuth = /*#__PURE__*/ endpoint("UpdateUserAuth", "PUT", "/api/v4/users/{user_id}/auth", () => ({
  body: UserAuthData,
  success: UserAuthData
}))

/** A page of a user's memberships in channels, of all teams. Others' need `edit_other_users`. Since 6.2. */
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
 * Makes a user a guest, who sees only channels of theirs. Needs `demote_to_guest`. Since 5.16. Licence: guest accounts;
 * without it 501 `api.team.demote_user_to_guest.license.error`.
 */
export const demoteToGuest = /*#__PURE__*/ endpoint(
  "DemoteUserToGuest",
  "POST",
  "/api/v4/users/{user_id}/demote",
  () => ({ success: StatusOK })
)

/** Takes a user's e-mail address for confirmed. Needs `manage_system`. Since 5.24. */
export const verifyEmailWithoutToken = /*#__PURE__*/ endpoint(
  "VerifyUserEmailWithoutToken",
  "POST",
  "/api/v4/users/{user_id}/email/verify/member",
  () => ({ success: User })
)

/** Takes a user's picture away: the server draws one again. Others' need `edit_other_users`. Since 5.5. */
export const setDefaultProfileImage = /*#__PURE__*/ endpoint(
  "SetDefaultProfileImage",
  "DELETE",
  "/api/v4/users/{user_id}/image",
  () => ({ success: StatusOK })
)

/**
 * A user's picture, drawn by the server where none was set. The server does not mind `_`, which gets around caches. Has
 * an ETag, but for the first time that a drawn one is asked for.
 */
export const getProfileImage = /*#__PURE__*/ endpoint(
  "GetProfileImage",
  "GET",
  "/api/v4/users/{user_id}/image",
  () => ({ query: Schema.Struct({ _: Schema.optional(Schema.Number) }), success: bytes })
)

/** Gives a user a picture; what is no image is a 400. Others' need `edit_other_users`. */
export const setProfileImage = /*#__PURE__*/ endpoint(
  "SetProfileImage",
  "POST",
  "/api/v4/users/{user_id}/image",
  () => ({ body: multipart({ image: "file" }), success: StatusOK })
)

/** The picture that the server draws for a user, whether or not another one was set. Since 5.5. */
export const getDefaultProfileImage = /*#__PURE__*/ endpoint(
  "GetDefaultProfileImage",
  "GET",
  "/api/v4/users/{user_id}/image/default",
  () => ({ success: bytes })
)

/**
 * Switches multi-factor login on, which takes a `code` made with the secret, or off. A wrong code is a 401, one that is
 * no number a 500. Others' need `edit_other_users`.
 */
export const updateMfa = /*#__PURE__*/ endpoint("UpdateUserMfa", "PUT", "/api/v4/users/{user_id}/mfa", () => ({
  body: Schema.Struct({ activate: Schema.Boolean, code: Schema.optional(Schema.String) }),
  success: StatusOK
}))

/**
 * Makes a new secret for multi-factor login, which is not on yet; `qr_code` is a PNG in base64. Others' need
 * `edit_other_users`.
 */
export const generateMfaSecret = /*#__PURE__*/ endpoint(
  "GenerateMfaSecret",
  "POST",
  "/api/v4/users/{user_id}/mfa/generate",
  () => ({ success: Schema.Struct({ secret: Schema.String, qr_code: Schema.String }) })
)

/**
 * Changes a password: one's own with the current one (a wrong one is a 400), others' needs
 * `sysconsole_write_user_management_users`. Other sessions live on, unless `TerminateSessionsOnPasswordChange` is set.
 */
export const updatePassword = /*#__PURE__*/ endpoint(
  "UpdateUserPassword",
  "PUT",
  "/api/v4/users/{user_id}/password",
  () => ({
    body: Schema.Struct({ current_password: Schema.optional(Schema.String), new_password: Password }),
    success: StatusOK
  })
)

/**
 * Changes what is given of a user, and whole maps of it: `props`, `notify_props`. One's own e-mail address takes the
 * `password` too. A bot cannot patch itself here: `Bots.patch` does. Others need `edit_other_users`.
 */
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

/** Makes a guest a user. Needs `promote_guest`. Since 5.16. */
export const promoteGuestToUser = /*#__PURE__*/ endpoint(
  "PromoteGuestToUser",
  "POST",
  "/api/v4/users/{user_id}/promote",
  () => ({ success: StatusOK })
)

/**
 * Lets somebody log in again whom too many wrong passwords have locked out. Needs
 * `sysconsole_write_user_management_users`.
 */
export const resetPasswordFailedAttempts = /*#__PURE__*/ endpoint(
  "resetPasswordFailedAttempts",
  "POST",
  "/api/v4/users/{user_id}/reset_failed_attempts",
  () => ({ success: StatusOK })
)

/** Replaces a user's roles on the server: names with blanks between. An unknown one is a 400. Needs `manage_roles`. */
export const updateRoles = /*#__PURE__*/ endpoint("UpdateUserRoles", "PUT", "/api/v4/users/{user_id}/roles", () => ({
  body: Schema.Struct({ roles: Schema.String }),
  success: StatusOK
}))

/** A user's sessions, without their tokens. Others' need `edit_other_users`. */
export const getSessions = /*#__PURE__*/ endpoint("GetSessions", "GET", "/api/v4/users/{user_id}/sessions", () => ({
  success: Schema.Array(Session)
}))

/** Ends one session of a user; an unknown one is a 400. Others' need `edit_other_users`. */
export const revokeSession = /*#__PURE__*/ endpoint(
  "RevokeSession",
  "POST",
  "/api/v4/users/{user_id}/sessions/revoke",
  () => ({ body: Schema.Struct({ session_id: Schema.String }), success: StatusOK })
)

/**
 * Ends all sessions of a user; personal tokens survive it, and sockets that are open stay open and fall silent. Others'
 * need `edit_other_users`. Since 4.4.
 */
export const revokeAllSessions = /*#__PURE__*/ endpoint(
  "RevokeAllSessions",
  "POST",
  "/api/v4/users/{user_id}/sessions/revoke/all",
  () => ({ success: StatusOK })
)

/** Which terms of service one has accepted, and when; `NotFound` before that. Since 5.6. */
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

/**
 * A page of a user's personal access tokens, without the secrets themselves. Needs `read_user_access_token`, and
 * `edit_other_users` for others' ones. Since 4.1.
 */
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

/**
 * Shows a channel, or with `parent_id` a thread, that somebody is typing. For others needs `manage_system`. Since 5.26.
 * 503 while the server is marked busy.
 */
export const publishTyping = /*#__PURE__*/ endpoint(
  "PublishUserTyping",
  "POST",
  "/api/v4/users/{user_id}/typing",
  () => ({
    body: Schema.Struct({ channel_id: Schema.String, parent_id: Schema.optional(Schema.String) }),
    success: StatusOK
  })
)

/** One's own uploads that are not complete yet; others' are refused, to system admins too. Since 5.28. */
export const getUploadsForUser = /*#__PURE__*/ endpoint(
  "GetUploadsForUser",
  "GET",
  "/api/v4/users/{user_id}/uploads",
  () => ({ success: Schema.Array(UploadSession) })
)

/**
 * Opens a session with a token of Microsoft Intune. Licence: enterprise; without it 501
 * `api.user.login_by_intune.not_available.app_error`.
 */
export const loginIntune = /*#__PURE__*/ endpoint("LoginIntune", "POST", "/oauth/intune", () => ({
  body: IntuneLoginRequest,
  success: User,
  auth: "none"
}))
