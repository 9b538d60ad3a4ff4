import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Fiber from "effect/Fiber"
import type * as Redacted from "effect/Redacted"
import * as Scope from "effect/Scope"
import type { Bucket } from "../../Call.ts"
import type { Settings } from "../../Config.ts"
import type { LimitKey, Observation, SharedBucket, SharedLimit, SharedLimitError } from "../../SharedLimit.ts"

export type Which = LimitKey["bucket"]

/** A call that was taken out of shared books. */
export interface Shared {
  readonly which: Which
  readonly bucket: SharedBucket
}

/** Books that take longer than this to answer are as good as away. */
const PATIENCE_MS = 500
/** In two parts: a program that was busy for long finds its timers first, and the answer, which has been there, after the first. */
const patience = Effect.andThen(Effect.sleep(PATIENCE_MS - 50), Effect.sleep(50))
/** So long after an outage they are tried again. */
const AGAIN_AFTER_MS = 15_000

/** The books that processes share, as the pacer uses them: nothing here fails, and nothing hangs. */
export interface Books {
  /** Can they be asked, as far as anybody knows? */
  readonly usable: boolean
  /** Takes a call out of all these buckets, or says how many ms to wait; `undefined`: they cannot be reached. */
  readonly take: (which: ReadonlyArray<Which>) => Effect.Effect<ReadonlyArray<Shared> | number | undefined>
  /** Calls are over. Does not wait until that is written down. */
  readonly settle: (
    shared: ReadonlyArray<Shared>,
    seen: ((which: Which) => Observation | undefined) | undefined
  ) => void
  /** What the books last said of a bucket. */
  readonly known: (which: Which) => Bucket | undefined
}

/** Opens the books when they are first asked, for as long as the client lives. */
export const openBooks = Effect.fnUntraced(function* (
  { baseUrl, logger }: Settings,
  limit: SharedLimit,
  who: Effect.Effect<Redacted.Redacted<string> | undefined>
) {
  const clock = yield* Clock.clockWith(Effect.succeed)
  const fork = Effect.runForkWith(yield* Effect.context<never>())
  const scope = yield* Scope.make()
  const opened = new Map<Which, SharedBucket>()
  const known = new Map<Which, Bucket>()
  let awayUntil = -Infinity
  let away = false
  let closed = false
  yield* Effect.addFinalizer((exit) => {
    closed = true
    letGo()
    return Scope.close(scope, exit)
  })

  const failed = (reason: string) => {
    awayUntil = clock.currentTimeMillisUnsafe() + AGAIN_AFTER_MS
    if (away || closed) return
    away = true
    logger?.({ level: "warn", message: `${reason}: paced by what this process knows`, endpoint: "sharedLimit" })
  }

  const worked = () => {
    awayUntil = -Infinity
    away = false
  }

  /** What has not answered in time may still do so until the books are tried again; then it is let go of. */
  const stuck = new Set<Fiber.Fiber<unknown, unknown>>()
  const letGo = () => {
    for (const fiber of stuck) fiber.interruptUnsafe()
    stuck.clear()
  }

  /** Within the time that there is, also for what cannot be interrupted. What comes too late is handed to `late`. */
  const soon = <A>(
    effect: Effect.Effect<A, SharedLimitError>,
    late: (value: A) => void
  ): Effect.Effect<A | undefined> =>
    Effect.suspend(() => {
      if (stuck.size > 0) letGo()
      const fiber = fork(effect)
      let given = false
      fiber.addObserver((exit) => {
        stuck.delete(fiber)
        if (Exit.isSuccess(exit) && given) late(exit.value)
      })
      return Effect.raceFirst(Fiber.await(fiber), Effect.as(patience, undefined)).pipe(
        Effect.map((exit) => {
          if (exit === undefined) {
            given = true
            stuck.add(fiber)
            failed(`the shared rate limit has not answered for ${PATIENCE_MS} ms`)
            return undefined
          }
          if (Exit.isSuccess(exit)) {
            worked()
            return exit.value
          }
          const error = Exit.findErrorOption(exit)
          failed(error._tag === "Some" ? error.value.message : "the shared rate limit ended with a defect")
          return undefined
        })
      )
    })

  const bucketOf = (which: Which): Effect.Effect<SharedBucket> =>
    Effect.suspend(() => {
      const held = opened.get(which)
      if (held !== undefined) return Effect.succeed(held)
      return Effect.flatMap(who, (somebody) => limit.open({ url: baseUrl, who: somebody, bucket: which })).pipe(
        Scope.provide(scope),
        Effect.tap((bucket) => Effect.sync(() => opened.set(which, bucket)))
      )
    })

  const takeOne = (which: Which): Effect.Effect<Shared | number | undefined> => {
    const asked = Effect.flatMap(bucketOf(which), (bucket) =>
      Effect.map(bucket.take, (ms) => (ms > 0 ? ms : { which, bucket }))
    )
    return soon(asked, (taken) => {
      if (typeof taken === "object") fork(Effect.ignore(taken.bucket.settle(undefined)))
    })
  }

  const take = (which: ReadonlyArray<Which>): ReturnType<Books["take"]> =>
    Effect.gen(function* () {
      const taken: Array<Shared> = []
      // The innermost first: fewer draw from it, and what was taken of it goes back when the outer one has none.
      for (const one of which.toReversed()) {
        const answer = yield* takeOne(one)
        if (typeof answer === "object") {
          taken.push(answer)
          continue
        }
        settle(taken, undefined)
        return answer
      }
      return taken
    })

  const settle: Books["settle"] = (shared, seen) => {
    // Books that are away forget by themselves whom they have not heard of for long.
    if (away) return
    for (const { bucket, which } of shared) {
      fork(
        Effect.map(
          soon(bucket.settle(seen?.(which)), () => {}),
          (bucket) => {
            if (bucket !== undefined) known.set(which, bucket)
          }
        )
      )
    }
  }

  const books: Books = {
    get usable() {
      const leftMs = awayUntil - clock.currentTimeMillisUnsafe()
      // More than that is left only where the clock was set back.
      return leftMs <= 0 || leftMs > AGAIN_AFTER_MS
    },
    take,
    settle,
    known: (which) => (away ? undefined : known.get(which))
  }
  return books
})
