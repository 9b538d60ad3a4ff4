import type * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import { millisOf } from "../Config.ts"
import { InvalidInput, TimedOut } from "../Errors.ts"

/** Fails when the deadline of a whole transfer is over: of all its calls, and of the cuts that it overcomes. */
export const overAfter = (
  endpoint: string,
  deadline: Duration.Input
): Effect.Effect<never, TimedOut | InvalidInput> => {
  const timeoutMs = millisOf(deadline)
  return timeoutMs === undefined
    ? Effect.fail(new InvalidInput({ endpoint, reason: 'deadline must be a time above 0: 5000 (ms) or "5 seconds"' }))
    : Effect.andThen(
        Effect.sleep(timeoutMs),
        Effect.suspend(() => Effect.fail(new TimedOut({ endpoint, timeoutMs, option: "deadline", sent: true })))
      )
}
