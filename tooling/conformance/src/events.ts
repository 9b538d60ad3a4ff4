import { Unreachable } from "@matterwire/core/Errors"
import type { Definition } from "@matterwire/core/Event"
import * as Events from "@matterwire/core/Events"
import * as Mattermost from "@matterwire/core/Mattermost"
import { Transport } from "@matterwire/core/Transport"
import type { Recording, SocketFrame, SocketOpen } from "@matterwire/recordings"
import { isDeepStrictEqual } from "node:util"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Stream from "effect/Stream"
import { events } from "./catalogue.ts"

/** One recorded socket: the path of its upgrade, and the text frames that the server sent, in order. */
export interface RecordedSocket {
  readonly at: string
  readonly path: string
  readonly texts: ReadonlyArray<string>
}

/** What came of reading one socket through the client: how many events of each name, and what should have been otherwise. */
export interface SocketOutcome {
  readonly at: string
  readonly names: ReadonlyArray<string>
  readonly faults: ReadonlyArray<string>
}

type Json = Readonly<Record<string, unknown>>

const isRecord = (value: unknown): value is Json => typeof value === "object" && value !== null && !Array.isArray(value)
const parse = (text: string): Json => {
  const value: unknown = JSON.parse(text)
  return isRecord(value) ? value : {}
}

const isWhole = (frame: SocketFrame, conn: string) =>
  frame.conn === conn && frame.direction === "server" && frame.opcode === "text" && frame.textCut !== true

/** The sockets of a recording that were opened, with the frames that were kept whole. */
export const socketsOf = ({ steps }: Recording): ReadonlyArray<RecordedSocket> => {
  const opened = steps.filter((step): step is SocketOpen => step.kind === "ws-open" && step.response.status === 101)
  return opened.map(({ at, conn, request }) => ({
    at,
    path: request.path.replace(/\/?(\?.*)?$/s, ""),
    texts: steps.flatMap((step) => (step.kind === "ws-frame" && isWhole(step, conn) ? [step.text ?? ""] : []))
  }))
}

/** A hello for sockets that began without one: a resumed one is not greeted, and 3.0 greets nobody. */
const GREETING = JSON.stringify({ event: "hello", data: { server_version: "replay" }, broadcast: {}, seq: 0 })

/** A wire whose one socket gives all frames at once, and then nothing more. */
const wire = (texts: ReadonlyArray<string>) =>
  Layer.sync(Transport, () => {
    let frames = texts
    const pull = Effect.suspend(() => {
      const [first, ...rest] = frames
      frames = []
      return first === undefined ? Effect.never : Effect.succeed([first, ...rest] as const)
    })
    return {
      capabilities: { upgradeHeaders: true, streamingUpload: true, reservedHeaders: true },
      request: ({ endpoint }) => Effect.fail(new Unreachable({ endpoint, reason: "only sockets are replayed here" })),
      socket: () => Effect.succeed({ pull, send: () => Effect.void })
    }
  })

/** In what an event differs from its frame. Every field is read, so that nested JSON is decoded and checked. */
const faultsOf = (definition: Definition, event: object, frame: Json): ReadonlyArray<string> => {
  const fields = definition.fields()
  const data = isRecord(frame["data"]) ? frame["data"] : {}
  const inside = (name: string, value: unknown): unknown =>
    typeof value === "string" && "nested" in (fields[name] ?? {}) ? JSON.parse(value) : value
  const expected = { ...data, event: frame["event"], seq: frame["seq"], broadcast: frame["broadcast"] }
  return Object.entries(expected).flatMap(([name, value]) => {
    try {
      return isDeepStrictEqual(Reflect.get(event, name), inside(name, value))
        ? []
        : [`${name} differs from the frame's`]
    } catch (error) {
      return [`${name}: ${String(error)}`]
    }
  })
}

/** Reads one recorded socket as a strict client that subscribed to every event of its dialect in the catalogue. */
export const readSocket = ({ at, path, texts }: RecordedSocket): Effect.Effect<SocketOutcome> =>
  Effect.gen(function* () {
    const [first, ...rest] = events.filter(({ dialect }) => dialect.path === path)
    if (first === undefined) return { at, names: [], faults: [`no events are defined for ${path}`] }
    const byName = new Map([first, ...rest].map((definition) => [definition.event, definition]))

    const isGreeted = texts.some((text) => parse(text)["event"] === "hello")
    const played = isGreeted ? texts : [GREETING, ...texts]
    const wanted = played.map(parse).filter(({ event }) => typeof event === "string" && byName.has(event))
    const client = Mattermost.layer({
      url: "http://localhost:8065",
      token: "token-of-the-replay",
      checkAnswers: "strict"
    })
    const came = yield* Events.on(first, ...rest).pipe(
      Stream.take(wanted.length),
      Stream.runCollect,
      Effect.provide(Layer.provide(client, wire(played))),
      Effect.timeout("5 seconds"),
      Effect.catch((error) => Effect.succeed(error))
    )
    if (!Array.isArray(came)) return { at, names: [], faults: [String(came)] }

    const faults = wanted.flatMap((frame, index) => {
      const definition = byName.get(String(frame["event"]))
      const event: unknown = came[index]
      if (definition === undefined || typeof event !== "object" || event === null) return ["an event is missing"]
      return faultsOf(definition, event, frame).map(
        (fault) => `${String(frame["event"])} ${String(frame["seq"])}: ${fault}`
      )
    })
    return { at, names: wanted.slice(isGreeted ? 0 : 1).map(({ event }) => String(event)), faults }
  })
