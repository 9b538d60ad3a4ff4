import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import * as Random from "effect/Random"
import type { Settings } from "../Config.ts"
import type { MattermostError } from "../Errors.ts"
import { tell } from "../Hooks.ts"
import type { WireResponse } from "../Transport.ts"
import type { Budget } from "./budget.ts"
import { MOST_PATIENCE_MS } from "./classify.ts"
import type { Exchange, Named, Next } from "./Exchange.ts"
import { type Heard, isInTime } from "./known.ts"

/** Worth asking again: nothing answered, or something before the server did. Never a bare 500: v3 uses it for callers' mistakes. */
const isPassing = (error: MattermostError): boolean =>
  (error._tag === "Unreachable" || error._tag === "Unavailable") &&
  error.retryable &&
  !(error._tag === "Unreachable" && error.status !== undefined) &&
  (error.retryAfterMs ?? 0) <= MOST_PATIENCE_MS

/** What passes for a call with a name besides: the answer that did not come in time may have been the only thing that was lost. */
const isOvercome = ({ once }: Named, error: MattermostError): boolean =>
  error._tag === "TimedOut" || ("id" in error && error.id !== undefined && once.passing.includes(error.id))

/** The server is still at it: no failure, so that it does not count as one. */
const isRunning = (named: Named | undefined, error: MattermostError): boolean =>
  named !== undefined && "id" in error && error.id === named.once.running

/** Growing, and never the same for two clients; not before the server said, and then not all at once either. */
const delayOf = ({ retryAfterMs = 0 }: MattermostError, attempt: number, random: number): number => {
  const growing = Math.min(250 * 2 ** (attempt - 1), 5000) * (0.5 + random / 2)
  return retryAfterMs > growing ? retryAfterMs + 250 * random : growing
}

/** What a client knows of its server and of its own calls, for all of them together. */
interface Common {
  readonly budget: Budget
  readonly heard: Heard
  /** Asks a route whose answer tells the server's version. */
  readonly probe: (path: string) => Effect.Effect<unknown, MattermostError>
}

/**
 * Repeats what is safe to repeat, after `Retry-After` or with growing, jittered delays, as long as the budget lasts. A call
 * that writes is repeated by its name: only while the server knows it, and only where it does.
 */
export const retry =
  ({ hooks, logger, retries }: Settings, { budget, heard, probe }: Common) =>
  (next: Next): Next => {
    const canRepeat = ({ attempt, named, repeatable, safe }: Exchange, error: MattermostError): boolean => {
      if (!repeatable || retries === 0) return false
      if (attempt > retries && !isRunning(named, error)) return false
      if (named === undefined) return safe && isPassing(error)
      return heard.knows(named.once) !== false && (isPassing(error) || isOvercome(named, error))
    }

    const attempt: Next = (exchange) => Effect.catch(next(exchange), (error) => orAgain(exchange, error))

    const orAgain = (exchange: Exchange, error: MattermostError): Effect.Effect<WireResponse, MattermostError> =>
      canRepeat(exchange, error)
        ? Effect.flatMap(Random.next, (random) =>
            Effect.flatMap(Clock.currentTimeMillis, (now) =>
              after(exchange, error, now, delayOf(error, exchange.attempt, random))
            )
          )
        : Effect.fail(error)

    const after = (exchange: Exchange, error: MattermostError, now: number, delayMs: number) => {
      const { named, request } = exchange
      if (named !== undefined && !isInTime(named, now + delayMs)) return Effect.fail(error)
      const left = budget.take(now)
      if (left === undefined) {
        logger?.({
          level: "warn",
          message: "not repeated: too many calls fail (the budget of repeats is spent)",
          endpoint: request.endpoint
        })
        return Effect.fail(error)
      }
      tell(hooks.retry, { endpoint: request.endpoint, attempt: exchange.attempt, delayMs, error, left }, logger)
      if (exchange.course !== undefined) exchange.course.waitsFor = "its next attempt"
      const again = { ...exchange, attempt: exchange.attempt + 1 }
      return Effect.delay(
        Effect.suspend(() => (named === undefined ? attempt(again) : byName(again, named, error))),
        delayMs
      )
    }

    /** A client whose first call this is has heard of no version: it asks, since to repeat at an old server is to write twice. */
    const byName = (exchange: Exchange, named: Named, error: MattermostError) => {
      named.failure = error
      const knows = heard.knows(named.once)
      if (knows !== undefined) return knows ? attempt(exchange) : Effect.fail(error)
      return Effect.matchEffect(probe(named.once.probe), {
        onSuccess: () => (heard.knows(named.once) === true ? attempt(exchange) : Effect.fail(error)),
        onFailure: (failed) => (isPassing(failed) ? orAgain(exchange, error) : Effect.fail(error))
      })
    }

    return attempt
  }
