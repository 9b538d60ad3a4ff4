/** Names and values in wire order and wire letter case; a name can come twice. Bytes were read as Latin-1. */
export type HeaderPairs = ReadonlyArray<readonly [name: string, value: string]>

/** Where a step stands: `3.10.3/07-posts:12`, by position in its recording, from 0. */
export interface Located {
  readonly at: string
  /** What the recorder meant by it. Some tell an expectation; the answer decides. */
  readonly note?: string
  /** Milliseconds since the recording began, in recordings that have a socket: the order in which things happened. */
  readonly atMs?: number
}

/** A body: text as it is, or base64. `null`: there was none; `""`: an empty one. */
export interface RecordedBody {
  readonly body: string | null
  readonly bodyEncoding?: "utf8" | "base64" | null
}

export interface RecordedRequest extends RecordedBody {
  readonly method: string
  /** From the root, with the query, as it was sent. */
  readonly path: string
  readonly headers: HeaderPairs
}

export interface RecordedResponse extends RecordedBody {
  readonly statusLine?: string
  readonly status: number
  readonly headers: HeaderPairs
}

/** One HTTP request and its answer. */
export interface HttpStep extends Located {
  readonly kind: "http"
  readonly request: RecordedRequest
  readonly response: RecordedResponse
  /** The Mattermost server was the client: a slash command, an outgoing webhook, a post action. */
  readonly direction?: "server-to-integration"
  /** When it was sent, in milliseconds since the epoch. */
  readonly sentAtMs?: number
  readonly elapsedMs?: number
}

/** The upgrade to a WebSocket, or its refusal. */
export interface SocketOpen extends Located {
  readonly kind: "ws-open"
  readonly conn: string
  readonly request: Omit<RecordedRequest, "body">
  readonly response: RecordedResponse
}

/** One frame of a WebSocket. */
export interface SocketFrame extends Located {
  readonly kind: "ws-frame"
  readonly conn: string
  readonly direction: "server" | "client"
  readonly opcode: "text" | "binary" | "ping" | "pong" | "continuation"
  /** The payload of a text frame. */
  readonly text?: string
  /** The text is cut after some characters; `textLength` is what the frame had. */
  readonly textCut?: boolean
  readonly textLength?: number
}

/** The end of a WebSocket. 1006: no close frame came; 1005: one without a code. */
export interface SocketClose extends Located {
  readonly kind: "ws-close"
  readonly conn: string
  readonly code: number
  readonly reason: string
  readonly initiatedBy: "server" | "client"
}

/** The recorder's socket failed: an upgrade refused, a connection cut. */
export interface SocketError extends Located {
  readonly kind: "ws-error"
  readonly conn: string
  readonly error: string
}

/** Something the recorder did besides: a restart, a batch of requests of which only the statuses were kept. */
export interface Happening extends Located {
  readonly kind: "event"
}

export type Step = HttpStep | SocketOpen | SocketFrame | SocketClose | SocketError | Happening
