import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import * as Redacted from "effect/Redacted"
import { Mirror } from "../../src/pipeline/pace/Mirror.ts"
import type { Taken } from "../../src/pipeline/pace/Rate.ts"
import { type LimitKey, type SharedBucket, type SharedLimit, SharedLimitError } from "../../src/SharedLimit.ts"

/** Books in memory, which several clients share. They can be made to fail, or to hang. */
export const memoryLimit = () => {
  const books = new Map<string, { readonly mirror: Mirror; readonly taken: Array<Taken>; window: number }>()
  const seen = { asked: 0, closed: 0, keys: new Set<string>(), said: new Array<`${LimitKey["bucket"]} ${string}`>() }
  let state: "fine" | "failing" | "hanging" | "late" = "fine"

  const nameOf = ({ bucket, url, who }: LimitKey) =>
    `${url} ${bucket} ${who === undefined ? "nobody" : Redacted.value(who)}`

  const whole = <A>(effect: Effect.Effect<A>): Effect.Effect<A, SharedLimitError> =>
    Effect.suspend(() => {
      seen.asked += 1
      if (state === "hanging") return Effect.uninterruptible(Effect.never)
      if (state === "late") return Effect.uninterruptible(Effect.delay(effect, "1 second"))
      return state === "failing" ? Effect.fail(new SharedLimitError({ reason: "connection refused" })) : effect
    })

  const open: SharedLimit["open"] = (key) =>
    Effect.gen(function* () {
      const name = nameOf(key)
      const book = books.get(name) ?? { mirror: new Mirror(), taken: [], window: 1 }
      books.set(name, book)
      seen.keys.add(name)
      yield* Effect.addFinalizer(() => Effect.sync(() => (seen.closed += 1)))
      const { mirror, taken } = book
      const bucket: SharedBucket = {
        take: whole(
          Effect.map(Clock.currentTimeMillis, (now) => {
            if (!mirror.known && mirror.calls >= book.window) return 10
            const waitMs = mirror.waitMs(now)
            if (waitMs === 0) taken.push(mirror.take(now))
            return waitMs
          })
        ),
        settle: (said) =>
          whole(
            Effect.map(Clock.currentTimeMillis, (now) => {
              const one = taken.shift()
              if (one === undefined) throw new Error("settled more than was taken")
              seen.said.push(
                `${key.bucket} ${said === undefined ? "not asked" : said.refused ? "refused" : "answered"}`
              )
              book.window += 1
              if (said?.reading !== undefined) mirror.observe(one, said.reading, said.refused, said.retryAfterMs, now)
              if (said === undefined) mirror.giveBack()
              else mirror.settle()
              return mirror.bucket()
            })
          )
      }
      return bucket
    })

  const limit: SharedLimit = { open }
  return {
    limit,
    seen,
    become: (next: typeof state) => (state = next),
    /** Calls that were taken and are not settled. */
    outstanding: () => [...books.values()].reduce((sum, { taken }) => sum + taken.length, 0)
  }
}
