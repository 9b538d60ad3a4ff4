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

/** Get o auth apps. Needs `manage_oauth` or `manage_system_wide_oauth`. */
export const getApps = /*#__PURE__*/ listing("GetOAuthApps", "GET", "/api/v4/oauth/apps", () => ({
  query: Schema.Struct({ page: Schema.optional(Schema.Number), per_page: Schema.optional(Schema.Number) }),
  success: Schema.Array(OAuthApp),
  paging: byPage
}))

/** Create o auth app. Needs `manage_oauth`. */
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

/** Register o auth client. Needs no session. Has a limit of its own: 2 a second, bursts of 2. */
export const registerClient = /*#__PURE__*/ endpoint(
  "RegisterOAuthClient",
  "POST",
  "/api/v4/oauth/apps/register",
  () => ({ body: ClientRegistrationRequest, success: ClientRegistrationResponse, auth: "optional" })
)

/** Delete o auth app. Needs `manage_system_wide_oauth`. */
export const deleteApp = /*#__PURE__*/ endpoint("DeleteOAuthApp", "DELETE", "/api/v4/oauth/apps/{app_id}", () => ({
  success: StatusOK
}))

/** Get o auth app. Needs `manage_system_wide_oauth`. */
export const getApp = /*#__PURE__*/ endpoint("GetOAuthApp", "GET", "/api/v4/oauth/apps/{app_id}", () => ({
  success: OAuthApp
}))

/** Update o auth app. Needs `manage_system_wide_oauth`. */
export const updateApp = /*#__PURE__*/ endpoint("UpdateOAuthApp", "PUT", "/api/v4/oauth/apps/{app_id}", () => ({
  body: Schema.Struct({
    id: Schema.String,
    name: Name,
    description: Schema.optional(maxCharacters(512)),
    icon_url: Schema.optional(maxBytes(512)),
    callback_urls: Schema.Array(Schema.String),
    homepage: maxBytes(256),
    is_trusted: Schema.optional(Schema.Boolean)
  }),
  success: OAuthApp
}))

/** Get o auth app info. */
export const getAppInfo = /*#__PURE__*/ endpoint("GetOAuthAppInfo", "GET", "/api/v4/oauth/apps/{app_id}/info", () => ({
  success: OAuthApp
}))

/** Regenerate o auth app secret. Needs `manage_system_wide_oauth`. */
export const regenerateAppSecret = /*#__PURE__*/ endpoint(
  "RegenerateOAuthAppSecret",
  "POST",
  "/api/v4/oauth/apps/{app_id}/regen_secret",
  () => ({ success: OAuthApp })
)

/**
 * List outgoing o auth connections. Since 9.6. Licence: Enterprise. Without it: 501
 * `api.license.upgrade_needed.app_error`.
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
 * Create outgoing o auth connection. Needs `manage_outgoing_oauth_connections`. Since 9.6. Licence: Enterprise. Without
 * it: 501 `api.license.upgrade_needed.app_error`.
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
 * Validate outgoing o auth connection. Needs `manage_outgoing_oauth_connections`. Since 9.6. Licence: Enterprise.
 * Without it: 501 `api.license.upgrade_needed.app_error`.
 */
export const validateOutgoingOAuthConnection = /*#__PURE__*/ endpoint(
  "ValidateOutgoingOAuthConnection",
  "POST",
  "/api/v4/oauth/outgoing_connections/validate",
  () => ({
    query: Schema.Struct({ team_id: Schema.String }),
    body: OutgoingOAuthConnectionPostItem,
    success: anything,
    safe: true
  })
)

/**
 * Delete outgoing o auth connection. Needs `manage_outgoing_oauth_connections`. Since 9.6. Licence: Enterprise. Without
 * it: 501 `api.license.upgrade_needed.app_error`.
 */
export const deleteOutgoingOAuthConnection = /*#__PURE__*/ endpoint(
  "DeleteOutgoingOAuthConnection",
  "DELETE",
  "/api/v4/oauth/outgoing_connections/{connection_id}",
  () => ({ query: Schema.Struct({ team_id: Schema.String }), success: StatusOK })
)

/**
 * Get outgoing o auth connection. Needs `manage_outgoing_oauth_connections`. Since 9.6. Licence: Enterprise. Without
 * it: 501 `api.license.upgrade_needed.app_error`.
 */
export const getOutgoingOAuthConnection = /*#__PURE__*/ endpoint(
  "GetOutgoingOAuthConnection",
  "GET",
  "/api/v4/oauth/outgoing_connections/{connection_id}",
  () => ({ query: Schema.Struct({ team_id: Schema.String }), success: OutgoingOAuthConnectionGetItem })
)

/**
 * Update outgoing o auth connection. Needs `manage_outgoing_oauth_connections`. Since 9.6. Licence: Enterprise. Without
 * it: 501 `api.license.upgrade_needed.app_error`.
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

/** Test handler. 11.6 does not have it. */
export const testHandler = /*#__PURE__*/ endpoint("testHandler", "GET", "/api/v4/oauth_test", () => ({
  success: anything
}))

/** Get authorized o auth apps for user. Needs `edit_other_users`. */
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

/** Get authorization server metadata. Needs no session. */
export const getAuthorizationServerMetadata = /*#__PURE__*/ endpoint(
  "GetAuthorizationServerMetadata",
  "GET",
  "/.well-known/oauth-authorization-server",
  () => ({ success: AuthorizationServerMetadata, auth: "optional" })
)

/** Complete o auth. Needs no session. */
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

/** Complete o auth. Needs no session. */
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

/** Get access token. Needs no session. */
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
  auth: "optional"
}))

/** Authorize o auth page. Needs no session. */
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

/** Authorize o auth app. Needs `edit_other_users`. */
export const authorizeApp = /*#__PURE__*/ endpoint("authorizeOAuthApp", "POST", "/oauth/authorize", () => ({
  body: AuthorizeRequest,
  success: Schema.Struct({ redirect: Schema.optional(Schema.String) })
}))

/** Deauthorize o auth app. */
export const deauthorizeApp = /*#__PURE__*/ endpoint("deauthorizeOAuthApp", "POST", "/oauth/deauthorize", () => ({
  body: Schema.Struct({ client_id: Schema.String }),
  success: StatusOK
}))

/** Complete o auth. Needs no session. */
export const complete = /*#__PURE__*/ endpoint("completeOAuth", "GET", "/oauth/{service}/complete", () => ({
  query: Schema.Struct({
    code: Schema.optional(Schema.String),
    error: Schema.optional(Schema.String),
    state: Schema.optional(Schema.String)
  }),
  success: redirect,
  auth: "optional"
}))

/** Login with o auth. Needs no session. */
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

/** Mobile login with o auth. Needs no session. */
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

/** Signup with o auth. Needs no session. */
export const signupWithOAuth = /*#__PURE__*/ endpoint("signupWithOAuth", "GET", "/oauth/{service}/signup", () => ({
  query: Schema.Struct({
    desktop_token: Schema.optional(Schema.String),
    id: Schema.optional(Schema.String),
    t: Schema.optional(Schema.String)
  }),
  success: redirect,
  auth: "optional"
}))

/** Complete o auth. Needs no session. */
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
