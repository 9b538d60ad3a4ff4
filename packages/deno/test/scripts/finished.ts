// A script that is done, and closes nothing.
import { createClient } from "@matterwire/deno"

const [url = "", token = ""] = Deno.args
const mm = createClient({ url, token })
await Promise.all([1, 2, 3].map(() => mm.users.get({ user_id: "me" })))
for await (const { event } of mm.events("hello")) {
  console.log(event)
  break
}
console.log("done")
