import * as Effect from "effect/Effect"
import { found, type Problem, problem } from "../../Errors.ts"
import type { Generation } from "../../Generation.ts"
import type { Caller, Scene } from "../../Route.ts"
import type { OAuthApp } from "../../world/Apps.ts"
import { makeId } from "../../world/Ids.ts"
import type { User } from "../../world/Users.ts"
import { escapeQuery, writeQuery } from "../site.ts"
import { check, type ConsentRequest } from "./request.ts"

const hex = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(32)), (byte) => byte.toString(16).padStart(2, "0")).join("")

/** 3.0 gives a hash away, dots and dollars and all. */
const hash = (): string => {
  const letters = "./ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789"
  const bytes = crypto.getRandomValues(new Uint8Array(53))
  return `$2a$10$${Array.from(bytes, (byte) => letters.charAt(byte & 63)).join("")}`
}

const makeCode = ({ name }: Generation): string =>
  name === "11.6" ? makeId() + makeId() : name === "3.10" ? hex() : hash()

/** A redirect URI with a code in its query; 11.6 sorts it in, older ones write it behind. */
const withCode = ({ old }: Generation, uri: string, code: string, state: string): string => {
  if (old) return `${uri}?code=${escapeQuery(code)}&state=${escapeQuery(state)}`
  const [, place = "", query = "", fragment = ""] = /^([^?#]*)(?:\?([^#]*))?(#.*)?$/.exec(uri) ?? []
  return `${place}?${writeQuery([...new URLSearchParams(query), ["code", code], ["state", state]])}${fragment}`
}

/** The state stands in it as it came. */
const withError = ({ redirect_uri, state }: ConsentRequest, error: string): string =>
  `${redirect_uri}?error=${error}&state=${state}`

/** How many seconds a token still has: never the whole time. */
export const secondsLeft = (expiresAt: number, now: number): number => Math.ceil((expiresAt - now) / 1000) - 1

/** The implicit grant: the token stands in the fragment. An application that has one already gets none. */
const implicit = ({ world }: Scene, me: User, app: OAuthApp, request: ConsentRequest): string => {
  if (world.oauth.grantOf(me.id, app.id) !== undefined) return withError(request, "server_error")
  const { session } = world.oauth.grant(me, app, { refreshable: false, audience: request.resource })
  return `${request.redirect_uri}#${writeQuery([
    ["access_token", session.token],
    ["token_type", "bearer"],
    ["expires_in", String(secondsLeft(session.expiresAt, world.now()))],
    ["scope", request.scope === "" ? "user" : request.scope],
    ["state", request.state]
  ])}`
}

/** The application of a request, which may lead back only to where it said when it was registered. */
export const appFor = Effect.fnUntraced(function* (
  { world }: Pick<Scene, "world">,
  { client_id }: ConsentRequest
): Effect.fn.Return<OAuthApp, Problem> {
  return yield* found(world.oauth.apps.get(client_id), "unknownApp", "", `app_id=${client_id}`)
})

export const checkFor = (app: OAuthApp, request: ConsentRequest): Effect.Effect<void, Problem> => {
  if (!app.callback_urls.includes(request.redirect_uri)) return problem("foreignRedirect")
  const needsProof = app.is_public && request.response_type === "code"
  return needsProof && request.code_challenge === "" ? problem("pkceOfPublic") : Effect.void
}

/** Lets an application in, and says where the browser goes next. */
export const allow = Effect.fnUntraced(function* (
  scene: Scene & Caller,
  request: ConsentRequest
): Effect.fn.Return<string, Problem> {
  const { world, generation, me, session } = scene
  yield* check(request)
  if (session.kind === "oauth") return yield* problem("permissions")
  if (world.settings.oauth.provider === false) return yield* problem("oauthOff")
  const app = yield* appFor(scene, request)
  yield* checkFor(app, request)
  if (request.response_type === "token" && !generation.old) return implicit(scene, me, app, request)
  if (request.response_type !== "code") return withError(request, "unsupported_response_type")
  const { redirect_uri: redirectUri, code_challenge: challenge, resource } = request
  const code = world.oauth.consent(me, app, { redirectUri, challenge, resource }, () => makeCode(generation))
  return withCode(generation, redirectUri, code, request.state)
})
