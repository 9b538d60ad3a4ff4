import { ANY, any, type Definition, type Dialect } from "@matterwire/core/Event"
import * as Events from "@matterwire/core/Events"
import { GAP } from "@matterwire/core/Gap"
import * as Mattermost from "@matterwire/core/Mattermost"
import { Transport, type WireResponse } from "@matterwire/core/Transport"
import { socket as v3, socket300 } from "@matterwire/core/v3/Socket"
import { socket as v4 } from "@matterwire/core/v4/Socket"
import { recordings, type Server, type SocketFrame, type SocketOpen } from "@matterwire/recordings"
import { isDeepStrictEqual } from "node:util"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Stream from "effect/Stream"
import { events } from "./catalogue.ts"

/** One recorded socket: what is spoken on it, and the text frames that the server sent, in order. */
export interface RecordedSocket {
  readonly at: string
  readonly dialect: Dialect
  readonly texts: ReadonlyArray<string>
  /** How many more frames there were, of which the recording has the beginning only. */
  readonly cut: number
}

/** What came of reading one socket through the client, by names of events, and what should have been otherwise. */
export interface SocketOutcome {
  readonly at: string
  /** Decoded by their own definition. */
  readonly names: ReadonlyArray<string>
  /** Of no definition: passed through as they came. */
  readonly unnamed: ReadonlyArray<string>
  /** Frames that are no events, but answers to what the client has sent. */
  readonly replies: number
  readonly cut: number
  readonly faults: ReadonlyArray<string>
}

type Json = Readonly<Record<string, unknown>>

const isRecord = (value: unknown): value is Json => typeof value === "object" && value !== null && !Array.isArray(value)
const parse = (text: string): Json => {
  const value: unknown = JSON.parse(text)
  return isRecord(value) ? value : {}
}

const isFrom = (frame: SocketFrame, conn: string) =>
  frame.conn === conn && frame.direction === "server" && frame.opcode === "text"

/** What is spoken on a path, which 3.0 shares with 3.10. */
export const dialectOf = (server: Server, path: string): Dialect | undefined => {
  const bare = path.replace(/\/?(\?.*)?$/s, "")
  return (server === "3.0.3" ? [socket300] : [v3, v4]).find((dialect) => dialect.path === bare)
}

/** The sockets of a server that were opened, with the frames that were kept whole. */
export const socketsOf = (server: Server): ReadonlyArray<RecordedSocket> =>
  recordings(server).flatMap(({ steps }) =>
    steps
      .filter((step): step is SocketOpen => step.kind === "ws-open" && step.response.status === 101)
      .map(({ at, conn, request }) => {
        const dialect = dialectOf(server, request.path)
        if (dialect === undefined) throw new Error(`${at}: no dialect is spoken on ${request.path}`)
        const frames = steps.filter((step): step is SocketFrame => step.kind === "ws-frame" && isFrom(step, conn))
        const whole = frames.filter(({ textCut }) => textCut !== true)
        return { at, dialect, texts: whole.map(({ text }) => text ?? ""), cut: frames.length - whole.length }
      })
  )

/** A hello for what began without one: a resumed socket is not greeted, and 3.0 greets nobody. */
const greetingBefore = (seq: unknown) =>
  JSON.stringify({
    event: "hello",
    data: { server_version: "replay" },
    broadcast: {},
    seq: typeof seq === "number" ? seq - 1 : 0
  })

/** A stream asks which sockets the server has: v3 before it dials, v4 where a hello is that of a 3.10, which had a part of v4. */
const versionOf = ({ name }: Dialect): string => (name === "v3.0" ? "3.0.0" : name === "v3" ? "3.10.0" : "11.6.0")

/** Who is added to a channel again asks what was said meanwhile: here the server refuses to tell. */
const REFUSAL: WireResponse = {
  status: 403,
  headers: {},
  body: JSON.stringify({ id: "api.context.permissions.app_error", message: "no", status_code: 403 })
}

/** A wire whose one socket gives all frames at once, and then nothing more. */
const wire = (dialect: Dialect, texts: ReadonlyArray<string>) =>
  Layer.sync(Transport, () => {
    let frames = texts
    /** The client asks for the server's time before it reads. */
    const send = (text: string) =>
      Effect.sync(() => {
        const { action, seq } = parse(text)
        if (action === "ping")
          frames = [...frames, JSON.stringify({ status: "OK", data: { text: "pong" }, seq_reply: seq })]
      })
    const pull = Effect.suspend(() => {
      const [first, ...rest] = frames
      frames = []
      return first === undefined ? Effect.never : Effect.succeed([first, ...rest] as const)
    })
    return {
      capabilities: { upgradeHeaders: true, streamingUpload: true, reservedHeaders: true },
      request: ({ url }) =>
        Effect.succeed(
          url.endsWith("/users/me") || url.endsWith("/system/ping")
            ? { status: 200, headers: { "x-version-id": versionOf(dialect) }, body: '{"id":"u"}' }
            : REFUSAL
        ),
      socket: () => Effect.succeed({ pull, send })
    }
  })

/** An event as its frame has it, whatever the dialect calls it. */
interface Sent {
  readonly name: string
  readonly data: Json
  readonly broadcast: unknown
  readonly seq: unknown
}

const sentIn = (dialect: Dialect, text: string): Sent | undefined => {
  const { action, broadcast, data, event, props, seq, ...rest } = parse(text)
  const record = (value: unknown) => (isRecord(value) ? value : {})
  if (typeof event === "string") return { name: event, data: record(data), broadcast, seq }
  if (dialect !== socket300 || typeof action !== "string") return undefined
  return { name: action, data: record(props), broadcast: rest, seq: -1 }
}

/** In what an event differs from its frame. Every field is read, so that nested JSON is decoded and checked. */
const faultsOf = (
  definition: Definition,
  event: object,
  { broadcast, data, name, seq }: Sent
): ReadonlyArray<string> => {
  const fields = definition.fields()
  const inside = (field: string, value: unknown): unknown =>
    typeof value === "string" && "nested" in (fields[field] ?? {}) ? JSON.parse(value) : value
  const said = definition.event === ANY ? { name, data } : data
  const expected = { ...said, event: definition.event, seq, broadcast }
  return Object.entries(expected).flatMap(([field, value]) => {
    try {
      return isDeepStrictEqual(Reflect.get(event, field), inside(field, value))
        ? []
        : [`${field} differs from the frame's`]
    } catch (error) {
      return [`${field}: ${String(error)}`]
    }
  })
}

/**
 * The frames of a socket, in runs that are numbered without a break. Where a recorder left frames out, where a server greets
 * anew or tells twice, a client would dial again, which is for other tests.
 */
const runsOf = (dialect: Dialect, texts: ReadonlyArray<string>): ReadonlyArray<ReadonlyArray<string>> => {
  const runs: Array<Array<string>> = [[]]
  let next: number | undefined
  for (const text of texts) {
    const frame = sentIn(dialect, text)
    const seq = typeof frame?.seq === "number" && frame.seq >= 0 ? frame.seq : undefined
    if (seq !== undefined && next !== undefined && (seq !== next || frame?.name === "hello")) runs.push([])
    if (seq !== undefined) next = seq + 1
    runs.at(-1)?.push(text)
  }
  return runs
}

/** Reads one recorded socket as a strict client that subscribed to every event of its dialect, and to all others. */
export const readSocket = (socket: RecordedSocket): Effect.Effect<SocketOutcome> =>
  Effect.map(
    Effect.forEach(runsOf(socket.dialect, socket.texts), (texts) => readRun({ ...socket, texts })),
    (outcomes) => ({
      at: socket.at,
      names: outcomes.flatMap(({ names }) => names),
      unnamed: outcomes.flatMap(({ unnamed }) => unnamed),
      replies: outcomes.reduce((sum, { replies }) => sum + replies, 0),
      cut: socket.cut,
      faults: outcomes.flatMap(({ faults }) => faults)
    })
  )

const readRun = ({ at, cut, dialect, texts }: RecordedSocket): Effect.Effect<SocketOutcome> =>
  Effect.gen(function* () {
    const others = any(dialect)
    const definitions = events.filter((definition) => definition.dialect === dialect)
    const byName = new Map(definitions.map((definition) => [definition.event, definition]))
    const sent = texts.flatMap((text) => sentIn(dialect, text) ?? [])

    const isGreeted = sent[0]?.name === "hello"
    const client = Mattermost.layer({
      url: "http://localhost:8065",
      token: "token-of-the-replay",
      checkAnswers: "strict"
    })
    const heard = yield* Events.on(others, ...definitions).pipe(
      Stream.filter((event) => !("name" in event && event.name === GAP)),
      Stream.drop(isGreeted || !dialect.talks ? 0 : 1),
      Stream.take(sent.length),
      Stream.runCollect,
      Effect.provide(
        Layer.provide(
          client,
          wire(dialect, isGreeted || !dialect.talks ? texts : [greetingBefore(sent[0]?.seq), ...texts])
        )
      ),
      Effect.timeout("5 seconds"),
      Effect.catch((error) => Effect.succeed(error))
    )

    const came = Array.isArray(heard) ? heard : []
    const faults = sent.flatMap((frame, index) => {
      const event: unknown = came[index]
      if (typeof event !== "object" || event === null) return ["an event is missing"]
      const found = faultsOf(byName.get(frame.name) ?? others, event, frame)
      return found.map((fault) => `${frame.name} ${String(frame.seq)}: ${fault}`)
    })
    const names = sent.map(({ name }) => name)
    return {
      at,
      names: names.filter((name) => byName.has(name)),
      unnamed: names.filter((name) => !byName.has(name)),
      replies: texts.length - sent.length,
      cut,
      faults: Array.isArray(heard) ? faults : [String(heard)]
    }
  })

/** How many times each name is there. */
export const count = (names: ReadonlyArray<string>): Readonly<Record<string, number>> => {
  const counts: Record<string, number> = {}
  for (const name of names) counts[name] = (counts[name] ?? 0) + 1
  return counts
}

const counted = (names: ReadonlyArray<string>): string => {
  const most = Object.entries(count(names)).toSorted(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
  return most.map(([name, times]) => `${name} ${times}`).join(", ")
}

/** What came of all sockets of a server, in words. */
export const account = (server: Server, outcomes: ReadonlyArray<SocketOutcome>): ReadonlyArray<string> => {
  const sum = (of: (outcome: SocketOutcome) => number) => outcomes.reduce((total, outcome) => total + of(outcome), 0)
  const names = outcomes.flatMap((outcome) => outcome.names)
  const unnamed = outcomes.flatMap((outcome) => outcome.unnamed)
  const replies = sum((outcome) => outcome.replies)
  const cut = sum((outcome) => outcome.cut)
  const all = names.length + unnamed.length + replies + cut
  return [
    `${server}: ${names.length} of ${all} frames decoded as events, ${unnamed.length} passed through, ${replies} replies, ${cut} cut`,
    `  ${counted(names)}`,
    ...(unnamed.length === 0 ? [] : [`  passed through: ${counted(unnamed)}`])
  ]
}

/** Events of the catalogue that no recording holds, as `v4 draft_updated`. */
export const unrecordedEvents = (sockets: ReadonlyArray<RecordedSocket>): ReadonlyArray<string> => {
  const recorded = new Set(
    sockets.flatMap(({ dialect, texts }) =>
      texts.map((text) => `${dialect.name} ${sentIn(dialect, text)?.name ?? "reply"}`)
    )
  )
  return events.map(({ dialect, event }) => `${dialect.name} ${event}`).filter((name) => !recorded.has(name))
}
