import { assert, describe, it } from "@effect/vitest"
import { endpoint } from "@matterwire/core/Endpoint"
import * as Mattermost from "@matterwire/core/Mattermost"
import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Schema from "effect/Schema"
import * as TestClock from "effect/testing/TestClock"
import type { WireRequest } from "../../src/Transport.ts"
import { Bucket, limitedServer, steady } from "./SimulatedLimiter.ts"
import { type Answering, ok, testTransport } from "./TestTransport.ts"

const get = endpoint("GetThing", "GET", "/api/v4/things", () => ({ success: Schema.Unknown }))
const ping = endpoint("Ping", "GET", "/api/v4/system/ping", () => ({ success: Schema.Unknown, auth: "none" }))
const login = endpoint("LogIn", "POST", "/api/v4/users/login", () => ({ success: Schema.Unknown, auth: "none" }))

const burst = <A>(count: number, call: () => A) => Array.from({ length: count }, call)

/** A client on that wire, and how to have it make calls without waiting for them. */
const client = Effect.fnUntraced(function* (answering: Answering) {
  const wire = testTransport(answering)
  const layer = Layer.provide(Mattermost.layer({ url: "https://mm.test", token: "tokentoken" }), wire.layer)
  const context = yield* Layer.build(layer)
  const ended: Array<number> = []
  const run = (calls: ReadonlyArray<ReturnType<typeof get>>) =>
    Effect.forEach(calls, (call) =>
      Effect.forkChild(
        Effect.provideContext(
          Effect.andThen(
            call,
            Effect.map(Clock.currentTimeMillis, (now) => ended.push(now))
          ),
          context
        )
      )
    )
  const state = Effect.provideContext(
    Effect.flatMap(Mattermost.Mattermost, ({ rateLimit }) => rateLimit.get),
    context
  )
  return { run, ended, state, wire }
})

describe("3.0's limiter, which never limits", () => {
  const constant = (limit = "10") => ({
    "x-ratelimit-limit": limit,
    "x-ratelimit-remaining": String(Number(limit) - 1),
    "x-ratelimit-reset": "1",
    "x-version-id": "3.0.0.1795418600"
  })

  it.effect("does not slow 3,000 calls, though it says 10 of each", () =>
    Effect.gen(function* () {
      const { ended, run, state } = yield* client(() => Effect.delay(Effect.succeed(ok({}, constant())), 5))

      yield* run(burst(3000, get))
      yield* TestClock.adjust("100 millis")

      assert.lengthOf(ended, 3000)
      assert.deepStrictEqual(yield* state, [])
    })
  )

  it.effect("is waited for as long as a proxy before it asks for, and no longer", () =>
    Effect.gen(function* () {
      let busy = false
      const { ended, run } = yield* client(() =>
        Effect.delay(
          Effect.sync(() =>
            busy ? { status: 429, headers: { "retry-after": "2" }, body: "slow down" } : ok({}, constant())
          ),
          5
        )
      )
      yield* run(burst(100, get))
      yield* TestClock.adjust("100 millis")

      busy = true
      yield* run([get()])
      yield* TestClock.adjust(10)
      busy = false
      yield* run(burst(500, get))
      yield* TestClock.adjust("1900 millis")
      const early = ended.length
      yield* TestClock.adjust("300 millis")

      assert.strictEqual(early, 100)
      assert.lengthOf(ended, 601)
    })
  )

  it.effect("is not seen in a real bucket that was always full when calls came, one after the other", () =>
    Effect.gen(function* () {
      const bucket = new Bucket(10, 9)
      const server = limitedServer(() => [bucket], steady(6))
      const { ended, run } = yield* client(server.answering)
      for (let call = 0; call < 60; call++) {
        yield* run([get()])
        yield* TestClock.adjust("150 millis")
      }

      yield* run(burst(60, get))
      yield* TestClock.adjust("6 seconds")

      assert.lengthOf(ended, 120)
      assert.strictEqual(server.seen.refused, 0)
    })
  )

  it.effect("is a limiter again when it refuses, or says something else", () =>
    Effect.gen(function* () {
      const bucket = new Bucket(10, 9)
      const server = limitedServer(() => [bucket], steady(6))
      let real = false
      const { ended, run, state } = yield* client((request, index) =>
        real ? server.answering(request, index) : Effect.delay(Effect.succeed(ok({}, constant())), 5)
      )
      yield* run(burst(100, get))
      yield* TestClock.adjust("1 second")

      real = true
      yield* run(burst(40, get))
      yield* TestClock.adjust("4 seconds")
      const refused = server.seen.refused
      yield* run(burst(40, get))
      yield* TestClock.adjust("4500 millis")

      assert.lengthOf(ended, 180)
      assert.isAtMost(refused, 40)
      assert.isAtMost(server.seen.refused, refused + 1)
      assert.lengthOf(yield* state, 1)
    })
  )
})

describe("with VaryByUser", () => {
  const isSomebody = ({ headers }: WireRequest) => headers["authorization"] !== undefined

  /** The token's bucket and the user's, which another session has emptied; nobody's calls have the address's. */
  const varied = () => {
    const address = new Bucket(1, 9)
    const token = new Bucket(1, 9)
    const user = new Bucket(1, 9)
    const server = limitedServer((request) => (isSomebody(request) ? [token, user] : [address]), steady(4))
    return { user, ...server }
  }

  it.effect("the user's bucket slows all calls of the user, and none of nobody", () =>
    Effect.gen(function* () {
      const { answering, seen, user } = varied()
      user.drain(7, 0)
      const { ended, run, state } = yield* client(answering)
      yield* run([get()])
      yield* TestClock.adjust(10)

      yield* run(burst(5, get))
      yield* run(burst(4, ping))
      yield* TestClock.adjust(30)
      const early = ended.length
      const known = (yield* state).map(({ remaining, waiting, which }) => [which, remaining, waiting.interactive])
      yield* TestClock.adjust("6 seconds")

      assert.strictEqual(early, 1 + 1 + 4)
      assert.deepStrictEqual(known, [
        ["outer", 8, 4],
        ["anonymous", 6, 0],
        ["user", 1, 4]
      ])
      assert.lengthOf(ended, 10)
      assert.isAtMost(seen.refused, 1)
    })
  )

  it.effect("is forgotten when answers to the user's calls tell of one bucket only", () =>
    Effect.gen(function* () {
      const { answering } = varied()
      const single = limitedServer(() => [new Bucket(1, 9)], steady(4))
      let off = false
      const { run, state } = yield* client((request, index) =>
        off ? single.answering(request, index) : answering(request, index)
      )
      yield* run([get()])
      yield* TestClock.adjust(10)
      const before = (yield* state).map(({ which }) => which)

      off = true
      yield* run(burst(3, get))
      yield* TestClock.adjust(50)

      assert.deepStrictEqual(before, ["outer", "user"])
      assert.deepStrictEqual(
        (yield* state).map(({ which }) => which),
        ["outer"]
      )
    })
  )
})

describe("a route's own bucket", () => {
  it.effect("is waited for by its calls alone, which still wait for the outer one, too", () =>
    Effect.gen(function* () {
      const outer = new Bucket(10, 100)
      const own = new Bucket(5, 10)
      const server = limitedServer(({ url }) => (url.endsWith("login") ? [outer, own] : [outer]), steady(4))
      const { ended, run, state } = yield* client(server.answering)
      yield* run([login()])
      yield* TestClock.adjust(10)

      yield* run(burst(20, login))
      yield* run(burst(40, get))
      yield* TestClock.adjust(200)
      const early = ended.length
      const known = (yield* state).map(({ which }) => which)
      yield* TestClock.adjust("3 seconds")

      assert.isAtLeast(early, 40 + 10)
      assert.isBelow(early, 40 + 15)
      assert.deepStrictEqual(known, ["outer", "POST /api/v4/users/login"])
      assert.lengthOf(ended, 61)
      assert.strictEqual(server.seen.refused, 0)
    })
  )

  it.effect("has back what a call was taken out of, that was cancelled while it waited for the outer one", () =>
    Effect.gen(function* () {
      const outer = new Bucket(10, 9)
      const own = new Bucket(0.1, 2)
      const server = limitedServer(({ url }) => (url.endsWith("login") ? [outer, own] : [outer]), steady(4))
      const { ended, run } = yield* client(server.answering)
      yield* run([login()])
      yield* TestClock.adjust("2 seconds")
      outer.drain(10, yield* Clock.currentTimeMillis)
      yield* run([get()])
      yield* TestClock.adjust(10)

      const [waiting] = yield* run([login()])
      yield* TestClock.adjust(10)
      waiting?.interruptUnsafe()
      yield* run([login()])
      yield* TestClock.adjust("1 second")

      assert.lengthOf(ended, 3)
    })
  )
})
