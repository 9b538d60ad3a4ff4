import * as Schema from "effect/Schema"
import { anything, endpoint, form, listing, redirect } from "../Endpoint.ts"
import { AccessResponse } from "../models/AccessResponse.ts"
import { AuthorizationServerMetadata } from "../models/AuthorizationServerMetadata.ts"
import { AuthorizeRequest } from "../models/AuthorizeRequest.ts"
import { ClientRegistrationRequest, ClientRegistrationResponse } from "../models/ClientRegistration.ts"
import { OutgoingOAuthConnectionGetItem, OutgoingOAuthConnectionPostItem } from "../models/OutgoingOAuthConnection.ts"
import { maxBytes, maxCharacters, Name } from "../models/limits.ts"
import { OAuthApp } from "../models/OAuthApp.ts"
import { StatusOK } from "../models/StatusOK.ts"
import { byPage } from "../Paging.ts"

/**
 * A page of one's own OAuth apps, with `manage_system_wide_oauth` of all, with their secrets. Needs `manage_oauth`.
 * Where the OAuth provider is switched off, 501.
 */
export const getApps = /*#__PURE__*/ listing("GetOAuthApps", "GET", "/api/v4/oauth/apps", () => ({
  query: Schema.Struct({ page: Schema.optional(Schema.Number), per_page: Schema.optional(Schema.Number) }),
  success: Schema.Array(OAuthApp),
  paging: byPage
}))

/**
 * Makes an OAuth app; `is_public` ones have no secret and must use PKCE. Callbacks are `http` or `https`, and matched
 * to the letter. Needs `manage_oauth`; `is_trusted` (no question to the user) counts for system admins only. Where the
 * OAuth provider is switched off, 501.
 */
export const createApp = /*#__PURE__*/ endpoint("CreateOAuthApp", "POST", "/api/v4/oauth/apps", () => ({
  body: Schema.Struct({
    name: Name,
    description: Schema.optional(maxCharacters(512)),
    icon_url: Schema.optional(maxBytes(512)),
    callback_urls: Schema.Array(Schema.String),
    homepage: maxBytes(256),
    is_trusted: Schema.optional(Schema.Boolean),
    is_public: Schema.optional(Schema.Boolean)
  }),
  success: OAuthApp
}))

/**
 * Registers an OAuth app by itself (RFC 7591), which then belongs to nobody; the same again makes another. Needs no
 * session, and the setting `EnableDynamicClientRegistration` (off by default), else 400. Has a limit of its own: 2 a
 * second, bursts of 2. Errors are `{error, error_description}`.
 */
export const registerClient = /*#__PURE__*/ endpoint(
  "RegisterOAuthClient",
  "POST",
  "/api/v4/oauth/apps/register",
  () => ({ body: ClientRegistrationRequest, success: ClientRegistrationResponse, auth: "optional" })
)

/**
 * Deletes an OAuth app, with all tokens that it was given. Needs `manage_oauth`, others' `manage_system_wide_oauth`.
 * Where the OAuth provider is switched off, 501.
 */
export const deleteApp = /*#__PURE__*/ endpoint("DeleteOAuthApp", "DELETE", "/api/v4/oauth/apps/{app_id}", () => ({
  success: StatusOK
}))

/**
 * One OAuth app, with its secret; a public one's is empty. Needs `manage_oauth`, others' `manage_system_wide_oauth`.
 * Where the OAuth provider is switched off, 501.
 */
export const getApp = /*#__PURE__*/ endpoint("GetOAuthApp", "GET", "/api/v4/oauth/apps/{app_id}", () => ({
  success: OAuthApp
}))

/**
 * Replaces an OAuth app: `id` must repeat `app_id` (400); secret and creator stay. Needs `manage_oauth`, others'
 * `manage_system_wide_oauth`. Where the OAuth provider is switched off, 501.
 */
export const updateApp = /*#__PURE__*/ endpoint("UpdateOAuthApp", "PUT", "/api/v4/oauth/apps/{app_id}", () => ({
  body: Schema.Struct({
    id: Schema.String,
    name: Name,
    description: Schema.optional(maxCharacters(512)),
    icon_url: Schema.optional(maxBytes(512)),
    callback_urls: Schema.Array(Schema.String),
    homepage: Schema.optional(maxBytes(256)),
    is_trusted: Schema.optional(Schema.Boolean)
  }),
  success: OAuthApp
}))

/** What anybody may know of an OAuth app: all but its secret. Where the OAuth provider is switched off, 501. */
export const getAppInfo = /*#__PURE__*/ endpoint("GetOAuthAppInfo", "GET", "/api/v4/oauth/apps/{app_id}/info", () => ({
  success: OAuthApp
}))

/**
 * Makes a new secret and gives it; the old one is refused at once. A public app is a 400. Needs `manage_oauth`, others'
 * `manage_system_wide_oauth`. Where the OAuth provider is switched off, 501.
 */
export const regenerateAppSecret = /*#__PURE__*/ endpoint(
  "RegenerateOAuthAppSecret",
  "POST",
  "/api/v4/oauth/apps/{app_id}/regen_secret",
  () => ({ success: OAuthApp })
)

/**
 * The OAuth connections with which a team's integrations call others, without secrets; with `audience` the one for that
 * address. Needs `manage_outgoing_oauth_connections`, or in the team `manage_own_slash_commands` or
 * `manage_own_outgoing_webhooks`. Since 9.6. Licence: Enterprise, else 501 `api.license.upgrade_needed.app_error`;
 * where the setting is off, 501 too.
 */
export const listOutgoingOAuthConnections = /*#__PURE__*/ endpoint(
  "ListOutgoingOAuthConnections",
  "GET",
  "/api/v4/oauth/outgoing_connections",
  () => ({
    query: Schema.Struct({
      team_id: Schema.String,
      page: Schema.optional(Schema.Number),
      per_page: Schema.optional(Schema.Number),
      audience: Schema.optional(Schema.String)
    }),
    success: Schema.NullOr(Schema.Array(OutgoingOAuthConnectionGetItem))
  })
)

/**
 * Makes a connection with which integrations call the addresses in `audiences`. `team_id` is whose admin asks. Needs
 * `manage_outgoing_oauth_connections`. Since 9.6. Licence: Enterprise, else 501 `api.license.upgrade_needed.app_error`;
 * where the setting is off, 501 too.
 */
export const createOutgoingOAuthConnection = /*#__PURE__*/ endpoint(
  "CreateOutgoingOAuthConnection",
  "POST",
  "/api/v4/oauth/outgoing_connections",
  () => ({
    query: Schema.Struct({ team_id: Schema.String }),
    body: OutgoingOAuthConnectionPostItem,
    success: OutgoingOAuthConnectionGetItem
  })
)

/**
 * Asks the other side for a token, to see whether a connection works, and fails if not. With the `id` of one that is
 * saved, its secret may be left out. Needs `manage_outgoing_oauth_connections`. Since 9.6. Licence: Enterprise, else
 * 501 `api.license.upgrade_needed.app_error`; where the setting is off, 501 too.
 */
export const validateOutgoingOAuthConnection = /*#__PURE__*/ endpoint(
  "ValidateOutgoingOAuthConnection",
  "POST",
  "/api/v4/oauth/outgoing_connections/validate",
  () => ({
    query: Schema.Struct({ team_id: Schema.String }),
    body: OutgoingOAuthConnectionPostItem,
    success: StatusOK,
    safe: true
  })
)

/**
 * Deletes a connection; integrations that call its addresses do so without a token. Needs
 * `manage_outgoing_oauth_connections`. Since 9.6. Licence: Enterprise, else 501 `api.license.upgrade_needed.app_error`;
 * where the setting is off, 501 too.
 */
export const deleteOutgoingOAuthConnection = /*#__PURE__*/ endpoint(
  "DeleteOutgoingOAuthConnection",
  "DELETE",
  "/api/v4/oauth/outgoing_connections/{connection_id}",
  () => ({ query: Schema.Struct({ team_id: Schema.String }), success: StatusOK })
)

/**
 * One connection, without its secrets. Needs `manage_outgoing_oauth_connections`. Since 9.6. Licence: Enterprise, else
 * 501 `api.license.upgrade_needed.app_error`; where the setting is off, 501 too.
 */
export const getOutgoingOAuthConnection = /*#__PURE__*/ endpoint(
  "GetOutgoingOAuthConnection",
  "GET",
  "/api/v4/oauth/outgoing_connections/{connection_id}",
  () => ({ query: Schema.Struct({ team_id: Schema.String }), success: OutgoingOAuthConnectionGetItem })
)

/**
 * Replaces a connection. Needs `manage_outgoing_oauth_connections`. Since 9.6. Licence: Enterprise, else 501
 * `api.license.upgrade_needed.app_error`; where the setting is off, 501 too.
 */
export const updateOutgoingOAuthConnection = /*#__PURE__*/ endpoint(
  "UpdateOutgoingOAuthConnection",
  "PUT",
  "/api/v4/oauth/outgoing_connections/{connection_id}",
  () => ({
    query: Schema.Struct({ team_id: Schema.String }),
    body: OutgoingOAuthConnectionPostItem,
    success: OutgoingOAuthConnectionGetItem
  })
)

/** A leftover of the server's own tests, which 11.6 cannot be made to answer: 404. */
export const testHandler = /*#__PURE__*/ endpoint("testHandler", "GET", "/api/v4/oauth_test", () => ({
  success: anything
}))

/**
 * The OAuth apps that a user has let in, without secrets. Others' need `edit_other_users`. Where the OAuth provider is
 * switched off, 501.
 */
export const getAuthorizedOAuthAppsForUser = /*#__PURE__*/ listing(
  "GetAuthorizedOAuthAppsForUser",
  "GET",
  "/api/v4/users/{user_id}/oauth/apps/authorized",
  () => ({
    query: Schema.Struct({ page: Schema.optional(Schema.Number), per_page: Schema.optional(Schema.Number) }),
    success: Schema.Array(OAuthApp),
    paging: byPage
  })
)

/**
 * Where this server's OAuth provider is and what it can do (RFC 8414); `registration_endpoint` only where registration
 * is on. Needs no session. Where the provider is switched off, the 501 is an HTML page.
 */
export const getAuthorizationServerMetadata = /*#__PURE__*/ endpoint(
  "GetAuthorizationServerMetadata",
  "GET",
  "/.well-known/oauth-authorization-server",
  () => ({ success: AuthorizationServerMetadata, auth: "optional" })
)

/** Where a GitLab or other provider sends a browser back, by the address of v3's time. As `complete`. */
export const completeV3 = /*#__PURE__*/ endpoint(
  "completeOAuth_get_api_v3_oauth_complete",
  "GET",
  "/api/v3/oauth/{service}/complete",
  () => ({
    query: Schema.Struct({
      code: Schema.optional(Schema.String),
      error: Schema.optional(Schema.String),
      state: Schema.optional(Schema.String)
    }),
    success: redirect,
    auth: "optional"
  })
)

/** Where a provider sends a browser back after signing in, by an older address. As `complete`. */
export const completeLogin = /*#__PURE__*/ endpoint(
  "completeOAuth_get_login_complete",
  "GET",
  "/login/{service}/complete",
  () => ({
    query: Schema.Struct({
      code: Schema.optional(Schema.String),
      error: Schema.optional(Schema.String),
      state: Schema.optional(Schema.String)
    }),
    success: redirect,
    auth: "optional"
  })
)

/**
 * Exchanges a code, or a refresh token, for tokens of a user.
 * - The client's secret goes into the form; Basic authentication is not understood. `redirect_uri` must be the very
 *   same.
 * - A refresh ends the old refresh token, not the old access token. A user has one pair for each app: a second code
 *   gives the same one, so that devices share it.
 * - Errors are Mattermost's, not OAuth's: wrong secret 401, unknown client 404, bad code 400, unknown refresh token
 *   404.
 */
export const getAccessToken = /*#__PURE__*/ endpoint("getAccessToken", "POST", "/oauth/access_token", () => ({
  body: form(
    Schema.Struct({
      grant_type: Schema.Literals(["authorization_code", "refresh_token"]),
      client_id: Schema.String,
      client_secret: Schema.optional(Schema.String),
      code: Schema.optional(Schema.String),
      refresh_token: Schema.optional(Schema.String),
      redirect_uri: Schema.optional(Schema.String),
      code_verifier: Schema.optional(Schema.String),
      resource: Schema.optional(Schema.String)
    })
  ),
  success: AccessResponse,
  auth: "none"
}))

/**
 * Where an OAuth app sends a browser: on to the sign-in page, or back to the app with a code where consent was given
 * before, else to the page that asks. Errors are HTML pages, never sent to `redirect_uri`. Needs no session.
 */
export const authorizePage = /*#__PURE__*/ endpoint("authorizeOAuthPage", "GET", "/oauth/authorize", () => ({
  query: Schema.Struct({
    client_id: Schema.optional(Schema.String),
    code_challenge: Schema.optional(Schema.String),
    code_challenge_method: Schema.optional(Schema.String),
    login_hint: Schema.optional(Schema.String),
    redirect_uri: Schema.optional(Schema.String),
    resource: Schema.optional(Schema.String),
    response_type: Schema.optional(Schema.String),
    scope: Schema.optional(Schema.String),
    state: Schema.optional(Schema.String)
  }),
  success: redirect,
  auth: "optional"
}))

/**
 * Gives an OAuth app consent, as one's own session does; the answer has the address with the code. With a token of an
 * app it is `Forbidden`. A wrong `response_type` is an error inside of the address. Public apps must send a
 * `code_challenge` (S256). Where the OAuth provider is switched off, 501.
 */
export const authorizeApp = /*#__PURE__*/ endpoint("authorizeOAuthApp", "POST", "/oauth/authorize", () => ({
  body: AuthorizeRequest,
  success: Schema.Struct({ redirect: Schema.String })
}))

/** Takes consent back: the app's tokens for oneself are dead. Where the OAuth provider is switched off, 501. */
export const deauthorizeApp = /*#__PURE__*/ endpoint("deauthorizeOAuthApp", "POST", "/oauth/deauthorize", () => ({
  body: Schema.Struct({ client_id: Schema.String }),
  success: StatusOK
}))

/**
 * Where GitLab or another provider sends a browser back, with a code or an error; gives where the browser goes next, or
 * the text of a page (mobile). A failure sends it to an error page. Needs no session.
 */
export const complete = /*#__PURE__*/ endpoint("completeOAuth", "GET", "/oauth/{service}/complete", () => ({
  query: Schema.Struct({
    code: Schema.optional(Schema.String),
    error: Schema.optional(Schema.String),
    state: Schema.optional(Schema.String)
  }),
  success: redirect,
  auth: "optional"
}))

/**
 * Sends a browser to GitLab or another provider (`service`) to sign in. Needs no session. One that is not set up is a
 * 501 page.
 */
export const loginWithOAuth = /*#__PURE__*/ endpoint("loginWithOAuth", "GET", "/oauth/{service}/login", () => ({
  query: Schema.Struct({
    desktop_token: Schema.optional(Schema.String),
    id: Schema.optional(Schema.String),
    login_hint: Schema.optional(Schema.String),
    redirect_to: Schema.optional(Schema.String),
    t: Schema.optional(Schema.String)
  }),
  success: redirect,
  auth: "none"
}))

/**
 * The same for the mobile app, whose address `redirect_to` leads back. Needs no session. One that is not set up is a
 * 501 page.
 */
export const mobileLoginWithOAuth = /*#__PURE__*/ endpoint(
  "mobileLoginWithOAuth",
  "GET",
  "/oauth/{service}/mobile_login",
  () => ({
    query: Schema.Struct({
      id: Schema.optional(Schema.String),
      redirect_to: Schema.optional(Schema.String),
      t: Schema.optional(Schema.String)
    }),
    success: redirect,
    auth: "optional"
  })
)

/**
 * Sends a browser to GitLab or another provider (`service`) to make an account, invited by `t` (token of an e-mail) or
 * `id` (a team's `invite_id`). Needs no session.
 */
export const signupWithOAuth = /*#__PURE__*/ endpoint("signupWithOAuth", "GET", "/oauth/{service}/signup", () => ({
  query: Schema.Struct({
    desktop_token: Schema.optional(Schema.String),
    id: Schema.optional(Schema.String),
    t: Schema.optional(Schema.String)
  }),
  success: redirect,
  auth: "optional"
}))

/** Where a provider sends a browser back after making an account, by an older address. As `complete`. */
export const completeSignup = /*#__PURE__*/ endpoint(
  "completeOAuth_get_signup_complete",
  "GET",
  "/signup/{service}/complete",
  () => ({
    query: Schema.Struct({
      code: Schema.optional(Schema.String),
      error: Schema.optional(Schema.String),
      state: Schema.optional(Schema.String)
    }),
    success: redirect,
    auth: "optional"
  })
)
