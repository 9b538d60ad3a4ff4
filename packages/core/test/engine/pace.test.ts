import { assert, describe, it } from "@effect/vitest"
import { endpoint } from "@matterwire/core/Endpoint"
import * as Mattermost from "@matterwire/core/Mattermost"
import { Mirror, read } from "@matterwire/core/RateLimit"
import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import * as Layer from "effect/Layer"
import * as Schema from "effect/Schema"
import * as TestClock from "effect/testing/TestClock"
import { type Answering, ok, testTransport } from "./TestTransport.ts"

const get = endpoint("GetThing", "GET", "/api/v4/things", () => ({ success: Schema.Unknown }))

/** The server's limiter (GCRA) as recorded, on Effect's clock. */
const limiter = (perSec: number, burst: number) => {
  const perCall = 1000 / perSec
  const limit = burst + 1
  let full = 0
  let denied = 0
  let most = 0
  let inFlight = 0
  const answering: Answering = () =>
    Effect.gen(function* () {
      inFlight += 1
      most = Math.max(most, inFlight)
      const now = yield* Clock.currentTimeMillis
      const next = Math.max(full, now) + perCall
      const allowed = next - now <= perCall * limit
      if (allowed) full = next
      else denied += 1
      const remaining = allowed ? Math.floor((perCall * limit - (full - now)) / perCall) : 0
      const headers = {
        "x-ratelimit-limit": String(limit),
        "x-ratelimit-remaining": String(remaining),
        "x-ratelimit-reset": String(Math.ceil((full - now) / 1000))
      }
      yield* Effect.sleep(5)
      inFlight -= 1
      return allowed
        ? ok({}, headers)
        : { status: 429, headers: { ...headers, "retry-after": "1" }, body: "limit exceeded\n" }
    })
  return {
    answering,
    denied: () => denied,
    most: () => most,
    drain: (calls: number, now: number) => (full = now + perCall * calls)
  }
}

const clientOf = (answering: Answering, options = {}) =>
  Layer.provide(
    Mattermost.layer({ url: "https://mm.test", token: "tokentoken", ...options }),
    testTransport(answering).layer
  )

const burst = (calls: number) =>
  Effect.forEach(Array.from({ length: calls }), () => get(), { concurrency: "unbounded", discard: true })

describe("pacing", () => {
  it.effect("spends the burst, then keeps the server's rate, without a 429 and without dawdling", () =>
    Effect.gen(function* () {
      const server = limiter(10, 100)
      const fiber = yield* Effect.forkChild(Effect.provide(burst(180), clientOf(server.answering)))

      yield* TestClock.adjust("8500 millis") // ideal: 79 calls after the burst at 10 a second
      yield* Fiber.join(fiber)

      assert.strictEqual(server.denied(), 0)
      assert.isAbove(server.most(), 50)
    })
  )

  it.effect("sends one call ahead until an answer says how large the bucket is", () =>
    Effect.gen(function* () {
      const server = limiter(1, 2)
      const fiber = yield* Effect.forkChild(Effect.provide(burst(3), clientOf(server.answering)))

      yield* TestClock.adjust("2 millis")
      const ahead = server.most()
      yield* TestClock.adjust("3 seconds")
      yield* Fiber.join(fiber)

      assert.strictEqual(ahead, 1)
      assert.strictEqual(server.denied(), 0)
    })
  )

  it.effect("repeats a refused call after the time the server names, whatever its verb", () =>
    Effect.gen(function* () {
      const server = limiter(10, 0)
      server.drain(1, 0) // somebody else has spent the bucket
      const post = endpoint("Post", "POST", "/api/v4/things", () => ({ success: Schema.Unknown }))
      const waits: Array<number> = []
      const layer = clientOf(server.answering, {
        hooks: { wait: ({ waitMs }: { waitMs: number }) => waits.push(waitMs) }
      })
      const fiber = yield* Effect.forkChild(Effect.provide(post(), layer))

      yield* TestClock.adjust("2 seconds")
      yield* Fiber.join(fiber)

      assert.strictEqual(server.denied(), 1)
      assert.isAbove(waits.length, 0)
    })
  )

  it.effect("hands on a refusal that asks for more than a minute", () =>
    Effect.gen(function* () {
      const hour: Answering = () =>
        Effect.succeed({ status: 429, headers: { "retry-after": "3600" }, body: "slow down" })

      const error = yield* Effect.flip(Effect.provide(get(), clientOf(hour)))

      assert.ok(error._tag === "RateLimited")
      assert.strictEqual(error.retryAfterMs, 3_600_000)
    })
  )

  it.effect("does not hold anything back where there is no limiter", () =>
    Effect.gen(function* () {
      let inFlight = 0
      let most = 0
      const answering: Answering = () =>
        Effect.gen(function* () {
          inFlight += 1
          most = Math.max(most, inFlight)
          yield* Effect.sleep(5)
          inFlight -= 1
          return ok({})
        })
      const fiber = yield* Effect.forkChild(Effect.provide(Effect.andThen(get(), burst(50)), clientOf(answering)))

      yield* TestClock.adjust("20 millis")
      yield* Fiber.join(fiber)

      assert.strictEqual(most, 50)
    })
  )

  it.effect("does not count the waiting against the timeout of a call", () =>
    Effect.gen(function* () {
      const server = limiter(1, 0)
      const fiber = yield* Effect.forkChild(
        Effect.provide(burst(5), clientOf(server.answering, { timeout: "1500 millis" }))
      )

      yield* TestClock.adjust("8 seconds")
      yield* Fiber.join(fiber)

      assert.isAtMost(server.denied(), 1)
    })
  )

  it.effect("lets a call that is waiting be cancelled, and the next one go", () =>
    Effect.gen(function* () {
      const server = limiter(1, 0)
      const layer = clientOf(server.answering)
      yield* Effect.provide(
        Effect.gen(function* () {
          const first = yield* Effect.forkChild(get())
          yield* TestClock.adjust("5 millis")
          yield* Fiber.join(first)
          const waiting = yield* Effect.forkChild(get())
          yield* TestClock.adjust("5 millis")
          yield* Fiber.interrupt(waiting)
          const next = yield* Effect.forkChild(get())
          yield* TestClock.adjust("3 seconds")
          yield* Fiber.join(next)
        }),
        layer
      )
    })
  )

  it.effect("shows the bucket as the server described it", () =>
    Effect.gen(function* () {
      const server = limiter(10, 5)
      const fiber = yield* Effect.forkChild(
        Effect.provide(
          Effect.andThen(
            get(),
            Effect.flatMap(Mattermost.Mattermost, (client) => client.rateLimit.get)
          ),
          clientOf(server.answering)
        )
      )
      yield* TestClock.adjust("1 second")
      const [bucket] = yield* Fiber.join(fiber)

      assert.deepInclude(bucket, { limit: 6, remaining: 5, resetAfterMs: 1000 })
    })
  )
})

describe("the limiter's headers", () => {
  const headers = (limit: string, remaining: string, reset: string) => ({
    "x-ratelimit-limit": limit,
    "x-ratelimit-remaining": remaining,
    "x-ratelimit-reset": reset
  })

  it("say how many seconds it takes until the bucket is full", () => {
    assert.deepStrictEqual(read(headers("10", "9", "1"), 0), { limit: 10, remaining: 9, resetMs: 1000 })
  })

  it("are understood as well when Reset is an epoch, as the v3 page has it", () => {
    assert.deepStrictEqual(read(headers("10", "9", "1441983590"), 1_441_983_588_000), {
      limit: 10,
      remaining: 9,
      resetMs: 2000
    })
    assert.deepStrictEqual(read(headers("10", "9", "1441983590"), 1_441_983_999_000), {
      limit: 10,
      remaining: 9,
      resetMs: 0
    })
  })

  it("can come twice: the first is the bucket that all routes share", () => {
    assert.deepStrictEqual(read(headers("101, 11", "100, 10", "1, 1"), 0), {
      limit: 101,
      remaining: 100,
      resetMs: 1000
    })
  })

  it("that are missing or no numbers say nothing", () => {
    assert.isUndefined(read({}, 0))
    assert.isUndefined(read(headers("many", "9", "1"), 0))
  })
})

describe("the mirror of a bucket", () => {
  it("counts what is in flight, which the server has not seen yet", () => {
    const mirror = new Mirror()
    mirror.take()
    mirror.observe({ limit: 3, remaining: 2, resetMs: 1000 }, false, 0, 0)
    mirror.settle()

    mirror.take()
    mirror.take()

    assert.isAbove(mirror.waitMs(0), 0)
  })

  it("waits as long as a refusal says, even with calls left", () => {
    const mirror = new Mirror()
    mirror.take()
    mirror.observe({ limit: 10, remaining: 9, resetMs: 1000 }, true, 3000, 0)
    mirror.settle()

    assert.strictEqual(mirror.waitMs(1000), 2000)
  })
})
