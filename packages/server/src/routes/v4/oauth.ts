import * as Oauth from "@matterwire/core/v4/Oauth"
import * as Effect from "effect/Effect"
import { found, problem } from "../../Errors.ts"
import { type Caller, created, handle, handleRaw, ok, openRaw, type Route, type Scene } from "../../Route.ts"
import { appOf } from "../../shapes/app.ts"
import { isAdmin } from "../../world/Users.ts"
import { checkApp, fieldsOf, makeApp, ownApp } from "../oauth/apps.ts"
import { authorizeApp, authorizePage } from "../oauth/authorize.ts"
import { metadata } from "../oauth/metadata.ts"
import { registerClient } from "../oauth/register.ts"
import { exchange } from "../oauth/tokens.ts"
import { paged } from "../paging.ts"
import { asUser, urlId } from "../permit.ts"

/** The application of a path, for the admins who may have any. */
const managed = Effect.fnUntraced(function* (call: Scene & Caller, appId: string) {
  const id = yield* urlId(appId, "app_id")
  if (!isAdmin(call.me)) return yield* problem("permissions")
  return yield* ownApp(call, id)
})

const isOn = ({ world }: Scene) => (world.settings.oauth.provider === false ? problem("oauthOff") : Effect.void)

export const oauth: ReadonlyArray<Route> = [
  handle(
    Oauth.createApp,
    Effect.fnUntraced(function* (call) {
      if (!isAdmin(call.me)) return yield* problem("permissions")
      return created(appOf(yield* makeApp(call, call.input, call.input.is_public === true), true))
    }),
    { struct: "oauth_app" }
  ),

  handle(
    Oauth.getApps,
    Effect.fnUntraced(function* (call) {
      if (!isAdmin(call.me)) return yield* problem("appsForAdmins")
      yield* isOn(call)
      return ok(paged(call.world.oauth.apps.all(), call.input).map((app) => appOf(app, true)))
    })
  ),

  openRaw(Oauth.registerClient, registerClient),

  handle(
    Oauth.getApp,
    Effect.fnUntraced(function* (call) {
      return ok(appOf(yield* managed(call, call.input.app_id), true))
    })
  ),

  handle(
    Oauth.getAppInfo,
    Effect.fnUntraced(function* (call) {
      const id = yield* urlId(call.input.app_id, "app_id")
      yield* isOn(call)
      return ok(appOf(yield* found(call.world.oauth.apps.get(id), "unknownApp"), false))
    })
  ),

  handle(
    Oauth.updateApp,
    Effect.fnUntraced(function* (call) {
      const app = yield* managed(call, call.input.app_id)
      if (call.body["id"] !== app.id) return yield* problem("invalidBodyParam", "app_id")
      const fields = fieldsOf(call, call.input)
      yield* checkApp({ ...app, ...fields })
      return ok(appOf(call.world.oauth.apps.change(app, fields), true))
    }),
    { struct: "oauth_app" }
  ),

  handle(
    Oauth.deleteApp,
    Effect.fnUntraced(function* (call) {
      call.world.oauth.removeApp(yield* managed(call, call.input.app_id))
      return ok({ status: "OK" })
    })
  ),

  handle(
    Oauth.regenerateAppSecret,
    Effect.fnUntraced(function* (call) {
      const app = yield* managed(call, call.input.app_id)
      if (app.is_public) return yield* problem("noSecretOfPublic")
      return ok(appOf(call.world.oauth.apps.renewSecret(app), true))
    })
  ),

  handle(
    Oauth.getAuthorizedOAuthAppsForUser,
    Effect.fnUntraced(function* (call) {
      const user = yield* asUser(call, call.input.user_id)
      yield* isOn(call)
      const apps = call.world.oauth.authorizedBy(user.id)
      return ok(paged(apps, call.input).map((app) => appOf(app, false)))
    })
  ),

  openRaw(Oauth.getAuthorizationServerMetadata, metadata),
  openRaw(Oauth.authorizePage, authorizePage),
  handleRaw(Oauth.authorizeApp, authorizeApp),
  openRaw(Oauth.getAccessToken, exchange),

  handle(
    Oauth.deauthorizeApp,
    Effect.fnUntraced(function* (call) {
      const { client_id: appId = "" } = call.input
      if (appId === "") return yield* problem("invalidBodyParam", "client_id")
      yield* isOn(call)
      call.world.oauth.revoke(call.me.id, appId)
      return ok({ status: "OK" })
    }),
    "props"
  )
]
