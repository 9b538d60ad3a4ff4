import * as Effect from "effect/Effect"
import * as Random from "effect/Random"
import { Mattermost } from "../Call.ts"
import type { MattermostError } from "../Errors.ts"

/** So many answers in a row that nobody can read are no accident. */
const MOST_UNREADABLE = 3
const MOST_MS = 30_000
/** A server that wants to be left alone for longer is asked again all the same. */
const MOST_PATIENCE_MS = 300_000
/** So often, by a call that fails alone, a server is asked whether it is well. */
const LOOKED_INTO_AFTER = 10

/** The server's own word, in its own form: asking again changes nothing. */
const isOwnWord = (error: MattermostError) => "id" in error && error.id !== undefined

type Prospect =
  /** A later try may end well. */
  | "passes"
  /** A proxy's page, or an answer cut short, more often than not. */
  | "may pass"
  | "stays"

const prospectOf = (error: MattermostError): Prospect => {
  switch (error._tag) {
    case "Unreachable":
      return error.final === true ? "stays" : "passes"
    case "RateLimited":
    case "ServerFault":
    case "TimedOut":
    case "Unavailable":
      return "passes"
    case "Redirected":
    case "Undecodable":
    case "Unsupported":
      return isOwnWord(error) ? "stays" : "may pass"
    case "Conflict":
    case "Forbidden":
    case "Incomplete":
    case "InvalidInput":
    case "NotFound":
    case "Unauthorized":
      return "stays"
  }
}

/**
 * The same client, whose calls are repeated until they end well, or in what no later try can mend: with growing, fully
 * jittered delays. A server that faults on one call for ever, and answers another (`control`), would hold up everything
 * else: that call is given up.
 */
export const patient = (
  client: Mattermost["Service"],
  control: Effect.Effect<unknown, MattermostError, Mattermost>
): Mattermost["Service"] => {
  const isWell = Effect.isSuccess(Effect.provideService(control, Mattermost, client))

  const patiently = <A>(call: Effect.Effect<A, MattermostError>) => {
    const attempt = (tries: number, unreadable: number): Effect.Effect<A, MattermostError> =>
      Effect.catch(call, (error) =>
        Effect.gen(function* () {
          const prospect = prospectOf(error)
          const unread = prospect === "may pass" ? unreadable + 1 : 0
          if (prospect === "stays" || unread === MOST_UNREADABLE) return yield* Effect.fail(error)
          const alone = error._tag === "ServerFault" && tries > 0 && tries % LOOKED_INTO_AFTER === 0
          if (alone && (yield* isWell)) return yield* Effect.fail(error)
          const ms =
            Math.min(MOST_PATIENCE_MS, error.retryAfterMs ?? 0) +
            (yield* Random.next) * Math.min(MOST_MS, 500 * 2 ** tries)
          return yield* Effect.delay(attempt(tries + 1, unread), ms)
        })
      )
    return attempt(0, 0)
  }

  return { ...client, call: (call) => patiently(client.call(call)) }
}
