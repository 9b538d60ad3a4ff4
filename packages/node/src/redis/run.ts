import { createHash } from "node:crypto"
import { setImmediate } from "node:timers/promises"
import { SharedLimitError } from "@matterwire/core/SharedLimit"
import * as Effect from "effect/Effect"

/** What we ask of a client of the package `redis`: a single one, a pool, a cluster or a sentinel, which stays yours to close. */
export interface RedisClient {
  /** Where it says so, and is not: a call does not wait for it to come back. */
  readonly isReady?: boolean
  readonly evalSha: (sha1: string, options: RedisArguments) => Promise<unknown>
  readonly eval: (script: string, options: RedisArguments) => Promise<unknown>
}

/** What a script is called with. */
export interface RedisArguments {
  readonly keys: Array<string>
  readonly arguments: Array<string>
}

/** Runs the script, and fails soon: with the kind of the failure only, as messages may hold what is nobody's business. */
export type Run = (key: string, args: ReadonlyArray<string>) => Effect.Effect<unknown, SharedLimitError>

/** The longest that a call is held up by a Redis that says nothing; core's own patience is a little more. */
const PATIENCE_MS = 400

const unavailable = (kind: string) => new SharedLimitError({ reason: `Redis is not to be had (${kind})` })

/** `ECONNREFUSED`, `WRONGPASS`, `ConnectionTimeoutError`: never the message, which may quote an address or a command. */
const kindOf = (error: unknown): string => {
  if (!(error instanceof Error)) return "an unknown failure"
  const code: unknown = Reflect.get(error, "code")
  const short = typeof code === "string" ? code : /^[A-Z]+\b/.exec(error.message)?.[0]
  return short !== undefined && /^[A-Z][A-Z0-9_]+$/.test(short) ? short : error.constructor.name
}

const isUnknownScript = (error: unknown) => error instanceof Error && error.message.startsWith("NOSCRIPT")

/** The script by its digest, and whole where Redis does not know it: the first time, and after it forgot. */
const evaluate = async (client: RedisClient, script: string, sha1: string, options: RedisArguments) => {
  if (client.isReady === false) throw unavailable("not connected")
  try {
    return await client.evalSha(sha1, options)
  } catch (error) {
    if (!isUnknownScript(error)) throw error
    return client.eval(script, options)
  }
}

/** A program that was busy for long finds its timers and its answers in that order: what is there already counts. */
const patience = Effect.andThen(
  Effect.sleep(PATIENCE_MS),
  Effect.promise(() => setImmediate())
)

/**
 * Runs a script over whatever client there is at that moment. Its clock holds the process up while a command is on its way,
 * so that the connection need not.
 */
export const run = (script: string, connected: () => Promise<RedisClient>, broken: () => void): Run => {
  const sha1 = createHash("sha1").update(script).digest("hex")
  const late = Effect.flatMap(patience, () => {
    broken()
    return Effect.fail(unavailable(`no answer within ${PATIENCE_MS} ms`))
  })
  return (key, args) =>
    Effect.raceFirst(
      Effect.tryPromise({
        try: async () => evaluate(await connected(), script, sha1, { keys: [key], arguments: [...args] }),
        catch: (error) => (error instanceof SharedLimitError ? error : unavailable(kindOf(error)))
      }),
      late
    )
}
