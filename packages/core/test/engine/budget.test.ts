import { assert, describe, it } from "@effect/vitest"
import type { Options } from "@matterwire/core/Config"
import { endpoint } from "@matterwire/core/Endpoint"
import { Unreachable } from "@matterwire/core/Errors"
import * as Mattermost from "@matterwire/core/Mattermost"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import * as Layer from "effect/Layer"
import * as Schema from "effect/Schema"
import * as TestClock from "effect/testing/TestClock"
import { type Answering, ok, testTransport } from "./TestTransport.ts"

const get = endpoint("GetThing", "GET", "/api/v4/things", () => ({ success: Schema.Unknown }))

const down: Answering = ({ endpoint }) => Effect.fail(new Unreachable({ endpoint, reason: "reset" }))

/** So many calls, ten a second, each as often as the client likes. */
const traffic = (answering: Answering, calls: number, options: Options = {}) =>
  Effect.gen(function* () {
    const left: Array<number> = []
    const wire = testTransport(answering)
    const layer = Layer.provide(
      Mattermost.layer({
        url: "https://mm.test",
        token: "t0ken",
        pace: false,
        hooks: { retry: (event) => left.push(event.left) },
        ...options
      }),
      wire.layer
    )
    const program = Effect.forEach(
      Array.from({ length: calls }),
      (_, index) => Effect.delay(Effect.exit(get()), index * 100),
      { concurrency: "unbounded", discard: true }
    )
    const fiber = yield* Effect.forkChild(Effect.provide(program, layer))
    for (let second = 0; second < calls / 10 + 20; second++) yield* TestClock.adjust("1 second")
    yield* Fiber.join(fiber)
    return { repeats: wire.requests.length - calls, left }
  })

describe("the budget of repeats", () => {
  it.effect("bounds what an outage costs: of 3,000 calls that all fail 160 are repeated, and not 6,000 times", () =>
    Effect.gen(function* () {
      const { left, repeats } = yield* traffic(down, 3000)

      // 100 that the client had, and one for every 5 s of the 300 s that it lasted.
      assert.isAtLeast(repeats, 100)
      assert.isAtMost(repeats / 3000, 0.055)
      assert.strictEqual(left.at(0), 99)
      assert.strictEqual(left.at(-1), 0)
    })
  )

  it.effect("lets every tenth success pay for one, so that half an outage is no storm either", () =>
    Effect.gen(function* () {
      const { repeats } = yield* traffic(
        (request, index) => (index % 2 === 0 ? down(request, index) : Effect.succeed(ok({}))),
        3000
      )

      // All of the successes together bring back 300 at most.
      assert.isAtLeast(repeats, 300)
      assert.isAtMost(repeats / 3000, 0.16)
    })
  )

  it.effect("is there again for a client that seldom calls", () =>
    Effect.gen(function* () {
      let calls = 0
      const wire = testTransport((request, index) =>
        calls === 0 || index % 2 === 0 ? down(request, index) : Effect.succeed(ok({}))
      )
      const layer = Layer.provide(Mattermost.layer({ url: "https://mm.test", token: "t0ken" }), wire.layer)
      const program = Effect.gen(function* () {
        yield* Effect.forEach(Array.from({ length: 200 }), () => Effect.exit(get()), { concurrency: "unbounded" })
        const spent = wire.requests.length
        yield* Effect.sleep("1 minute")
        calls += 1
        return { spent, after: yield* Effect.exit(get()) }
      })

      const fiber = yield* Effect.forkChild(Effect.provide(program, layer))
      for (let second = 0; second < 120; second++) yield* TestClock.adjust("1 second")
      const { after, spent } = yield* Fiber.join(fiber)

      assert.strictEqual(spent, 300)
      assert.strictEqual(after._tag, "Success")
    })
  )

  it.effect("says to the logger that it is spent", () =>
    Effect.gen(function* () {
      const warnings: Array<string> = []

      yield* traffic(down, 100, { logger: ({ message }) => warnings.push(message) })

      assert.include(warnings, "not repeated: too many calls fail (the budget of repeats is spent)")
    })
  )
})

describe("the delay before a repeat", () => {
  it.effect("grows, and differs from client to client", () =>
    Effect.gen(function* () {
      const delays = yield* Effect.forEach(Array.from({ length: 20 }), () =>
        Effect.gen(function* () {
          const own: Array<number> = []
          yield* traffic(down, 1, { retries: 3, hooks: { retry: ({ delayMs }) => own.push(delayMs) } })
          return own
        })
      )

      for (const [first = 0, second = 0, third = 0] of delays) {
        assert.isTrue(first >= 125 && first <= 250 && second >= 250 && second <= 500 && third >= 500 && third <= 1000)
      }
      assert.isAbove(new Set(delays.map(([first]) => first)).size, 15)
    })
  )

  for (const [what, field, date, leastMs] of [
    ["seconds", "7", undefined, 7000],
    [
      "HTTP's date, by the server's clock, which is an hour ahead",
      "Thu, 01 Jan 1970 01:00:09 GMT",
      "Thu, 01 Jan 1970 01:00:00 GMT",
      9000
    ],
    ["a date of the oldest form", "Thu Jan  1 00:00:08 1970", undefined, 8000],
    ["a date of RFC 850", "Thursday, 01-Jan-70 00:00:06 GMT", undefined, 6000]
  ] as const) {
    it.effect(`is at least what Retry-After says in ${what}`, () =>
      Effect.gen(function* () {
        const delays: Array<number> = []
        const busy = {
          status: 503,
          headers: { "retry-after": field, ...(date === undefined ? {} : { date }) },
          body: ""
        }

        yield* traffic((_, index) => Effect.succeed(index === 0 ? busy : ok({})), 1, {
          hooks: { retry: ({ delayMs }) => delays.push(delayMs) }
        })

        assert.strictEqual(delays.length, 1)
        assert.isTrue((delays[0] ?? 0) >= leastMs && (delays[0] ?? 0) <= leastMs + 250, `${delays[0]}`)
      })
    )
  }

  it.effect("is not nothing when Retry-After is 0, and no longer than a minute: then the call ends", () =>
    Effect.gen(function* () {
      const delays: Array<number> = []
      const hooks: Options["hooks"] = { retry: ({ delayMs }) => delays.push(delayMs) }
      const busy = (after: string) => Effect.succeed({ status: 503, headers: { "retry-after": after }, body: "" })

      const soon = yield* traffic((_, index) => (index === 0 ? busy("0") : Effect.succeed(ok({}))), 1, { hooks })
      const late = yield* traffic(() => busy("61"), 1, { hooks })

      assert.deepStrictEqual([soon.repeats, late.repeats], [1, 0])
      assert.isAtLeast(delays[0] ?? 0, 125)
    })
  )
})
