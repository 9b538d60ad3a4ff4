import * as Data from "effect/Data"

/** What every error of an answer holds. */
export interface AnswerFields {
  /** Verb and path template, safe to log: `GET /api/v4/posts/{post_id}`. */
  readonly endpoint: string
  readonly status: number
  /** The server's stable name of the error. Missing when a proxy, the limiter or a crash answered. */
  readonly id?: string | undefined
  /** The server's own words, in the language of the request, or what was wrong with the answer. */
  readonly reason: string
  /** `X-Request-Id`: names the call in the server's log. */
  readonly requestId?: string | undefined
  /** `detailed_error`, without tokens. Mostly empty. */
  readonly detail?: string | undefined
  /** `X-Version-Id`. Missing when it was not the server that answered; 3.0 leaves it out of some of its errors, too. */
  readonly serverVersion?: string | undefined
}

/** What was tried, how it ended, and what the server said: the message of every error that an answer makes. */
const say = (error: Omit<AnswerFields, "status"> & { readonly status?: number | undefined }): string =>
  `${error.endpoint}: ${error.status ?? "not sent"}${error.id === undefined ? "" : ` ${error.id}`}: ${error.reason}${
    error.requestId === undefined ? "" : ` (request ${error.requestId})`
  }`

/** No session, or one that has ended. Log in again, or give another token. */
export class Unauthorized extends Data.TaggedError("Unauthorized")<AnswerFields> {
  override get message() {
    return say(this)
  }
}

/** The session is good, and may not do this. */
export class Forbidden extends Data.TaggedError("Forbidden")<AnswerFields> {
  override get message() {
    return say(this)
  }
}

/** There is no such thing, or none that you may see. */
export class NotFound extends Data.TaggedError("NotFound")<AnswerFields> {
  override get message() {
    return say(this)
  }
}

/** It is there already, or was changed meanwhile. */
export class Conflict extends Data.TaggedError("Conflict")<AnswerFields> {
  override get message() {
    return say(this)
  }
}

/** The server cannot do this: switched off, not licensed, or newer than it is. */
export class Unsupported extends Data.TaggedError("Unsupported")<AnswerFields> {
  override get message() {
    return say(this)
  }
}

/** The server failed. Asking again may end the same way. */
export class ServerFault extends Data.TaggedError("ServerFault")<AnswerFields> {
  override get message() {
    return say(this)
  }
}

/** The server, or a proxy before it, is busy or down for a while (502, 503, 504). */
export class Unavailable extends Data.TaggedError("Unavailable")<
  AnswerFields & { readonly retryAfterMs?: number | undefined }
> {
  override get message() {
    return say(this)
  }
}

/** The limiter refused the call, so it never ran. Calls that go through the pacer end here only when it is switched off. */
export class RateLimited extends Data.TaggedError("RateLimited")<
  AnswerFields & { readonly retryAfterMs?: number | undefined }
> {
  override get message() {
    return say(this)
  }
}

/** The server points elsewhere. Never followed: a 301 turns a POST into a GET. */
export class Redirected extends Data.TaggedError("Redirected")<
  AnswerFields & { readonly location?: string | undefined }
> {
  override get message() {
    return say(this)
  }
}

/** The answer is not what the endpoint promises: no JSON, two documents, another shape, or too large. */
export class Undecodable extends Data.TaggedError("Undecodable")<AnswerFields> {
  override get message() {
    return say(this)
  }
}

/** An input was refused: by us, before anything was sent (no `status`), or by the server (400, 413, 414, 422). */
export class InvalidInput extends Data.TaggedError("InvalidInput")<
  Omit<AnswerFields, "status"> & { readonly status?: number | undefined }
> {
  override get message() {
    return say(this)
  }
}

/** No answer came: no connection, no name, a broken link, a refused upgrade. */
export class Unreachable extends Data.TaggedError("Unreachable")<{
  readonly endpoint: string
  /** What happened, without addresses that hold a user or password. */
  readonly reason: string
  /** The runtime's own name of it, such as `ECONNREFUSED`. */
  readonly code?: string | undefined
  /** The status that answered a socket's upgrade, where the runtime tells. */
  readonly status?: number | undefined
  /** Another try would end the same way: the runtime forbids it. */
  readonly final?: boolean | undefined
}> {
  override get message() {
    return `${this.endpoint}: no answer: ${this.reason}${this.code === undefined ? "" : ` (${this.code})`}`
  }
}

/** No whole answer came in time. The server may have done the work all the same. */
export class TimedOut extends Data.TaggedError("TimedOut")<{
  readonly endpoint: string
  readonly timeoutMs: number
}> {
  override get message() {
    return `${this.endpoint}: no whole answer within ${this.timeoutMs} ms (option timeout)`
  }
}

/** The closed list of ways in which a call, or an event stream, can fail. */
export type MattermostError =
  | Unauthorized
  | Forbidden
  | NotFound
  | InvalidInput
  | Conflict
  | RateLimited
  | Unsupported
  | ServerFault
  | Unavailable
  | Redirected
  | Unreachable
  | TimedOut
  | Undecodable

/** Those of them that an answer of the server can end in. */
export type Refusal = Exclude<MattermostError, Unreachable | TimedOut>

const tags: Readonly<Record<MattermostError["_tag"], true>> = {
  Unauthorized: true,
  Forbidden: true,
  NotFound: true,
  InvalidInput: true,
  Conflict: true,
  RateLimited: true,
  Unsupported: true,
  ServerFault: true,
  Unavailable: true,
  Redirected: true,
  Unreachable: true,
  TimedOut: true,
  Undecodable: true
}

/** Is this one of ours? For a `catch` that sees everything. */
export const isMattermostError = (error: unknown): error is MattermostError =>
  error instanceof Error && "_tag" in error && typeof error._tag === "string" && Object.hasOwn(tags, error._tag)

/** Node shows an error by its stack, which begins with the message; left alone, Effect's errors show as plain objects. */
const inspect = Symbol.for("nodejs.util.inspect.custom")
for (const kind of [
  Unauthorized,
  Forbidden,
  NotFound,
  InvalidInput,
  Conflict,
  RateLimited,
  Unsupported,
  ServerFault,
  Unavailable,
  Redirected,
  Unreachable,
  TimedOut,
  Undecodable
]) {
  Object.defineProperty(kind.prototype, inspect, {
    value: function (this: MattermostError) {
      return this.stack
    }
  })
}
