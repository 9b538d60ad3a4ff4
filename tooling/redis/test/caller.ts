// `node caller.ts`: a process of its own with a client that shares its limit. Makes as many calls at once as a line of its
// input says, and answers each line with what came of it; `end` closes the client.
import { createInterface } from "node:readline"
import { createClient } from "@matterwire/node"
import { redisLimit } from "@matterwire/node/redis"

const { CALLS_URL = "", REDIS_URL, TOKEN = "" } = process.env
const warnings: Array<string> = []
const mm = createClient({
  url: CALLS_URL,
  token: TOKEN,
  ...(REDIS_URL === undefined ? {} : { sharedLimit: redisLimit({ url: REDIS_URL }) }),
  logger: ({ level, message }) => {
    if (level === "warn") warnings.push(message)
  }
})

const run = async (calls: number) => {
  const began = performance.now()
  const all = await Promise.allSettled(Array.from({ length: calls }, () => mm.users.get({ user_id: "me" })))
  const failed = all.flatMap((one) => (one.status === "rejected" ? [String(one.reason)] : []))
  return { ok: calls - failed.length, failed, ms: performance.now() - began, warnings }
}

process.stdout.write("ready\n")
for await (const line of createInterface({ input: process.stdin })) {
  if (line === "end") break
  process.stdout.write(`${JSON.stringify(await run(Number(line)))}\n`)
}
await mm.close()
process.stdin.destroy()
