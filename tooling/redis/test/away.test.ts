import { setImmediate, setTimeout as sleep } from "node:timers/promises"
import { inspect } from "node:util"
import type { SharedLimit } from "@matterwire/core/SharedLimit"
import { type RedisClient, redisLimit } from "@matterwire/node/redis"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Redacted from "effect/Redacted"
import * as Scope from "effect/Scope"
import { createClientPool, createCluster } from "redis"
import { afterEach, assert, describe, it } from "vitest"
import type { Redis } from "../src/index.ts"
import { missing, start, why } from "./here.ts"
import { type Client, connect } from "./world.ts"

const TOKEN = "wjz6mmtbppbmdxjzbmzmzsccsa"
const PASSWORD = "Pepper-7-mill"

const open = async (limit: SharedLimit, url = "https://chat.example.com", token = TOKEN) => {
  const scope = Effect.runSync(Scope.make())
  const key = { url, who: Redacted.make(token), bucket: "outer" } as const
  const bucket = await Effect.runPromise(Scope.provide(limit.open(key), scope))
  return { ...bucket, close: () => Effect.runPromise(Scope.close(scope, Exit.void)) }
}

/** Whether it failed, and how long that took. */
const timed = async <A, E>(effect: Effect.Effect<A, E>) => {
  const began = performance.now()
  const exit = await Effect.runPromiseExit(effect)
  return { failed: Exit.isFailure(exit), ms: performance.now() - began }
}

/** Tries until it goes well: a connection that failed is not tried again at once. */
const eventually = async (effect: Effect.Effect<unknown, unknown>): Promise<void> => {
  for (const until = Date.now() + 10_000; Date.now() < until;) {
    const exit = await Effect.runPromiseExit(effect)
    if (Exit.isSuccess(exit)) return
    await new Promise((go) => setTimeout(go, 50))
  }
  throw new Error("it never went well")
}

const servers: Array<Redis> = []
const serving = async (options?: Parameters<typeof start>[0]) => {
  const server = await start(options)
  servers.push(server)
  return server
}
afterEach(async () => {
  for (const server of servers.splice(0)) await server.kill()
})

/** On a busy machine a Redis may take longer than a call waits for it. */
const busy = { retry: 2, timeout: 30_000 }

/** How many connections of others there are. */
const connections = async (client: Client) => (await client.clientList()).length - 1

describe.skipIf(missing)(`a Redis that is away${why}`, busy, () => {
  it("fails a call's books at once, and has them again when it is back", async () => {
    const server = await serving()
    const bucket = await open(redisLimit({ url: server.url }))
    const before = await timed(bucket.take)

    await server.kill()
    const away = [await timed(bucket.take), await timed(bucket.settle(undefined)), await timed(bucket.take)]
    await serving({ port: server.port })
    await eventually(bucket.take)
    await bucket.close()

    assert.isFalse(before.failed)
    for (const { failed, ms } of away) {
      assert.ok(failed)
      assert.isBelow(ms, 600)
    }
  })

  it("has no calls in its books, when it is back, that nobody will settle", async () => {
    const server = await serving()
    const limit = redisLimit({ url: server.url })
    const [one, other] = [await open(limit), await open(limit)]
    const reading = { limit: 11, remaining: 10, resetMs: 1000 }
    await Effect.runPromise(one.take)
    await Effect.runPromise(one.settle({ reading, refused: false, retryAfterMs: 0 }))
    for (let call = 0; call < 3; call++) await Effect.runPromise(one.take)

    await server.kill()
    await Effect.runPromise(Effect.flip(one.take))
    await serving({ port: server.port })
    await eventually(one.take)
    await Effect.runPromise(one.settle(undefined))
    const waitMs = await Effect.runPromise(other.take)
    for (const { close } of [one, other]) await close()

    assert.strictEqual(waitMs, 0)
  })

  it("that has answered while the program was busy has answered in time", async () => {
    const server = await serving()
    const bucket = await open(redisLimit({ url: server.url }))
    await Effect.runPromise(bucket.take)

    server.signal("SIGSTOP")
    const settled = Effect.runPromiseExit(bucket.settle(undefined))
    await sleep(100)
    await setImmediate() // from here timers come before answers
    server.signal("SIGCONT")
    for (const until = performance.now() + 600; performance.now() < until;);
    const exit = await settled
    await bucket.close()

    assert.ok(Exit.isSuccess(exit))
  })

  it("that hangs in the middle of a command does not hold a call up for long", async () => {
    const server = await serving()
    const bucket = await open(redisLimit({ url: server.url }))
    await Effect.runPromise(bucket.take)

    server.signal("SIGSTOP")
    const first = await timed(bucket.settle(undefined))
    const second = await timed(bucket.take)
    server.signal("SIGCONT")
    await eventually(bucket.take)
    await bucket.close()

    assert.deepStrictEqual([first.failed, second.failed], [true, true])
    assert.isBelow(first.ms, 600)
    assert.isBelow(second.ms, 600)
  })

  it("that hangs before it lets us in is given up, and tried anew", async () => {
    const server = await serving({ password: PASSWORD })
    const bucket = await open(redisLimit({ url: server.url }))

    server.signal("SIGSTOP")
    const tries = await Promise.all(
      [0, 500, 3500].map(async (ms) => {
        await sleep(ms)
        return timed(bucket.take)
      })
    )
    await server.kill()
    await serving({ password: PASSWORD, port: server.port })
    await eventually(bucket.take)
    await bucket.close()

    for (const { failed, ms } of tries) {
      assert.isTrue(failed)
      assert.isBelow(ms, 600)
    }
  })

  it("and forgot its scripts meanwhile is told them again", async () => {
    const server = await serving()
    const client = await connect(server.url)
    const bucket = await open(redisLimit({ url: server.url }))
    await Effect.runPromise(bucket.take)

    await client.scriptFlush()
    const exit = await Effect.runPromiseExit(bucket.settle(undefined))
    await bucket.close()
    client.destroy()

    assert.ok(Exit.isSuccess(exit))
  })

  it("from the beginning does not hold up the end of a client", async () => {
    const bucket = await open(redisLimit({ url: "redis://127.0.0.1:1" }))
    const { failed } = await timed(bucket.take)

    const closed = await timed(Effect.promise(bucket.close))

    assert.isTrue(failed)
    assert.isBelow(closed.ms, 600)
  })
})

describe.skipIf(missing)(`a connection to Redis${why}`, busy, () => {
  it("is made with the first call, shared by all clients of the limit, and ends with the last of them", async () => {
    const server = await serving()
    const watching = await connect(server.url)
    const limit = redisLimit({ url: server.url })
    const one = await open(limit)
    const other = await open(limit, "https://other.example.com")
    const counted = [await connections(watching)]

    await Effect.runPromise(Effect.all([one.take, other.take], { concurrency: 2 }))
    counted.push(await connections(watching))
    await one.close()
    counted.push(await connections(watching))
    await other.close()
    counted.push(await connections(watching))
    watching.destroy()

    assert.deepStrictEqual(counted, [0, 1, 1, 0])
  })

  it("of the user's own stays open, and another one is as good", async () => {
    const server = await serving()
    const client = await connect(server.url)
    const bucket = await open(redisLimit({ client }))

    const waitMs = await Effect.runPromise(bucket.take)
    await bucket.close()
    const pong = await client.ping()
    client.destroy()
    const late = await timed((await open(redisLimit({ client }))).take)

    assert.deepStrictEqual([waitMs, pong], [0, "PONG"])
    assert.isTrue(late.failed)
    assert.isBelow(late.ms, 600)
  })

  it("may be a pool of them, or a cluster", async () => {
    const [server, clustered] = [await serving(), await serving({ cluster: true })]
    const clients = [createClientPool({ url: server.url }), createCluster({ rootNodes: [{ url: clustered.url }] })]
    for (const client of clients) await client.connect()
    const buckets = await Promise.all(clients.map((client) => open(redisLimit({ client }))))

    const taken = await Promise.all(buckets.map(({ take }) => Effect.runPromise(take)))
    const waits = await Promise.all(buckets.map(({ take }) => Effect.runPromise(take)))
    for (const { close } of buckets) await close()
    for (const client of clients) client.destroy()

    assert.deepStrictEqual(taken, [0, 0])
    assert.isAbove(Math.min(...waits), 0)
  })

  it("serves servers, users and prefixes apart", async () => {
    const server = await serving()
    const limit = redisLimit({ url: server.url })
    const one = await open(limit)
    const others = [
      await open(limit, "https://other.example.com"),
      await open(limit, undefined, "another-token"),
      await open(redisLimit({ url: server.url, prefix: "other:" }))
    ]
    const same = await open(limit)
    await Effect.runPromise(one.take)

    const elsewhere = await Promise.all(others.map(({ take }) => Effect.runPromise(take)))
    const here = await Effect.runPromise(same.take)
    for (const { close } of [one, ...others, same]) await close()

    assert.deepStrictEqual(elsewhere, [0, 0, 0])
    assert.isAbove(here, 0)
  })
})

describe.skipIf(missing)(`secrets${why}`, busy, () => {
  it("are in no failure: neither a password that is right, nor one that is wrong, nor the token", async () => {
    const server = await serving({ password: PASSWORD })
    const right = await open(redisLimit({ url: Redacted.make(server.url), prefix: "secret:" }))
    const wrong = await open(redisLimit({ url: server.url.replace(PASSWORD, "Salt-8-mill") }))
    const client = await connect(server.url)

    const taken = await Effect.runPromise(right.take)
    const stored = [await client.keys("*"), await client.get((await client.keys("secret:*"))[0] ?? "")]
    const refused = await Effect.runPromise(Effect.flip(wrong.take))
    client.destroy()
    await server.kill()
    const away = await Effect.runPromise(Effect.flip(right.take))
    for (const { close } of [right, wrong]) await close()

    assert.strictEqual(taken, 0)
    assert.match(refused.message, /WRONGPASS/)
    const said = [refused, away].map(
      (error) => `${inspect(error, { depth: 9 })} ${error.stack} ${JSON.stringify(error)}`
    )
    for (const text of [...said, inspect(stored)]) {
      for (const secret of [PASSWORD, "Salt-8-mill", TOKEN, "chat.example.com"]) assert.notInclude(text, secret)
    }
  })
})

describe("what redisLimit is told", () => {
  const refusal = (make: () => unknown) => {
    try {
      make()
    } catch (error) {
      return error
    }
    throw new Error("it was taken")
  }

  it.each(["chat", `http://:${PASSWORD}@localhost`, `redis://:${PASSWORD}@localhost:x`])(
    "must be an address of a Redis, which the refusal does not repeat: %s",
    (url) => {
      const error = refusal(() => redisLimit({ url }))

      assert.match(inspect(error), /`url` of redisLimit .*redis:\/\/localhost:6379/)
      assert.notInclude(inspect(error, { depth: 9, showHidden: true }), PASSWORD)
    }
  )

  it("must be a prefix without braces", () => {
    const error = refusal(() => redisLimit({ url: "redis://localhost", prefix: "{a}" }))

    assert.match(inspect(error), /`prefix` of redisLimit/)
  })

  it("may be any client that runs scripts, whose odd answers are a failure of the books and not of the call", async () => {
    const odd: RedisClient = { evalSha: () => Promise.resolve("QUEUED"), eval: () => Promise.resolve(null) }
    const bucket = await open(redisLimit({ client: odd }))

    const error = await Effect.runPromise(Effect.flip(bucket.take))
    await bucket.close()

    assert.strictEqual(error._tag, "SharedLimitError")
  })
})
