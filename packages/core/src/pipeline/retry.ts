import * as Effect from "effect/Effect"
import * as Random from "effect/Random"
import type { Settings } from "../Config.ts"
import type { MattermostError } from "../Errors.ts"
import { tell } from "../Hooks.ts"
import type { WireResponse } from "../Transport.ts"
import { MOST_PATIENCE_MS } from "./classify.ts"
import type { Next } from "./Exchange.ts"

/** Worth asking again: nothing answered, or something before the server did. Never a bare 500: v3 uses it for callers' mistakes. */
const isPassing = (error: MattermostError): boolean =>
  (error._tag === "Unreachable" && error.status === undefined && error.final !== true) ||
  (error._tag === "Unavailable" && (error.retryAfterMs ?? 0) <= MOST_PATIENCE_MS)

const delayOf = (error: MattermostError, attempt: number, random: number): number =>
  "retryAfterMs" in error && error.retryAfterMs !== undefined
    ? error.retryAfterMs
    : Math.min(250 * 2 ** (attempt - 1), 5000) * (0.5 + random / 2)

/** Repeats what is safe to repeat, after `Retry-After` or with growing, jittered delays. */
export const retry =
  (settings: Settings) =>
  (next: Next): Next => {
    const attempt: Next = (exchange) =>
      Effect.catch(next(exchange), (error): Effect.Effect<WireResponse, MattermostError> => {
        if (!exchange.safe || !exchange.repeatable) return Effect.fail(error)
        if (exchange.attempt > settings.retries || !isPassing(error)) return Effect.fail(error)
        return Effect.flatMap(Random.next, (random) => {
          const delayMs = delayOf(error, exchange.attempt, random)
          tell(
            settings.hooks.retry,
            { endpoint: exchange.request.endpoint, attempt: exchange.attempt, delayMs, error },
            settings.logger
          )
          return Effect.delay(
            Effect.suspend(() => attempt({ ...exchange, attempt: exchange.attempt + 1 })),
            delayMs
          )
        })
      })
    return attempt
  }
