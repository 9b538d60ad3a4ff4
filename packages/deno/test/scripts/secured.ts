// A server whose certificate only an authority of our own vouches for.
import { createClient } from "@matterwire/deno"

const [url = "", token = "", how = "", authority = ""] = Deno.args
const own = how === "client" ? Deno.createHttpClient({ caCerts: [authority] }) : undefined
const options = how === "caCerts" ? { caCerts: [authority] } : { client: own }
{
  await using mm = createClient({ url, token, retries: 0, ...options })
  try {
    console.log((await mm.users.get({ user_id: "me" })).username)
    for await (const { event } of mm.events("hello")) {
      console.log(event)
      break
    }
  } catch (error) {
    console.log(String(error))
  }
}
if (own !== undefined) {
  const told: RequestInit & { client: Deno.HttpClient } = { client: own }
  console.log("still open", (await fetch(`${url}/api/v4/system/ping`, told)).status)
  own.close()
}
