import { assert, describe, it } from "@effect/vitest"
import { endpoint, listing } from "@matterwire/core/Endpoint"
import { all } from "@matterwire/core/Listing"
import * as Mattermost from "@matterwire/core/Mattermost"
import { byPage } from "@matterwire/core/Paging"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import * as Layer from "effect/Layer"
import * as Schema from "effect/Schema"
import * as Stream from "effect/Stream"
import * as TestClock from "effect/testing/TestClock"
import type { BucketState, CallOptions } from "../../src/Call.ts"
import { Bucket, limitedServer, steady } from "./SimulatedLimiter.ts"
import { testTransport } from "./TestTransport.ts"

const get = endpoint("GetThing", "GET", "/api/v4/things/{name}", () => ({ success: Schema.Unknown }))

const things = listing("GetThings", "GET", "/api/v4/things", () => ({
  query: Schema.Struct({ page: Schema.optional(Schema.Number), per_page: Schema.optional(Schema.Number) }),
  success: Schema.Array(Schema.Struct({ id: Schema.String })),
  paging: byPage
}))

/** A client whose bucket is empty, and gives a call back every 100 ms. */
const emptied = Effect.fnUntraced(function* () {
  const bucket = new Bucket(10, 2)
  const server = limitedServer(
    () => [bucket],
    steady(2),
    ({ url }) => (url.includes("page=") ? [{ id: url }].slice(url.includes("page=3") ? 1 : 0) : {})
  )
  const wire = testTransport(server.answering)
  const layer = Layer.provide(Mattermost.layer({ url: "https://mm.test", token: "tokentoken" }), wire.layer)
  const context = yield* Layer.build(layer)
  const call = (name: string, options?: CallOptions) =>
    Effect.forkChild(Effect.provideContext(get({ name }, options), context))
  for (const name of ["a", "b", "c", "d"]) yield* call(name)
  yield* TestClock.adjust("500 millis")
  bucket.drain(2, yield* Effect.clockWith((clock) => clock.currentTimeMillis))
  yield* call("last")
  yield* TestClock.adjust("1 second")
  const before = wire.requests.length
  const state = Effect.provideContext(
    Effect.flatMap(Mattermost.Mattermost, ({ rateLimit }) => rateLimit.get),
    context
  )
  return { call, context, state, names: () => wire.requests.slice(before).map(({ url }) => url.split("/").at(-1)) }
})

const many = (from: string, count: number) => Array.from({ length: count }, (_, index) => `${from}${index}`)

describe("calls that wait for the limiter", () => {
  it.effect("leave in the order in which they came", () =>
    Effect.gen(function* () {
      const { call, names } = yield* emptied()
      for (const name of many("n", 12)) yield* call(name)

      yield* TestClock.adjust("3 seconds")

      assert.deepStrictEqual(names(), many("n", 12))
    })
  )

  it.effect("let interactive ones pass bulk ones", () =>
    Effect.gen(function* () {
      const { call, names } = yield* emptied()
      for (const name of many("bulk", 8)) yield* call(name, { lane: "bulk" })
      yield* TestClock.adjust(1)
      yield* call("urgent")

      yield* TestClock.adjust("3 seconds")

      // What had room left before it came.
      assert.isAtMost(names().indexOf("urgent"), 3)
      assert.lengthOf(names(), 9)
    })
  )

  it.effect("of which one in ten is a bulk one, as long as some wait", () =>
    Effect.gen(function* () {
      const { call, names } = yield* emptied()
      for (const name of many("first", 4)) yield* call(name)
      for (const name of many("bulk", 3)) yield* call(name, { lane: "bulk" })
      for (const name of many("urgent", 40)) yield* call(name)

      yield* TestClock.adjust("10 seconds")

      const places = names().flatMap((name, index) => (name?.startsWith("bulk") === true ? [index] : []))
      assert.lengthOf(names(), 47)
      assert.lengthOf(places, 3)
      const gaps = places.map((place, index) => place - (places[index - 1] ?? places[0] ?? 0))
      assert.deepStrictEqual(gaps, [0, 10, 10])
    })
  )

  it.effect("are told of per lane, and leave the line at once when they are cancelled", () =>
    Effect.gen(function* () {
      const { call, names, state } = yield* emptied()
      const waiting = Effect.map(state, ([outer]) => outer?.waiting)
      const interactive = yield* Effect.forEach(many("n", 6), (name) => call(name))
      const bulk = yield* Effect.forEach(many("bulk", 5), (name) => call(name, { lane: "bulk" }))
      yield* TestClock.adjust(1)
      const before = yield* waiting

      yield* Fiber.interruptAll([...interactive.slice(3), ...bulk])
      const after = yield* waiting
      yield* TestClock.adjust("3 seconds")

      const gone = 6 - (before?.interactive ?? 0)
      assert.deepStrictEqual(before, { interactive: 6 - gone, bulk: 5 })
      assert.deepStrictEqual(after, { interactive: 3 - gone, bulk: 0 })
      assert.deepStrictEqual(names(), ["n0", "n1", "n2"])
      assert.deepStrictEqual(yield* waiting, { interactive: 0, bulk: 0 })
    })
  )

  it.effect("give back what they were taken out of when they are cancelled on the way", () =>
    Effect.gen(function* () {
      const { call, names } = yield* emptied()
      const cancelled = yield* Effect.forEach(many("gone", 50), (name) => call(name))
      yield* Fiber.interruptAll(cancelled)
      yield* call("next")

      yield* TestClock.adjust("400 millis")

      assert.strictEqual(names().at(-1), "next")
    })
  )

  it.effect("must have a lane that there is", () =>
    Effect.gen(function* () {
      const wire = testTransport()
      const layer = Layer.provide(Mattermost.layer({ url: "https://mm.test", token: "tokentoken" }), wire.layer)
      const options: CallOptions = Object.assign({}, { lane: JSON.parse('"fast"') })

      const error = yield* Effect.flip(Effect.provide(get({ name: "n" }, options), layer))

      assert.ok(error._tag === "InvalidInput")
      assert.include(error.reason, 'lane must be "interactive" or "bulk"')
      assert.lengthOf(wire.requests, 0)
    })
  )

  it.effect("of a walk go in the bulk lane, from its second page on", () =>
    Effect.gen(function* () {
      const { call, context, names } = yield* emptied()
      const walk = Effect.provideContext(Stream.runDrain(all(things, { per_page: 1 })), context)
      yield* Effect.forkChild(walk)
      for (const name of many("n", 4)) yield* call(name)
      yield* TestClock.adjust("200 millis")
      for (const name of many("later", 3)) yield* call(name)

      yield* TestClock.adjust("3 seconds")

      const [first, second] = names().flatMap((name, index) => (name?.startsWith("things?") === true ? [index] : []))
      assert.strictEqual(first, 0)
      assert.strictEqual(second, 8)
    })
  )

  it.effect("are watched: every change of what is known, the newest one for who is slow", () =>
    Effect.gen(function* () {
      const { call, context } = yield* emptied()
      const seen: Array<ReadonlyArray<BucketState>> = []
      const watching = Effect.flatMap(Mattermost.Mattermost, ({ rateLimit }) =>
        Stream.runForEach(rateLimit.changes, (state) => Effect.sync(() => seen.push(state)))
      )
      const watcher = yield* Effect.forkChild(Effect.provideContext(watching, context))
      yield* TestClock.adjust(1)

      for (const name of many("n", 3)) yield* call(name)
      yield* TestClock.adjust("2 seconds")

      const waiting = seen.map(([outer]) => outer?.waiting.interactive)
      assert.include(waiting, 1)
      assert.strictEqual(waiting.at(-1), 0)
      const heard = seen.length
      yield* Fiber.interrupt(watcher)
      yield* call("unwatched")
      yield* TestClock.adjust("1 second")
      assert.lengthOf(seen, heard)
    })
  )
})
