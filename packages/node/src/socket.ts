import { Buffer } from "node:buffer"
import type { Unreachable } from "@matterwire/core/Errors"
import { Inbox } from "@matterwire/core/Inbox"
import type { SocketRequest, WireSocket } from "@matterwire/core/Transport"
import { SocketClosed } from "@matterwire/core/Transport"
import * as Effect from "effect/Effect"
import type * as Scope from "effect/Scope"
import type { RawData } from "ws"
import { WebSocket } from "ws"
import type { Tls } from "./agent.ts"
import { unreachable } from "./unreachable.ts"

/**
 * So much may lie unpulled before the socket is no longer read, and the server feels it. All of it is decoded in one go:
 * more of it than fits a processor's cache takes longer for each event.
 */
const MOST_FRAMES = 1024
const MOST_CHARACTERS = 256 * 1024
/** How long a peer may take to answer our close frame, or to end the connection after its own. */
const PATIENCE_MS = 1000

/** Opens sockets by `ws`. */
export const socket =
  (tls: Tls) =>
  (wire: SocketRequest): Effect.Effect<WireSocket, Unreachable, Scope.Scope> =>
    Effect.flatMap(
      Effect.acquireRelease(
        Effect.try({ try: () => new Connection(wire, tls), catch: (error) => unreachable(wire.endpoint, error) }),
        (connection) => Effect.sync(() => connection.close())
      ),
      (connection) => Effect.as(connection.opened, connection)
    )

class Connection implements WireSocket {
  readonly opened: Effect.Effect<void, Unreachable>
  readonly pull: WireSocket["pull"]
  readonly pinged: Effect.Effect<void> = Effect.callback((resume) => {
    const hear = () => resume(Effect.void)
    this.#ws.on("ping", hear)
    return Effect.sync(() => this.#ws.off("ping", hear))
  })
  readonly #ws: WebSocket
  readonly #inbox = new Inbox(() => this.#emptied())
  #full = false
  #failure = ""

  constructor(wire: SocketRequest, tls: Tls) {
    const options = {
      ...tls,
      headers: wire.headers,
      maxPayload: wire.maxBytes,
      followRedirects: false,
      perMessageDeflate: false,
      closeTimeout: PATIENCE_MS
    }
    this.#ws = new WebSocket(wire.url, options)
    this.#ws.on("message", (data, isBinary) => this.#message(data, isBinary))
    this.#ws.on("error", (error) => (this.#failure = error.message))
    this.#ws.on("close", (code, reason) => this.#end(code, reason.toString()))
    this.opened = opened(this.#ws, wire)
    this.pull = this.#inbox.pull
  }

  send(text: string): Effect.Effect<void, SocketClosed> {
    return Effect.callback((resume) => {
      this.#ws.send(text, (error) =>
        resume(error ? (this.#inbox.closed ?? new SocketClosed({ code: 1006, reason: error.message })) : Effect.void)
      )
    })
  }

  close(): void {
    const ws = this.#ws
    ws.removeAllListeners("message")
    if (ws.readyState !== WebSocket.OPEN) return ws.terminate()
    ws.close(1000)
    ws.resume() // else the peer's close frame lies behind what nobody pulled
    const timer = setTimeout(() => ws.terminate(), PATIENCE_MS)
    timer.unref()
    ws.once("close", () => clearTimeout(timer))
  }

  #message(data: RawData, isBinary: boolean): void {
    if (isBinary || !Buffer.isBuffer(data)) return // the server sends none that are meant for us
    this.#inbox.push(data.toString())
    if (!this.#full && (this.#inbox.length >= MOST_FRAMES || this.#inbox.characters >= MOST_CHARACTERS)) {
      this.#full = true
      this.#ws.pause()
    }
  }

  #emptied(): void {
    if (!this.#full) return
    this.#full = false
    this.#ws.resume()
  }

  #end(code: number, reason: string): void {
    this.#inbox.end(new SocketClosed({ code, reason: reason === "" ? this.#failure : reason }))
  }
}

/** Waits for the upgrade's answer. */
const opened = (ws: WebSocket, { endpoint, url }: SocketRequest): Effect.Effect<void, Unreachable> =>
  Effect.callback((resume) => {
    ws.once("open", () => resume(Effect.void))
    ws.once("error", (error) => resume(unreachable(endpoint, error, { url })))
    ws.once("unexpected-response", (_request, response) => {
      const { headers, statusCode: status } = response
      const location = status !== undefined && status >= 300 && status < 400 ? headers.location : undefined
      resume(unreachable(endpoint, new Error(`the upgrade was refused with ${status}`), { location, status }))
      ws.terminate()
    })
    return Effect.sync(() => ws.terminate())
  })
