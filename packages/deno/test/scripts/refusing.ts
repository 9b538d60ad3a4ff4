// Deno refuses what it said it would grant.
import { createClient } from "@matterwire/deno"

const [url = ""] = Deno.args
globalThis.fetch = () => Promise.reject(new Deno.errors.NotCapable(`Requires net access to "somewhere", run again`))
await using mm = createClient({ url, token: "some-token", retries: 0 })

await mm.users.get({ user_id: "me" }).catch((error: unknown) => console.log(String(error)))
