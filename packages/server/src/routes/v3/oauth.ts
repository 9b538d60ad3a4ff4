import * as Oauth from "@matterwire/core/v3/Oauth"
import * as Effect from "effect/Effect"
import { found, problem } from "../../Errors.ts"
import { handle, handleRaw, ok, openRaw, type Route } from "../../Route.ts"
import { appOfV3 } from "../../shapes/app.ts"
import { isAdmin } from "../../world/Users.ts"
import { makeApp, ownApp } from "../oauth/apps.ts"
import { allowApp, authorizePage } from "../oauth/authorize.ts"
import { exchange } from "../oauth/tokens.ts"

/** Until 3.2 all of it lay under the API. */
export const oauthV300: ReadonlyArray<Route> = [
  handleRaw(Oauth.authorizePageV300, (call) => authorizePage({ ...call, caller: call }), { trusting: true }),
  openRaw(Oauth.getAccessTokenV300, exchange)
]

export const oauth: ReadonlyArray<Route> = [
  handleRaw(Oauth.allow, allowApp),

  handle(
    Oauth.createApp,
    Effect.fnUntraced(function* (call) {
      return ok(appOfV3(call.generation, yield* makeApp(call, call.input, false), true))
    }),
    { struct: "app" }
  ),

  handle(
    Oauth.getApps,
    Effect.fnUntraced(function* (call) {
      const { world, generation, me } = call
      if (world.settings.oauth.provider === false) return yield* problem("oauthOff")
      const apps = world.oauth.apps.all().filter((app) => app.creator_id === me.id || isAdmin(me))
      return ok(apps.map((app) => appOfV3(generation, app, true)))
    })
  ),

  handle(
    Oauth.getAppInfo,
    Effect.fnUntraced(function* ({ world, generation, input }) {
      return ok(appOfV3(generation, yield* found(world.oauth.apps.get(input.client_id), "unknownApp"), false))
    })
  ),

  handle(
    Oauth.deleteApp,
    Effect.fnUntraced(function* (call) {
      call.world.oauth.removeApp(yield* ownApp(call, call.input.id ?? ""))
      return ok({ status: "OK" })
    }),
    "map"
  ),

  handle(
    Oauth.regenerateAppSecret,
    Effect.fnUntraced(function* (call) {
      const app = yield* ownApp(call, call.input.id)
      return ok(appOfV3(call.generation, call.world.oauth.apps.renewSecret(app), true))
    })
  ),

  handle(
    Oauth.getAuthorizedOAuthAppsForUser,
    Effect.fnUntraced(function* ({ world, generation, me }) {
      return ok(world.oauth.authorizedBy(me.id).map((app) => appOfV3(generation, app, false)))
    })
  ),

  handle(Oauth.deauthorizeApp, ({ world, me, input }) =>
    Effect.sync(() => {
      world.oauth.revoke(me.id, input.id)
      return ok({ status: "OK" })
    })
  ),

  openRaw(Oauth.authorizePage, authorizePage),
  openRaw(Oauth.getAccessToken, exchange)
]
