import { randomUUID } from "node:crypto"
import * as Effect from "effect/Effect"
import { afterAll, assert, beforeAll, describe, it } from "vitest"
import type { Redis } from "../src/index.ts"
import { missing, start, why } from "./here.ts"
import { randomOf, type Setting, simulate } from "./simulate.ts"
import { booksIn, type Client, connect, World } from "./world.ts"

let server: Redis
let redis: Client

beforeAll(async () => {
  if (missing) return
  server = await start()
  redis = await connect(server.url)
})

afterAll(async () => {
  if (missing) return
  redis.destroy()
  await server.kill()
})

/** Several processes in a world with a bucket of 11 calls that come back ten each second. */
const stage = async (processes: number) => {
  const world = new World()
  const prefix = `books-${randomUUID()}:`
  const open = booksIn(world, redis, prefix)
  const buckets = await Promise.all(Array.from({ length: processes }, open))
  return { world, prefix, buckets }
}

const answer = (remaining: number, limit = 11) => ({
  reading: { limit, remaining, resetMs: Math.ceil((limit - remaining) / 10) * 1000 },
  refused: false,
  retryAfterMs: 0
})
const refusal = (retryAfterMs: number) => ({ reading: undefined, refused: true, retryAfterMs })
const silent = { reading: undefined, refused: false, retryAfterMs: 0 }

const { runPromise } = Effect

/** Takes as long as it may; how often that was. */
const drain = async (take: Effect.Effect<number, unknown>) => {
  for (let taken = 0; taken < 100; taken++) if ((await runPromise(take)) > 0) return taken
  return 100
}

/** On a busy machine a Redis may take longer than a call waits for it. */
const busy = { retry: 2, timeout: 60_000 }

describe.skipIf(missing)(`the books in Redis${why}`, busy, () => {
  it("let one call through until an answer has come, whoever asks", async () => {
    const { buckets, world } = await stage(2)
    const [one, other] = buckets

    const first = [await runPromise(one!.take), await runPromise(other!.take)]
    world.now += 10
    const bucket = await runPromise(one!.settle(answer(10)))
    const second = await runPromise(other!.take)

    assert.deepStrictEqual([first[0], second], [0, 0])
    assert.isAbove(first[1] ?? 0, 0)
    assert.strictEqual(bucket?.limit, 11)
    assert.strictEqual(bucket?.remaining, 10)
  })

  it("let one more through every 250 ms where the first answer is slow", async () => {
    const { buckets, world } = await stage(2)
    const [one, other] = buckets
    await runPromise(one!.take)

    world.now += 249
    const early = await runPromise(other!.take)
    world.now += 1
    const late = await runPromise(other!.take)

    assert.isAbove(early, 0)
    assert.strictEqual(late, 0)
  })

  it("spend what is left in the bucket once, not once per process", async () => {
    const { buckets } = await stage(3)
    await runPromise(buckets[0]!.take)
    await runPromise(buckets[0]!.settle(answer(6)))

    const taken = await Promise.all(buckets.map(({ take }) => drain(take)))

    const sum = taken.reduce((all, one) => all + one)
    assert.isAtLeast(sum, 5)
    assert.isAtMost(sum, 6)
  })

  it("let those who wait take turns", async () => {
    const { buckets, world } = await stage(2)
    await runPromise(buckets[0]!.take)
    await runPromise(buckets[0]!.settle(answer(0)))
    const turns: Array<number> = []

    // The first asks twenty times as often as the other.
    for (let step = 0; turns.length < 10; step++) {
      world.now += 5
      for (const index of step % 20 === 0 ? [0, 1] : [0]) {
        if ((await runPromise(buckets[index]!.take)) > 0) continue
        await runPromise(buckets[index]!.settle(answer(0)))
        turns.push(index)
      }
    }

    const first = turns.filter((index) => index === 0).length
    assert.isAtLeast(first, 4)
    assert.isAtMost(first, 6)
  })

  it("do not hold a call back for one who was to come and did not", async () => {
    const { buckets, world } = await stage(2)
    const [one, other] = buckets
    await runPromise(one!.take)
    await runPromise(one!.settle(answer(0)))
    const waitMs = await runPromise(one!.take)
    await runPromise(other!.take)

    world.now += waitMs + 251
    const taken = await drain(other!.take)

    assert.isAtLeast(taken, 1)
  })

  it("make everybody wait after a refusal", async () => {
    const { buckets, world } = await stage(2)
    const [one, other] = buckets
    await runPromise(one!.take)
    await runPromise(one!.settle(refusal(7000)))

    const waitMs = await runPromise(other!.take)
    world.now += 7000
    const after = await runPromise(other!.take)

    assert.strictEqual(waitMs, 7000)
    assert.strictEqual(after, 0)
  })

  it("hold nobody up where answers tell of no limiter, and do again when one does", async () => {
    const { buckets } = await stage(2)
    const [one, other] = buckets
    await runPromise(one!.take)
    await runPromise(one!.settle(silent))

    const free = await drain(other!.take)
    await runPromise(one!.settle(answer(0)))
    const held = await runPromise(other!.take)

    assert.strictEqual(free, 100)
    assert.isAbove(held, 0)
  })

  it("believe a proxy's answer without headers only the third time", async () => {
    const { buckets } = await stage(1)
    const [one] = buckets
    await runPromise(one!.take)
    await runPromise(one!.settle(answer(0)))

    const known = [silent, silent, silent].map((seen) => () => runPromise(one!.settle(seen)))
    const first = await known[0]!()
    const second = await known[1]!()
    const third = await known[2]!()

    assert.deepStrictEqual([first?.limit, second?.limit, third], [11, 11, undefined])
  })

  it("take back what a dead process held when its lease is over, and not before", async () => {
    const { buckets, world } = await stage(2)
    const [dead, other] = buckets
    await runPromise(dead!.take)

    world.now += 100
    const before = await runPromise(other!.take)
    world.now += 3000
    // The slow start lets one call through by now anyway; a second only if the dead one's is not counted any more.
    const after = await runPromise(other!.take)
    await runPromise(other!.settle(answer(10)))
    const taken = await drain(other!.take)

    assert.isAbove(before, 0)
    assert.strictEqual(after, 0)
    assert.strictEqual(taken, 9)
  })

  it("give back at once what a client held that was closed", async () => {
    const { buckets } = await stage(2)
    const [closed, other] = buckets
    await runPromise(closed!.take)

    await closed!.leave()
    const waitMs = await runPromise(other!.take)

    assert.strictEqual(waitMs, 0)
  })

  it.each([
    ["flushed", () => redis.flushAll()],
    [
      "overwritten",
      async () => {
        for (const key of await redis.keys("books-*")) await redis.set(key, "nonsense")
      }
    ]
  ] as const)("that were %s begin anew, with the calls that are still on their way", async (_, spoil) => {
    const { buckets } = await stage(2)
    const [one, other] = buckets
    await runPromise(one!.take)
    await runPromise(one!.settle(answer(10)))
    await drain(one!.take)

    await spoil()
    await runPromise(one!.settle(undefined))
    const waitMs = await runPromise(other!.take)
    await runPromise(one!.settle(answer(2)))
    const taken = await drain(other!.take)

    assert.isAbove(waitMs, 0)
    assert.strictEqual(taken, 0)
  })

  it("survive a clock that was set back, and measure by it from then on", async () => {
    const { buckets, world } = await stage(2)
    const [one, other] = buckets
    await runPromise(one!.take)
    await runPromise(one!.settle(answer(0)))
    const before = await runPromise(other!.take)

    world.now -= 3_600_000
    const after = await runPromise(other!.take)
    let perSecond: number | undefined
    for (let call = 0; call < 12; call++) {
      world.now += 100
      perSecond = (await runPromise(one!.settle(answer(5))))?.perSecond
    }

    assert.isAtMost(after, before)
    assert.closeTo(perSecond ?? 0, 10, 0.1)
  })

  it("have a call back that was taken and not sent", async () => {
    const { buckets } = await stage(1)
    const [one] = buckets
    await runPromise(one!.take)
    await runPromise(one!.settle(answer(6)))

    const taken = await drain(one!.take)
    await runPromise(one!.settle(undefined))
    const again = await drain(one!.take)

    assert.deepStrictEqual([taken, again], [5, 1])
  })

  it("are forgotten ten minutes after the last call, and their names tell nobody whose they are", async () => {
    const { buckets, prefix } = await stage(1)
    await runPromise(buckets[0]!.take)

    const keys = await redis.keys(`${prefix}*`)
    const ttl = await redis.pTTL(keys[0] ?? "")

    assert.strictEqual(keys.length, 1)
    assert.match(keys[0] ?? "", /^books-[-\da-f]+:limit:1:\{[\da-f]{64}\}$/)
    assert.isAbove(ttl, 590_000)
    assert.isAtMost(ttl, 600_000)
  })
})

/** The real ones, and what chance makes of it. */
const settings = (): ReadonlyArray<readonly [seed: number, setting: Setting]> => {
  const shipped: Setting = { perSec: 10, burst: 100, processes: 2, calls: 250, latencyMs: [0.2, 2] }
  const scaled: Setting = { perSec: 100, burst: 50, processes: 2, calls: 1000, latencyMs: [0.2, 2] }
  const random = randomOf(20261124)
  const between = (least: number, most: number) => Math.round(least + random() * (most - least))
  const chance = Array.from({ length: 18 }, (_, i): readonly [number, Setting] => {
    const perSec = between(5, 200)
    const slowest = between(1, 60)
    // A server that lets fewer calls through at once than are on their way anyway is none to be fast at.
    const burst = between(10, 200)
    const setting = {
      perSec,
      burst,
      processes: between(1, 6),
      calls: burst + between(2, 6) * perSec,
      latencyMs: [0.2, slowest]
    }
    return [i, { ...setting, latencyMs: [0.2, slowest] }]
  })
  return [[1, shipped], [2, scaled], ...chance]
}

describe.skipIf(missing)(`processes that share a simulated limiter${why}`, busy, () => {
  for (const [seed, setting] of settings()) {
    const { burst, calls, latencyMs, perSec, processes } = setting
    const name = `${processes} with ${calls} calls, ${perSec}/s and ${burst}, ${latencyMs[1]} ms there and back`
    it(`are done in time, with next to no refusals: ${name}`, async () => {
      const { idealMs, refusals, tookMs } = await simulate(setting, redis, seed)

      assert.isAtMost(tookMs, idealMs * 1.05 + 500)
      assert.isAtMost(refusals, Math.max(4, calls * 0.02))
    })
  }
})
