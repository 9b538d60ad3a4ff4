import type { Unreachable } from "@matterwire/core/Errors"
import {
  type SocketRequest,
  SocketClosed,
  Transport,
  type WireHeaders,
  type WireRequest,
  type WireResponse,
  type WireSocket
} from "@matterwire/core/Transport"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Queue from "effect/Queue"

/** What a test lets the wire answer. */
export type Answering = (request: WireRequest, index: number) => Effect.Effect<WireResponse, Unreachable>

export const ok = (value: unknown, headers: WireHeaders = {}, status = 200): WireResponse => ({
  status,
  headers,
  body: JSON.stringify(value)
})

export const refused = (
  status: number,
  id: string,
  message = "no",
  more: Record<string, unknown> = {}
): WireResponse => ({
  status,
  headers: { "x-request-id": "smda55ckcfy89b6tia58shk5fh" },
  body: JSON.stringify({
    id,
    message,
    detailed_error: "",
    request_id: "smda55ckcfy89b6tia58shk5fh",
    status_code: status,
    ...more
  })
})

/** One socket as the server's side sees it. */
export interface ServerSocket {
  readonly request: SocketRequest
  readonly sent: Array<string>
  readonly say: (...frames: readonly [string, ...Array<string>]) => void
  readonly drop: (code?: number, reason?: string) => void
  open: boolean
  /** Are pings answered, once something was said? */
  answersPings: boolean
  /** What time it is at the server, for its replies: they tell none without it. */
  clock: (() => number) | undefined
  /** Does it take what is said? If not, whoever says something waits: the way is full. */
  takesActions: boolean
  /** Are they answered before anything was said, as on a connection that is resumed? */
  readonly resume: () => void
  /** What was read no further waits here: how many frames. */
  readonly unread: () => number
}

const pingNumber = (text: string): number | undefined => {
  const message: unknown = JSON.parse(text)
  if (typeof message !== "object" || message === null || Reflect.get(message, "action") !== "ping") return undefined
  const seq: unknown = Reflect.get(message, "seq")
  return typeof seq === "number" ? seq : undefined
}

export const pong = (seq: number, serverTime?: number) =>
  JSON.stringify({ status: "OK", data: { text: "pong", server_time: serverTime }, seq_reply: seq })

/** A wire that is played by the test: it keeps what was sent and answers what it is told to. */
export const testTransport = (answering: Answering = () => Effect.succeed(ok({})), capable = true, cookies = false) => {
  const requests: Array<WireRequest> = []
  const sockets: Array<ServerSocket> = []
  const waiting: Array<(socket: ServerSocket) => void> = []
  const sleepers: Array<() => void> = []
  let refusal: Unreachable | undefined
  let silent = false
  const transport = Transport.of({
    woken: Effect.callback<void>((resume) => {
      sleepers.push(() => resume(Effect.void))
    }),
    capabilities: { upgradeHeaders: capable, streamingUpload: capable, reservedHeaders: capable, cookies },
    request: (request) =>
      Effect.suspend(() => {
        requests.push(request)
        return answering(request, requests.length - 1)
      }),
    socket: (request) =>
      Effect.gen(function* () {
        if (silent) return yield* Effect.never
        if (refusal !== undefined) return yield* Effect.fail(refusal)
        const queue = yield* Queue.make<string, SocketClosed>()
        let hasSpoken = false
        const asked: Array<number> = []
        const answer = () => {
          if (hasSpoken && socket.answersPings)
            Queue.offerAllUnsafe(
              queue,
              asked.splice(0).map((seq) => pong(seq, socket.clock?.()))
            )
        }
        const socket: ServerSocket = {
          request,
          sent: [],
          open: true,
          answersPings: true,
          takesActions: true,
          clock: undefined,
          resume: () => {
            hasSpoken = true
            answer()
          },
          unread: () => Queue.sizeUnsafe(queue),
          say: (...frames) => {
            Queue.offerAllUnsafe(queue, frames)
            hasSpoken = true
            answer()
          },
          drop: (code = 1006, reason = "") => {
            socket.open = false
            Effect.runSync(Queue.fail(queue, new SocketClosed({ code, reason })))
          }
        }
        yield* Effect.addFinalizer(() => Effect.sync(() => (socket.open = false)))
        sockets.push(socket)
        waiting.shift()?.(socket)
        const wire: WireSocket = {
          pull: Effect.map(Queue.takeAll(queue), ([first, ...rest]) => [first, ...rest] as const),
          send: (text) =>
            Effect.suspend(() => {
              if (!socket.takesActions) return Effect.never
              socket.sent.push(text)
              const seq = pingNumber(text)
              if (seq !== undefined) asked.push(seq)
              answer()
              return Effect.void
            })
        }
        return wire
      })
  })
  return {
    layer: Layer.succeed(Transport, transport),
    requests,
    sockets,
    /** Takes upgrades in, and never answers them. */
    hangSockets: () => (silent = true),
    refuseSockets: (error: Unreachable | undefined) => (refusal = error),
    /** The runtime is online again. */
    wake: () => {
      for (const wake of sleepers.splice(0)) wake()
    },
    nextSocket: Effect.callback<ServerSocket>((resume) => {
      waiting.push((socket) => resume(Effect.succeed(socket)))
    })
  }
}

export const hello = (connectionId = "c1", seq = 0) =>
  `{"event": "hello", "data": {"connection_id":"${connectionId}","server_version":"11.6.0.1.2.false"}, "broadcast": {"omit_users":null,"user_id":"u","channel_id":"","team_id":"","connection_id":"","omit_connection_id":""}, "seq": ${seq}}`
