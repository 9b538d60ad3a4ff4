// A client that is told nothing, or an address only: what it has from the environment.
import { createClient } from "@matterwire/deno"

const [url] = Deno.args
try {
  await using mm = createClient(url === undefined ? {} : { url })
  console.log((await mm.users.get({ user_id: "me" })).username)
} catch (error) {
  console.log(String(error))
}
