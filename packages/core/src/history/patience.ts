import * as Effect from "effect/Effect"
import * as Random from "effect/Random"
import type { Mattermost } from "../Call.ts"
import type { MattermostError } from "../Errors.ts"

/** So many answers in a row that nobody can read are no accident. */
const MOST_UNREADABLE = 3
const MOST_MS = 30_000

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

/** Repeats for as long as a later try can mend it, with growing, fully jittered delays. */
const patiently = <A>(call: Effect.Effect<A, MattermostError>) => {
  const attempt = (tries: number, unreadable: number): Effect.Effect<A, MattermostError> =>
    Effect.catch(call, (error) => {
      const prospect = prospectOf(error)
      const unread = prospect === "may pass" ? unreadable + 1 : 0
      if (prospect === "stays" || unread === MOST_UNREADABLE) return Effect.fail(error)
      return Effect.flatMap(Random.next, (random) =>
        Effect.delay(
          Effect.suspend(() => attempt(tries + 1, unread)),
          (error.retryAfterMs ?? 0) + random * Math.min(MOST_MS, 500 * 2 ** tries)
        )
      )
    })
  return attempt(0, 0)
}

/** The same client, whose calls are repeated until they end well, or in what no later try can mend. */
export const patient = (client: Mattermost["Service"]): Mattermost["Service"] => ({
  ...client,
  call: (call) => patiently(client.call(call))
})
