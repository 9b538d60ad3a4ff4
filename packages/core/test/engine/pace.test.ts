import { assert, describe, it } from "@effect/vitest"
import { endpoint } from "@matterwire/core/Endpoint"
import * as Mattermost from "@matterwire/core/Mattermost"
import { read, type Reading } from "@matterwire/core/RateLimit"
import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import * as Layer from "effect/Layer"
import * as Schema from "effect/Schema"
import * as TestClock from "effect/testing/TestClock"
import { Mirror } from "../../src/pipeline/pace/Mirror.ts"
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

const described = (limit: string, remaining: string, reset: string) => ({
  "x-ratelimit-limit": limit,
  "x-ratelimit-remaining": remaining,
  "x-ratelimit-reset": reset
})

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
      assert.isAtLeast(server.most(), 50)
    })
  )

  it.effect("shares a bucket with another client and wastes hardly any of it", () =>
    Effect.gen(function* () {
      const server = limiter(100, 50)
      const one = Effect.provide(burst(500), clientOf(server.answering), { local: true })
      const fiber = yield* Effect.forkChild(Effect.all([one, one], { concurrency: 2 }))

      yield* TestClock.adjust("10400 millis") // ideal: 949 calls after the burst at 100 a second
      yield* Fiber.join(fiber)

      assert.isBelow(server.denied(), 100)
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

  it.effect("tells of each call's whole wait once, when it leaves", () =>
    Effect.gen(function* () {
      const server = limiter(1, 1)
      const waits: Array<number> = []
      const wait = (event: { readonly endpoint: string; readonly waitMs: number; readonly left: boolean }) => {
        assert.deepStrictEqual([event.endpoint, event.left], ["GET /api/v4/things", true])
        waits.push(event.waitMs)
      }
      let heldBack = 0
      const timed = Effect.gen(function* () {
        const from = yield* Clock.currentTimeMillis
        yield* get()
        heldBack += (yield* Clock.currentTimeMillis) - from - 5 // an answer takes so long
      })
      const all = Effect.forEach([1, 2, 3, 4, 5, 6], () => timed, { concurrency: "unbounded", discard: true })

      const fiber = yield* Effect.forkChild(Effect.provide(all, clientOf(server.answering, { hooks: { wait } })))
      yield* TestClock.adjust("20 seconds")
      yield* Fiber.join(fiber)

      assert.strictEqual(server.denied(), 0)
      assert.isAtMost(waits.length, 5)
      assert.strictEqual(
        waits.reduce((sum, ms) => sum + ms, 0),
        heldBack
      )
      assert.isAbove(heldBack, 5000)
    })
  )

  it.effect("tells of a wait that was given up, in line or after a refusal", () =>
    Effect.gen(function* () {
      const full: Answering = () =>
        Effect.succeed({ status: 429, headers: { ...described("2", "0", "50"), "retry-after": "50" }, body: "" })
      const waits: Array<readonly [waitMs: number, left: boolean]> = []
      const wait = (event: { readonly waitMs: number; readonly left: boolean }) =>
        waits.push([event.waitMs, event.left])
      const layer = clientOf(full, { hooks: { wait } })

      const fiber = yield* Effect.forkChild(
        Effect.provide(
          Effect.andThen(Effect.flip(get({}, { deadline: 1000 })), Effect.flip(get({}, { deadline: 500 }))),
          layer
        )
      )
      yield* TestClock.adjust("2 seconds")
      yield* Fiber.join(fiber)

      assert.deepStrictEqual(waits, [
        [1000, false],
        [500, false]
      ])
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

      assert.deepInclude(bucket, { which: "outer", limit: 6, remaining: 5, fullAt: 1005 })
    })
  )

  it.effect("sends a call after a minute at most, whatever the mirror says, and leaves it to the server", () =>
    Effect.gen(function* () {
      // The bucket is empty, a call comes back every second, and 200 that hang seem to be owed to it.
      const wire = testTransport((_, index) =>
        index === 1 || index > 200
          ? Effect.delay(Effect.succeed(ok({}, described("1000", "0", "3600"))), 5)
          : index === 0
            ? Effect.succeed(ok({}, described("1000", "900", "3600")))
            : Effect.never
      )
      const layer = Layer.provide(Mattermost.layer({ url: "https://mm.test", token: "tokentoken" }), wire.layer)
      yield* Effect.provide(
        Effect.gen(function* () {
          yield* get()
          yield* Effect.forkChild(burst(200))
          yield* TestClock.adjust(10)
          const next = yield* Effect.forkChild(get())
          yield* TestClock.adjust("59 seconds")
          const early = next.pollUnsafe()
          yield* TestClock.adjust("2 seconds")
          yield* Fiber.join(next)

          assert.isUndefined(early)
        }),
        layer
      )
    })
  )

  it.effect("stops when the limiter is switched off: three answers in a row do not tell of it any more", () =>
    Effect.gen(function* () {
      const wire = testTransport((_, index) =>
        Effect.delay(Effect.succeed(ok({}, index === 0 ? described("10", "0", "10") : {})), 5)
      )
      const layer = Layer.provide(Mattermost.layer({ url: "https://mm.test", token: "tokentoken" }), wire.layer)
      const buckets = yield* Effect.provide(
        Effect.gen(function* () {
          const paced = yield* Effect.forkChild(burst(4))
          yield* TestClock.adjust("6 seconds")
          yield* Fiber.join(paced)
          const free = yield* Effect.forkChild(burst(50))
          yield* TestClock.adjust(10)
          yield* Fiber.join(free)
          return yield* Effect.flatMap(Mattermost.Mattermost, (client) => client.rateLimit.get)
        }),
        layer
      )

      assert.deepStrictEqual(buckets, [])
    })
  )

  for (const retryAfter of ["0", "5.5", "-5", "1, 1", "soon"]) {
    it.effect(`does not hammer a server that refuses with Retry-After: ${retryAfter}`, () =>
      Effect.gen(function* () {
        const wire = testTransport(() =>
          Effect.succeed({ status: 429, headers: { "retry-after": retryAfter }, body: "slow down" })
        )
        const layer = Layer.provide(Mattermost.layer({ url: "https://mm.test", token: "tokentoken" }), wire.layer)
        // A clock of today: what is no number may well be read as a date, long ago.
        yield* TestClock.setTime(Date.UTC(2026, 0))
        yield* Effect.forkChild(Effect.provide(get(), layer))

        yield* TestClock.adjust(90)
        const atOnce = wire.requests.length
        yield* TestClock.adjust(1400)
        const soon = wire.requests.length
        yield* TestClock.adjust("1 minute")

        assert.strictEqual(atOnce, 1)
        assert.isAtMost(soon, 4) // after 100, 300, 700 ms
        assert.isAbove(wire.requests.length, soon)
      })
    )
  }

  it.effect("lets only the call wait that a bucket of its own refused, as login's does", () =>
    Effect.gen(function* () {
      const login = endpoint("LogIn", "POST", "/api/v4/users/login", () => ({ success: Schema.Unknown }))
      const wire = testTransport((request, index) =>
        Effect.succeed(
          request.method === "POST" && index < 2
            ? {
                status: 429,
                headers: { ...described("101, 11", "100, 0", "1, 11"), "retry-after": "5" },
                body: "limit exceeded"
              }
            : ok({}, described("101", "99", "1"))
        )
      )
      const layer = Layer.provide(Mattermost.layer({ url: "https://mm.test", token: "tokentoken" }), wire.layer)
      yield* Effect.provide(
        Effect.gen(function* () {
          const slow = yield* Effect.forkChild(login())
          const others = yield* Effect.forkChild(burst(20))
          yield* TestClock.adjust(1)
          yield* Fiber.join(others)
          yield* TestClock.adjust(4990)
          const early = slow.pollUnsafe()
          yield* TestClock.adjust("1 second")
          yield* Fiber.join(slow)

          assert.isUndefined(early)
        }),
        layer
      )
    })
  )

  it.effect("goes on as before when the clock is set back while calls wait", () =>
    Effect.gen(function* () {
      yield* TestClock.setTime(3_600_000)
      const silent = testTransport((_, index) => (index === 0 ? Effect.never : Effect.succeed(ok({}))))
      const layer = Layer.provide(Mattermost.layer({ url: "https://mm.test", token: "tokentoken" }), silent.layer)
      yield* Effect.provide(
        Effect.gen(function* () {
          yield* Effect.forkChild(burst(2))
          yield* TestClock.adjust(10)
          yield* TestClock.setTime(0)
          yield* Effect.forkChild(burst(4))

          yield* TestClock.adjust("1 second")

          assert.strictEqual(silent.requests.length, 6)
        }),
        layer
      )
    })
  )

  it.effect("is not held up for long at the start by a first call that hangs", () =>
    Effect.gen(function* () {
      const hanging = testTransport(() => Effect.never)
      const fine = testTransport((_, index) => (index === 0 ? Effect.never : Effect.succeed(ok({}))))
      const options = { url: "https://mm.test", token: "tokentoken" }
      yield* Effect.forkChild(Effect.provide(burst(9), Layer.provide(Mattermost.layer(options), hanging.layer)))
      yield* Effect.forkChild(Effect.provide(burst(9), Layer.provide(Mattermost.layer(options), fine.layer)))

      yield* TestClock.adjust("1 second")

      assert.strictEqual(hanging.requests.length, 5)
      assert.strictEqual(fine.requests.length, 9)
    })
  )
})

describe("the limiter's headers", () => {
  it("say how many seconds it takes until the bucket is full", () => {
    assert.deepStrictEqual(read(described("10", "9", "1"), 0), [{ limit: 10, remaining: 9, resetMs: 1000 }])
  })

  it("are understood as well when Reset is an epoch, as the v3 page has it", () => {
    assert.deepStrictEqual(read(described("10", "9", "1441983590"), 1_441_983_588_000), [
      { limit: 10, remaining: 9, resetMs: 2000 }
    ])
    assert.deepStrictEqual(read(described("10", "9", "1441983590"), 1_441_983_999_000), [
      { limit: 10, remaining: 9, resetMs: 0 }
    ])
  })

  it("are understood as well when Reset is an epoch in milliseconds", () => {
    assert.deepStrictEqual(read(described("10", "9", "1441983590000"), 1_441_983_588_000), [
      { limit: 10, remaining: 9, resetMs: 2000 }
    ])
  })

  it("can come twice, once per bucket", () => {
    assert.deepStrictEqual(read(described("101, 11", "100, 10", "1, 3"), 0), [
      { limit: 101, remaining: 100, resetMs: 1000 },
      { limit: 11, remaining: 10, resetMs: 3000 }
    ])
  })

  it("that are missing or no numbers say nothing", () => {
    assert.deepStrictEqual(read({}, 0), [])
    assert.deepStrictEqual(read(described("many", "9", "1"), 0), [undefined])
    assert.deepStrictEqual(read(described("10", "9", "soon"), 0), [undefined])
  })
})

describe("the limiter's headers, when they are nonsense,", () => {
  for (const [limit, remaining, reset] of [
    ["1", "0", "86400"],
    ["60", "0", "3601"],
    ["60", "0", "1e308"],
    ["60", "0", "Infinity"],
    ["Infinity", "0", "1"],
    ["60", "Infinity", "1"],
    ["60", "0", "1441990800"]
  ] as const) {
    it(`say nothing: ${limit}/${remaining}/${reset}`, () => {
      assert.deepStrictEqual(read(described(limit, remaining, reset), 1_441_983_588_000), [undefined])
    })
  }
})

describe("the mirror of a bucket", () => {
  /** A call that leaves and is answered at once. */
  const call = (mirror: Mirror, reading: Reading, at: number, refused = false, retryAfterMs = 0) => {
    mirror.observe(mirror.take(at), reading, refused, retryAfterMs, at)
    mirror.settle()
  }

  it("counts what is in flight, which the server has not seen yet", () => {
    const mirror = new Mirror()
    call(mirror, { limit: 3, remaining: 2, resetMs: 1000 }, 0)

    mirror.take(0)
    mirror.take(0)

    assert.isAbove(mirror.waitMs(0), 0)
  })

  it("does not count what hangs for ever after an answer came to a call that left later", () => {
    const mirror = new Mirror()
    call(mirror, { limit: 20, remaining: 19, resetMs: 1000 }, 0)
    for (let hanging = 0; hanging < 15; hanging++) mirror.take(0)
    mirror.waitMs(1000)
    const later = mirror.take(1000)

    mirror.observe(later, { limit: 20, remaining: 18, resetMs: 200 }, false, 0, 1005)
    mirror.settle()
    for (let step = 1; step <= 10; step++) call(mirror, { limit: 20, remaining: 18, resetMs: 200 }, 1005 + 100 * step)

    assert.strictEqual(mirror.waitMs(2100), 0)
  })

  it("waits as long as a refusal says, even with calls left", () => {
    const mirror = new Mirror()
    call(mirror, { limit: 10, remaining: 9, resetMs: 1000 }, 0, true, 3000)

    assert.strictEqual(mirror.waitMs(1000), 2000)
  })

  it("comes back at the bucket's rate after a refusal, whose second is rounded up", () => {
    const mirror = new Mirror()
    call(mirror, { limit: 10, remaining: 0, resetMs: 1000 }, 0, true, 1000)

    assert.strictEqual(mirror.waitMs(0), 150)
  })

  it("learns the rate from answers with refusals between them", () => {
    const mirror = new Mirror()
    call(mirror, { limit: 10, remaining: 0, resetMs: 1000 }, 0)
    for (const at of [20, 40, 60, 80]) {
      call(mirror, { limit: 10, remaining: 0, resetMs: 1000 }, at)
      call(mirror, { limit: 10, remaining: 0, resetMs: 1000 }, at, true, 1000)
    }
    call(mirror, { limit: 10, remaining: 0, resetMs: 1000 }, 100)

    assert.strictEqual(mirror.bucket()?.perSecond, 50)
  })

  it("does not lose anything when the clock is set back, nor waits until it has caught up", () => {
    const mirror = new Mirror()
    const before = 3_600_000
    call(mirror, { limit: 3, remaining: 0, resetMs: 3000 }, before)

    assert.strictEqual(mirror.waitMs(before + 500), 1000)
    assert.strictEqual(mirror.waitMs(500), 1000)
    assert.strictEqual(mirror.waitMs(1500), 0)
  })

  it("keeps to a refusal's time, and no longer, when the clock is set back", () => {
    const mirror = new Mirror()
    call(mirror, { limit: 10, remaining: 9, resetMs: 1000 }, 3_600_000, true, 3000)

    assert.strictEqual(mirror.waitMs(3_601_000), 2000)
    assert.strictEqual(mirror.waitMs(0), 2000)
    assert.strictEqual(mirror.waitMs(2000), 0)
  })
})
