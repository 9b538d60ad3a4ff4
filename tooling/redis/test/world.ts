import type { LimitKey, SharedBucket } from "@matterwire/core/SharedLimit"
import { redisLimit } from "@matterwire/node/redis"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Scope from "effect/Scope"
import { createClient } from "redis"

/** A connection of a test's own. */
export const connect = (url: string) => createClient({ url }).connect()
export type Client = Awaited<ReturnType<typeof connect>>

/** More than any command has: the time stands behind them. */
const ARGUMENTS = 10

/** A world with a time of its own, whose events happen one after the other. */
export class World {
  now = 1_800_000_000_000
  private readonly events: Array<{ readonly at: number; readonly run: () => Promise<void> }> = []

  after(ms: number, run: () => Promise<void>): void {
    const at = this.now + ms
    const place = this.events.findIndex((event) => event.at > at)
    this.events.splice(place === -1 ? this.events.length : place, 0, { at, run })
  }

  /** Lets things happen until something is so. */
  async pass(until: () => boolean): Promise<void> {
    while (!until()) {
      const event = this.events.shift()
      if (event === undefined) throw new Error("nothing happens any more")
      this.now = event.at
      await event.run()
    }
  }
}

/**
 * The books in a real Redis, opened by one process and another; but the script asks the world for the time. That is possible
 * from outside, as `redisLimit` takes a client: this one hands on a script in which `TIME` is replaced.
 */
export const booksIn = (world: World, redis: Client, prefix: string) => {
  const key: LimitKey = { url: "http://simulated", who: undefined, bucket: "outer" }
  const limit = redisLimit({
    prefix,
    client: {
      evalSha: () => Promise.reject(new Error("NOSCRIPT")),
      eval: (script, { arguments: args, keys }) => {
        const micros = Math.round(world.now * 1000)
        const padding = Array.from({ length: ARGUMENTS - args.length }, () => "")
        return redis.eval(script.replace("redis.call('TIME')", `{ ARGV[${ARGUMENTS + 1}], ARGV[${ARGUMENTS + 2}] }`), {
          keys,
          arguments: [...args, ...padding, String(Math.floor(micros / 1e6)), String(micros % 1e6)]
        })
      }
    }
  })
  return async (): Promise<SharedBucket & { readonly leave: () => Promise<void> }> => {
    const scope = Effect.runSync(Scope.make())
    const bucket = await Effect.runPromise(Scope.provide(limit.open(key), scope))
    return { ...bucket, leave: () => Effect.runPromise(Scope.close(scope, Exit.void)) }
  }
}
