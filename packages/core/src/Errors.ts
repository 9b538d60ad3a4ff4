import * as Data from "effect/Data"
import type { ErrorId } from "./ErrorId.ts"

export type { ErrorId, KnownErrorId } from "./ErrorId.ts"

/** What every error holds that came of a call, or would have. */
interface CallFields {
  /** Verb and path template, safe to log: `GET /api/v4/posts/{post_id}`. */
  readonly endpoint: string
  /** The server's own words, in the language of the request, or what was wrong. */
  readonly reason: string
  /** How long the server wants to be left alone, by `Retry-After`. */
  readonly retryAfterMs?: number | undefined
}

/** What every error of an answer holds. */
export interface AnswerFields extends CallFields {
  readonly status: number
  /** The server's stable name of the error. Missing when a proxy, the limiter or a crash answered. */
  readonly id?: ErrorId | undefined
  /** `X-Request-Id`: names the call in the server's log. */
  readonly requestId?: string | undefined
  /** `detailed_error`, without tokens. Mostly empty. */
  readonly detail?: string | undefined
  /** `X-Version-Id`. Missing when it was not the server that answered; 3.0 leaves it out of some of its errors, too. */
  readonly serverVersion?: string | undefined
}

/** A verb, alone or with its path: what else stands in an endpoint's place was never meant to be sent. */
const isCall = (endpoint: string) => /^[A-Z]+( |$)/.test(endpoint)

/** What was tried, how it ended, and what the server said: the message of every error that an answer makes. */
const say = (error: Omit<AnswerFields, "status"> & { readonly status?: number | undefined }): string => {
  const { endpoint, id, reason, requestId, status = isCall(endpoint) ? "not sent" : undefined } = error
  const ending = [status, id].filter((part) => part !== undefined).join(" ")
  return `${endpoint}: ${ending === "" ? "" : `${ending}: `}${reason}${
    requestId === undefined ? "" : ` (request ${requestId})`
  }`
}

/**
 * The one place that says whether another try of the same call can help. Not whether it does harm: a call that broke off may
 * have been carried out.
 */
const canHelp = (error: MattermostError): boolean => {
  switch (error._tag) {
    case "RateLimited":
    case "TimedOut":
    case "Unavailable":
      return true
    case "Unreachable":
      return error.final !== true && !isRefusal(error.status)
    case "ServerFault":
      // Two first replies to one post, at once: the second one finds a row that the first has just written.
      return error.id === "app.post.save.app_error"
    case "Conflict":
    case "Forbidden":
    case "Incomplete":
    case "InvalidInput":
    case "NotFound":
    case "Redirected":
    case "Unauthorized":
    case "Undecodable":
    case "Unsupported":
      return false
  }
}

/** Was a socket's upgrade refused by somebody who will refuse the next one as well? */
const isRefusal = (status: number | undefined) =>
  status !== undefined && status >= 300 && status < 500 && status !== 408 && status !== 429

/** No session, or one that has ended. Log in again, or give another token. */
export class Unauthorized extends Data.TaggedError("Unauthorized")<AnswerFields> {
  override get message() {
    return say(this)
  }
  /** Can another try help? */
  get retryable(): boolean {
    return canHelp(this)
  }
}

/** The session is good, and may not do this. */
export class Forbidden extends Data.TaggedError("Forbidden")<AnswerFields> {
  override get message() {
    return say(this)
  }
  /** Can another try help? */
  get retryable(): boolean {
    return canHelp(this)
  }
}

/** There is no such thing, or none that you may see. */
export class NotFound extends Data.TaggedError("NotFound")<AnswerFields> {
  override get message() {
    return say(this)
  }
  /** Can another try help? */
  get retryable(): boolean {
    return canHelp(this)
  }
}

/** It is there already, or in another state than the call needs. */
export class Conflict extends Data.TaggedError("Conflict")<AnswerFields> {
  override get message() {
    return say(this)
  }
  /** Can another try help? */
  get retryable(): boolean {
    return canHelp(this)
  }
}

/** The server cannot do this: switched off, not licensed, or newer than it is. */
export class Unsupported extends Data.TaggedError("Unsupported")<AnswerFields> {
  override get message() {
    return say(this)
  }
  /** Can another try help? */
  get retryable(): boolean {
    return canHelp(this)
  }
}

/** The server failed, or something behind it that it asked. Asking again may end the same way. */
export class ServerFault extends Data.TaggedError("ServerFault")<AnswerFields> {
  override get message() {
    return say(this)
  }
  /** Can another try help? */
  get retryable(): boolean {
    return canHelp(this)
  }
}

/** The server, or a proxy before it, is busy or down for a while (502, 503, 504). */
export class Unavailable extends Data.TaggedError("Unavailable")<AnswerFields> {
  override get message() {
    return say(this)
  }
  /** Can another try help? */
  get retryable(): boolean {
    return canHelp(this)
  }
}

/** The limiter refused the call, so it never ran. Calls that go through the pacer end here only when it is switched off. */
export class RateLimited extends Data.TaggedError("RateLimited")<AnswerFields> {
  override get message() {
    return say(this)
  }
  /** Can another try help? */
  get retryable(): boolean {
    return canHelp(this)
  }
}

/** Scheme and host of an address; nothing else of it, which may hold a password or a ticket. */
const originOf = (location: string | undefined): string | undefined => {
  const [, scheme = "", host] =
    /^(https?:\/\/)(?:[^/?#\\]*@)?([\w.-]+(?::\d+)?|\[[\da-f:.]+\](?::\d+)?)(?=[/?#]|$)/i.exec(location ?? "") ?? []
  return host === undefined ? undefined : `${scheme}${host}`.toLowerCase()
}

/** The server points elsewhere. Never followed: a 301 turns a POST into a GET. */
export class Redirected extends Data.TaggedError("Redirected")<
  AnswerFields & { readonly location?: string | undefined }
> {
  override get message() {
    const origin = originOf(this.location)
    return origin === undefined
      ? say(this)
      : `${say(this)}; it points to ${origin}: if that is the same server, use it as \`url\``
  }
  /** Can another try help? */
  get retryable(): boolean {
    return canHelp(this)
  }
}

/** The answer is not what the endpoint promises: no JSON, two documents, another shape, or too large. */
export class Undecodable extends Data.TaggedError("Undecodable")<AnswerFields> {
  override get message() {
    return say(this)
  }
  /** Can another try help? */
  get retryable(): boolean {
    return canHelp(this)
  }
}

/**
 * The call was carried out only in part: the server dropped some of what was sent, and says so by nothing but its answer.
 * What it made is there: mend it, or delete it; a second try makes a second one.
 */
export class Incomplete extends Data.TaggedError("Incomplete")<
  AnswerFields & {
    /** The input that was not taken in full. */
    readonly what: "file_ids"
    /** Those of its values that are not there: unknown, somebody else's, or part of another post. */
    readonly missing: ReadonlyArray<string>
    /** The id of what was made, or changed. */
    readonly made: string
  }
> {
  override get message() {
    return `${say(this)}; missing ${this.what}: ${this.missing.join(", ")}${this.made === "" ? "" : `; made: ${this.made}`}`
  }
  /** Can another try help? */
  get retryable(): boolean {
    return canHelp(this)
  }
}

/** An input was refused: by us, before anything was sent (no `status`), or by the server (400, 413, 414, 422). */
export class InvalidInput extends Data.TaggedError("InvalidInput")<
  Omit<AnswerFields, "status"> & { readonly status?: number | undefined }
> {
  override get message() {
    return say(this)
  }
  /** Can another try help? */
  get retryable(): boolean {
    return canHelp(this)
  }
}

/** No answer came: no connection, no name, a broken link, a refused upgrade. */
export class Unreachable extends Data.TaggedError("Unreachable")<
  CallFields & {
    /** The runtime's own name of it, such as `ECONNREFUSED`. */
    readonly code?: string | undefined
    /** The status that answered a socket's upgrade, where the runtime tells. */
    readonly status?: number | undefined
    /** Another try would end the same way: the runtime forbids it, or the client was closed. */
    readonly final?: boolean | undefined
    /**
     * `false`: nothing of the call was sent, so that it was not carried out. `true`: all of it was handed to the link, and it may
     * have been. Missing: nobody knows.
     */
    readonly sent?: boolean | undefined
    readonly id?: undefined
    readonly requestId?: undefined
  }
> {
  override get message() {
    const { code, endpoint, reason } = this
    return `${endpoint}: no answer: ${reason}${code === undefined || reason.includes(code) ? "" : ` (${code})`}`
  }
  /** Can another try help? */
  get retryable(): boolean {
    return canHelp(this)
  }
}

/** No whole answer came in time. The server may have done the work all the same, unless `sent` is `false`. */
export class TimedOut extends Data.TaggedError("TimedOut")<{
  readonly endpoint: string
  readonly timeoutMs: number
  /** Which option set the time: `timeout` is that of one attempt, `deadline` that of the whole call. Missing: neither. */
  readonly option?: "timeout" | "deadline" | undefined
  /** Was an attempt sent that may have been carried out? One that was refused with 429 was not. Missing: nobody knows. */
  readonly sent?: boolean | undefined
  /** What the call waited for, where nothing of it was sent. */
  readonly waitedFor?: "the login" | "the rate limit" | "its next attempt" | undefined
  readonly status?: undefined
  readonly id?: undefined
  readonly requestId?: undefined
  readonly retryAfterMs?: undefined
}> {
  /** What was wrong. */
  get reason(): string {
    const { option, sent, timeoutMs, waitedFor } = this
    const within = `within ${timeoutMs} ms${option === undefined ? "" : ` (option ${option})`}`
    return sent === false
      ? `not sent ${within}${waitedFor === undefined ? "" : `: it waited for ${waitedFor}`}`
      : `no whole answer ${within}`
  }
  override get message() {
    return `${this.endpoint}: ${this.reason}`
  }
  /** Can another try help? */
  get retryable(): boolean {
    return canHelp(this)
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
  | Incomplete

/** Those of them that an answer outside 2xx can end in. */
export type Refusal = Exclude<MattermostError, Unreachable | TimedOut | Incomplete>

/** The classes by their tags: complete, or it does not compile. */
const classes = {
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
  Undecodable,
  Incomplete
} satisfies Readonly<Record<MattermostError["_tag"], object>>

/** Is this one of ours? For a `catch` that sees everything. */
export const isMattermostError = (error: unknown): error is MattermostError =>
  error instanceof Error && "_tag" in error && typeof error._tag === "string" && Object.hasOwn(classes, error._tag)

/** What `JSON.stringify` and structured logs show: the fields that are there, and what follows from them. */
function plain(this: MattermostError): object {
  const { _tag, message, retryable } = this
  const fields = Object.entries(this).filter(([name, value]) => name !== "_tag" && value !== undefined)
  return { _tag, ...Object.fromEntries(fields), retryable, message }
}

/** Runtimes show an error by its stack, which begins with the message; left alone, Effect's errors show as plain objects. */
function shown(this: MattermostError): string | undefined {
  return this.stack
}

for (const { prototype } of Object.values(classes)) {
  Object.defineProperty(prototype, "toJSON", { value: plain })
  for (const inspector of ["nodejs.util.inspect.custom", "Deno.customInspect"]) {
    Object.defineProperty(prototype, Symbol.for(inspector), { value: shown })
  }
}
