import * as Schema from "effect/Schema"
import { endpoint, form, redirect, text } from "../Endpoint.ts"
import { StatusOK } from "../models/StatusOK.ts"
import { AccessResponse } from "../models/v3/AccessResponse.ts"
import { OAuthApp } from "../models/v3/OAuthApp.ts"
import { OAuthAppDraft } from "../models/v3/OAuthAppDraft.ts"

/**
 * Lets an application act for oneself, and says where to send the browser, with a code for `getAccessToken`: a GET that
 * changes state. An unknown `redirect_uri` is a 400; a `response_type` other than `code` is refused in `redirect`. v4:
 * `Oauth.authorizeApp`.
 */
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

/** An application, to ask somebody for consent; the secret is empty. Since 3.3. */
export const getAppInfo = /*#__PURE__*/ endpoint(
  "oauth.getOAuthAppInfo",
  "GET",
  "/api/v3/oauth/app/{client_id}",
  () => ({ success: OAuthApp })
)

/** The applications that may act for oneself. Since 3.4. */
export const getAuthorizedOAuthAppsForUser = /*#__PURE__*/ endpoint(
  "oauth.getAuthorizedApps",
  "GET",
  "/api/v3/oauth/authorized",
  () => ({ success: Schema.Array(OAuthApp) })
)

/**
 * Deletes an application and its tokens. Needs `manage_oauth`, and for others' ones `manage_sytem_wide_oauth` (spelt
 * like that). Since 3.3.
 */
export const deleteApp = /*#__PURE__*/ endpoint("oauth.deleteOAuthApp", "POST", "/api/v3/oauth/delete", () => ({
  body: Schema.Struct({ id: Schema.String }),
  success: StatusOK
}))

/**
 * One's own applications, with their secrets; with `manage_sytem_wide_oauth` everybody's. Needs `manage_oauth`. Since
 * 3.3.
 */
export const getApps = /*#__PURE__*/ endpoint("oauth.getOAuthApps", "GET", "/api/v3/oauth/list", () => ({
  success: Schema.Array(OAuthApp)
}))

/**
 * Registers an application; its `id` is the client id, and the answer has its secret. Needs `manage_oauth`. 501 where
 * the server is no provider.
 */
export const createApp = /*#__PURE__*/ endpoint("oauth.registerOAuthApp", "POST", "/api/v3/oauth/register", () => ({
  body: OAuthAppDraft,
  success: OAuthApp
}))

/** Takes back that an application (`id`) may act for oneself: its tokens are dead at once. Since 3.4. */
export const deauthorizeApp = /*#__PURE__*/ endpoint(
  "oauth.deauthorizeOAuthApp",
  "POST",
  "/api/v3/oauth/{id}/deauthorize",
  () => ({ success: StatusOK })
)

/** Gives an application a new secret. Others' need `manage_sytem_wide_oauth`. Since 3.4. */
export const regenerateAppSecret = /*#__PURE__*/ endpoint(
  "oauth.regenerateOAuthSecret",
  "POST",
  "/api/v3/oauth/{id}/regen_secret",
  () => ({ success: OAuthApp })
)

/** Where a login provider sends the browser back to, with its code. Answers a redirect. Needs no session. */
export const complete = /*#__PURE__*/ endpoint(
  "oauth.completeOAuthV310",
  "GET",
  "/api/v3/oauth/{service}/complete",
  () => ({ query: Schema.Struct({ code: Schema.String, state: Schema.String }), success: redirect, auth: "none" })
)

/**
 * Where a browser begins to log in with GitLab and the like: answers a redirect to the provider. `redirect_to` is where
 * it shall end.
 */
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

/** Where a browser begins to sign up with GitLab and the like: answers a redirect to the provider. */
export const signupWithOAuth = /*#__PURE__*/ endpoint(
  "oauth.signupWithOAuth",
  "GET",
  "/api/v3/oauth/{service}/signup",
  () => ({ success: redirect, auth: "none" })
)

/**
 * Exchanges a code or a refresh token for an access token. A form only: no JSON, and no client in a Basic header. A
 * used code is a 500. What a refresh brings as `refresh_token` never works: keep the first. Since 3.3; before,
 * `getAccessTokenV300`.
 */
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
  auth: "none"
}))

/**
 * The page that asks for consent, as HTML; without a session, and once consent was given, a redirect. Since 3.3;
 * before, `authorizePageV300`.
 */
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

/** `getAccessTokenV300` at another place. Until 3.2. */
export const getAccessTokenRootV300 = /*#__PURE__*/ endpoint(
  "v300.oauth.getAccessToken2",
  "POST",
  "/access_token",
  () => ({
    body: form(
      Schema.Struct({
        grant_type: Schema.Literals(["authorization_code"]),
        client_id: Schema.String,
        client_secret: Schema.String,
        code: Schema.String,
        redirect_uri: Schema.optional(Schema.String)
      })
    ),
    success: AccessResponse,
    auth: "none"
  })
)

/**
 * Exchanges a code for an access token, which cannot be refreshed. A form only. A wrong secret and a used code are
 * 500s. Until 3.2; then `getAccessToken`.
 */
export const getAccessTokenV300 = /*#__PURE__*/ endpoint(
  "v300.oauth.getAccessToken",
  "POST",
  "/api/v3/oauth/access_token",
  () => ({
    body: form(
      Schema.Struct({
        grant_type: Schema.Literals(["authorization_code"]),
        client_id: Schema.String,
        client_secret: Schema.String,
        code: Schema.String,
        redirect_uri: Schema.optional(Schema.String)
      })
    ),
    success: AccessResponse,
    auth: "none"
  })
)

/** The page that asks for consent, as HTML; without a session a 401. Until 3.2; then `authorizePage`. */
export const authorizePageV300 = /*#__PURE__*/ endpoint(
  "v300.oauth.authorizeOAuth",
  "GET",
  "/api/v3/oauth/authorize",
  () => ({
    query: Schema.Struct({
      response_type: Schema.String,
      client_id: Schema.String,
      redirect_uri: Schema.String,
      scope: Schema.optional(Schema.String),
      state: Schema.optional(Schema.String)
    }),
    success: text
  })
)

/** `authorizePageV300` at another place. Until 3.2. */
export const authorizePageRootV300 = /*#__PURE__*/ endpoint("v300.oauth.authorizeOAuth2", "GET", "/authorize", () => ({
  query: Schema.Struct({
    response_type: Schema.optional(Schema.String),
    client_id: Schema.optional(Schema.String),
    redirect_uri: Schema.optional(Schema.String),
    scope: Schema.optional(Schema.String),
    state: Schema.optional(Schema.String)
  }),
  success: text
}))

/** `complete` at the place where old providers send a login back to. Until 3.8. */
export const completeLogin = /*#__PURE__*/ endpoint(
  "v300.oauth.completeOAuth4",
  "GET",
  "/login/{service}/complete",
  () => ({
    query: Schema.Struct({ code: Schema.optional(Schema.String), state: Schema.optional(Schema.String) }),
    success: redirect,
    auth: "none"
  })
)

/** `complete` at the place where old providers send a sign-up back to. Until 3.8. */
export const completeSignup = /*#__PURE__*/ endpoint(
  "v300.oauth.completeOAuth3",
  "GET",
  "/signup/{service}/complete",
  () => ({
    query: Schema.Struct({ code: Schema.optional(Schema.String), state: Schema.optional(Schema.String) }),
    success: redirect,
    auth: "none"
  })
)

/** `complete` at the root. Until 3.8. */
export const completeRoot = /*#__PURE__*/ endpoint("v300.oauth.completeOAuth2", "GET", "/{service}/complete", () => ({
  query: Schema.Struct({ code: Schema.optional(Schema.String), state: Schema.optional(Schema.String) }),
  success: redirect,
  auth: "none"
}))
