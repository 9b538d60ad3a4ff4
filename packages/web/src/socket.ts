import type { Unreachable } from "@matterwire/core/Errors"
import type { SocketRequest, WireSocket } from "@matterwire/core/Transport"
import { SocketClosed } from "@matterwire/core/Transport"
import * as Effect from "effect/Effect"
import type * as Scope from "effect/Scope"

/**
 * So many characters may lie unpulled. A `WebSocket` cannot be told to read no further, so that one whose frames nobody
 * takes is closed, rather than let it fill the memory.
 */
const MOST_CHARACTERS = 16 * 1024 * 1024

/** How sockets are opened. */
export interface Dialling {
  readonly open: (url: string, headers: SocketRequest["headers"]) => WebSocket
  /** Makes our error of what opening it threw, or of the event that ended it. */
  readonly failed: (endpoint: string, error: unknown, url: string) => Unreachable
}

/** Opens sockets by `WebSocket`. */
export const socket =
  ({ failed, open }: Dialling) =>
  (wire: SocketRequest): Effect.Effect<WireSocket, Unreachable, Scope.Scope> =>
    Effect.flatMap(
      Effect.acquireRelease(
        Effect.try({
          try: () => new Connection(open(wire.url, wire.headers), wire.maxBytes),
          catch: (error) => failed(wire.endpoint, error, wire.url)
        }),
        (connection) => Effect.sync(() => connection.close())
      ),
      (connection) =>
        Effect.as(
          Effect.mapError(connection.opened, ({ error }) => failed(wire.endpoint, error, wire.url)),
          connection
        )
    )

type Frames = readonly [string, ...Array<string>]

const isSome = (frames: ReadonlyArray<string>): frames is Frames => frames.length > 0

/** The words of an `ErrorEvent`; browsers give a bare event, so that a page learns nothing of other networks. */
const errorOf = (event: Event): unknown => ("error" in event && event.error instanceof Error ? event.error : event)

class Connection implements WireSocket {
  readonly opened: Effect.Effect<void, { readonly error: unknown }>
  readonly pull: Effect.Effect<Frames, SocketClosed>
  readonly #ws: WebSocket
  readonly #maxCharacters: number
  #frames: Array<string> = []
  #characters = 0
  #closed: SocketClosed | undefined
  #error: unknown
  #waiting: ((frames: Effect.Effect<Frames, SocketClosed>) => void) | undefined

  constructor(ws: WebSocket, maxCharacters: number) {
    this.#ws = ws
    this.#maxCharacters = maxCharacters
    ws.addEventListener("message", this.#message)
    ws.addEventListener("error", (event) => (this.#error = errorOf(event)))
    ws.addEventListener("close", ({ code, reason }) => this.#end(code, reason))
    this.opened = Effect.callback((resume) => {
      ws.addEventListener("open", () => resume(Effect.void))
      ws.addEventListener("close", () => resume(Effect.fail({ error: this.#error })))
    })
    this.pull = Effect.suspend(() => {
      const frames = this.#take()
      if (frames !== undefined) return Effect.succeed(frames)
      if (this.#closed !== undefined) return this.#closed
      return Effect.callback<Frames, SocketClosed>((resume) => {
        this.#waiting = resume
        return Effect.sync(() => (this.#waiting = undefined))
      })
    })
  }

  send(text: string): Effect.Effect<void, SocketClosed> {
    return Effect.suspend(() => {
      // A `WebSocket` that is closing drops what it is given, and says nothing.
      if (this.#closed !== undefined) return this.#closed
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
    this.#characters += data.length
    if (this.#characters > MOST_CHARACTERS) return this.#giveUp("frames came faster than they were read")
    if (this.#frames.push(data) === 1) queueMicrotask(() => this.#wake())
  }

  /** Ends the socket from our side, at once: the peer's answer is not waited for. */
  #giveUp(reason: string): void {
    this.close()
    this.#end(1009, reason)
  }

  #take(): Frames | undefined {
    const frames = this.#frames
    if (!isSome(frames)) return undefined
    this.#frames = []
    this.#characters = 0
    return frames
  }

  #wake(): void {
    const resume = this.#waiting
    if (resume === undefined) return
    const frames = this.#take()
    if (frames === undefined && this.#closed === undefined) return
    this.#waiting = undefined
    if (frames !== undefined) resume(Effect.succeed(frames))
    else if (this.#closed !== undefined) resume(this.#closed)
  }

  #end(code: number, reason: string): void {
    this.#closed ??= new SocketClosed({ code, reason })
    queueMicrotask(() => this.#wake())
  }
}
