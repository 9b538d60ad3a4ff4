// A limit that processes share through a Redis, which is away.
import { createClient } from "@matterwire/node"
import { redisLimit } from "@matterwire/node/redis"

const warnings = []
const mm = createClient({
  sharedLimit: redisLimit({ url: "redis://127.0.0.1:1" }),
  logger: ({ level, message }) => level === "warn" && warnings.push(message)
})
const me = await mm.users.get({ user_id: "me" })
await mm.close()

console.log(JSON.stringify({ me: me.username, warnings: warnings.length }))
