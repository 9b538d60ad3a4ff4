import { spawn } from "node:child_process"
import { once } from "node:events"
import { createServer } from "node:net"
import { startServer } from "@matterwire/server"
import { assert, describe, it } from "vitest"
import { missing, start, why } from "./here.ts"

/** Runs a program that makes a call and prints `done`, and never closes its client; how it ended, and how long it lived after that. */
const run = async (env: { readonly CALLS_URL: string; readonly TOKEN: string; readonly REDIS_URL: string }) => {
  const program = `
    import { createClient } from "@matterwire/node"
    import { redisLimit } from "@matterwire/node/redis"
    const { CALLS_URL, REDIS_URL, TOKEN } = process.env
    const mm = createClient({ url: CALLS_URL, token: TOKEN, sharedLimit: redisLimit({ url: REDIS_URL }) })
    const { username } = await mm.users.get({ user_id: "me" })
    console.log(username, "done")`
  const child = spawn(process.execPath, ["--input-type=module", "--eval", program], {
    cwd: new URL("..", import.meta.url),
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...process.env, ...env }
  })
  let output = ""
  let doneAt = Number.NaN
  child.stdout.on("data", (chunk: Buffer) => {
    output += chunk.toString()
    if (output.includes("done")) doneAt = performance.now()
  })
  child.stderr.on("data", (chunk: Buffer) => (output += chunk.toString()))
  const timer = setTimeout(() => child.kill("SIGKILL"), 15_000)
  const [code] = await once(child, "exit")
  clearTimeout(timer)
  return { code, output, lingeredMs: performance.now() - doneAt }
}

const seeded = async () => {
  const server = await startServer({ rateLimit: { perSec: 10, burst: 10 } })
  const { token } = server.addUser({ username: "mat", team: server.addTeam("town").name })
  return { server, env: { CALLS_URL: server.url, TOKEN: token } }
}

describe("a finished script with a shared limit ends by itself", () => {
  it.skipIf(missing)(`after a call, although its connection to Redis is open${why}`, async () => {
    await using redis = await start()
    const { env, server } = await seeded()

    const { code, lingeredMs, output } = await run({ ...env, REDIS_URL: redis.url })

    await server.close()
    assert.deepStrictEqual([code, output], [0, "mat done\n"])
    assert.isBelow(lingeredMs, 1500)
  })

  it("where there is no Redis, too", async () => {
    const { env, server } = await seeded()

    const { code, lingeredMs, output } = await run({ ...env, REDIS_URL: "redis://127.0.0.1:1" })

    await server.close()
    assert.deepStrictEqual([code, output], [0, "mat done\n"])
    assert.isBelow(lingeredMs, 1500)
  })

  it("where the Redis takes the connection and says nothing, too", async () => {
    const { env, server } = await seeded()
    const deaf = createServer().listen(0, "127.0.0.1")
    await once(deaf, "listening")
    const address = deaf.address()
    if (address === null || typeof address === "string") throw new Error("not listening on a port")

    const { code, lingeredMs, output } = await run({ ...env, REDIS_URL: `redis://127.0.0.1:${address.port}` })

    deaf.close()
    await server.close()
    assert.deepStrictEqual([code, output], [0, "mat done\n"])
    assert.isBelow(lingeredMs, 1500)
  })
})
