import { action as define, type AnyAction, done, unanswered } from "@matterwire/core/Action"
import type { Options } from "@matterwire/core/Config"
import { type MattermostError, Unreachable } from "@matterwire/core/Errors"
import type { Dialect } from "@matterwire/core/Event"
import * as Mattermost from "@matterwire/core/Mattermost"
import { SocketClosed, Transport } from "@matterwire/core/Transport"
import { recordings, type Server, type SocketFrame, type SocketOpen } from "@matterwire/recordings"
import { isDeepStrictEqual } from "node:util"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Queue from "effect/Queue"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { actions } from "./catalogue.ts"
import { dialectOf } from "./events.ts"

type Json = Readonly<Record<string, unknown>>

const isRecord = (value: unknown): value is Json => typeof value === "object" && value !== null && !Array.isArray(value)

const parsed = (text: string | undefined): Json | undefined => {
  try {
    const value: unknown = JSON.parse(text ?? "")
    return isRecord(value) ? value : undefined
  } catch {
    return undefined
  }
}

/** An action that a client has sent, and what it was replied. */
export interface Asked {
  readonly at: string
  readonly dialect: Dialect
  readonly action: string
  readonly data: unknown
  readonly reply: string | undefined
  /** Nothing was replied, and the server ended the socket. */
  readonly ended: boolean
}

/** A frame of a client that no client of ours would send, and why. */
export interface PassedOver {
  readonly at: string
  readonly reason:
    | "not one JSON object"
    | "no whole number above 0"
    | "no action"
    | "the session's own"
    | "hides events"
}

const left: Readonly<Record<string, PassedOver["reason"]>> = {
  authentication_challenge: "the session's own",
  presence: "hides events"
}

/** Every text frame that a recorded client has sent to a server of this version. */
export const asked = (server: Server): ReadonlyArray<Asked | PassedOver> =>
  recordings(server).flatMap(({ steps }) =>
    steps.flatMap((step, index): ReadonlyArray<Asked | PassedOver> => {
      if (step.kind !== "ws-frame" || step.direction !== "client" || step.opcode !== "text") return []
      const { at, conn } = step
      const frame = step.textCut === true ? undefined : parsed(step.text)
      if (frame === undefined) return [{ at, reason: "not one JSON object" }]
      const { action, data, seq } = frame
      if (typeof seq !== "number" || !Number.isInteger(seq) || seq <= 0)
        return [{ at, reason: "no whole number above 0" }]
      if (typeof action !== "string") return [{ at, reason: "no action" }]
      const reason = left[action]
      if (reason !== undefined) return [{ at, reason }]

      const open = steps.find((one): one is SocketOpen => one.kind === "ws-open" && one.conn === conn)
      const dialect = open === undefined ? undefined : dialectOf(server, open.request.path)
      if (dialect === undefined) throw new Error(`${at}: this socket was never opened`)
      const after = steps.slice(index + 1).filter((one) => "conn" in one && one.conn === conn)
      const texts = after.filter((one): one is SocketFrame => one.kind === "ws-frame" && one.opcode === "text")
      const again = texts.findIndex((one) => one.direction === "client" && parsed(one.text)?.["seq"] === seq)
      const reply = texts
        .slice(0, again < 0 ? texts.length : again)
        .find((one) => one.direction === "server" && parsed(one.text)?.["seq_reply"] === seq)?.text
      const [next] = after
      const ended = reply === undefined && next?.kind === "ws-close" && next.initiatedBy === "server"
      return [{ at, dialect, action, data, reply, ended }]
    })
  )

export const isAsked = (one: Asked | PassedOver): one is Asked => "action" in one

/** What stands for an action that the catalogue does not know: it is said, and done. */
const unknown = (dialect: Dialect, name: string): AnyAction =>
  define(dialect, name, () => ({ data: Schema.Record(Schema.String, Schema.Unknown), reply: done }))

const actionOf = ({ action, dialect }: Asked): AnyAction => {
  const known = actions.find((one) => one.dialect === dialect && one.action === action)
  if (known !== undefined) return known
  if (!action.startsWith("custom_")) return unknown(dialect, action)
  return define(dialect, action, () => ({
    data: Schema.Record(Schema.String, Schema.Unknown),
    reply: unanswered
  }))
}

/** Whose error each id is, as a reader of the reference sees it. */
const errors: Readonly<Record<string, MattermostError["_tag"]>> = {
  "api.web_socket_router.bad_action.app_error": "Unsupported",
  "api.web_socket_router.no_action.app_error": "InvalidInput",
  "api.web_socket_router.not_authenticated.app_error": "Unauthorized",
  "api.websocket_handler.invalid_param.app_error": "InvalidInput"
}

const HELLO = JSON.stringify({ event: "hello", data: { server_version: "replay" }, broadcast: {}, seq: 0 })

/**
 * A wire whose socket gives this reply to what is sent, under the number that was sent; without one it drops. The first `ping`
 * is the session's own, which asks what became of its connection.
 */
const wire = (reply: string | undefined, sent: Array<Json>) =>
  Layer.succeed(Transport, {
    capabilities: { upgradeHeaders: true, streamingUpload: true, reservedHeaders: true },
    // Before v3 dials, it asks which of its sockets the server has.
    request: ({ endpoint, url }) =>
      url.endsWith("/api/v3/users/me")
        ? Effect.succeed({ status: 200, headers: { "x-version-id": "3.10.0" }, body: '{"id":"u"}' })
        : Effect.fail(new Unreachable({ endpoint, reason: "only sockets are replayed here" })),
    socket: () =>
      Effect.gen(function* () {
        const frames = yield* Queue.make<string, SocketClosed>()
        Queue.offerUnsafe(frames, HELLO)
        let isFirst = true
        return {
          pull: Effect.map(Queue.takeAll(frames), ([first, ...rest]) => [first, ...rest] as const),
          send: (text) =>
            Effect.suspend(() => {
              const frame = parsed(text) ?? {}
              if (isFirst && frame["action"] === "ping") {
                isFirst = false
                return Queue.offer(frames, JSON.stringify({ status: "OK", seq_reply: frame["seq"], data: {} }))
              }
              sent.push(frame)
              return reply === undefined
                ? Queue.fail(frames, new SocketClosed({ code: 1006, reason: "" }))
                : Queue.offer(frames, reply.replace(/"seq_reply":-?\d+/, `"seq_reply":${String(frame["seq"])}`))
            })
        }
      })
  })

/** What came of saying it again: `OK`, `no reply`, an error's tag; and what should have been otherwise. */
export interface ActionOutcome {
  readonly at: string
  readonly action: string
  readonly dialect: string
  readonly result: string
  readonly faults: ReadonlyArray<string>
}

const ask = (one: Asked, options: Options, sent: Array<Json>) => {
  const input = isRecord(one.data) || Array.isArray(one.data) ? one.data : {}
  const client = Mattermost.layer({
    url: "http://localhost:8065",
    token: "token-of-the-replay",
    checkAnswers: "strict",
    ...options
  })
  return Effect.result(
    Effect.flatMap(Mattermost.Mattermost, ({ act }) => act(actionOf(one), input)).pipe(
      Effect.provide(Layer.provide(client, wire(one.reply, sent)))
    )
  )
}

/** Says it again as a strict client. What was refused, and what was not, is said without a check of our own first. */
export const sayAgain = (one: Asked): Effect.Effect<ActionOutcome, unknown> =>
  Effect.gen(function* () {
    const { action, at, data, dialect, reply } = one
    const sent: Array<Json> = []
    const said = yield* ask(one, { checkInputs: one.ended }, sent)
    const outcome = { at, action, dialect: dialect.name }
    const { data: came, error } = parsed(reply) ?? {}
    const id = isRecord(error) ? String(error["id"]) : undefined

    if (one.ended) {
      const refused = Result.isFailure(said) && said.failure._tag === "InvalidInput" && sent.length === 0
      return { ...outcome, result: refused ? "refused" : "sent", faults: [] }
    }
    const [frame, ...more] = sent
    const isSame =
      more.length === 0 && frame?.["action"] === action && isDeepStrictEqual(frame?.["data"] ?? {}, data ?? {})
    const faults = isSame ? [] : [`what was sent is not what was recorded: ${JSON.stringify(sent)}`]
    if (Result.isFailure(said)) {
      const { failure } = said
      if (reply === undefined) return { ...outcome, result: "no reply", faults }
      const expected = id === undefined ? undefined : errors[id]
      const isExpected = failure._tag === expected && "id" in failure && failure.id === id
      return { ...outcome, result: failure._tag, faults: isExpected ? faults : [...faults, failure.message] }
    }
    const { reply: promised } = actionOf(one).spec()
    const value = "kind" in promised ? undefined : (came ?? {})
    const isValue = id === undefined && isDeepStrictEqual(said.success, value)
    return {
      ...outcome,
      result: reply === undefined ? "no reply" : "OK",
      faults: isValue ? faults : [...faults, "another value"]
    }
  })
