import { setTimeout as sleep } from "node:timers/promises"
import { type RateLimit, startServer } from "@matterwire/server"
import { assert, describe, it } from "vitest"
import { missing, start, why } from "./here.ts"
import { Callers } from "./callers.ts"

/** A busy machine needs longer, and its timers are late: what is measured is tried again. */
const measured = { timeout: 60_000, retry: 2 }
/** And what it takes until the first calls of a process are on their way says nothing of the limiter. */
const STARTING_MS = 500

const seeded = async (rateLimit: RateLimit) => {
  const server = await startServer({ rateLimit })
  const { token } = server.addUser({ username: "mat", team: server.addTeam("town").name })
  return { server, env: { CALLS_URL: server.url, TOKEN: token } }
}

const idealMs = (calls: number, { burst, perSec }: RateLimit) => ((calls - burst - 1) / perSec) * 1000

/** What is told of a run, so that a figure that is only just good enough is seen. */
const tell = (name: string, calls: number, ms: number, ideal: number, refused: number) =>
  process.stdout.write(`${name}: ${(ms / ideal).toFixed(3)} of the ideal time, ${refused} of ${calls} refused\n`)

describe.skipIf(missing)(`processes that share a limit${why}`, () => {
  it("are done in the time of one, without a failed call, and hardly any is refused", measured, async () => {
    const limit = { perSec: 100, burst: 50 }
    await using redis = await start()
    await using callers = new Callers()
    const { env, server } = await seeded(limit)
    const two = [
      await callers.start({ ...env, REDIS_URL: redis.url }),
      await callers.start({ ...env, REDIS_URL: redis.url })
    ]

    const outcomes = await Promise.all(two.map(({ calls }) => calls(250)))

    const refused = server.requests.length - 500
    const ms = Math.max(...outcomes.map(({ ms }) => ms))
    await server.close()
    tell("two processes", 500, ms, idealMs(500, limit), refused)
    assert.deepStrictEqual(
      outcomes.map(({ failed, ok, warnings }) => ({ failed, ok, warnings })),
      [
        { failed: [], ok: 250, warnings: [] },
        { failed: [], ok: 250, warnings: [] }
      ]
    )
    assert.isAtMost(ms, idealMs(500, limit) * 1.1 + STARTING_MS)
    assert.isAtMost(refused, 10)
  })

  it("go on when one of them is killed, and take over what it drew", measured, async () => {
    const limit = { perSec: 100, burst: 20 }
    await using redis = await start()
    await using callers = new Callers()
    const { env, server } = await seeded(limit)
    const one = await callers.start({ ...env, REDIS_URL: redis.url })
    const other = await callers.start({ ...env, REDIS_URL: redis.url })

    const dying = one.calls(2000).catch(() => "dead")
    const living = other.calls(400)
    await sleep(1000)
    const before = server.requests.length
    await one.kill()
    const outcome = await living

    const after = server.requests.length - before
    await server.close()
    process.stdout.write(`after a kill: ${((after / (outcome.ms - 1000)) * 1000).toFixed(0)} calls/s of 100\n`)
    assert.strictEqual(await dying, "dead")
    assert.deepStrictEqual([outcome.ok, outcome.failed], [400, []])
    // Alone it draws all of it.
    assert.isAtLeast(after / ((outcome.ms - 1000) / 1000), 90)
  })

  it("fail no call when Redis dies in the middle and comes back, and warn once", measured, async () => {
    const limit = { perSec: 100, burst: 50 }
    await using redis = await start()
    await using callers = new Callers()
    const { env, server } = await seeded(limit)
    const two = [
      await callers.start({ ...env, REDIS_URL: redis.url }),
      await callers.start({ ...env, REDIS_URL: redis.url })
    ]

    const running = Promise.all(two.map(({ calls }) => calls(200)))
    await sleep(700)
    await redis.kill()
    await sleep(700)
    await using again = await start({ port: redis.port })
    const outcomes = await running

    const refused = server.requests.length - 400
    await server.close()
    tell("without Redis in the middle", 400, Math.max(...outcomes.map(({ ms }) => ms)), idealMs(400, limit), refused)
    for (const { failed, ok, warnings } of outcomes) {
      assert.deepStrictEqual([ok, failed], [200, []])
      assert.strictEqual(warnings.length, 1)
      assert.match(warnings[0] ?? "", /shared rate limit.*Redis/)
    }
    assert.strictEqual(again.port, redis.port)
  })

  it("do not wait for those of another server", measured, async () => {
    await using redis = await start()
    await using callers = new Callers()
    const slow = await seeded({ perSec: 1, burst: 1 })
    const quick = await seeded({ perSec: 100, burst: 100 })
    const one = await callers.start({ ...slow.env, REDIS_URL: redis.url })
    const other = await callers.start({ ...quick.env, REDIS_URL: redis.url })

    const waiting = one.calls(4)
    const { ms, ok } = await other.calls(50)
    const slowly = await waiting

    await slow.server.close()
    await quick.server.close()
    assert.deepStrictEqual([ok, slowly.ok], [50, 4])
    assert.isBelow(ms, 1000)
    assert.isAbove(slowly.ms, 1500)
  })
})
