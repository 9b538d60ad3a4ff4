import * as Effect from "effect/Effect"
import { textOf } from "../../Content.ts"
import { found, type Problem, problem } from "../../Errors.ts"
import { type Answer, rawJson, type Scene } from "../../Route.ts"
import type { ServerRequest } from "../../Wire.ts"
import type { OAuthApp } from "../../world/Apps.ts"
import { makeId } from "../../world/Ids.ts"
import type { Grant } from "../../world/OAuth.ts"
import type { User } from "../../world/Users.ts"
import { secondsLeft } from "./consent.ts"

/** What the token endpoint gives. */
interface Given {
  readonly grant: Grant
  readonly refreshToken: string
  readonly seconds: number
}

const WHOLE_TIME = 2_592_000

/** The fields of a form, or of the query, as Go reads them: a body of another type says nothing. */
const readForm = Effect.fnUntraced(function* ({ headers, query, body }: ServerRequest) {
  const isForm = /^application\/x-www-form-urlencoded\b/i.test(headers["content-type"] ?? "")
  const text = yield* Effect.promise(() => textOf(body))
  const form = isForm ? new URLSearchParams(text) : new URLSearchParams()
  return (name: string): string => form.get(name) ?? query.get(name) ?? ""
})

type Form = Effect.Success<ReturnType<typeof readForm>>

/** RFC 7636 in its one form: the verifier's SHA-256 in base64url. */
const challengeOf = async (verifier: string): Promise<string> => {
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(verifier))
  return btoa(String.fromCharCode(...new Uint8Array(digest)))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replaceAll("=", "")
}

/** Whether the client is who it says. */
const checkClient = (app: OAuthApp, form: Form): Effect.Effect<void, Problem> => {
  if (!app.is_public) return form("client_secret") === app.client_secret ? Effect.void : problem("wrongSecret")
  if (form("client_secret") !== "") return problem("secretOfPublic")
  if (form("grant_type") === "refresh_token") return problem("refreshOfPublic")
  return form("code_verifier") === "" ? problem("verifierOfPublic") : Effect.void
}

const checkVerifier = Effect.fnUntraced(function* (challenge: string, verifier: string) {
  if (challenge === "") return verifier === "" ? undefined : yield* problem("verifierUnasked")
  if (verifier === "") return yield* problem("noVerifier")
  const proven = yield* Effect.promise(() => challengeOf(verifier))
  return proven === challenge ? undefined : yield* problem("wrongVerifier")
})

const userOf = ({ world }: Scene, userId: string): Effect.Effect<User, Problem> => {
  const user = world.users.get(userId)
  return user === undefined || user.delete_at > 0 ? problem("expiredCode") : Effect.succeed(user)
}

/** A user and an application have one pair: a second code gives it again. */
const byCode = Effect.fnUntraced(function* (scene: Scene, app: OAuthApp, form: Form): Effect.fn.Return<Given, Problem> {
  const { oauth, now, sessions } = scene.world
  const code = oauth.codeOf(form("code"))
  if (code === undefined || code.appId !== app.id) return yield* problem("expiredCode")
  if (form("redirect_uri") !== code.redirectUri) return yield* problem("otherRedirect")
  yield* checkVerifier(code.challenge, form("code_verifier"))
  if (form("resource") !== "" && form("resource") !== code.resource) {
    oauth.spend(code) // the one mistake that costs it
    return yield* problem("otherResource")
  }
  const user = yield* userOf(scene, code.userId)
  oauth.spend(code)
  const known = oauth.grantOf(user.id, app.id)
  if (known !== undefined && sessions.alive(known.session)) {
    return { grant: known, refreshToken: known.refreshToken, seconds: secondsLeft(known.session.expiresAt, now()) }
  }
  const grant =
    known === undefined
      ? oauth.grant(user, app, {
          refreshable: !app.is_public && scene.generation.name !== "3.0",
          audience: code.resource
        })
      : oauth.refresh(known, user, app, known.refreshToken !== "" && !scene.generation.old)
  return { grant, refreshToken: grant.refreshToken, seconds: WHOLE_TIME }
})

/** 11.6 rotates. 3.10 answers a new refresh token that never works, while the first goes on working. */
const byRefresh = Effect.fnUntraced(function* (
  scene: Scene,
  app: OAuthApp,
  form: Form
): Effect.fn.Return<Given, Problem> {
  const { oauth, users } = scene.world
  const known = yield* found(oauth.byRefreshToken(form("refresh_token")), "unknownRefreshToken")
  if (known.appId !== app.id) return yield* problem("otherClient")
  const user = users.get(known.userId)
  if (user === undefined || user.delete_at > 0) return yield* problem("unknownRefreshToken")
  const grant = oauth.refresh(known, user, app, !scene.generation.old)
  return {
    grant,
    refreshToken: scene.generation.old ? makeId() : grant.refreshToken,
    seconds: WHOLE_TIME
  }
})

/** Exchanges a code, or a refresh token. No Basic authentication, no JSON. */
export const exchange = Effect.fnUntraced(function* (scene: Scene): Effect.fn.Return<Answer, Problem> {
  const { world, generation, request } = scene
  const form = yield* readForm(request)
  const grantType = form("grant_type")
  const refreshes = grantType === "refresh_token" && generation.name !== "3.0"
  if (grantType !== "authorization_code" && !refreshes) return yield* problem("badGrant")
  if (form("client_id").length !== 26) return yield* problem("badClientId")
  if (refreshes && form("refresh_token") === "") return yield* problem("missingRefreshToken")
  if (!refreshes && form("code") === "") return yield* problem("missingCode")
  if (world.settings.oauth.provider === false) return yield* problem("tokensOff")
  const app = yield* found(world.oauth.apps.get(form("client_id")), "unknownClient")
  yield* checkClient(app, form)
  const { grant, refreshToken, seconds } = yield* refreshes ? byRefresh(scene, app, form) : byCode(scene, app, form)
  const answer = rawJson({
    access_token: grant.session.token,
    token_type: "bearer",
    expires_in: seconds,
    scope: "",
    refresh_token: refreshToken,
    ...(generation.old ? {} : { id_token: "" }),
    ...(grant.audience === "" ? {} : { audience: grant.audience })
  })
  return {
    ...answer,
    headers: [
      ...answer.headers,
      ["Content-Type", "application/json"],
      ["Cache-Control", "no-store"],
      ["Pragma", "no-cache"]
    ]
  }
})
