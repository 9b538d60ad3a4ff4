import { assert, describe, it } from "@effect/vitest"
import { endpoint } from "@matterwire/core/Endpoint"
import * as Mattermost from "@matterwire/core/Mattermost"
import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Fiber from "effect/Fiber"
import * as Layer from "effect/Layer"
import * as Schema from "effect/Schema"
import * as TestClock from "effect/testing/TestClock"
import type { WireRequest } from "../../src/Transport.ts"
import { Bucket, limitedServer, type Way } from "./SimulatedLimiter.ts"
import { testTransport } from "./TestTransport.ts"

const get = endpoint("GetThing", "GET", "/api/v4/things", () => ({ success: Schema.Unknown }))

const whole = (minimum: number, maximum: number) => Schema.Int.check(Schema.isBetween({ minimum, maximum }))

/** A limiter, a way to it, and how many seconds of work there are behind the first burst. */
const world = Schema.Struct({
  perSec: whole(1, 150),
  burst: whole(7, 150),
  /** There and back, in ms. */
  latency: whole(2, 120),
  /** How much longer than that it may take, in percent. */
  jitter: whole(0, 100),
  /** Of a hundred answers so many come late, by so many ms. */
  slow: whole(0, 5),
  lateBy: whole(0, 1000),
  seconds: whole(4, 7),
  seed: whole(1, 1_000_000)
})
type World = typeof world.Type

/** Numbers in [0, 1) that look as if they were drawn, and are the same for the same seed (mulberry32). */
const drawn = (seed: number) => {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

const wayOf = ({ jitter, lateBy, latency, seed, slow }: World): Way => {
  const draw = drawn(seed)
  const leg = () => (latency / 2) * (1 + (jitter / 100) * draw())
  return () => ({ there: leg(), back: leg() + (draw() < slow / 100 ? lateBy : 0) })
}

/** More on its way than a third of what the bucket holds, and no pace is right: what an answer says is over when it comes. */
const fits = ({ burst, jitter, latency, perSec }: World) =>
  (perSec * latency * (1 + jitter / 100)) / 1000 <= (burst + 1) / 3

/** Has this many calls sent by each client at once, and tells how it went. */
const run = Effect.fnUntraced(function* (
  worldOf: World,
  calls: number,
  clients: ReadonlyArray<string>,
  bucketsOf: (request: WireRequest) => ReadonlyArray<Bucket>
) {
  const server = limitedServer(bucketsOf, wayOf(worldOf))
  const wire = testTransport(server.answering)
  const from = yield* Clock.currentTimeMillis
  const working = clients.map((token) =>
    Effect.forEach(Array.from({ length: calls }), () => get(), { concurrency: "unbounded", discard: true }).pipe(
      Effect.provide(Layer.provide(Mattermost.layer({ url: "https://mm.test", token }), wire.layer), { local: true })
    )
  )
  const fiber = yield* Effect.forkChild(Effect.all(working, { concurrency: "unbounded", discard: true }))
  // Anything that takes three times as long as it may has starved.
  yield* TestClock.adjust(3 * (worldOf.seconds * 1000 + 5000))
  const exit = fiber.pollUnsafe()
  if (exit === undefined) yield* Fiber.interrupt(fiber)
  return { ...server.seen, ended: exit !== undefined && Exit.isSuccess(exit), ms: server.seen.lastAt - from }
})

/**
 * What it must take: one answer to learn of the limiter, the time in which the bucket gives back all calls beyond its size,
 * and the way of the last call; in a way's slowest time. A client that knew the limiter before saves the first answer.
 */
const idealMs = (worldOf: World, calls: number, { size }: Bucket) => {
  const { jitter, lateBy, latency, perSec, slow } = worldOf
  const wayMs = latency * (1 + jitter / 100)
  return wayMs + (1000 * (calls - size)) / perSec + wayMs + (slow > 0 ? lateBy : 0)
}

/** 5 % over the ideal, and the time of two calls: half a one is kept back, and times are whole milliseconds. */
const atMostMs = (worldOf: World, ideal: number) => ideal * 1.05 + 2000 / worldOf.perSec

/** The same worlds in every run. One that fails is printed, and its replay. */
const check = { arbitrary: { runs: 20, maxShrinks: 10, seed: "the pace" }, timeout: 60_000 }

describe("whatever the limiter's size and rate, and the way to it,", () => {
  it.effect.prop(
    "one client and one bucket: no call fails, the time is the ideal one, 1 of 50 calls at most is refused",
    { world },
    ({ world }) =>
      Effect.gen(function* () {
        if (!fits(world)) return
        const bucket = new Bucket(world.perSec, world.burst)
        const calls = bucket.size + world.perSec * world.seconds

        const result = yield* run(world, calls, ["one-token"], () => [bucket])

        assert.deepInclude(result, { ended: true, served: calls })
        assert.isAtMost(result.ms, atMostMs(world, idealMs(world, calls, bucket)))
        assert.isAtMost(result.refused, calls / 50)
      }),
    check
  )

  it.effect.prop(
    "one client and two buckets, of which the inner one is the user's and somebody else draws from it, too",
    { world, others: whole(0, 6) },
    ({ others, world }) =>
      Effect.gen(function* () {
        if (!fits(world)) return
        const outer = new Bucket(world.perSec, world.burst)
        const inner = new Bucket(world.perSec, world.burst)
        inner.drain(others, 0)
        const calls = outer.size + world.perSec * world.seconds

        const result = yield* run(world, calls, ["one-token"], () => [outer, inner])

        assert.deepInclude(result, { ended: true, served: calls })
        assert.isAtMost(result.ms, atMostMs(world, idealMs(world, calls + others, inner)))
        // What somebody else took before is found out by running into it.
        assert.isAtMost(result.refused, calls / 50 + 1 + others)
      }),
    check
  )

  it.effect.prop(
    "several clients of one bucket: no call fails, the time is the ideal one, a quarter of the calls at most is refused for each other client",
    { world, clients: whole(2, 4) },
    ({ clients, world }) =>
      Effect.gen(function* () {
        if (!fits(world)) return
        const bucket = new Bucket(world.perSec, world.burst)
        const each = Math.ceil((bucket.size + world.perSec * world.seconds) / clients)
        const tokens = Array.from({ length: clients }, (_, index) => `token-${index}`)

        const result = yield* run(world, each, tokens, () => [bucket])

        assert.deepInclude(result, { ended: true, served: each * clients })
        assert.isAtMost(result.ms, atMostMs(world, idealMs(world, each * clients, bucket)))
        // A small bucket has room for few that begin at the same moment.
        assert.isAtMost(result.refused, ((clients - 1) * each * clients) / 4 + 4 * clients)
      }),
    check
  )
})
