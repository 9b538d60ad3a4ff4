import * as Mattermost from "@matterwire/core/Mattermost"
import { Transport, type WireRequest } from "@matterwire/core/Transport"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
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
        ? isObject(carried.value) && ours.fields !== undefined
          ? carried.value
          : { body: carried.value }
        : carried.kind === "bytes"
          ? { body: sent.body }
          : Object.fromEntries(carried.names.map((name) => [name, "value"]))
  return { ...query, ...fields, ...pathValues(ours.endpoint.path, sent.path) }
}

/** What an endpoint of ours sends when it is called with the values of another client's request. */
const sentByOurs = (sent: Sent, ours: Ours): Sent | undefined => {
  const kept: Array<WireRequest> = []
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
  Effect.runSync(
    Effect.flatMap(Mattermost.Mattermost, (client) =>
      Effect.exit(client.call({ endpoint: ours.endpoint, input: input(sent, ours), options: undefined }))
    ).pipe(
      Effect.provide(
        Mattermost.layer({
          url: "http://127.0.0.1",
          token: "x",
          checkInputs: false,
          checkAnswers: false,
          pace: false
        }).pipe(Layer.provide(transport))
      )
    )
  )
  const [request] = kept
  if (request === undefined) return undefined
  const { pathname, searchParams } = new URL(request.url)
  return {
    method: request.method,
    path: pathname,
    query: [...searchParams],
    contentType: request.headers["content-type"] ?? "",
    body: typeof request.body === "string" ? Buffer.from(request.body) : request.body instanceof Uint8Array ? request.body : new Uint8Array()
  }
}

const keysOf = (sent: Sent): string => {
  const carried = carriedBy(sent)
  const body =
    carried.kind === "json"
      ? isObject(carried.value)
        ? Object.keys(carried.value)
        : ["a list or a value"]
      : carried.kind === "form" || carried.kind === "multipart"
        ? carried.names
        : [carried.kind]
  return JSON.stringify({
    method: sent.method,
    path: decodeURIComponent(sent.path),
    query: [...new Set(sent.query.map(([name]) => name))].sort(),
    body: body.toSorted()
  })
}

/** Called with the same values, our endpoint sends the same: verb, path, names in the query, names in the body. */
export const differs = (sent: Sent, ours: Ours): string | undefined => {
  const other = sentByOurs(sent, ours)
  if (other === undefined) return `${ours.name} sends nothing when it is called with the same values`
  const [theirs, own] = [keysOf(sent), keysOf(other)]
  return theirs === own ? undefined : `${ours.name} sends ${own} where it sends ${theirs}`
}
