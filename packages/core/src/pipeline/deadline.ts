import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import { type MattermostError, TimedOut } from "../Errors.ts"
import type { WireResponse } from "../Transport.ts"
import type { Exchange } from "./Exchange.ts"

/** A body that is read while it comes, until the call's time is over: then it is let go of, and its reader told. */
const bounded = (
  body: AsyncIterable<Uint8Array>,
  until: number,
  late: Effect.Effect<never, TimedOut>,
  run: <A>(effect: Effect.Effect<A, TimedOut>) => Promise<A>
): AsyncIterable<Uint8Array> => ({
  [Symbol.asyncIterator]: () => {
    const source = body[Symbol.asyncIterator]()
    // Not waited for: what does not come in time may not end in time either.
    const leave = Effect.sync(() => void source.return?.().catch(() => {}))
    // Its errors are the adapter's, for the reader, and go there as they are.
    const chunk = Effect.promise(() => source.next())
    const over = Effect.flatMap(Clock.currentTimeMillis, (now) => Effect.sleep(Math.max(0, until - now))).pipe(
      Effect.andThen(leave),
      Effect.andThen(late)
    )
    return {
      next: () => run(Effect.raceFirst(chunk, over)),
      return: async () => {
        await source.return?.()
        return { done: true, value: undefined }
      }
    }
  }
})

/** All of a call within its deadline, if it has one. */
export const within = (
  { course, deadlineMs, request }: Exchange,
  call: Effect.Effect<WireResponse, MattermostError>
): Effect.Effect<WireResponse, MattermostError> => {
  if (deadlineMs === undefined) return call
  const { endpoint } = request
  const late = Effect.suspend(() => {
    const { sent, waitsFor } = course ?? { sent: true }
    const waitedFor = sent ? undefined : waitsFor
    return Effect.fail(new TimedOut({ endpoint, timeoutMs: deadlineMs, option: "deadline", sent, waitedFor }))
  })
  return Effect.gen(function* () {
    const until = (yield* Clock.currentTimeMillis) + deadlineMs
    const response = yield* Effect.timeoutOrElse(call, { duration: deadlineMs, orElse: () => late })
    const { body } = response
    if (typeof body !== "object" || body instanceof Uint8Array) return response
    const context = yield* Effect.context<never>()
    return { ...response, body: bounded(body, until, late, Effect.runPromiseWith(context)) }
  })
}
