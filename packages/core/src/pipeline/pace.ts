import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import * as Latch from "effect/Latch"
import * as Semaphore from "effect/Semaphore"
import * as SubscriptionRef from "effect/SubscriptionRef"
import type { Bucket } from "../Call.ts"
import type { Settings } from "../Config.ts"
import { tell } from "../Hooks.ts"
import { Mirror, read } from "../RateLimit.ts"
import type { WireResponse } from "../Transport.ts"
import { MOST_PATIENCE_MS, retryAfterMs } from "./classify.ts"
import type { Exchange, Next } from "./Exchange.ts"

/** A refused call never ran, so it is sent again; after this many refusals in a row it is the caller's to decide. */
const MOST_REFUSALS = 20

/**
 * Waits for the server's limiter instead of running into it: first come, first served, by a mirror of its bucket.
 * Until an answer describes the bucket, a window of calls that grows by one per answer holds the others back; the first
 * answer without the limiter's headers opens the gate for good.
 */
export const pace = Effect.fnUntraced(function* (settings: Settings) {
  const mirror = new Mirror()
  const gate = yield* Semaphore.make(1)
  const settled = yield* Latch.make(false)
  const buckets = yield* SubscriptionRef.make<ReadonlyArray<Bucket>>([])
  let open = !settings.pace
  let window = 1

  const acquire = (endpoint: string) =>
    gate.withPermits(1)(
      Effect.gen(function* () {
        while (!open && !mirror.known && mirror.calls >= window) {
          yield* settled.close
          yield* settled.await
        }
        while (true) {
          const waitMs = mirror.waitMs(yield* Clock.currentTimeMillis)
          if (waitMs <= 0) break
          tell(settings.hooks.wait, { endpoint, waitMs }, settings.logger)
          yield* Effect.sleep(waitMs)
        }
        mirror.take()
      })
    )

  /** Learns from an answer. True: it was refused, never ran, and may be sent again. */
  const observe = (response: WireResponse): Effect.Effect<boolean> =>
    Effect.flatMap(Clock.currentTimeMillis, (now) => {
      const reading = read(response.headers, now)
      const refused = response.status === 429
      if (reading === undefined && !refused) {
        if (!mirror.known) open = true
        return Effect.succeed(false)
      }
      open = false
      const afterMs = retryAfterMs(response.headers, now) ?? 1000
      // One answer must not stop everybody for an hour: its own call ends, the others try again after a while.
      mirror.observe(reading, refused, Math.min(afterMs, MOST_PATIENCE_MS), now)
      const bucket = mirror.bucket()
      const again = refused && afterMs <= MOST_PATIENCE_MS
      return bucket === undefined ? Effect.succeed(again) : Effect.as(SubscriptionRef.set(buckets, [bucket]), again)
    })

  const settle = Effect.suspend(() => {
    mirror.settle()
    window += 1
    return settled.open
  })

  const step = <E>(next: Next<E>): Next<E> => {
    if (!settings.pace) return next
    const observed = (exchange: Exchange) =>
      Effect.flatMap(next(exchange), (response) => Effect.map(observe(response), (again) => ({ response, again })))
    const paced =
      (refusals: number): Next<E> =>
      (exchange) =>
        Effect.uninterruptibleMask((restore) =>
          Effect.flatMap(restore(acquire(exchange.request.endpoint)), () =>
            Effect.ensuring(restore(observed(exchange)), settle)
          )
        ).pipe(
          Effect.flatMap(({ again, response }) =>
            again && refusals < MOST_REFUSALS ? paced(refusals + 1)(exchange) : Effect.succeed(response)
          )
        )
    const first = paced(1)
    // No limiter was seen: nothing to wait for, and one look at the answer's headers tells if that changes.
    const free: Next<E> = (exchange) =>
      Effect.flatMap(next(exchange), (response) =>
        response.headers["x-ratelimit-limit"] === undefined && response.status !== 429
          ? Effect.succeed(response)
          : Effect.flatMap(observe(response), (again) => (again ? first(exchange) : Effect.succeed(response)))
      )
    return (exchange) => (open ? free(exchange) : first(exchange))
  }
  return { step, buckets }
})
