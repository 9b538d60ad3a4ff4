import * as Context from "effect/Context"
import * as Data from "effect/Data"
import type * as Effect from "effect/Effect"
import type * as Scope from "effect/Scope"
import type { Unreachable } from "./Errors.ts"

/** Header fields of an answer, names in lower case. A field that came twice is a list, in wire order. */
export type WireHeaders = Readonly<Record<string, string | ReadonlyArray<string> | undefined>>

/** What a request carries: text, bytes, or bytes produced while it is being sent. */
export type WireBody = string | Uint8Array | AsyncIterable<Uint8Array>

/** One HTTP request, ready to be sent as it is. */
export interface WireRequest {
  /** Verb and path template (`GET /api/v4/users/{user_id}`): what an error may name without telling anything. */
  readonly endpoint: string
  readonly method: string
  /** Absolute, with the query. */
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: WireBody | undefined
  /** How the body of a 2xx answer is wanted. Every other answer is handed over as text. */
  readonly expect: "text" | "bytes" | "stream"
  /** The most bytes an answer may have after unpacking (a stream is not limited). */
  readonly maxBytes: number
  /** The browser's own cookies go with it, and it may set some (`Capabilities.cookies`). Else none ever. */
  readonly cookies?: boolean | undefined
}

/** One HTTP answer, whatever its status. */
export interface WireResponse {
  readonly status: number
  readonly headers: WireHeaders
  /** Text, unless the request expected something else and the status is 2xx. `undefined`: larger than `maxBytes`. */
  readonly body: string | Uint8Array | AsyncIterable<Uint8Array> | undefined
}

/** One WebSocket to be opened. */
export interface SocketRequest {
  readonly endpoint: string
  /** Absolute, `ws:` or `wss:`. */
  readonly url: string
  /** Set on the upgrade where the runtime can do that (`Capabilities.upgradeHeaders`), else left out. */
  readonly headers: Readonly<Record<string, string>>
  /** The most bytes one frame may have. */
  readonly maxBytes: number
}

/** The socket is gone. 1006: without a close frame; 1005: with an empty one. */
export class SocketClosed extends Data.TaggedError("SocketClosed")<{
  readonly code: number
  readonly reason: string
}> {
  override get message() {
    return `the socket was closed with ${this.code}${this.reason === "" ? "" : ` (${this.reason})`}`
  }
}

/** One open WebSocket. Nothing is read from the wire while nobody pulls (within the adapter's small buffer). */
export interface WireSocket {
  /** The text frames that have come, in order, at least one; waits for one when there is none. */
  readonly pull: Effect.Effect<readonly [string, ...Array<string>], SocketClosed>
  readonly send: (text: string) => Effect.Effect<void, SocketClosed>
  /**
   * Waits for the next ping of the protocol, where the runtime shows them: 3.0's socket has no other sign of life.
   */
  readonly pinged?: Effect.Effect<void> | undefined
}

/** What a runtime can and cannot do. The contract suite checks each of them both ways. */
export interface Capabilities {
  /** Headers can be set on a WebSocket's upgrade. */
  readonly upgradeHeaders: boolean
  /** A request's body can be produced while it is being sent. */
  readonly streamingUpload: boolean
  /** `User-Agent` and other reserved headers can be set. */
  readonly reservedHeaders: boolean
  /** There is a cookie jar, the browser's own, and requests can be sent with it. */
  readonly cookies?: boolean | undefined
}

/** What core asks of its surroundings. An adapter is a layer of this, and nothing else knows undici, ws or fetch. */
export class Transport extends Context.Service<
  Transport,
  {
    readonly capabilities: Capabilities
    /** Sends one request; never follows a redirect, never keeps a cookie unless it is the browser's own. Interruption ends it. */
    readonly request: (request: WireRequest) => Effect.Effect<WireResponse, Unreachable>
    /** Waits for the runtime's next hint that the network may be back: it is online again, its page is looked at again. */
    readonly woken?: Effect.Effect<void> | undefined
    /** Opens one socket for as long as the scope lives; frames come in batches, as text, pulled. */
    readonly socket: (request: SocketRequest) => Effect.Effect<WireSocket, Unreachable, Scope.Scope>
  }
>()("@matterwire/core/Transport") {}

/** The first value of a header field, wherever the runtime may have joined several (`101, 11`). */
export const header = (headers: WireHeaders, name: string): string | undefined => headerValues(headers, name)[0]

/** All values of a header field, in wire order. For numbers and names only: a value with a comma in it is split. */
export const headerValues = (headers: WireHeaders, name: string): ReadonlyArray<string> => {
  const value = headers[name]
  if (value === undefined) return []
  if (typeof value !== "string") return value
  return value.includes(",") ? value.split(",").map((part) => part.trim()) : [value]
}
