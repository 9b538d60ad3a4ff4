// Closes its client, and goes on for a while.
import { createClient } from "@matterwire/deno"

const [url = ""] = Deno.args
const mm = createClient({ url, token: "some-token" })
await mm.system.getPing()
console.log("idle")
await new Promise((resolve) => setTimeout(resolve, 300))
await mm.close()
console.log("closed")
await new Promise((resolve) => setTimeout(resolve, 600))
