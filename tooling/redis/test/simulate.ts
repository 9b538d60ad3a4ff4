import { randomUUID } from "node:crypto"
import type { SharedBucket } from "@matterwire/core/SharedLimit"
import * as Effect from "effect/Effect"
import { booksIn, type Client, World } from "./world.ts"

/** Mattermost's limiter: GCRA, with times in whole seconds, rounded up. */
class Limiter {
  private readonly interval: number
  private readonly limit: number
  private fullAt = 0

  constructor(perSec: number, burst: number) {
    this.interval = 1000 / perSec
    this.limit = burst + 1
  }

  answer(now: number) {
    const after = Math.max(now, this.fullAt) + this.interval
    const tooEarly = after - now - this.interval * this.limit
    const refused = tooEarly > 1e-6
    if (!refused) this.fullAt = after
    const untilFull = this.fullAt - now
    const remaining = Math.max(0, Math.floor(this.limit - untilFull / this.interval + 1e-9))
    return {
      refused,
      retryAfterMs: refused ? Math.ceil(tooEarly / 1000) * 1000 : 0,
      reading: { limit: this.limit, remaining, resetMs: Math.ceil(untilFull / 1000) * 1000 }
    }
  }
}

/** What a run is made of. */
export interface Setting {
  readonly perSec: number
  readonly burst: number
  readonly processes: number
  /** Of all processes together. */
  readonly calls: number
  /** There, and back again: at least and at most. */
  readonly latencyMs: readonly [least: number, most: number]
}

/** The same numbers for the same seed (mulberry32). */
export const randomOf = (seed: number) => () => {
  seed = (seed + 0x6d2b79f5) | 0
  let mixed = Math.imul(seed ^ (seed >>> 15), 1 | seed)
  mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
  return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
}

/**
 * Processes that each have all their calls to make at once, one of which asks at a time, as core does it: how long all of
 * it took, how long it must take, how often the limiter refused, and how far apart the first and the last were done.
 */
export const simulate = async (setting: Setting, redis: Client, seed: number) => {
  const { burst, latencyMs, perSec, processes } = setting
  const world = new World()
  const random = randomOf(seed)
  const latency = () => latencyMs[0] + random() * (latencyMs[1] - latencyMs[0])
  const limiter = new Limiter(perSec, burst)
  const open = booksIn(world, redis, `simulated-${randomUUID()}:`)
  const each = Math.floor(setting.calls / processes)
  const began = world.now
  const ends: Array<number> = []
  let refusals = 0

  const run = (bucket: SharedBucket) => {
    let left = each
    let done = 0
    let asking = false
    const next = async (): Promise<void> => {
      if (asking || left === 0) return
      asking = true
      await ask()
    }
    const ask = async (): Promise<void> => {
      const waitMs = await Effect.runPromise(bucket.take)
      if (waitMs > 0) return world.after(waitMs, ask)
      asking = false
      left -= 1
      world.after(latency(), async () => {
        const seen = limiter.answer(world.now)
        world.after(latency(), async () => {
          await Effect.runPromise(bucket.settle(seen))
          if (!seen.refused) {
            done += 1
            if (done === each) ends.push(world.now - began)
            return
          }
          refusals += 1
          world.after(100, async () => {
            left += 1
            await next()
          })
        })
      })
      world.after(0.2, next)
    }
    return next
  }
  for (let process = 0; process < processes; process++) {
    const next = run(await open())
    world.after(random() * 5, next)
  }
  await world.pass(() => ends.length === processes)

  const tookMs = Math.max(...ends)
  const idealMs = Math.max(0, ((each * processes - burst - 1) / perSec) * 1000)
  return { tookMs, idealMs, refusals, calls: each * processes, apartMs: tookMs - Math.min(...ends) }
}
