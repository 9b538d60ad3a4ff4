import { Unreachable } from "@matterwire/core/Errors"
import {
  SocketClosed,
  type SocketRequest,
  Transport,
  type WireBody,
  type WireHeaders,
  type WireRequest,
  type WireResponse,
  type WireSocket
} from "@matterwire/core/Transport"
import * as Cause from "effect/Cause"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Queue from "effect/Queue"
import { type Chunks, collect, type Content, contentOf, noChunks, once, textOf } from "./Content.ts"
import type { Front } from "./Front.ts"
import type { Hub, Socket } from "./sockets/Hub.ts"
import { type Header, type ServerRequest, target } from "./Wire.ts"

const ADDRESS = "127.0.0.1"

/** So many frames are on their way while nobody pulls: the server takes them for sent. */
const ON_THE_WIRE = 64

const chunksOf = (body: WireBody | undefined): Chunks => {
  if (body === undefined) return noChunks
  if (typeof body === "string") return once(new TextEncoder().encode(body))
  return body instanceof Uint8Array ? once(body) : body
}

/** A body that tells whether its producer broke off. */
const watched = (body: WireBody | undefined) => {
  let broken: string | undefined
  const chunks = async function* (): Chunks {
    try {
      yield* chunksOf(body)
    } catch (cause) {
      broken = cause instanceof Error ? cause.message : String(cause)
      throw cause
    }
  }
  return { chunks: chunks(), broken: () => broken }
}

const incoming = (
  method: string,
  url: string,
  headers: Readonly<Record<string, string>>,
  body: Chunks
): ServerRequest => {
  // Not by way of `URL`, which would fold dots and slashes that the server is to see.
  const [, host = "", rest = "/"] = /^\w+:\/\/([^/?#]*)([^#]*)/.exec(url) ?? []
  const lower = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]))
  return { method, ...target(rest === "" ? "/" : rest), headers: { host, ...lower }, body, address: ADDRESS }
}

/** As core wants them: in lower case, and a list where a field came more than once. */
const wireHeaders = (headers: ReadonlyArray<Header>): WireHeaders => {
  const fields: Record<string, string | ReadonlyArray<string>> = {}
  for (const [name, value] of headers) {
    const key = name.toLowerCase()
    const known = fields[key]
    fields[key] = known === undefined ? value : typeof known === "string" ? [known, value] : [...known, value]
  }
  return fields
}

const wireBody = async (
  request: WireRequest,
  status: number,
  body: string | Content
): Promise<WireResponse["body"]> => {
  const content = typeof body === "string" ? contentOf(body) : body
  const good = status >= 200 && status < 300
  if (request.expect === "stream" && good) return content.read()
  if (content.size > request.maxBytes) return undefined
  if (request.expect === "bytes" && good) return collect(content.read())
  return typeof body === "string" ? body : textOf(body.read())
}

/** A body whose second half does not come. */
const halfOf = (body: string | Content): Content => {
  const content = typeof body === "string" ? contentOf(body) : body
  return {
    ...content,
    read: async function* () {
      yield* content.read(0, Math.ceil(content.size / 2))
      throw new Error("the connection ended")
    }
  }
}

/** A transport without a wire: the same server, asked directly, sockets too. Needs no Node. */
export const inProcess = (
  front: Front,
  hub: Hub,
  onServer: <A, E>(effect: Effect.Effect<A, E>) => Effect.Effect<A, E>
) => {
  const request = (asked: WireRequest): Effect.Effect<WireResponse, Unreachable> =>
    Effect.suspend(() => {
      const { chunks, broken } = watched(asked.body)
      return onServer(front.answer(incoming(asked.method, asked.url, asked.headers, chunks))).pipe(
        Effect.flatMap(({ breaks, status, headers, body }) => {
          const isStream = asked.expect === "stream" && status >= 200 && status < 300
          if (breaks === "at once" || (breaks === "midway" && !isStream))
            return Effect.fail(new Unreachable({ endpoint: asked.endpoint, reason: "the connection ended" }))
          if (
            breaks === undefined &&
            typeof body === "string" &&
            asked.expect === "text" &&
            body.length <= asked.maxBytes / 3
          )
            return Effect.succeed<WireResponse>({ status, headers: wireHeaders(headers), body })
          const read = breaks === undefined ? body : halfOf(body)
          return Effect.map(
            Effect.promise(() => wireBody(asked, status, read)),
            (read): WireResponse => ({ status, headers: wireHeaders(headers), body: read })
          )
        }),
        Effect.catchCause((cause) => {
          const reason = broken()
          return reason === undefined
            ? Effect.failCause(cause)
            : Effect.fail(new Unreachable({ endpoint: asked.endpoint, reason }))
        })
      )
    })

  const socket = Effect.fnUntraced(function* (asked: SocketRequest) {
    const granted = yield* Effect.mapError(
      onServer(front.grant(incoming("GET", asked.url, asked.headers, noChunks))),
      ({ breaks, status }) =>
        breaks === undefined
          ? new Unreachable({ endpoint: asked.endpoint, reason: `the upgrade was answered with ${status}`, status })
          : new Unreachable({ endpoint: asked.endpoint, reason: "the connection ended" })
    )
    const frames = yield* Queue.unbounded<string, SocketClosed>()
    let unread = 0
    let isFull = false
    let gone: SocketClosed | undefined
    let isSilent = false
    const leave = (code: number) => {
      if (gone !== undefined) return
      gone = new SocketClosed({ code, reason: "" })
      Queue.failCauseUnsafe(frames, Cause.fail(gone))
      connection?.ended()
    }
    let connection: Socket | undefined
    connection = hub.add(granted, {
      send: (text) => {
        if (new TextEncoder().encode(text).length > asked.maxBytes) leave(1009)
        if (gone !== undefined) return true
        Queue.offerUnsafe(frames, text)
        unread += 1
        // One more than the wire holds is under way, as one that a system does not take at once.
        isFull = unread > ON_THE_WIRE
        return !isFull
      },
      breakOff: () => leave(1006),
      drop: () => leave(1006),
      close: (code) => leave(code ?? 1005),
      fallSilent: () => {
        isSilent = true
      }
    })
    // A socket that was cut while it was taken in.
    if (gone !== undefined) connection.ended()
    yield* Effect.addFinalizer(() => Effect.sync(() => leave(1000)))
    const open: WireSocket = {
      pull: Effect.map(Queue.takeAll(frames), (taken) => {
        unread = 0
        if (isFull) {
          isFull = false
          connection.drained()
        }
        return taken
      }),
      send: (text) =>
        Effect.suspend(() => {
          if (gone !== undefined) return Effect.fail(gone)
          if (!isSilent) connection.receive(text)
          return Effect.void
        })
    }
    return open
  })

  return Layer.succeed(Transport, {
    capabilities: { upgradeHeaders: true, streamingUpload: true, reservedHeaders: true },
    request,
    socket
  })
}
