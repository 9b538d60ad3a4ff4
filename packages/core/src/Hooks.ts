import type { MattermostError } from "./Errors.ts"
import type { Missing } from "./History.ts"

/** What a client tells of its calls while they happen. Nothing here holds a path value, a body or a token. */
export interface Hooks {
  /** A request leaves. `attempt` counts from 1. */
  readonly request?: (event: { readonly endpoint: string; readonly attempt: number }) => void
  /** An answer came, whatever its status. */
  readonly response?: (event: {
    readonly endpoint: string
    readonly status: number
    readonly elapsedMs: number
    readonly requestId: string | undefined
  }) => void
  /**
   * A call is about to be repeated. `left` is what remains of the client's budget of repeats: at 0 calls end in their first error
   * until some succeed.
   */
  readonly retry?: (event: {
    readonly endpoint: string
    readonly attempt: number
    readonly delayMs: number
    readonly error: MattermostError
    readonly left: number
  }) => void
  /**
   * A call has waited for the server's limiter: once for each call, when it leaves, and once more for each time that it was
   * refused (429). The times together are what calls were held back.
   */
  readonly wait?: (event: {
    readonly endpoint: string
    /** All of the wait in milliseconds: in line, and after a refusal outside of it before. */
    readonly waitMs: number
    /** It leaves. `false`: it was given up while it waited, by its deadline or by whoever called. */
    readonly left: boolean
  }) => void
  /** An event's frame did not fit its definition and was left out of the stream (with `checkAnswers: "strict"` the stream fails). */
  readonly undecodable?: (event: { readonly endpoint: string; readonly error: MattermostError }) => void
  /** An event stream could not bring something, whether it names `gap` and told of it or not. */
  readonly gap?: (event: { readonly endpoint: string; readonly missing: Missing }) => void
  /**
   * An answer lacked fields that its model requires, and was delivered all the same. Once per endpoint, with all that the
   * first such answer lacked: `posts.*.edit_at`, where `*` is a place in a list, or an id.
   */
  readonly missing?: (event: { readonly endpoint: string; readonly fields: ReadonlyArray<string> }) => void
}

/** One line for a log: safe to print as it is. */
export interface LogEntry {
  readonly level: "debug" | "warn"
  readonly message: string
  readonly endpoint: string
}

export type Logger = (entry: LogEntry) => void

/** Calls what a user gave us. What it throws, or rejects with, is its owner's mistake and must not break the call. */
const notify = <E>(listener: (event: E) => unknown, event: E, failed: () => void): void => {
  try {
    const said = listener(event)
    if (said instanceof Promise) said.catch(failed)
  } catch {
    failed()
  }
}

/** The same logger, which never throws: a line that nobody wrote down is lost. */
export const harmless =
  (logger: Logger): Logger =>
  (entry) =>
    notify(logger, entry, () => {})

/** Calls a hook, and tells the logger, which must be a harmless one, when it threw. */
export const tell = <E>(hook: ((event: E) => void) | undefined, event: E, logger?: Logger): void => {
  if (hook === undefined) return
  notify(hook, event, () =>
    logger?.({ level: "warn", message: "a hook threw; its error was dropped", endpoint: "hooks" })
  )
}
