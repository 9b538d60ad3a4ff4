import * as Mattermost from "@matterwire/core/Mattermost"
import { Transport, type WireRequest } from "@matterwire/core/Transport"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as ManagedRuntime from "effect/ManagedRuntime"
import type { Ours } from "../ours/Ours.ts"
import { carriedBy, isObject, pathValues } from "./match.ts"
import type { Sent } from "./Recorder.ts"

const input = (sent: Sent, ours: Ours): Readonly<Record<string, unknown>> => {
  const query: Record<string, unknown> = {}
  for (const [name, value] of sent.query) {
    const before = query[name]
    query[name] = before === undefined ? value : Array.isArray(before) ? [...before, value] : [before, value]
  }
  const carried = carriedBy(sent)
  const fields =
    carried.kind === "none"
      ? {}
      : carried.kind === "json"
        ? isObject(carried.value) && !ours.whole
          ? carried.value
          : { body: carried.value }
        : carried.kind === "bytes"
          ? { body: sent.body }
          : Object.fromEntries(carried.names.map((name) => [name, "value"]))
  return { ...query, ...fields, ...pathValues(ours.endpoint.path, sent.path) }
}

const kept: Array<WireRequest> = []
/** Keeps requests, and answers none of them with anything. */
const transport = Layer.succeed(
  Transport,
  Transport.of({
    capabilities: { upgradeHeaders: true, streamingUpload: true, reservedHeaders: true },
    request: (request) =>
      Effect.sync(() => {
        kept.push(request)
        return { status: 200, headers: {}, body: request.expect === "text" ? "{}" : new Uint8Array() }
      }),
    socket: () => Effect.never
  })
)
/** Our own client, which lets every value through, as the other one did. */
const client = ManagedRuntime.make(
  Mattermost.layer({ url: "http://127.0.0.1", token: "x", checkInputs: false, checkAnswers: false, pace: false }).pipe(
    Layer.provide(transport)
  )
)

/** What an endpoint of ours sends when it is called with the values of another client's request. */
const sentByOurs = (sent: Sent, ours: Ours): Sent | undefined => {
  const call = { endpoint: ours.endpoint, input: input(sent, ours), options: undefined }
  client.runSync(Effect.flatMap(Mattermost.Mattermost, (mattermost) => Effect.exit(mattermost.call(call))))
  const [request] = kept.splice(0)
  if (request === undefined) return undefined
  const { pathname, searchParams } = new URL(request.url)
  const { body } = request
  return {
    method: request.method,
    path: pathname,
    query: [...searchParams],
    contentType: request.headers["content-type"] ?? "",
    body: typeof body === "string" ? Buffer.from(body) : body instanceof Uint8Array ? body : new Uint8Array()
  }
}

/** The names in a body; no body, a list and a value have none. */
const bodyNames = (sent: Sent): ReadonlyArray<string> => {
  const carried = carriedBy(sent)
  if (carried.kind === "form" || carried.kind === "multipart") return carried.names
  return carried.kind === "json" && isObject(carried.value) ? Object.keys(carried.value) : []
}

const sorted = (names: ReadonlyArray<string>) => [...new Set(names)].sort().join(", ")
const queryOf = (sent: Sent) => sorted(sent.query.map(([name]) => name))

/** In what our endpoint, called with the same values, sends something else: verb, path, names in query and body. */
export const differs = (sent: Sent, ours: Ours): ReadonlyArray<string> => {
  const other = sentByOurs(sent, ours)
  if (other === undefined) return [`${ours.name} sends nothing when it is called with the same values`]
  // A name in path and body is one input of ours, and goes to both places.
  const both = Object.keys(pathValues(ours.endpoint.path, sent.path) ?? {})
  const body = bodyNames(sent)
  const own = bodyNames(other).filter((name) => body.includes(name) || !both.includes(name))
  const pairs: ReadonlyArray<readonly [what: string, theirs: string, own: string]> = [
    ["verb", sent.method, other.method],
    ["path", decodeURIComponent(sent.path), decodeURIComponent(other.path)],
    ["query", queryOf(sent), queryOf(other)],
    ["body", sorted(body), sorted(own)]
  ]
  return pairs
    .filter(([, one, another]) => one !== another)
    .map(([what, one, another]) => `${what} ${one}: ${ours.name} sends ${another}`)
}
