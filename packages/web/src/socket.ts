import type { Unreachable } from "@matterwire/core/Errors"
import { Inbox } from "@matterwire/core/Inbox"
import type { SocketRequest, WireSocket } from "@matterwire/core/Transport"
import { SocketClosed } from "@matterwire/core/Transport"
import * as Effect from "effect/Effect"
import type * as Scope from "effect/Scope"
import type { Failed } from "./http.ts"

/**
 * So many characters may lie unpulled. A `WebSocket` cannot be told to read no further, so that one whose frames nobody
 * takes is closed, rather than let it fill the memory.
 */
const MOST_CHARACTERS = 16 * 1024 * 1024

/** How sockets are opened. */
export interface Dialling {
  readonly open: (url: string, headers: SocketRequest["headers"]) => WebSocket
  readonly failed: Failed
}

/** Opens sockets by `WebSocket`. */
export const socket =
  ({ failed, open }: Dialling) =>
  (wire: SocketRequest): Effect.Effect<WireSocket, Unreachable, Scope.Scope> =>
    Effect.flatMap(
      Effect.acquireRelease(
        Effect.try({
          try: () => new Connection(open(wire.url, wire.headers), wire.maxBytes),
          catch: (error) => failed(wire.endpoint, error, wire.url, false)
        }),
        (connection) => Effect.sync(() => connection.close())
      ),
      (connection) =>
        Effect.as(
          Effect.mapError(connection.opened, ({ error }) => failed(wire.endpoint, error, wire.url, false)),
          connection
        )
    )

/** The words of an `ErrorEvent`; browsers give a bare event, so that a page learns nothing of other networks. */
const errorOf = (event: Event): unknown => ("error" in event && event.error instanceof Error ? event.error : event)

class Connection implements WireSocket {
  readonly opened: Effect.Effect<void, { readonly error: unknown }>
  readonly pull: WireSocket["pull"]
  readonly #ws: WebSocket
  readonly #maxCharacters: number
  readonly #inbox = new Inbox()
  #error: unknown

  constructor(ws: WebSocket, maxCharacters: number) {
    this.#ws = ws
    this.#maxCharacters = maxCharacters
    ws.addEventListener("message", this.#message)
    ws.addEventListener("error", (event) => (this.#error = errorOf(event)))
    ws.addEventListener("close", ({ code, reason }) => this.#inbox.end(new SocketClosed({ code, reason })))
    this.opened = Effect.callback((resume) => {
      ws.addEventListener("open", () => resume(Effect.void))
      ws.addEventListener("close", () => resume(Effect.fail({ error: this.#error })))
    })
    this.pull = this.#inbox.pull
  }

  send(text: string): Effect.Effect<void, SocketClosed> {
    return Effect.suspend(() => {
      // A `WebSocket` that is closing drops what it is given, and says nothing.
      if (this.#inbox.closed !== undefined) return this.#inbox.closed
      if (this.#ws.readyState !== this.#ws.OPEN)
        return new SocketClosed({ code: 1006, reason: "the socket is closing" })
      this.#ws.send(text)
      return Effect.void
    })
  }

  close(): void {
    this.#ws.removeEventListener("message", this.#message)
    this.#ws.close(1000)
  }

  readonly #message = ({ data }: MessageEvent<unknown>): void => {
    if (typeof data !== "string") return // the server sends none that are meant for us
    if (data.length > this.#maxCharacters) return this.#giveUp("a frame is larger than maxAnswerBytes")
    if (this.#inbox.characters + data.length > MOST_CHARACTERS) {
      return this.#giveUp("frames came faster than they were read")
    }
    this.#inbox.push(data)
  }

  /** Ends the socket from our side, at once: the peer's answer is not waited for. */
  #giveUp(reason: string): void {
    this.close()
    this.#inbox.end(new SocketClosed({ code: 1009, reason }))
  }
}
