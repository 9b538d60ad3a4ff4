import { untyped } from "@matterwire/core/Endpoint"
import { type MattermostError, Unreachable } from "@matterwire/core/Errors"
import * as Events from "@matterwire/core/Events"
import * as Mattermost from "@matterwire/core/Mattermost"
import { Transport } from "@matterwire/core/Transport"
import { posted as posted3 } from "@matterwire/core/v3/events/posts"
import { posted } from "@matterwire/core/v4/events/posts"
import { type HttpStep, recordings, servers, type SocketOpen } from "@matterwire/recordings"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Stream from "effect/Stream"
import { sweepSteps } from "./sweep.ts"
import { replayWire, textOf } from "./wire.ts"

/** A recorded answer that is no success, and the error that a client makes of it. */
export interface Classified {
  readonly step: HttpStep | SocketOpen
  readonly error: MattermostError
}

const isSuccess = (status: number) => status === 101 || (status >= 200 && status < 300)

/** Every recorded answer to a client that is neither 2xx nor an open socket: of calls, of refused upgrades, of the provider of OAuth. */
export const refusals = (): ReadonlyArray<HttpStep | SocketOpen> =>
  [...servers.flatMap((server) => recordings(server).flatMap(({ steps }) => steps)), ...sweepSteps()].filter(
    (step): step is HttpStep | SocketOpen =>
      ((step.kind === "http" && step.direction === undefined) || step.kind === "ws-open") &&
      !isSuccess(step.response.status)
  )

const options = { url: "http://localhost:8065", token: "token-of-the-replay", pace: false, retries: 0 }

/** Through the whole pipeline, whichever route it came from: what an answer is does not depend on that. */
const ofCall = (step: HttpStep): Effect.Effect<MattermostError, unknown> => {
  const wire = replayWire()
  wire.play(step.response)
  const call = Mattermost.Mattermost.use((client) =>
    client.call({ endpoint: untyped("GET", "/recorded"), input: {}, options: undefined })
  )
  return Effect.flip(Effect.provide(call, Layer.provide(Mattermost.layer(options), wire.layer)))
}

/**
 * A stream of events over a socket whose upgrade was refused so. What the stream asks meanwhile gets the same answer, but for
 * the version, which a stream of v3 asks before it dials.
 */
const ofUpgrade = (step: SocketOpen): Effect.Effect<MattermostError, unknown> => {
  const wire = replayWire()
  wire.play(step.response)
  const { status } = step.response
  const isV3 = step.request.path.startsWith("/api/v3")
  let hasVersion = !isV3
  const refusing = Layer.effect(
    Transport,
    Effect.map(Transport, (transport) => ({
      ...transport,
      request: (request) =>
        Effect.suspend(() => {
          if (hasVersion) return transport.request(request)
          hasVersion = true
          return Effect.succeed({ status: 200, headers: { "x-version-id": "3.10.0" }, body: '{"id":"u"}' })
        }),
      socket: ({ endpoint }) =>
        Effect.fail(new Unreachable({ endpoint, reason: `the upgrade was refused with ${status}`, status }))
    }))
  )
  const event = isV3 ? posted3 : posted
  const layer = Layer.provide(Mattermost.layer(options), Layer.provide(refusing, wire.layer))
  return Effect.flip(Effect.provide(Stream.runDrain(Events.on(event)), layer))
}

/** Every refusal with its error. Whatever could not be classified fails. */
export const classified = (): Effect.Effect<ReadonlyArray<Classified>, unknown> =>
  Effect.forEach(refusals(), (step) =>
    Effect.map(step.kind === "http" ? ofCall(step) : ofUpgrade(step), (error) => ({ step, error }))
  )

/** What tells an answer without an id from others: its first words. */
const wordsOf = (text: string) =>
  text.trim() === "" ? "(no body)" : text.trimStart().startsWith("<") ? "(a page)" : text.trim().slice(0, 32)

const statusOf = ({ step }: Classified) => `${step.response.status}${step.kind === "ws-open" ? " to an upgrade" : ""}`

const idOf = ({ error, step }: Classified) =>
  ("id" in error ? error.id : undefined) ?? wordsOf(textOf(step.response).replaceAll(/\s+/g, " "))

const saidBy = ({ error }: Classified) =>
  "reason" in error
    ? error.reason
        .replaceAll(/\s+/g, " ")
        .replaceAll(/\b[a-z0-9]{26}\b/g, "…")
        .slice(0, 90)
    : ""

/** All of it for a reader: a row for each error, status and id, with how many there are, where the first stands, and what it says. */
export const classificationTable = (all: ReadonlyArray<Classified>): string => {
  const rows = new Map<string, Array<Classified>>()
  for (const one of all) {
    const again = one.error.retryable ? "again" : ""
    const key = `${one.error._tag.padEnd(13)}${again.padEnd(7)}${statusOf(one).padEnd(19)}${idOf(one)}`
    rows.set(key, [...(rows.get(key) ?? []), one])
  }
  const lines = [...rows]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([key, group]) =>
      group.slice(0, 1).map((first) => `${key}\n${" ".repeat(20)}${group.length} × ${first.step.at}: ${saidBy(first)}`)
    )
  return `What each recorded answer that is no success is to a client. Written by test/classified.test.ts (\`vitest run classified -u\`), to be read by
people: ask of each row what a caller can do about it. Columns: error, whether another try can help, status, id or what stood there.
${all.length} of ${refusals().length} answers are classified, in ${rows.size} rows.

${lines.join("\n")}
`
}
