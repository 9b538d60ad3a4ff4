import type { Answer } from "@matterwire/core/Call"
import { type AnyEndpoint, type Kind, nameOf } from "@matterwire/core/Endpoint"
import type { MattermostError } from "@matterwire/core/Errors"
import type { WireRequest } from "@matterwire/core/Transport"
import type { RecordedRequest, RecordedResponse } from "@matterwire/recordings"
import { isDeepStrictEqual } from "node:util"
import * as Result from "effect/Result"
import { type Tag, tagFor } from "./expectation.ts"
import { bytesOf, textOf } from "./wire.ts"

/** How a call ended. */
export type Outcome = Result.Result<Answer<unknown>, MattermostError>

/** What a recorded answer must become. */
type Expected = { readonly kind: "value"; readonly value: unknown } | ExpectedError

interface ExpectedError {
  readonly kind: "error"
  readonly tag: Tag | "Incomplete"
  readonly status: number
  readonly id: string | undefined
  readonly requestId: string | undefined
  /** Whole seconds in `Retry-After`, of errors that pass. */
  readonly retryAfterMs: number | undefined
  /** Where a redirect points, without the authorization code that it may carry. */
  readonly location: string | undefined
}

const parse = (text: string): { readonly value: unknown } | undefined => {
  try {
    return { value: JSON.parse(text) as unknown }
  } catch {
    return undefined
  }
}

const field = (value: unknown, name: string): string | undefined => {
  const found: unknown = typeof value === "object" && value !== null ? Reflect.get(value, name) : undefined
  return typeof found === "string" && found !== "" ? found : undefined
}

/** The error's id in a success that is no single document: the second of two documents, or one inside an unclosed list. */
const strayId = (text: string): string | undefined => {
  const from = text.lastIndexOf('{"id":"')
  return from < 0 ? undefined : field(parse(text.slice(from).trim())?.value, "id")
}

/** A route that the catalogue does not know answers JSON where it is JSON, else text. */
const isUntyped = (endpoint: AnyEndpoint) => endpoint.operationId === nameOf(endpoint)

const listIn = (value: unknown, name: string): ReadonlyArray<unknown> => {
  const list: unknown = typeof value === "object" && value !== null ? Reflect.get(value, name) : undefined
  return Array.isArray(list) ? list : []
}

/** An error's document. A refused WebSocket upgrade puts a line of text before it. */
const errorDocument = (text: string): unknown => (parse(text) ?? parse(text.replace(/^[A-Z][A-Za-z ]+\n/, "")))?.value

const headerOf = ({ headers }: RecordedResponse, wanted: string) =>
  headers.find(([name]) => name.toLowerCase() === wanted)?.[1]

const errorOf = (
  response: RecordedResponse,
  tag: ExpectedError["tag"],
  said: unknown,
  id: string | undefined
): ExpectedError => {
  const retryAfter = headerOf(response, "retry-after")
  return {
    kind: "error",
    tag,
    status: response.status,
    id,
    requestId: field(said, "request_id") ?? headerOf(response, "x-request-id"),
    retryAfterMs: tag === "RateLimited" && retryAfter !== undefined ? Number(retryAfter) * 1000 : undefined,
    location:
      tag === "Redirected" ? headerOf(response, "location")?.replace(/\bcode=[^&]+/, "code=<redacted>") : undefined
  }
}

/** Which values make a route of a path, by how its name ends: ids, words, and names of people, teams and channels. */
const taken = [
  [/_id$/, /^[A-Za-z0-9]*$/],
  [/^(category|preference_name)$/, /^\w*$/],
  [/./, /^[\w.+-]*$/]
] as const

/**
 * Is it a value that no route takes, such as an id with a dash? The server says the same of that as of a route that it does
 * not have, and then there is no such thing.
 */
const isMisspelt = ({ path: template }: AnyEndpoint, path: string): boolean => {
  // We send no control characters: what is sent in their place is well spelt.
  const values = path.replace(/\?.*$/s, "").replaceAll("%00", "").split("/")
  return template.split("/").some((part, index) => {
    const name = /^\{(\w+)\}$/.exec(part)?.[1]
    const pattern = name === undefined ? undefined : taken.find(([ending]) => ending.test(name))?.[1]
    return pattern?.test(decodeURIComponent(values[index] ?? "")) === false
  })
}

/** The error of an answer of 404 that knows nothing of the route. */
const missingRoute = (endpoint: AnyEndpoint, path: string, id: string | undefined, text: string) => {
  // Below other paths plugins, webhooks and files say so of what is theirs.
  if (id === undefined) {
    return path.startsWith("/api/") && text.trim() === "404 page not found" ? "Unsupported" : undefined
  }
  return id === "api.context.404.app_error" && isMisspelt(endpoint, path) ? "NotFound" : undefined
}

/** Reads off a recorded answer how a call that gets it must end. */
const expectedOf = (endpoint: AnyEndpoint, path: string, sent: unknown, response: RecordedResponse): Expected => {
  const { status } = response
  const text = textOf(response)
  const { success } = endpoint.spec()
  const location = headerOf(response, "location")
  if ("kind" in success && success.kind === "redirect" && location !== undefined)
    return { kind: "value", value: location }
  if (status < 200 || status > 299) {
    const said = errorDocument(text)
    const id = field(said, "id") ?? (field(said, "error_description") === undefined ? undefined : field(said, "error"))
    return errorOf(
      response,
      (status === 404 ? missingRoute(endpoint, path, id, text) : undefined) ?? tagFor(status, id),
      said,
      id
    )
  }

  if (text === "" && endpoint.spec().emptyMeans === "no session") {
    return errorOf(response, "Unauthorized", undefined, "api.context.session_expired.app_error")
  }
  const document = parse(text)
  if (isUntyped(endpoint)) return { kind: "value", value: document === undefined ? text : document.value }
  if ("kind" in success) return { kind: "value", value: readBy(success.kind, response, document) }
  if (document === undefined) return errorOf(response, "Undecodable", undefined, strayId(text))
  const { whole } = endpoint.spec()
  return whole !== undefined && listIn(sent, whole).some((one) => !listIn(document.value, whole).includes(one))
    ? errorOf(response, "Incomplete", undefined, undefined)
    : { kind: "value", value: document.value }
}

/** The value of an answer that is not promised as JSON. */
const readBy = (
  kind: Kind<unknown>["kind"],
  response: RecordedResponse,
  document: { readonly value: unknown } | undefined
): unknown => {
  if (kind === "empty") return undefined
  if (kind === "anything" && document !== undefined) return document.value
  if (kind === "orNothing") return document?.value
  return kind === "bytes" || kind === "stream" ? bytesOf(response) : textOf(response)
}

const tokensOf = (response: RecordedResponse): ReadonlyArray<string> =>
  [...textOf(response).matchAll(/token=([a-z0-9]{26})/g)].flatMap(([, token]) => (token === undefined ? [] : [token]))

const errorFaults = (
  expected: ExpectedError,
  response: RecordedResponse,
  error: MattermostError
): ReadonlyArray<string> => {
  const told = {
    kind: "error",
    tag: error._tag,
    status: "status" in error ? error.status : undefined,
    id: field(error, "id"),
    requestId: field(error, "requestId"),
    retryAfterMs: "retryAfterMs" in error ? error.retryAfterMs : undefined,
    location: field(error, "location")
  }
  const shown = JSON.stringify([error, error.message])
  return [
    ...(isDeepStrictEqual(told, expected) ? [] : [`expected ${JSON.stringify(expected)}, got ${shown}`]),
    ...(tokensOf(response).some((token) => shown.includes(token)) ? ["the error holds a session token"] : [])
  ]
}

/** In what the end of a call differs from what the recorded answer asks for. */
export const faultsOf = (
  endpoint: AnyEndpoint,
  request: Pick<RecordedRequest, "body" | "path">,
  response: RecordedResponse,
  outcome: Outcome
): ReadonlyArray<string> => {
  const expected = expectedOf(endpoint, request.path, parse(request.body ?? "")?.value, response)
  if (expected.kind === "value") {
    if (Result.isFailure(outcome))
      return [`expected the recorded value, got ${outcome.failure._tag}: ${outcome.failure.message}`]
    const { status, value } = outcome.success
    if (status !== response.status) return [`expected status ${response.status}, got ${status}`]
    return isDeepStrictEqual(value, expected.value) ? [] : ["the value differs from the recorded one"]
  }
  if (Result.isFailure(outcome)) return errorFaults(expected, response, outcome.failure)
  return [`expected ${expected.tag}, got a value`]
}

const NAME = /^[0-9a-f]{32}$/

/** A path by its parts and a query by its pairs, unescaped as the server does it, and in one order. */
const comparable = (path: string) => {
  const mark = path.indexOf("?")
  const query = mark < 0 ? "" : path.slice(mark + 1)
  return {
    parts: decodeURIComponent(mark < 0 ? path : path.slice(0, mark)).split("/"),
    query: [...new URLSearchParams(query)].map(([name, value]) => `${name}=${value}`).sort()
  }
}

/** The name that the client gave a call, where the recorded one has none: it is another one each time. */
const unnamed = (endpoint: AnyEndpoint, sent: unknown, recorded: unknown): unknown => {
  const { once } = endpoint.spec()
  if (once === undefined || typeof sent !== "object" || sent === null) return sent
  if ((field(recorded, once.field) ?? "") !== "" || !NAME.test(field(sent, once.field) ?? "")) return sent
  const { [once.field]: _, ...rest } = { ...sent } as Readonly<Record<string, unknown>>
  const empty: unknown =
    typeof recorded === "object" && recorded !== null ? Reflect.get(recorded, once.field) : undefined
  return empty === undefined ? rest : { ...rest, [once.field]: empty }
}

/** In what the one request that was sent differs from the recorded one: verb, path, query, JSON body. */
export const sentFaults = (
  endpoint: AnyEndpoint,
  recorded: RecordedRequest,
  requests: ReadonlyArray<WireRequest>
): ReadonlyArray<string> => {
  const [request, ...more] = requests
  if (request === undefined || more.length > 0) return [`expected one request, got ${requests.length}`]

  const path = request.url.replace(/^http:\/\/[^/]+/, "")
  const body = typeof request.body === "string" ? parse(request.body) : undefined
  const recordedBody = (recorded.body ?? "") === "" ? undefined : parse(recorded.body ?? "")
  return [
    ...(request.method === recorded.method ? [] : [`sent ${request.method}`]),
    ...(isDeepStrictEqual(comparable(path), comparable(recorded.path)) ? [] : [`sent to ${path}`]),
    ...(isDeepStrictEqual(unnamed(endpoint, body?.value, recordedBody?.value), recordedBody?.value)
      ? []
      : [`sent ${typeof request.body === "string" ? request.body : "no text"}`])
  ]
}
