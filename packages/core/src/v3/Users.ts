import * as Schema from "effect/Schema"
import { bytes, empty, endpoint, form, listing, multipart, redirect, teamEndpoint, teamListing } from "../Endpoint.ts"
import { Credentials } from "../models/Credentials.ts"
import { Password } from "../models/limits.ts"
import { StatusOK } from "../models/StatusOK.ts"
import { User } from "../models/User.ts"
import { UserDraft } from "../models/UserDraft.ts"
import { Audit } from "../models/Audit.ts"
import { InitialLoad } from "../models/v3/InitialLoad.ts"
import { MfaSecret } from "../models/v3/MfaSecret.ts"
import { Session } from "../models/v3/Session.ts"
import { Subject, UserSubject } from "../models/v3/Subject.ts"
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

/**
 * Oneself. Has an ETag. 3.0 answers 200 without a body where there is no session, which is `Unauthorized` here, and renewed,
 * as with others. v4: `Users.get` with `me`.
 */
export const getMe = /*#__PURE__*/ endpoint("users.getMe", "GET", "/api/v3/users/me", () => ({
  success: User,
  emptyMeans: "no session"
}))

/** One user by id. Has an ETag. 3.0 shows others to system admins only (403). */
export const get = /*#__PURE__*/ endpoint("users.getUser", "GET", "/api/v3/users/{user_id}/get", () => ({
  success: User
}))

/** One user by user name, without `@`. Has an ETag. Since 3.6. */
export const getByUsername = /*#__PURE__*/ endpoint(
  "users.getByUsername",
  "GET",
  "/api/v3/users/name/{username}",
  () => ({ success: User })
)

/**
 * Makes an account. Without a session it needs open sign-up, or an invitation: `iid` (a team's `invite_id`; an unknown
 * one is a 500), or `d` and `h` (data of an e-mail and its hash), which win. The first account of a server becomes its
 * system admin.
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
 * Whom `term` may mean as it is typed in a channel: its members, then others of the team. Needs `read_channel`; who is
 * neither in the team nor a system admin gets a 200 without a body. Since 3.5. v4: `Users.autocomplete`.
 */
export const autocompleteInChannel = /*#__PURE__*/ teamEndpoint(
  "users.autocompleteUsersInChannel",
  "GET",
  "/api/v3/teams/{team_id}/channels/{channel_id}/users/autocomplete",
  () => ({ query: Schema.Struct({ term: Schema.String }), success: UserAutocompleteInChannel })
)

/**
 * A page of the people of a team who are not in a channel, by their ids. Needs `read_channel`, in a team of others
 * `manage_system`. Since 3.5. v4: `Users.list` with `not_in_channel`.
 */
export const getProfilesNotInChannel = /*#__PURE__*/ teamListing(
  "users.getProfilesNotInChannel",
  "GET",
  "/api/v3/teams/{team_id}/channels/{channel_id}/users/not_in_channel/{offset}/{limit}",
  () => ({ success: Schema.Record(Schema.String, User), paging: byOffset })
)

/**
 * A page of a channel's members, by their ids. Needs `read_channel`, in a team of others `manage_system`. Since 3.5.
 * v4: `Users.list` with `in_channel`.
 */
export const getProfilesInChannel = /*#__PURE__*/ teamListing(
  "users.getProfilesInChannel",
  "GET",
  "/api/v3/teams/{team_id}/channels/{channel_id}/users/{offset}/{limit}",
  () => ({ success: Schema.Record(Schema.String, User), paging: byOffset })
)

/**
 * Whom `term` may mean as it is typed in a team. Who is neither a member nor a system admin gets a 200 without a body.
 * Since 3.5. v4: `Users.autocomplete`.
 */
export const autocompleteInTeam = /*#__PURE__*/ teamEndpoint(
  "users.autocompleteUsersInTeam",
  "GET",
  "/api/v3/teams/{team_id}/users/autocomplete",
  () => ({ query: Schema.Struct({ term: Schema.String }), success: UserAutocompleteInTeam })
)

/**
 * A page of a team's members, by their ids. Has an ETag. Who is neither a member nor a system admin gets a 200 without
 * a body. Since 3.5. v4: `Users.list` with `in_team`.
 */
export const getProfilesInTeam = /*#__PURE__*/ teamListing(
  "users.getProfilesInTeam",
  "GET",
  "/api/v3/teams/{team_id}/users/{offset}/{limit}",
  () => ({ success: Schema.Record(Schema.String, User), paging: byOffset })
)

/**
 * Makes the session one of a mobile device, which is then sent push messages: it lasts as long as such sessions do, and
 * the cookie is set again. Repeats `device_id`.
 */
export const attachDeviceExtraProps = /*#__PURE__*/ endpoint(
  "users.attachDeviceId",
  "POST",
  "/api/v3/users/attach_device",
  () => ({ body: Schema.Struct({ device_id: Schema.String }), success: Schema.Struct({ device_id: Schema.String }) })
)

/**
 * Whom `term` may mean as it is typed, on the whole server. Where full names are hidden, only system admins find people
 * by them. Since 3.6. v4 answers `users`.
 */
export const autocomplete = /*#__PURE__*/ endpoint(
  "users.autocompleteUsers",
  "GET",
  "/api/v3/users/autocomplete",
  () => ({ query: Schema.Struct({ term: Schema.String }), success: Schema.Array(User) })
)

/**
 * Makes an account with a password one of LDAP; both passwords say who one is. Ends all of its sessions, even where a
 * 501 follows as there is no licence for LDAP. `follow_link` is where to log in. Needs no session. v4:
 * `Users.switchAccountType`.
 */
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
    success: Schema.Struct({ follow_link: Schema.String }),
    auth: "optional"
  })
)

/**
 * Begins to make an account with a password one of GitLab and the like (`service`); `follow_link` is where it goes on.
 * Needs no session. v4: `Users.switchAccountType`.
 */
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
    success: Schema.Struct({ follow_link: Schema.String }),
    auth: "optional"
  })
)

/**
 * Makes an account of LDAP one with a password, `email_password`, which is new. `follow_link` is where to log in. Needs
 * no session. Without a licence for LDAP a 501. v4: `Users.switchAccountType`.
 */
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
    success: Schema.Struct({ follow_link: Schema.String }),
    auth: "optional"
  })
)

/**
 * Makes one's account of GitLab and the like one with a password, which is new. Ends all of one's sessions, and clears
 * the cookie; another's address is a 403. v4: `Users.switchAccountType`.
 */
export const oauthToEmail = /*#__PURE__*/ endpoint(
  "users.oauthToEmail",
  "POST",
  "/api/v3/users/claim/oauth_to_email",
  () => ({
    body: Schema.Struct({ email: Schema.String, password: Schema.String }),
    success: Schema.Struct({ follow_link: Schema.String })
  })
)

/** One user by e-mail address. Has an ETag. Since 3.6. */
export const getByEmail = /*#__PURE__*/ endpoint("users.getByEmail", "GET", "/api/v3/users/email/{email}", () => ({
  success: User
}))

/**
 * Gives oneself a new secret for an authenticator app: a GET that changes state (v4: a POST). Works even where
 * multi-factor authentication is still to be set up. Without a licence for it a 501. Since 3.5.
 */
export const generateMfaSecret = /*#__PURE__*/ endpoint(
  "users.generateMfaSecret",
  "GET",
  "/api/v3/users/generate_mfa_secret",
  () => ({ success: MfaSecret })
)

/**
 * Some people, by their ids; unknown ids are left out, no id at all is a 400. Since 3.5. v4: `Users.getByIds`, a list.
 */
export const getProfilesByIds = /*#__PURE__*/ endpoint("users.getProfilesByIds", "POST", "/api/v3/users/ids", () => ({
  body: Schema.Array(Schema.String),
  success: Schema.Record(Schema.String, User),
  safe: true
}))

/**
 * All that a client begins with: oneself, one's teams, settings. Without a session only `client_cfg`, `license_cfg` and
 * `no_accounts` are told. v4 has a call for each.
 */
export const getInitialLoad = /*#__PURE__*/ endpoint(
  "users.getInitialLoad",
  "GET",
  "/api/v3/users/initial_load",
  () => ({ success: InitialLoad, auth: "optional" })
)

/**
 * Does a login need a code of multi-factor authentication? `"true"` or `"false"`, always the latter without a licence
 * for it. Needs no session.
 */
export const checkMfa = /*#__PURE__*/ endpoint("users.checkMfa", "POST", "/api/v3/users/mfa", () => ({
  body: Schema.Struct({ login_id: Schema.String }),
  success: Schema.Struct({ mfa_required: Schema.String }),
  auth: "optional",
  safe: true
}))

/** Replaces one's own picture. Over `MaxFileSize` a 413; 501 where files are not stored. Answers a bare `true`. */
export const setProfileImage = /*#__PURE__*/ endpoint(
  "users.uploadProfileImage",
  "POST",
  "/api/v3/users/newimage",
  () => ({ body: multipart({ image: "file" }), success: Schema.Boolean })
)

/**
 * Changes one's own password; another's is a 403 (`Admin.resetPassword`), a wrong old one a 400. The session goes on.
 */
export const updatePassword = /*#__PURE__*/ endpoint(
  "users.updatePassword",
  "POST",
  "/api/v3/users/newpassword",
  () => ({
    body: Schema.Struct({ user_id: Schema.String, current_password: Schema.String, new_password: Password }),
    success: UserSubject
  })
)

/** Sets a new password by the code (64 characters) of an e-mail. Needs no session. v4 calls it `token`. */
export const resetPassword = /*#__PURE__*/ endpoint(
  "users.resetPassword",
  "POST",
  "/api/v3/users/reset_password",
  () => ({
    body: Schema.Struct({ code: Schema.String, new_password: Password }),
    success: StatusOK,
    auth: "optional"
  })
)

/** Ends a session by its id. v3 does not ask whose it is. Repeats `id`. */
export const revokeSession = /*#__PURE__*/ endpoint(
  "users.revokeSession",
  "POST",
  "/api/v3/users/revoke_session",
  () => ({ body: Schema.Struct({ id: Schema.String }), success: Subject })
)

/**
 * People by the beginning of their names. In a channel needs `read_channel`, in a team of others `manage_system`. Empty
 * terms are a 400. Since 3.5.
 */
export const search = /*#__PURE__*/ endpoint("users.searchUsers", "POST", "/api/v3/users/search", () => ({
  body: UserSearch,
  success: Schema.Array(User),
  safe: true
}))

/** Mails a link for a new password; answers 200, whether or not it was sent. Repeats `email`. Needs no session. */
export const sendPasswordResetEmail = /*#__PURE__*/ endpoint(
  "users.sendPasswordReset",
  "POST",
  "/api/v3/users/send_password_reset",
  () => ({
    body: Schema.Struct({ email: Schema.String }),
    success: Schema.Struct({ email: Schema.String }),
    auth: "optional"
  })
)

/**
 * The status of everybody whom the server has in mind, by their ids: `online`, `away`, `offline`. Since 3.3; v4 asks by
 * ids only.
 */
export const getStatuses = /*#__PURE__*/ endpoint("users.getStatusesHttp", "GET", "/api/v3/users/status", () => ({
  success: Schema.Record(Schema.String, Schema.String)
}))

/**
 * The status of some people, by their ids: `online`, `away`, `offline`, and so is who does not exist. Since 3.5. v4:
 * `Status.getUsersStatusesByIds`.
 */
export const getStatusesByIds = /*#__PURE__*/ endpoint(
  "users.getStatusesByIdsHttp",
  "POST",
  "/api/v3/users/status/ids",
  () => ({ body: Schema.Array(Schema.String), success: Schema.Record(Schema.String, Schema.String), safe: true })
)

/** Says which channel one looks at, for which no push messages are sent then. 3.4 to 3.7; then `Channels.view`. */
export const setActiveChannel = /*#__PURE__*/ endpoint(
  "mid.setActiveChannel",
  "POST",
  "/api/v3/users/status/set_active_channel",
  () => ({
    body: Schema.Struct({ channel_id: Schema.String }),
    success: StatusOK
  })
)

/**
 * Replaces an account: what is left out is emptied, and without `create_at` it is a 400. Others' need
 * `edit_other_users`. A new address may have to be verified. v4: `Users.patch` changes only what is given.
 */
export const update = /*#__PURE__*/ endpoint("users.updateUser", "POST", "/api/v3/users/update", () => ({
  body: UserUpdate,
  success: User
}))

/**
 * Deactivates an account or brings it back. `active` is text; a boolean is a 400 about `user_id`. Oneself may go,
 * others need `manage_system`. Not for accounts of LDAP.
 */
export const updateActive = /*#__PURE__*/ endpoint("users.updateActive", "POST", "/api/v3/users/update_active", () => ({
  body: Schema.Struct({ user_id: Schema.String, active: Schema.Literals(["true", "false"]) }),
  success: User,
  safe: true
}))

/**
 * Switches multi-factor authentication on for oneself, with a code of the app (`token`), or off. Works even where it is
 * still to be set up. Without a licence for it a 501. v4: `code`.
 */
export const updateMfa = /*#__PURE__*/ endpoint("users.updateMfa", "POST", "/api/v3/users/update_mfa", () => ({
  body: Schema.Struct({ activate: Schema.Boolean, token: Schema.optional(Schema.String) }),
  success: StatusOK
}))

/**
 * Replaces somebody's notification settings, all of them text; the four that are required may not be empty. Others'
 * need `edit_other_users`. v4: `Users.patch`.
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
    success: User,
    safe: true
  })
)

/** A page of everybody on the server, by their ids. Has an ETag. Since 3.5. v4: `Users.list`. */
export const getProfiles = /*#__PURE__*/ listing("users.getProfiles", "GET", "/api/v3/users/{offset}/{limit}", () => ({
  success: Schema.Record(Schema.String, User),
  paging: byOffset
}))

/** The last 20 entries of the audit log about somebody. Others' need `edit_other_users`. Has an ETag. */
export const getAudits = /*#__PURE__*/ endpoint("users.getAudits", "GET", "/api/v3/users/{user_id}/audits", () => ({
  success: Schema.Array(Audit)
}))

/**
 * Somebody's picture as a PNG, or their initial. A cookie is enough, as an `<img>` sends it; cached for a day, which
 * another `time` gets around. Has an ETag.
 */
export const getProfileImage = /*#__PURE__*/ endpoint(
  "users.getProfileImage",
  "GET",
  "/api/v3/users/{user_id}/image",
  () => ({ query: Schema.Struct({ time: Schema.optional(Schema.String) }), success: bytes })
)

/** Where somebody is logged in; the tokens are empty. Others' need `edit_other_users`. */
export const getSessions = /*#__PURE__*/ endpoint(
  "users.getSessions",
  "GET",
  "/api/v3/users/{user_id}/sessions",
  () => ({ success: Schema.Array(Session) })
)

/**
 * Replaces somebody's roles on the server, separated by blanks: `system_user system_admin`. Needs `manage_roles`. Since
 * 3.5; before, `updateRolesV300`. v4 calls it `roles`.
 */
export const updateRoles = /*#__PURE__*/ endpoint(
  "users.updateRoles",
  "POST",
  "/api/v3/users/{user_id}/update_roles",
  () => ({ body: Schema.Struct({ new_roles: Schema.String }), success: StatusOK, safe: true })
)

/** Where a browser begins to log in by SAML: answers a redirect to the identity provider. Since 3.2. */
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

/**
 * What the identity provider has the browser post back: opens a session, and answers a redirect. `RelayState` is base64
 * of what `loginWithSaml` was told. Since 3.2.
 */
export const completeSaml = /*#__PURE__*/ endpoint("users.completeSaml", "POST", "/login/sso/saml", () => ({
  body: form(Schema.Struct({ SAMLResponse: Schema.String, RelayState: Schema.optional(Schema.String) })),
  success: redirect,
  auth: "none"
}))

/**
 * The people whom one has direct channels with, by their ids. Has an ETag. Until 3.4. v4: `Users.list` with
 * `in_channel`.
 */
export const getDirectProfiles = /*#__PURE__*/ endpoint(
  "v300.users.getDirectProfiles",
  "GET",
  "/api/v3/users/direct_profiles",
  () => ({ success: Schema.Record(Schema.String, User) })
)

/**
 * Gives oneself a new secret for an authenticator app, as a picture to be scanned: a GET that changes state. A cookie
 * is enough. Until 3.4; then `generateMfaSecret`.
 */
export const generateMfaQrCode = /*#__PURE__*/ endpoint(
  "v300.users.generateMfaQrCode",
  "GET",
  "/api/v3/users/generate_mfa_qr",
  () => ({ success: bytes })
)

/** All members of a team (`id`), by their ids. Has an ETag. Until 3.4; then `getProfilesInTeam`. */
export const getProfilesV300 = /*#__PURE__*/ endpoint(
  "v300.users.getProfiles",
  "GET",
  "/api/v3/users/profiles/{id}",
  () => ({ success: Schema.Record(Schema.String, User) })
)

/**
 * The people to whom one may write directly, by their ids: of a team (`id`), or everybody, as the server is set. Until
 * 3.4; then `getProfiles`.
 */
export const getProfilesForDirectMessageList = /*#__PURE__*/ endpoint(
  "v300.users.getProfilesForDirectMessageList",
  "GET",
  "/api/v3/users/profiles_for_dm_list/{id}",
  () => ({ success: Schema.Record(Schema.String, User) })
)

/** Mails the link again that proves an address. Needs no session. Until 3.8. */
export const sendVerificationEmail = /*#__PURE__*/ endpoint(
  "v300.users.resendVerification",
  "POST",
  "/api/v3/users/resend_verification",
  () => ({ body: Schema.Struct({ email: Schema.String }), success: empty, auth: "optional" })
)

/** The status of some people, by their ids. Sets one's own to online. Until 3.2; since 3.5 `getStatusesByIds`. */
export const getStatusesV300 = /*#__PURE__*/ endpoint("v300.users.getStatuses", "POST", "/api/v3/users/status", () => ({
  body: Schema.Array(Schema.String),
  success: Schema.Record(Schema.String, Schema.String),
  safe: true
}))

/**
 * Replaces somebody's roles on the server, or in a team with `team_id`: `admin`, `system_admin`, or empty. Until 3.4;
 * then `updateRoles` and `Teams.updateMemberRoles`.
 */
export const updateRolesV300 = /*#__PURE__*/ endpoint(
  "v300.users.updateRoles",
  "POST",
  "/api/v3/users/update_roles",
  () => ({
    body: Schema.Struct({ user_id: Schema.String, team_id: Schema.optional(Schema.String), new_roles: Schema.String }),
    success: UserSubject
  })
)

/** Proves an address by what the link of an e-mail says. Needs no session. Until 3.8. */
export const verifyEmail = /*#__PURE__*/ endpoint(
  "v300.users.verifyEmail",
  "POST",
  "/api/v3/users/verify_email",
  () => ({ body: Schema.Struct({ uid: Schema.String, hid: Schema.String }), success: empty, auth: "optional" })
)
