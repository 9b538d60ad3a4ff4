import * as Schema from "effect/Schema"
import { bytes, empty, endpoint, form, listing, multipart, redirect, teamEndpoint, teamListing } from "../Endpoint.ts"
import { Credentials } from "../models/Credentials.ts"
import { Password } from "../models/limits.ts"
import { User } from "../models/User.ts"
import { UserDraft } from "../models/UserDraft.ts"
import { Audit } from "../models/Audit.ts"
import { InitialLoad } from "../models/v3/InitialLoad.ts"
import { MfaSecret } from "../models/v3/MfaSecret.ts"
import { Session } from "../models/v3/Session.ts"
import { UserSubject } from "../models/v3/Subject.ts"
import { UserAutocompleteInChannel, UserAutocompleteInTeam } from "../models/v3/UserAutocomplete.ts"
import { UserSearch } from "../models/v3/UserSearch.ts"
import { UserUpdate } from "../models/v3/UserUpdate.ts"
import { byOffset } from "../Paging.ts"

/**
 * Opens a session; its token is in the answer's `Token` header. `login_id` minds upper and lower case. An unknown user is
 * a 400, a wrong password a 401, and ten of those lock the account: never repeat it by yourself.
 */
export const login = /*#__PURE__*/ endpoint("users.login", "POST", "/api/v3/users/login", () => ({
  body: Credentials,
  success: User,
  auth: "none"
}))

/** Ends the session that the call carries, at once. Without one the answer's `user_id` is empty. */
export const logout = /*#__PURE__*/ endpoint("users.logout", "POST", "/api/v3/users/logout", () => ({
  success: UserSubject,
  auth: "optional",
  safe: true
}))

/** Oneself. 3.0 answers 200 without a body where there is no session. */
export const getMe = /*#__PURE__*/ endpoint("users.getMe", "GET", "/api/v3/users/me", () => ({ success: User }))

/** One user by id. */
export const get = /*#__PURE__*/ endpoint("users.getUser", "GET", "/api/v3/users/{user_id}/get", () => ({
  success: User
}))

/** One user by user name, without `@`. Since 3.6. */
export const getByUsername = /*#__PURE__*/ endpoint(
  "users.getByUsername",
  "GET",
  "/api/v3/users/name/{username}",
  () => ({ success: User })
)

/**
 * Makes an account. Without a session it needs open sign-up, or an invitation: `iid` (a team's `invite_id`), or `d` and
 * `h` (data of an e-mail and its hash), which win. The first account of a server becomes its system admin.
 */
export const create = /*#__PURE__*/ endpoint("users.createUser", "POST", "/api/v3/users/create", () => ({
  query: Schema.Struct({
    d: Schema.optional(Schema.String),
    h: Schema.optional(Schema.String),
    iid: Schema.optional(Schema.String)
  }),
  body: UserDraft,
  success: User
}))

/**
 * Autocomplete users in channel. Needs `manage_system` or `read_channel`. Since 3.5. Not a team member: 200 with an
 * empty body.
 */
export const autocompleteInChannel = /*#__PURE__*/ teamEndpoint(
  "users.autocompleteUsersInChannel",
  "GET",
  "/api/v3/teams/{team_id}/channels/{channel_id}/users/autocomplete",
  () => ({ query: Schema.Struct({ term: Schema.String }), success: UserAutocompleteInChannel })
)

/** Get profiles not in channel. Needs `manage_system` or `read_channel`. Since 3.5. */
export const getProfilesNotInChannel = /*#__PURE__*/ teamListing(
  "users.getProfilesNotInChannel",
  "GET",
  "/api/v3/teams/{team_id}/channels/{channel_id}/users/not_in_channel/{offset}/{limit}",
  () => ({ success: Schema.Record(Schema.String, User), paging: byOffset })
)

/** Get profiles in channel. Needs `manage_system` or `read_channel`. Since 3.5. */
export const getProfilesInChannel = /*#__PURE__*/ teamListing(
  "users.getProfilesInChannel",
  "GET",
  "/api/v3/teams/{team_id}/channels/{channel_id}/users/{offset}/{limit}",
  () => ({ success: Schema.Record(Schema.String, User), paging: byOffset })
)

/** Autocomplete users in team. Needs `manage_system`. Since 3.5. Not a team member: 200 with an empty body. */
export const autocompleteInTeam = /*#__PURE__*/ teamEndpoint(
  "users.autocompleteUsersInTeam",
  "GET",
  "/api/v3/teams/{team_id}/users/autocomplete",
  () => ({ query: Schema.Struct({ term: Schema.String }), success: UserAutocompleteInTeam })
)

/**
 * Get profiles in team. Needs `manage_system`. Since 3.5. Has an ETag. Not a team member and not system admin: 200 with
 * an empty body.
 */
export const getProfilesInTeam = /*#__PURE__*/ teamListing(
  "users.getProfilesInTeam",
  "GET",
  "/api/v3/teams/{team_id}/users/{offset}/{limit}",
  () => ({ success: Schema.Record(Schema.String, User), paging: byOffset })
)

/**
 * Attach device id. Go driver decodes it as a User by mistake. Extends the session to the mobile length and sets the
 * cookie again.
 */
export const attachDeviceExtraProps = /*#__PURE__*/ endpoint(
  "users.attachDeviceId",
  "POST",
  "/api/v3/users/attach_device",
  () => ({ body: Schema.Struct({ device_id: Schema.String }), success: Schema.Record(Schema.String, Schema.Unknown) })
)

/** Autocomplete users. Needs `manage_system`. Since 3.6. */
export const autocomplete = /*#__PURE__*/ endpoint(
  "users.autocompleteUsers",
  "GET",
  "/api/v3/users/autocomplete",
  () => ({ query: Schema.Struct({ term: Schema.String }), success: Schema.Array(User) })
)

/** Email to ldap. Needs no session. */
export const emailToLdap = /*#__PURE__*/ endpoint(
  "users.emailToLdap",
  "POST",
  "/api/v3/users/claim/email_to_ldap",
  () => ({
    body: Schema.Struct({
      email: Schema.String,
      email_password: Schema.String,
      ldap_id: Schema.String,
      ldap_password: Schema.String,
      token: Schema.optional(Schema.String)
    }),
    success: Schema.Struct({ follow_link: Schema.optional(Schema.String) }),
    auth: "optional"
  })
)

/** Email to o auth. Needs no session. */
export const emailToOAuth = /*#__PURE__*/ endpoint(
  "users.emailToOAuth",
  "POST",
  "/api/v3/users/claim/email_to_oauth",
  () => ({
    body: Schema.Struct({
      email: Schema.String,
      password: Schema.String,
      token: Schema.optional(Schema.String),
      service: Schema.String
    }),
    success: Schema.Struct({ follow_link: Schema.optional(Schema.String) }),
    auth: "optional"
  })
)

/** Ldap to email. Needs no session. */
export const ldapToEmail = /*#__PURE__*/ endpoint(
  "users.ldapToEmail",
  "POST",
  "/api/v3/users/claim/ldap_to_email",
  () => ({
    body: Schema.Struct({
      email: Schema.String,
      email_password: Schema.String,
      ldap_password: Schema.String,
      token: Schema.optional(Schema.String)
    }),
    success: Schema.Struct({ follow_link: Schema.optional(Schema.String) }),
    auth: "optional"
  })
)

/** Oauth to email. Clears the session cookie. */
export const oauthToEmail = /*#__PURE__*/ endpoint(
  "users.oauthToEmail",
  "POST",
  "/api/v3/users/claim/oauth_to_email",
  () => ({
    body: Schema.Struct({ email: Schema.String, password: Schema.String }),
    success: Schema.Struct({ follow_link: Schema.optional(Schema.String) })
  })
)

/** Get by email. Since 3.6. Has an ETag. */
export const getByEmail = /*#__PURE__*/ endpoint("users.getByEmail", "GET", "/api/v3/users/email/{email}", () => ({
  success: User
}))

/** Generate mfa secret. Since 3.5. Exempt from MFA enforcement. */
export const generateMfaSecret = /*#__PURE__*/ endpoint(
  "users.generateMfaSecret",
  "GET",
  "/api/v3/users/generate_mfa_secret",
  () => ({ success: MfaSecret })
)

/** Get profiles by ids. Since 3.5. */
export const getProfilesByIds = /*#__PURE__*/ endpoint("users.getProfilesByIds", "POST", "/api/v3/users/ids", () => ({
  body: Schema.Array(Schema.String),
  success: Schema.Record(Schema.String, User),
  safe: true
}))

/**
 * Get initial load. Needs no session. Needs `manage_system`. Works without a session: then only client_cfg,
 * license_cfg, no_accounts are meaningful.
 */
export const getInitialLoad = /*#__PURE__*/ endpoint(
  "users.getInitialLoad",
  "GET",
  "/api/v3/users/initial_load",
  () => ({ success: InitialLoad, auth: "optional" })
)

/** Check mfa. Needs no session. String booleans. Unlicensed server always answers "false". */
export const checkMfa = /*#__PURE__*/ endpoint("users.checkMfa", "POST", "/api/v3/users/mfa", () => ({
  body: Schema.Struct({ login_id: Schema.String }),
  success: Schema.Struct({ mfa_required: Schema.String }),
  auth: "optional",
  safe: true
}))

/** Upload profile image. 413 over FileSettings.MaxFileSize. 501 when file storage is off. */
export const setProfileImage = /*#__PURE__*/ endpoint(
  "users.uploadProfileImage",
  "POST",
  "/api/v3/users/newimage",
  () => ({ body: multipart({ image: "file" }), success: Schema.Boolean })
)

/** Update password. User_id must be the session user, else 403. */
export const updatePassword = /*#__PURE__*/ endpoint(
  "users.updatePassword",
  "POST",
  "/api/v3/users/newpassword",
  () => ({
    body: Schema.Struct({ user_id: Schema.String, current_password: Schema.String, new_password: Password }),
    success: Schema.Struct({ user_id: Schema.String })
  })
)

/** Reset password. Needs no session. */
export const resetPassword = /*#__PURE__*/ endpoint(
  "users.resetPassword",
  "POST",
  "/api/v3/users/reset_password",
  () => ({
    body: Schema.Struct({ code: Schema.Unknown, new_password: Password }),
    success: Schema.Struct({ status: Schema.optional(Schema.String) }),
    auth: "optional"
  })
)

/** Revoke session. No ownership check in v3. */
export const revokeSession = /*#__PURE__*/ endpoint(
  "users.revokeSession",
  "POST",
  "/api/v3/users/revoke_session",
  () => ({ body: Schema.Struct({ id: Schema.String }), success: Schema.Record(Schema.String, Schema.Unknown) })
)

/** Search users. Needs `manage_system` or `read_channel`. Since 3.5. Term must be non-empty. */
export const search = /*#__PURE__*/ endpoint("users.searchUsers", "POST", "/api/v3/users/search", () => ({
  body: UserSearch,
  success: Schema.Array(User),
  safe: true
}))

/** Send password reset. Needs no session. Answers 200 whether or not the mail was sent. */
export const sendPasswordResetEmail = /*#__PURE__*/ endpoint(
  "users.sendPasswordReset",
  "POST",
  "/api/v3/users/send_password_reset",
  () => ({
    body: Schema.Struct({ email: Schema.String }),
    success: Schema.Record(Schema.String, Schema.Unknown),
    auth: "optional"
  })
)

/** Get statuses http. Since 3.3. Every user the server holds in its status cache. */
export const getStatusesHttp = /*#__PURE__*/ endpoint("users.getStatusesHttp", "GET", "/api/v3/users/status", () => ({
  success: Schema.Record(Schema.String, Schema.String)
}))

/** Get statuses by ids http. Since 3.5. */
export const getStatusesByIdsHttp = /*#__PURE__*/ endpoint(
  "users.getStatusesByIdsHttp",
  "POST",
  "/api/v3/users/status/ids",
  () => ({ body: Schema.Array(Schema.String), success: Schema.Record(Schema.String, Schema.String), safe: true })
)

/** Set active channel. 3.4 to 3.7 only. Only v3.4 to v3.7; removed in v3.8. */
export const setActiveChannel = /*#__PURE__*/ endpoint(
  "mid.setActiveChannel",
  "POST",
  "/api/v3/users/status/set_active_channel",
  () => ({
    body: Schema.Struct({ channel_id: Schema.String }),
    success: Schema.Struct({ status: Schema.optional(Schema.String) })
  })
)

/**
 * Update user. Needs `edit_other_users`. Body id must be the session user or the session needs edit_other_users. Email
 * change may need re-verification.
 */
export const update = /*#__PURE__*/ endpoint("users.updateUser", "POST", "/api/v3/users/update", () => ({
  body: UserUpdate,
  success: User
}))

/**
 * Update active. Needs `manage_system`. Active is a JSON string, not a boolean. Self-deactivation is allowed without
 * admin. Not for LDAP users.
 */
export const updateActive = /*#__PURE__*/ endpoint("users.updateActive", "POST", "/api/v3/users/update_active", () => ({
  body: Schema.Struct({ user_id: Schema.String, active: Schema.Literals(["true", "false"]) }),
  success: User
}))

/** Update mfa. Activate is a real boolean here. Exempt from MFA enforcement. */
export const updateMfa = /*#__PURE__*/ endpoint("users.updateMfa", "POST", "/api/v3/users/update_mfa", () => ({
  body: Schema.Struct({ activate: Schema.Boolean, token: Schema.optional(Schema.String) }),
  success: Schema.Struct({ status: Schema.optional(Schema.String) })
}))

/**
 * Update user notify. Needs `edit_other_users`. All values are strings; email, desktop_sound, desktop, comments
 * required non-empty. Whole notify_props map is replaced.
 */
export const updateNotify = /*#__PURE__*/ endpoint(
  "users.updateUserNotify",
  "POST",
  "/api/v3/users/update_notify",
  () => ({
    body: Schema.Struct({
      user_id: Schema.String,
      email: Schema.String,
      desktop_sound: Schema.String,
      desktop: Schema.String,
      comments: Schema.String,
      mention_keys: Schema.optional(Schema.String),
      first_name: Schema.optional(Schema.String),
      channel: Schema.optional(Schema.String),
      push: Schema.optional(Schema.String),
      push_status: Schema.optional(Schema.String)
    }),
    success: User
  })
)

/** Get profiles. Since 3.5. Has an ETag. */
export const getProfiles = /*#__PURE__*/ listing("users.getProfiles", "GET", "/api/v3/users/{offset}/{limit}", () => ({
  success: Schema.Record(Schema.String, User),
  paging: byOffset
}))

/** Get audits. Needs `edit_other_users`. Has an ETag. At most 20. */
export const getAudits = /*#__PURE__*/ endpoint("users.getAudits", "GET", "/api/v3/users/{user_id}/audits", () => ({
  success: Schema.Array(Audit)
}))

/**
 * Get profile image. Has an ETag. Cache-Control max-age 86400 (300 when the read failed). ETag = last_picture_update.
 */
export const getProfileImage = /*#__PURE__*/ endpoint(
  "users.getProfileImage",
  "GET",
  "/api/v3/users/{user_id}/image",
  () => ({ query: Schema.Struct({ time: Schema.optional(Schema.String) }), success: bytes })
)

/** Get sessions. Needs `edit_other_users`. Token is blanked. */
export const getSessions = /*#__PURE__*/ endpoint(
  "users.getSessions",
  "GET",
  "/api/v3/users/{user_id}/sessions",
  () => ({ success: Schema.Array(Session) })
)

/** Update roles. Needs `manage_roles`. Since 3.5. */
export const updateRoles = /*#__PURE__*/ endpoint(
  "users.updateRoles",
  "POST",
  "/api/v3/users/{user_id}/update_roles",
  () => ({ body: Schema.Struct({ new_roles: Schema.String }), success: Schema.Struct({ status: Schema.String }) })
)

/** Login with saml. Needs no session. Since 3.2. Browser flow, outside /api/v3. */
export const loginWithSaml = /*#__PURE__*/ endpoint("users.loginWithSaml", "GET", "/login/sso/saml", () => ({
  query: Schema.Struct({
    action: Schema.optional(Schema.String),
    redirect_to: Schema.optional(Schema.String),
    email: Schema.optional(Schema.String),
    /** A team to join: its invitation (`id`), or what an e-mail said (`t`, `d`, `h`). */
    id: Schema.optional(Schema.String),
    t: Schema.optional(Schema.String),
    d: Schema.optional(Schema.String),
    h: Schema.optional(Schema.String)
  }),
  success: redirect,
  auth: "none"
}))

/** Complete saml. Needs no session. Since 3.2. Browser flow. */
export const completeSaml = /*#__PURE__*/ endpoint("users.completeSaml", "POST", "/login/sso/saml", () => ({
  body: form(Schema.Struct({ SAMLResponse: Schema.String, RelayState: Schema.optional(Schema.Unknown) })),
  success: redirect,
  auth: "optional"
}))

/** Get direct profiles. Until 3.4. Has an ETag. */
export const getDirectProfiles = /*#__PURE__*/ endpoint(
  "v300.users.getDirectProfiles",
  "GET",
  "/api/v3/users/direct_profiles",
  () => ({ success: Schema.Record(Schema.String, User) })
)

/** Generate mfa qr code. Until 3.4. */
export const generateMfaQrCode = /*#__PURE__*/ endpoint(
  "v300.users.generateMfaQrCode",
  "GET",
  "/api/v3/users/generate_mfa_qr",
  () => ({ success: bytes })
)

/** Get profiles. Until 3.4. Has an ETag. */
export const getProfilesV300 = /*#__PURE__*/ endpoint(
  "v300.users.getProfiles",
  "GET",
  "/api/v3/users/profiles/{id}",
  () => ({ success: Schema.Record(Schema.String, User) })
)

/** Get profiles for direct message list. Until 3.4. */
export const list = /*#__PURE__*/ endpoint(
  "v300.users.getProfilesForDirectMessageList",
  "GET",
  "/api/v3/users/profiles_for_dm_list/{id}",
  () => ({ success: Schema.Record(Schema.String, User) })
)

/** Resend verification. Needs no session. Until 3.8. */
export const sendVerificationEmail = /*#__PURE__*/ endpoint(
  "v300.users.resendVerification",
  "POST",
  "/api/v3/users/resend_verification",
  () => ({ body: Schema.Struct({ email: Schema.String }), success: empty, auth: "optional" })
)

/** Get statuses. Until 3.2. */
export const getStatuses = /*#__PURE__*/ endpoint("v300.users.getStatuses", "POST", "/api/v3/users/status", () => ({
  body: Schema.Array(Schema.String),
  success: Schema.Record(Schema.String, Schema.String),
  safe: true
}))

/** Update roles. Until 3.4. */
export const updateRolesV300 = /*#__PURE__*/ endpoint(
  "v300.users.updateRoles",
  "POST",
  "/api/v3/users/update_roles",
  () => ({
    body: Schema.Struct({ user_id: Schema.String, team_id: Schema.optional(Schema.String), new_roles: Schema.String }),
    success: Schema.Struct({ user_id: Schema.optional(Schema.String) })
  })
)

/** Verify email. Needs no session. Until 3.8. */
export const verifyEmail = /*#__PURE__*/ endpoint(
  "v300.users.verifyEmail",
  "POST",
  "/api/v3/users/verify_email",
  () => ({ body: Schema.Struct({ uid: Schema.String, hid: Schema.String }), success: empty, auth: "optional" })
)
