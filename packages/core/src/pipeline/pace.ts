import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import * as Latch from "effect/Latch"
import * as Semaphore from "effect/Semaphore"
import * as SubscriptionRef from "effect/SubscriptionRef"
import type { BucketState } from "../Call.ts"
import type { Settings } from "../Config.ts"
import { tell } from "../Hooks.ts"
import { isInner, Mirror, read } from "../RateLimit.ts"
import type { WireResponse } from "../Transport.ts"
import { MOST_PATIENCE_MS, retryAfterMs } from "./classify.ts"
import type { Exchange, Next } from "./Exchange.ts"

/** A refused call never ran, so it is sent again; after this many refusals in a row it is the caller's to decide. */
const MOST_REFUSALS = 20
/** The least that a refused call waits, doubled by every refusal in a row: `Retry-After` may be 0, or nonsense. */
const LEAST_WAIT_MS = 100
/** A first answer that is slow, an upload's or none at all, must not block the start: so often one more call leaves. */
const PROBE_EVERY_MS = 250
/** Some answers are a proxy's and know nothing of the limiter; this many in a row say that it was switched off. */
const SILENT_ANSWERS = 3

/**
 * Waits for the server's limiter instead of running into it: first come, first served, by a mirror of its bucket.
 * Until an answer describes the bucket, a window of calls that grows by one per answer, and by one every 250 ms, holds the
 * others back; answers without the limiter's headers open the gate. Whoever is next waits a minute at most, whatever the
 * headers said: then the call is sent, and the server decides.
 */
export const pace = Effect.fnUntraced(function* (settings: Settings) {
  const gate = yield* Semaphore.make(1)
  const settled = yield* Latch.make(false)
  const buckets = yield* SubscriptionRef.make<ReadonlyArray<BucketState>>([])
  let mirror = new Mirror()
  let open = !settings.pace
  let window = 1
  let silent = 0

  const wait = (endpoint: string, waitMs: number) => {
    tell(settings.hooks.wait, { endpoint, waitMs }, settings.logger)
    return Effect.sleep(waitMs)
  }

  const acquire = (endpoint: string) =>
    gate.withPermits(1)(
      Effect.gen(function* () {
        while (!open && !mirror.known && mirror.calls >= window) {
          yield* settled.close
          yield* Effect.timeoutOrElse(settled.await, {
            duration: PROBE_EVERY_MS,
            orElse: () => Effect.sync(() => (window = mirror.calls + 1))
          })
        }
        let patience = MOST_PATIENCE_MS
        while (patience > 0) {
          const waitMs = Math.min(mirror.waitMs(yield* Clock.currentTimeMillis), patience)
          if (waitMs <= 0) break
          yield* wait(endpoint, waitMs)
          patience -= waitMs
        }
        mirror.take()
      })
    )

  /** An answer did not tell of a limiter. */
  const unlimited = Effect.suspend(() => {
    silent += 1
    if (mirror.known && silent < SILENT_ANSWERS) return Effect.void
    open = true
    if (!mirror.known) return Effect.void
    mirror = new Mirror(mirror.calls)
    return SubscriptionRef.set(buckets, [])
  })

  /** Learns from an answer. A time: it was refused, never ran, and may go back to the gate after that. */
  const observe = (response: WireResponse, refusals: number): Effect.Effect<number | undefined> =>
    Effect.flatMap(Clock.currentTimeMillis, (now) => {
      const reading = read(response.headers, now)
      const refused = response.status === 429
      if (reading === undefined && !refused) return Effect.as(unlimited, undefined)
      open = false
      silent = 0
      const leastMs = Math.min(LEAST_WAIT_MS * 2 ** (refusals - 1), MOST_PATIENCE_MS)
      const afterMs = Math.max(retryAfterMs(response.headers, now) ?? 1000, leastMs)
      // The shared bucket has room: that is this call's own business, which it waits for outside the gate.
      const inner = refused && isInner(response.headers)
      // One answer must not stop everybody for an hour: its own call ends, the others try again after a while.
      mirror.observe(reading, refused && !inner, Math.min(afterMs, MOST_PATIENCE_MS), now)
      const bucket = mirror.bucket()
      const again = refused && afterMs <= MOST_PATIENCE_MS ? (inner ? afterMs : leastMs) : undefined
      return bucket === undefined
        ? Effect.succeed(again)
        : Effect.as(
            SubscriptionRef.set(buckets, [{ ...bucket, which: "outer", waiting: { interactive: 0, bulk: 0 } }]),
            again
          )
    })

  const settle = Effect.suspend(() => {
    mirror.settle()
    window += 1
    return settled.open
  })

  const step = <E>(next: Next<E>): Next<E> => {
    if (!settings.pace) return next
    type Observed = { readonly response: WireResponse; readonly againMs: number | undefined }
    const observed = (response: WireResponse, refusals: number): Effect.Effect<Observed> =>
      Effect.map(observe(response, refusals), (againMs) => ({ response, againMs }))
    const orAgain = (exchange: Exchange, refusals: number, { againMs, response }: Observed) =>
      againMs === undefined || refusals >= MOST_REFUSALS || !exchange.repeatable
        ? Effect.succeed(response)
        : Effect.andThen(wait(exchange.request.endpoint, againMs), paced(exchange, refusals + 1))
    const paced = (exchange: Exchange, refusals: number): Effect.Effect<WireResponse, E> =>
      Effect.uninterruptibleMask((restore) =>
        Effect.flatMap(restore(acquire(exchange.request.endpoint)), () =>
          Effect.ensuring(restore(Effect.flatMap(next(exchange), (response) => observed(response, refusals))), settle)
        )
      ).pipe(Effect.flatMap((answer) => orAgain(exchange, refusals, answer)))
    // No limiter was seen: nothing to wait for, and one look at the answer's headers tells if that changes.
    const free: Next<E> = (exchange) =>
      Effect.flatMap(next(exchange), (response) =>
        response.headers["x-ratelimit-limit"] === undefined && response.status !== 429
          ? Effect.succeed(response)
          : Effect.flatMap(observed(response, 1), (answer) => orAgain(exchange, 1, answer))
      )
    return (exchange) => (open ? free(exchange) : paced(exchange, 1))
  }
  return { step, buckets }
})
