import * as Effect from "effect/Effect"
import { textOf } from "../../Content.ts"
import { type ErrorName, type Problem, problem, wordsOf } from "../../Errors.ts"
import { type Answer, type Caller, rawJson, type Scene } from "../../Route.ts"
import type { Header } from "../../Wire.ts"
import { escapeQuery, originOf } from "../site.ts"
import { allow, appFor, checkFor } from "./consent.ts"
import { consentPage, errorPage, html } from "./html.ts"
import { check, type ConsentRequest, fieldsOf, fromJson, fromQuery } from "./request.ts"

type Visit = Scene & { readonly caller: Caller | undefined }

const redirect = (to: string): Answer => ({
  status: 302,
  headers: [
    ["Content-Type", "application/json"],
    ["Location", to]
  ],
  etag: undefined,
  body: ""
})

/** What 11.6's pages say otherwise than its API does. */
const pageTypes: Partial<Readonly<Record<ErrorName, string>>> = {
  unknownApp: "",
  oauthOff: "",
  foreignRedirect: "oauth_invalid_redirect_url",
  pkceOfPublic: "oauth_pkce_required"
}
const PKCE_PAGE = "PKCE is required for public clients using authorization code flow"

/** An error for a browser: it is never sent to the application. 3.10 names a page, but does not lead there. */
const refused = ({ generation }: Visit, { error, detail = "" }: Problem): Answer => {
  const { status, id, message } = wordsOf(generation, error)
  if (!generation.old) {
    const text = error === "pkceOfPublic" ? PKCE_PAGE : message
    return errorPage(status, text, pageTypes[error] ?? "oauth_invalid_param")
  }
  const fields = [
    ["title", "Mattermost needs your help:"],
    ["message", id],
    ["details", detail],
    ["link", "/"],
    ["linkmessage", "Go back to Mattermost"]
  ] as const
  const query = fields.map(([name, value]) => `${name}=${escapeQuery(value)}`).join("&")
  return { ...redirect(`/error?${query}`), status }
}

const consentHeaders = ({ generation }: Visit): ReadonlyArray<Header> => [
  ["Cache-Control", `no-cache, max-age=31556926${generation.old ? ", public" : ""}`],
  ["Content-Security-Policy", "frame-ancestors 'self'"],
  ["X-Frame-Options", "SAMEORIGIN"]
]

/** The page that asks; the form proves that it came from here by the session's secret. */
const ask = (visit: Visit, { me, session }: Caller, name: string, request: ConsentRequest): Answer =>
  html(
    200,
    consentPage({
      action: `${originOf(visit.request)}/oauth/consent`,
      app: name,
      username: me.username,
      fields: [...fieldsOf(request), ["csrf", session.csrf]]
    }),
    consentHeaders(visit)
  )

const visited = Effect.fnUntraced(function* (visit: Visit): Effect.fn.Return<Answer, Problem> {
  const { world, generation, request: asked, caller } = visit
  const request = fromQuery(asked.query)
  if (world.settings.oauth.provider === false) return yield* problem("oauthOff")
  yield* check(request)
  const app = yield* appFor(visit, request)
  if (caller === undefined) {
    const here = `/oauth/authorize?${String(asked.query)}`
    return redirect(`${originOf(asked)}/login?redirect_to=${escapeQuery(here)}`)
  }
  yield* checkFor(app, request)
  const asksNot = app.is_trusted || world.oauth.hasConsent(caller.me.id, app.id)
  return asksNot && generation.name !== "3.0"
    ? redirect(yield* allow({ ...visit, ...caller }, request))
    : ask(visit, caller, app.name, request)
})

/** Where an application sends a browser: to sign in, to be asked, or back with a code where the answer is known. */
export const authorizePage = (visit: Visit): Effect.Effect<Answer, Problem> =>
  visit.generation.name === "3.0"
    ? visited(visit)
    : Effect.catch(visited(visit), (wrong) => Effect.succeed(refused(visit, wrong)))

/** Consent by a program, in JSON. */
export const authorizeApp = Effect.fnUntraced(function* (call: Scene & Caller): Effect.fn.Return<Answer, Problem> {
  const text = yield* Effect.promise(() => textOf(call.request.body))
  const request = fromJson(text)
  if (request === undefined) return yield* problem("invalidBodyParam", "authorize_request")
  return rawJson({ redirect: yield* allow(call, request) })
})

/** v3's consent: a GET that changes what is. */
export const allowApp = Effect.fnUntraced(function* (call: Scene & Caller): Effect.fn.Return<Answer, Problem> {
  const answer = rawJson({ redirect: yield* allow(call, fromQuery(call.request.query)) })
  return call.generation.name === "3.0"
    ? { ...answer, headers: [["Content-Type", "application/x-www-form-urlencoded"]] }
    : answer
})
