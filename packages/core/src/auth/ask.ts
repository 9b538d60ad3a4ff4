import * as Effect from "effect/Effect"
import { isMattermostError, type MattermostError, TimedOut } from "../Errors.ts"
import { redact } from "../pipeline/secrets.ts"

/** What is asked for a value each time that one is needed: a function, or an Effect. */
export type Source<A> = (() => A | Promise<A>) | Effect.Effect<A, unknown>

export const isSource = <A extends string | object>(value: A | Source<A>): value is Source<A> =>
  typeof value === "function" || Effect.isEffect(value)

/** What looks like a token, a key or a part of one: nobody knows what a vault puts into its errors. */
const LOOKS_SECRET = /(?=[\w+=-]*\d)[\w+=-]{20,}|[A-Za-z0-9+=]{20,}/g

/** The name, code and words of whatever was thrown, without what could be a secret. */
const said = (error: unknown, secrets: ReadonlyArray<string>): string => {
  if (!(error instanceof Error)) return `it threw ${typeof error === "object" ? "an object" : `a ${typeof error}`}`
  const words = redact(error.message, secrets).replace(/\w+:\/\/[^\s'"]+/g, "<address>")
  const code = "code" in error && typeof error.code === "string" ? ` ${error.code}` : ""
  return `${error.name}${code}: ${words}`.replace(LOOKS_SECRET, "<redacted>")
}

/** Asks. What it throws is told in words that hold no secret; our own errors pass as they are. */
export const ask = <A>(
  source: Source<A>,
  failed: (words: string) => MattermostError,
  secrets: ReadonlyArray<string> = []
): Effect.Effect<A, MattermostError> => {
  const told = (error: unknown) => (isMattermostError(error) ? error : failed(said(error, secrets)))
  return Effect.isEffect(source)
    ? Effect.mapError(source, told)
    : Effect.tryPromise({ try: async () => source(), catch: told })
}

/** Within the time that an answer may take: a vault that hangs holds up nobody for ever. */
export const soon = <A>(
  endpoint: string,
  timeoutMs: number,
  asked: Effect.Effect<A, MattermostError>
): Effect.Effect<A, MattermostError> =>
  Effect.timeoutOrElse(asked, {
    duration: timeoutMs,
    orElse: () => Effect.fail(new TimedOut({ endpoint, timeoutMs }))
  })
