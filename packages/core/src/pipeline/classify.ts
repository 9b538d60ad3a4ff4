import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import type { Refusal } from "../Errors.ts"
import { header, type WireHeaders, type WireResponse } from "../Transport.ts"
import type { Exchange, Next } from "./Exchange.ts"
import type { Heard } from "./known.ts"
import { noRoute } from "./noRoute.ts"
import { refusal } from "./refusals.ts"
import { errorId, redact, requestId } from "./secrets.ts"

/** The one id that says a session has ended. Other 401s, such as a wrong password, must never lead to another login. */
export const SESSION_ENDED = "api.context.session_expired.app_error"

/** The error body of both versions, as far as it can be read. */
interface ErrorBody {
  readonly id: string | undefined
  readonly message: string | undefined
  readonly detail: string | undefined
  readonly requestId: string | undefined
}

const textOf = (record: object, key: string): string | undefined => {
  const value: unknown = Reflect.get(record, key)
  return typeof value === "string" && value !== "" ? value : undefined
}

const documentIn = (body: string): object | undefined => {
  // A refused socket upgrade answers one word in front of its JSON.
  const from = body.indexOf("{")
  if (from < 0 || from > 40) return undefined
  try {
    const parsed: unknown = JSON.parse(body.slice(from))
    return typeof parsed === "object" && parsed !== null ? parsed : undefined
  } catch {
    return undefined
  }
}

/** Reads an error document out of any text: by its content, since the content type often says something else. */
export const readError = (body: string): ErrorBody | undefined => {
  const parsed = documentIn(body)
  return parsed === undefined
    ? undefined
    : {
        id: textOf(parsed, "id"),
        message: textOf(parsed, "message"),
        detail: textOf(parsed, "detailed_error"),
        requestId: textOf(parsed, "request_id")
      }
}

/**
 * The same of OAuth's own form, which only dynamic registration speaks. A 400 and nothing else: gateways say so with 401 and
 * 403 of a login, and what they refuse is not what the server refused.
 */
const readOAuth = ({ body, status }: WireResponse): ErrorBody | undefined => {
  const parsed = status === 400 && typeof body === "string" ? documentIn(body) : undefined
  const message = parsed === undefined ? undefined : textOf(parsed, "error_description")
  return parsed === undefined || message === undefined
    ? undefined
    : { id: textOf(parsed, "error"), message, detail: undefined, requestId: undefined }
}

/** The server's own pages that lead to another are shorter; of a long one, looking through all of it takes minutes. */
const PAGE_START = 4000

/** What stands on the server's own page for people: in the address of it, which is a redirect's, or in a page that leads there. */
const onErrorPage = ({ body, headers }: WireResponse, secrets: ReadonlyArray<string>): string | undefined => {
  if (header(headers, "x-version-id") === undefined) return undefined
  const text = typeof headers["location"] === "string" ? headers["location"] : body
  const found =
    typeof text === "string"
      ? /\/error\?(?:[^"'\s]*&)?message=([^&"'\s]+)/.exec(redact(text.slice(0, PAGE_START), secrets))?.[1]
      : undefined
  if (found === undefined) return undefined
  try {
    return decodeURIComponent(found.replaceAll("+", " "))
  } catch {
    return undefined
  }
}

/** Is this a page for people? A proxy's, mostly, or that of something else than a Mattermost server. */
export const isPage = (body: string): boolean => /^\s*<(!doctype|html)/i.test(body)

/**
 * Says what an answer without an error document was, without repeating a page of HTML. Nothing at all is repeated of
 * what answers a login: a proxy that refuses one likes to show it.
 */
const describe = (response: WireResponse, { auth, secrets }: Exchange): string => {
  const { body, status } = response
  if (status === 0) return "a redirect, which this runtime hides: is `url` the address that the server itself uses?"
  if (status === 304) return "not modified: what you have is current"
  // Blotted out before it is cut, and after it was decoded.
  const page = onErrorPage(response, secrets)
  if (page !== undefined) return redact(page, secrets).slice(0, 200)
  if (typeof body !== "string" || body.trim() === "") return "no body"
  if (isPage(body)) {
    const title = auth === "none" ? undefined : /<title>([^<]{1,80})<\/title>/i.exec(body)?.[1]
    return `an HTML page${title === undefined ? "" : ` (${title.trim()})`}, probably from a proxy`
  }
  if (auth === "none") return `text of ${new TextEncoder().encode(body).length} bytes`
  // Blotted out before it is cut: half a token at the edge would not be found any more.
  return redact(body.trim(), secrets).slice(0, 200)
}

/** A server, or a proxy, that wants to be left alone for longer than this is not waited for: the caller decides. */
export const MOST_PATIENCE_MS = 60_000

/** HTTP's dates are of one zone; one of the three ways to write them does not say so. */
const dateOf = (text: string): number => Date.parse(/GMT|UTC|[+-]\d{4}\s*$/.test(text) ? text : `${text} GMT`)

/**
 * `Retry-After`: seconds, or a date. The first one, where each proxy on the way added its own. A date is of the server's
 * clock, which its `Date` tells.
 */
export const retryAfterMs = (headers: WireHeaders, now: number): number | undefined => {
  const field = headers["retry-after"]
  const text = typeof field === "string" ? field : field?.[0]
  if (text === undefined) return undefined
  const seconds = /^\s*(\d+(?:\.\d+)?)\s*(?:,|$)/.exec(text)?.[1]
  if (seconds !== undefined) return Math.ceil(Number(seconds) * 1000)
  // A date begins with its weekday; of anything else, such as -5, the parser would still make some year.
  const date = /^\s*[a-z]/i.test(text) ? dateOf(text) : Number.NaN
  const server = typeof headers["date"] === "string" ? dateOf(headers["date"]) : Number.NaN
  return Number.isNaN(date) ? undefined : Math.max(0, date - (Number.isNaN(server) ? now : server))
}

/** A version, and nothing else: a proxy may put anything into a field. */
const versionOf = (headers: WireHeaders, secrets: ReadonlyArray<string>): string | undefined =>
  /^\d+\.[\w.]{0,100}/.exec(redact(header(headers, "x-version-id") ?? "", secrets))?.[0]

/** An answer without a word, of an endpoint that has one for everybody who has a session: told as other endpoints tell it. */
const noSession = (exchange: Exchange, { headers, status }: WireResponse): Refusal =>
  refusal({
    endpoint: exchange.request.endpoint,
    status,
    id: SESSION_ENDED,
    reason: "an empty answer, by which this server says that there is no session, or none any more",
    requestId: requestId(header(headers, "x-request-id"), exchange.secrets),
    detail: undefined,
    serverVersion: versionOf(headers, exchange.secrets),
    retryAfterMs: undefined
  })

/** Turns every answer outside 2xx into its error. Bodies are read as text first: HTML, plain text and nothing at all occur. */
export const classify =
  <E>(next: Next<E>, heard?: Heard): Next<E | Refusal> =>
  (exchange) =>
    Effect.flatMap(next(exchange), (response) => {
      const { status } = response
      heard?.answer(response.headers)
      if (status >= 200 && status < 300) {
        return exchange.emptyEnds && response.body === ""
          ? Effect.fail(noSession(exchange, response))
          : Effect.succeed(response)
      }
      if (exchange.redirects && status > 300 && status < 309 && status !== 304) return Effect.succeed(response)
      return Effect.flatMap(Clock.currentTimeMillis, (now) => {
        const said = typeof response.body === "string" ? readError(response.body) : undefined
        const { id, message, detail } = said?.id === undefined ? (readOAuth(response) ?? said ?? {}) : said
        const { secrets } = exchange
        const location = response.headers["location"]
        const missing = noRoute(exchange.request, response, id)
        const words = redact(message ?? describe(response, exchange), secrets)
        return Effect.fail(
          refusal({
            endpoint: exchange.request.endpoint,
            status,
            id: errorId(id, secrets),
            reason: missing === undefined ? words : `${words} (${missing.advice})`,
            requestId:
              requestId(said?.requestId, secrets) ?? requestId(header(response.headers, "x-request-id"), secrets),
            detail: detail === undefined ? undefined : redact(detail, secrets),
            serverVersion: versionOf(response.headers, secrets),
            retryAfterMs: retryAfterMs(response.headers, now),
            location: typeof location === "string" ? redact(location, secrets) : undefined,
            tag: missing?.byValue === false ? "Unsupported" : undefined
          })
        )
      })
    })
