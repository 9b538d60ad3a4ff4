import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Random from "effect/Random"
import * as Stream from "effect/Stream"
import type { BucketState } from "../Call.ts"
import type { Settings } from "../Config.ts"
import { tell } from "../Hooks.ts"
import type { WireResponse } from "../Transport.ts"
import { MOST_PATIENCE_MS, retryAfterMs } from "./classify.ts"
import type { Exchange, Next } from "./Exchange.ts"
import type { Books } from "./pace/books.ts"
import { Buckets } from "./pace/Buckets.ts"
import { Pass } from "./pace/Pass.ts"

/** A refused call never ran, so it is sent again; after this many refusals in a row it is the caller's to decide. */
const MOST_REFUSALS = 20
/** Where the headers describe the bucket, a refusal tells of others that draw from it too: they go first now and then. */
const MOST_LOST_RACES = 100
/** The least that a refused call waits outside the line, doubled by every refusal in a row: `Retry-After` may be 0, or nonsense. */
const LEAST_WAIT_MS = 100
/** Where the headers describe the bucket, its mirror knows when the next call comes back; more than this is not needed besides. */
const MOST_WAIT_MS = 200

/** Somebody who reads the changes. */
interface Watcher {
  hasNews: boolean
  /** Set while it waits. */
  wake: (() => void) | undefined
}

/** What is known of a call's wait besides. */
interface Waited {
  /** When it began, where that was before. */
  readonly from?: number | undefined
  /** What comes after it is part of it. */
  readonly goesOn?: boolean
}

/** How long a refused call stays out of the line. */
const outsideMs = (refusals: number, described: boolean): number => {
  const leastMs = Math.min(LEAST_WAIT_MS * 2 ** (refusals - 1), MOST_PATIENCE_MS)
  if (!described) return leastMs
  return refusals === 1 ? 0 : Math.min(leastMs / 2, MOST_WAIT_MS)
}

/**
 * Waits for the server's limiter instead of running into it: first come, first served, in two lanes, by a mirror of each
 * bucket that a call draws from, or by books that processes share. Answers without the limiter's headers open the gate.
 */
export const pace = Effect.fnUntraced(function* (settings: Settings, books?: Books) {
  const clock = yield* Clock.clockWith(Effect.succeed)
  const watchers = new Set<Watcher>()
  const changed = () => {
    for (const watcher of watchers) {
      watcher.hasNews = true
      watcher.wake?.()
    }
  }
  const ground = {
    clock,
    fork: Effect.runForkWith(yield* Effect.context<never>()),
    changed
  }
  const buckets: Buckets = new Buckets(ground, books)

  /** Learns from an answer. A time: it was refused, never ran, and may go back to the line after that. */
  const observe = (pass: Pass, response: WireResponse, refusals: number): number | undefined => {
    const now = clock.currentTimeMillisUnsafe()
    if (response.status !== 429) {
      buckets.hear(pass, response, undefined, now)
      changed()
      return undefined
    }
    const afterMs = retryAfterMs(response.headers, now) ?? 1000
    // One answer must not stop everybody for an hour: its own call ends, the others try again after a while.
    const refused = { afterMs: Math.min(afterMs, MOST_PATIENCE_MS), leastMs: outsideMs(refusals, false) }
    const described = buckets.hear(pass, response, refused, now)
    changed()
    const isOver = refusals >= (described ? MOST_LOST_RACES : MOST_REFUSALS)
    return afterMs > MOST_PATIENCE_MS || isOver ? undefined : outsideMs(refusals, described)
  }

  const acquire = (pass: Pass): Effect.Effect<void> => {
    const route = buckets.routeOf(pass)
    if (route === undefined) return buckets.stageOf(pass).enter(pass)
    return Effect.andThen(
      route.enter(pass),
      Effect.suspend(() => buckets.stageOf(pass).enter(pass))
    )
  }

  const { logger } = settings
  const listener = settings.hooks.wait

  /** The same wait, of which a listener hears when it is over: the call leaves, or was given up. */
  const told = (
    exchange: Exchange,
    wait: Effect.Effect<void>,
    { from, goesOn = false }: Waited
  ): Effect.Effect<void> => {
    if (listener === undefined) return wait
    const report = (since: number, left: boolean) =>
      Effect.sync(() => {
        const waitMs = clock.currentTimeMillisUnsafe() - since
        if (waitMs > 0) tell(listener, { endpoint: exchange.request.endpoint, waitMs, left }, logger)
      })
    return Effect.suspend(() => {
      const since = from ?? clock.currentTimeMillisUnsafe()
      return Effect.onExit(wait, (exit) =>
        Exit.isSuccess(exit) && goesOn ? Effect.void : report(since, Exit.isSuccess(exit))
      )
    })
  }

  const end = (pass: Pass) =>
    Effect.sync(() => {
      pass.end()
      if (pass.shared.length > 0) books?.settle(pass.shared, undefined)
      buckets.pump(pass)
    })

  const step = <E>(next: Next<E>): Next<E> => {
    if (!settings.pace) return next

    const again = (exchange: Exchange, response: WireResponse, refusals: number, againMs: number) => {
      if (exchange.course !== undefined) exchange.course.waitsFor = "the rate limit"
      const from = clock.currentTimeMillisUnsafe()
      return !exchange.repeatable
        ? Effect.succeed(response)
        : // Several processes that are refused together must not come back together.
          Effect.flatMap(Random.next, (random) =>
            Effect.andThen(
              told(exchange, Effect.sleep(againMs * (1 + random / 2)), { from, goesOn: true }),
              paced(exchange, refusals + 1, from)
            )
          )
    }

    const paced = (exchange: Exchange, refusals: number, from?: number): Effect.Effect<WireResponse, E> =>
      Effect.suspend(() => {
        const pass = new Pass(exchange, refusals > 1)
        if (exchange.course !== undefined) exchange.course.waitsFor = "the rate limit"
        let againMs: number | undefined
        const sent = Effect.suspend(() => {
          pass.sent = true
          return Effect.map(next(exchange), (response) => {
            againMs = observe(pass, response, refusals)
            return response
          })
        })
        return Effect.flatMap(
          Effect.ensuring(Effect.andThen(told(exchange, acquire(pass), { from }), sent), end(pass)),
          (response) =>
            againMs === undefined ? Effect.succeed(response) : again(exchange, response, refusals, againMs)
        )
      })

    // No limiter was seen: nothing to wait for, and one look at the answer's headers tells if that changes.
    const free: Next<E> = (exchange) =>
      Effect.flatMap(next(exchange), (response) => {
        if (buckets.isFree(response)) return Effect.succeed(response)
        const pass = new Pass(exchange, false)
        pass.sent = true
        const againMs = observe(pass, response, 1)
        return Effect.andThen(
          end(pass),
          againMs === undefined ? Effect.succeed(response) : again(exchange, response, 1, againMs)
        )
      })

    return (exchange) => (buckets.open ? free(exchange) : paced(exchange, 1))
  }

  /** Each reader is handed the state when it asks for it, and waits while nothing has changed since. */
  const changes = Stream.suspend(() => {
    const watcher: Watcher = { hasNews: true, wake: undefined }
    watchers.add(watcher)
    const news = Effect.callback<ReadonlyArray<BucketState>>((resume) => {
      const give = () => {
        watcher.hasNews = false
        watcher.wake = undefined
        resume(Effect.sync(() => buckets.state()))
      }
      if (watcher.hasNews) give()
      else watcher.wake = give
    })
    return Stream.ensuring(
      Stream.fromEffectRepeat(news),
      Effect.sync(() => watchers.delete(watcher))
    )
  })
  return { step, state: { get: Effect.sync(() => buckets.state()), changes } }
})
