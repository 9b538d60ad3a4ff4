import * as Schema from "effect/Schema"
import { endpoint, form, redirect, text } from "../Endpoint.ts"
import { AccessResponse } from "../models/v3/AccessResponse.ts"
import { OAuthApp } from "../models/v3/OAuthApp.ts"
import { OAuthAppDraft } from "../models/v3/OAuthAppDraft.ts"

/** Allow o auth. A GET that changes state. */
export const allow = /*#__PURE__*/ endpoint("oauth.allowOAuth", "GET", "/api/v3/oauth/allow", () => ({
  query: Schema.Struct({
    response_type: Schema.String,
    client_id: Schema.String,
    redirect_uri: Schema.String,
    scope: Schema.optional(Schema.String),
    state: Schema.optional(Schema.String)
  }),
  success: Schema.Struct({ redirect: Schema.String })
}))

/** Get o auth app info. Since 3.3. */
export const getAppInfo = /*#__PURE__*/ endpoint(
  "oauth.getOAuthAppInfo",
  "GET",
  "/api/v3/oauth/app/{client_id}",
  () => ({ success: OAuthApp })
)

/** Get authorized apps. Since 3.4. */
export const getAuthorizedOAuthAppsForUser = /*#__PURE__*/ endpoint(
  "oauth.getAuthorizedApps",
  "GET",
  "/api/v3/oauth/authorized",
  () => ({ success: Schema.Array(OAuthApp) })
)

/** Delete o auth app. Needs `manage_oauth` or `manage_sytem_wide_oauth`. Since 3.3. */
export const deleteApp = /*#__PURE__*/ endpoint("oauth.deleteOAuthApp", "POST", "/api/v3/oauth/delete", () => ({
  body: Schema.Struct({ id: Schema.String }),
  success: Schema.Struct({ status: Schema.String })
}))

/** Get o auth apps. Needs `manage_oauth` or `manage_sytem_wide_oauth`. Since 3.3. */
export const getApps = /*#__PURE__*/ endpoint("oauth.getOAuthApps", "GET", "/api/v3/oauth/list", () => ({
  success: Schema.Array(OAuthApp)
}))

/** Register o auth app. Needs `manage_oauth`. */
export const createApp = /*#__PURE__*/ endpoint("oauth.registerOAuthApp", "POST", "/api/v3/oauth/register", () => ({
  body: OAuthAppDraft,
  success: OAuthApp
}))

/** Deauthorize o auth app. Since 3.4. */
export const deauthorizeApp = /*#__PURE__*/ endpoint(
  "oauth.deauthorizeOAuthApp",
  "POST",
  "/api/v3/oauth/{id}/deauthorize",
  () => ({ success: Schema.Struct({ status: Schema.String }) })
)

/** Regenerate o auth secret. Needs `manage_sytem_wide_oauth`. Since 3.4. */
export const regenerateAppSecret = /*#__PURE__*/ endpoint(
  "oauth.regenerateOAuthSecret",
  "POST",
  "/api/v3/oauth/{id}/regen_secret",
  () => ({ success: OAuthApp })
)

/** Complete o auth v310. Needs no session. Registered by the v4 package in v3.10. Browser flow. */
export const complete = /*#__PURE__*/ endpoint(
  "oauth.completeOAuthV310",
  "GET",
  "/api/v3/oauth/{service}/complete",
  () => ({ query: Schema.Struct({ code: Schema.String, state: Schema.String }), success: redirect, auth: "optional" })
)

/** Login with o auth. Needs no session. Browser flow. */
export const loginWithOAuth = /*#__PURE__*/ endpoint(
  "oauth.loginWithOAuth",
  "GET",
  "/api/v3/oauth/{service}/login",
  () => ({
    query: Schema.Struct({ login_hint: Schema.optional(Schema.String), redirect_to: Schema.optional(Schema.String) }),
    success: redirect,
    auth: "none"
  })
)

/** Signup with o auth. Needs no session. Browser flow. */
export const signupWithOAuth = /*#__PURE__*/ endpoint(
  "oauth.signupWithOAuth",
  "GET",
  "/api/v3/oauth/{service}/signup",
  () => ({ success: redirect, auth: "optional" })
)

/** Access token root. Needs no session. Since >3.0. Outside /api/v3; refresh_token grant added after 3.0.0. */
export const getAccessToken = /*#__PURE__*/ endpoint("oauth.accessTokenRoot", "POST", "/oauth/access_token", () => ({
  body: form(
    Schema.Struct({
      grant_type: Schema.Literals(["authorization_code", "refresh_token"]),
      code: Schema.optional(Schema.String),
      refresh_token: Schema.optional(Schema.String),
      client_id: Schema.String,
      client_secret: Schema.String,
      redirect_uri: Schema.optional(Schema.String)
    })
  ),
  success: AccessResponse,
  auth: "optional"
}))

/** Authorize o auth. Needs no session. Since 3.3. Registered by the v4 package from v3.9 on. Browser flow. */
export const authorizePage = /*#__PURE__*/ endpoint("mid.authorizeOAuth", "GET", "/oauth/authorize", () => ({
  query: Schema.Struct({
    response_type: Schema.String,
    client_id: Schema.String,
    redirect_uri: Schema.String,
    scope: Schema.optional(Schema.String),
    state: Schema.optional(Schema.String)
  }),
  success: text,
  auth: "optional"
}))

/** Get access token2. Needs no session. Until 3.2. */
export const getAccessTokenRootV300 = /*#__PURE__*/ endpoint(
  "v300.oauth.getAccessToken2",
  "POST",
  "/access_token",
  () => ({
    body: form(
      Schema.Struct({
        grant_type: Schema.Unknown,
        client_id: Schema.String,
        client_secret: Schema.String,
        code: Schema.String,
        redirect_uri: Schema.optional(Schema.String)
      })
    ),
    success: AccessResponse,
    auth: "optional"
  })
)

/** Get access token. Needs no session. Until 3.2. */
export const getAccessTokenV300 = /*#__PURE__*/ endpoint(
  "v300.oauth.getAccessToken",
  "POST",
  "/api/v3/oauth/access_token",
  () => ({
    body: form(
      Schema.Struct({
        grant_type: Schema.Unknown,
        client_id: Schema.String,
        client_secret: Schema.String,
        code: Schema.String,
        redirect_uri: Schema.optional(Schema.String)
      })
    ),
    success: AccessResponse,
    auth: "optional"
  })
)

/** Authorize o auth. Until 3.2. */
export const authorize = /*#__PURE__*/ endpoint("v300.oauth.authorizeOAuth", "GET", "/api/v3/oauth/authorize", () => ({
  query: Schema.Struct({
    response_type: Schema.String,
    client_id: Schema.String,
    redirect_uri: Schema.String,
    scope: Schema.optional(Schema.String),
    state: Schema.optional(Schema.String)
  }),
  success: text
}))

/** Authorize o auth2. Until 3.2. */
export const authorizeRoot = /*#__PURE__*/ endpoint("v300.oauth.authorizeOAuth2", "GET", "/authorize", () => ({
  query: Schema.Struct({
    response_type: Schema.optional(Schema.String),
    client_id: Schema.optional(Schema.String),
    redirect_uri: Schema.optional(Schema.String),
    scope: Schema.optional(Schema.String),
    state: Schema.optional(Schema.String)
  }),
  success: text
}))

/** Complete o auth4. Needs no session. Until 3.8. */
export const completeLogin = /*#__PURE__*/ endpoint(
  "v300.oauth.completeOAuth4",
  "GET",
  "/login/{service}/complete",
  () => ({
    query: Schema.Struct({ code: Schema.optional(Schema.String), state: Schema.optional(Schema.String) }),
    success: redirect,
    auth: "optional"
  })
)

/** Complete o auth3. Needs no session. Until 3.8. */
export const completeSignup = /*#__PURE__*/ endpoint(
  "v300.oauth.completeOAuth3",
  "GET",
  "/signup/{service}/complete",
  () => ({
    query: Schema.Struct({ code: Schema.optional(Schema.String), state: Schema.optional(Schema.String) }),
    success: redirect,
    auth: "optional"
  })
)

/** Complete o auth2. Needs no session. Until 3.8. */
export const completeRoot = /*#__PURE__*/ endpoint("v300.oauth.completeOAuth2", "GET", "/{service}/complete", () => ({
  query: Schema.Struct({ code: Schema.optional(Schema.String), state: Schema.optional(Schema.String) }),
  success: redirect,
  auth: "optional"
}))
