// A permission that is taken back while the client is in use.
import { createClient } from "@matterwire/deno"

const [url = "", token = ""] = Deno.args
await using mm = createClient({ url, token, retries: 0 })
console.log((await mm.users.get({ user_id: "me" })).username)

Deno.permissions.revokeSync({ name: "net", host: new URL(url).host })

await mm.users.get({ user_id: "me" }).catch((error: unknown) => console.log(String(error)))
