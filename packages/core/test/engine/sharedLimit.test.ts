import { assert, describe, it } from "@effect/vitest"
import { endpoint } from "@matterwire/core/Endpoint"
import * as Mattermost from "@matterwire/core/Mattermost"
import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Fiber from "effect/Fiber"
import * as Layer from "effect/Layer"
import * as Schema from "effect/Schema"
import * as Scope from "effect/Scope"
import * as TestClock from "effect/testing/TestClock"
import type { LogEntry } from "../../src/Hooks.ts"
import { memoryLimit } from "./MemoryLimit.ts"
import { Bucket, limitedServer, steady } from "./SimulatedLimiter.ts"
import { type Answering, ok, testTransport } from "./TestTransport.ts"

const get = endpoint("GetThing", "GET", "/api/v4/things", () => ({ success: Schema.Unknown }))

/** Clients of one user, that share books. */
const sharing = Effect.fnUntraced(function* (answering: Answering, { clients = 1, url = "https://mm.test" } = {}) {
  const books = memoryLimit()
  const lines: Array<LogEntry> = []
  const wire = testTransport(answering)
  const layer = Layer.provide(
    Mattermost.layer({
      url,
      token: "one-token",
      sharedLimit: books.limit,
      logger: (entry) => (entry.level === "warn" ? lines.push(entry) : undefined)
    }),
    wire.layer
  )
  const scope = yield* Scope.make()
  const contexts = yield* Effect.forEach(Array.from({ length: clients }), () =>
    Effect.provideService(Layer.buildWithMemoMap(layer, Layer.makeMemoMapUnsafe(), scope), Scope.Scope, scope)
  )
  const ended: Array<number> = []
  const calls = Effect.fnUntraced(function* (count: number) {
    const call = Effect.andThen(
      get(),
      Effect.map(Clock.currentTimeMillis, (now) => ended.push(now))
    )
    return yield* Effect.forEach(Array.from({ length: count }), (_, index) => {
      const context = contexts[index % clients]
      if (context === undefined) throw new Error("no client")
      return Effect.forkChild(Effect.provideContext(call, context))
    })
  })
  const close = Scope.close(scope, Exit.void)
  return { books, calls, close, contexts, ended, lines, wire }
})

describe("shared books", () => {
  it.effect("let several clients of one bucket draw from it as one: in the ideal time, and hardly one is refused", () =>
    Effect.gen(function* () {
      const bucket = new Bucket(50, 49)
      const server = limitedServer(() => [bucket], steady(6))
      const { calls, ended } = yield* sharing(server.answering, { clients: 4 })

      yield* calls(400)
      yield* TestClock.adjust("7500 millis") // ideal: 350 calls beyond the bucket's size at 50 a second

      assert.lengthOf(ended, 400)
      assert.isAtMost(server.seen.refused, 4)
    })
  )

  it.effect("are kept per server, user and bucket, the user's from when it is seen", () =>
    Effect.gen(function* () {
      const buckets = [new Bucket(10, 9), new Bucket(10, 9)]
      const server = limitedServer(() => buckets, steady(6))
      const { books, calls, contexts } = yield* sharing(server.answering, { url: "https://mm.test/sub" })

      yield* calls(3)
      yield* TestClock.adjust("1 second")

      assert.deepStrictEqual(
        [...books.seen.keys],
        ["https://mm.test/sub outer one-token", "https://mm.test/sub user one-token"]
      )
      assert.strictEqual(books.outstanding(), 0)
      const [context] = contexts
      if (context === undefined) throw new Error("no client")
      const state = yield* Effect.provideContext(
        Effect.flatMap(Mattermost.Mattermost, ({ rateLimit }) => rateLimit.get),
        context
      )
      assert.deepStrictEqual(
        state.map(({ which }) => which),
        ["outer", "user"]
      )
      assert.notInclude(JSON.stringify(state), "one-token")
    })
  )

  for (const fault of ["failing", "hanging"] as const) {
    it.effect(`that are ${fault} are gone without, with one warning, and tried again after a while`, () =>
      Effect.gen(function* () {
        const bucket = new Bucket(10, 9)
        const server = limitedServer(() => [bucket], steady(6))
        const { books, calls, ended, lines } = yield* sharing(server.answering)
        books.become(fault)

        yield* calls(60)
        yield* TestClock.adjust("6 seconds") // ideal: 5 seconds, and half a second until they are given up
        const alone = ended.length
        const asked = books.seen.asked
        yield* calls(1)
        yield* TestClock.adjust("1 second")
        const stillAlone = books.seen.asked
        books.become("fine")
        yield* TestClock.adjust("15 seconds")
        yield* calls(3)
        yield* TestClock.adjust("1 second")

        assert.strictEqual(alone, 60)
        assert.lengthOf(ended, 64)
        assert.isAtMost(server.seen.refused, 1)
        assert.strictEqual(stillAlone, asked)
        assert.isAbove(books.seen.asked, stillAlone)
        assert.lengthOf(lines, 1)
        assert.include(lines[0]?.message, "paced by what this process knows")
        assert.strictEqual(lines[0]?.endpoint, "sharedLimit")
      })
    )
  }

  it.effect("warn again after an outage that was over", () =>
    Effect.gen(function* () {
      const server = limitedServer(() => [new Bucket(100, 99)], steady(6))
      const { books, calls, lines } = yield* sharing(server.answering)
      for (const next of ["failing", "failing", "fine", "failing"] as const) {
        books.become(next)
        yield* calls(2)
        yield* TestClock.adjust("16 seconds")
      }

      assert.lengthOf(lines, 2)
    })
  )

  it.effect("have back what was taken for a call that was cancelled, or that nothing answered", () =>
    Effect.gen(function* () {
      const { books, calls, wire } = yield* sharing(() => Effect.never)

      const fibers = yield* calls(8)
      yield* TestClock.adjust("1 second")
      const underWay = books.outstanding()
      yield* Fiber.interruptAll(fibers)
      yield* TestClock.adjust("1 second")

      assert.isAbove(underWay, 0)
      assert.strictEqual(wire.requests.length, underWay)
      assert.strictEqual(books.outstanding(), 0)
    })
  )

  it.effect("have back what they gave when nobody waited for it any more", () =>
    Effect.gen(function* () {
      const server = limitedServer(() => [new Bucket(10, 9)], steady(6))
      const { books, calls, ended } = yield* sharing(server.answering)
      books.become("late")

      yield* calls(1)
      yield* TestClock.adjust("5 seconds")

      assert.lengthOf(ended, 1)
      assert.strictEqual(books.outstanding(), 0)
    })
  )

  it.effect("of the user hear nothing of a call that the outer bucket refused: theirs was not asked", () =>
    Effect.gen(function* () {
      const headers = { "x-request-id": "r", "x-ratelimit-limit": "10, 10", "x-ratelimit-remaining": "8, 8" }
      const answers = [
        headers,
        headers,
        { "x-ratelimit-limit": "10", "x-ratelimit-remaining": "0", "retry-after": "1" }
      ]
      const { books, calls } = yield* sharing((_, index) => {
        const said = { ...(answers[index] ?? headers), "x-ratelimit-reset": index > 1 ? "1" : "1, 1" }
        return Effect.succeed({ ...ok({}, said), status: index === 2 ? 429 : 200 })
      })

      for (let call = 0; call < 3; call += 1) {
        yield* calls(1)
        yield* TestClock.adjust("3 seconds")
      }

      const inOrder = [...books.seen.said].sort()
      assert.deepStrictEqual(inOrder, [
        "outer answered", // the second call's, since the first one knew of no bucket yet
        "outer answered", // the third one's, when it was sent again
        "outer refused",
        "user answered",
        "user not asked"
      ])
    })
  )

  it.effect("are not asked where there is no limiter", () =>
    Effect.gen(function* () {
      const { books, calls, ended } = yield* sharing(() => Effect.succeed(ok({})))
      yield* calls(1)
      yield* TestClock.adjust(10)
      const asked = books.seen.asked

      yield* calls(50)
      yield* TestClock.adjust(10)

      assert.lengthOf(ended, 51)
      assert.strictEqual(books.seen.asked, asked)
    })
  )

  it.effect("are closed with the client", () =>
    Effect.gen(function* () {
      const server = limitedServer(() => [new Bucket(10, 9)], steady(6))
      const { books, calls, close, lines } = yield* sharing(server.answering)
      yield* calls(2)
      yield* TestClock.adjust("1 second")

      yield* close

      assert.strictEqual(books.seen.closed, 1)
      assert.deepStrictEqual(lines, [])
    })
  )
})
