import { getAuthorizationServerMetadata } from "@matterwire/core/v4/Oauth"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import { textOf } from "../../Content.ts"
import { remember } from "../../Credentials.ts"
import { type Problem, problem, wordsOf } from "../../Errors.ts"
import type { Answer, Caller, Scene } from "../../Route.ts"
import type { Header } from "../../Wire.ts"
import { authenticate } from "../accounts.ts"
import { originOf } from "../site.ts"
import { allow, appFor, checkFor } from "./consent.ts"
import { errorPage, html, signInPage } from "./html.ts"
import { metadata } from "./metadata.ts"
import { fromQuery } from "./request.ts"

type Visit = Scene & { readonly caller: Caller | undefined }

const unkept: Header = ["Cache-Control", "no-store"]

const goTo = (to: string, headers: ReadonlyArray<Header> = []): Answer => ({
  status: 303,
  headers: [["Location", to], unkept, ...headers],
  etag: undefined,
  body: ""
})

/** Where a browser goes from here: a place of this server, whatever was asked for. */
const local = (to: string): string => (to.startsWith("/") ? to : "/")

const formOf = ({ request }: Scene) =>
  Effect.map(
    Effect.promise(() => textOf(request.body)),
    (text) => new URLSearchParams(text)
  )

const signInForm = ({ request }: Scene, redirectTo: string, error = ""): string =>
  signInPage(`${originOf(request)}/login`, redirectTo, error)

/** Signs a browser in, as the web application does. */
const signIn = Effect.fnUntraced(function* (visit: Visit) {
  const { world, generation, request } = visit
  const form = yield* formOf(visit)
  const to = local(form.get("redirect_to") ?? "")
  const given = {
    login_id: form.get("login_id") ?? "",
    password: form.get("password") ?? "",
    token: form.get("token") ?? ""
  }
  const known = yield* Effect.result(authenticate(visit, given))
  if (Result.isFailure(known)) {
    const { status, message } = wordsOf(generation, known.failure.error)
    return html(status, signInForm(visit, to, message), [unkept])
  }
  return goTo(originOf(request) + to, remember(generation, request, known.success.session, world.now()))
})

/** The answer of who was asked. Denied, it is the web application that says so, and without the state. */
const answered = Effect.fnUntraced(function* (visit: Visit): Effect.fn.Return<Answer, Problem> {
  const form = yield* formOf(visit)
  const { caller } = visit
  if (caller === undefined) return yield* problem("sessionExpired")
  if (form.get("csrf") !== caller.session.csrf) return yield* problem("csrf")
  const request = fromQuery(form)
  if (form.get("answer") === "allow") return goTo(yield* allow({ ...visit, ...caller }, request))
  yield* checkFor(yield* appFor(visit, request), request)
  return goTo(`${request.redirect_uri}?error=access_denied`)
})

/** The pages of the web application that somebody needs to let an application in. Of our own making: real ones are scripts. */
export const sitePage = (visit: Visit, path: string): Effect.Effect<Answer | undefined> => {
  const { generation, request } = visit
  const asked = `${request.method} ${path}`
  // RFC 8414 puts what stands behind the host there; the answer is the same.
  if (!generation.old && asked.startsWith(`GET ${getAuthorizationServerMetadata.path}/`)) return metadata(visit)
  if (asked === "GET /login") {
    const to = local(request.query.get("redirect_to") ?? "")
    return Effect.succeed(html(200, signInForm(visit, to), [unkept]))
  }
  if (asked === "POST /login") return signIn(visit)
  if (asked !== "POST /oauth/consent") return Effect.succeed(undefined)
  return Effect.catch(answered(visit), ({ error }) => {
    const { status, message } = wordsOf(generation, error)
    return Effect.succeed(errorPage(status, message, "oauth_invalid_param"))
  })
}
