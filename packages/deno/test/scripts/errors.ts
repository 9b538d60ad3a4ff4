// What can be seen of the error of a call, and of an event stream, whose query holds something secret.
import { createClient } from "@matterwire/deno"

const [url = ""] = Deno.args
const show = (error: unknown) =>
  console.log(Deno.inspect(error, { depth: Infinity, showHidden: true, getters: true }), JSON.stringify(error))
const options = { url, token: "canary-token", retries: 0, timeout: 2000 }

await using mm = createClient({ ...options, logger: ({ message }) => console.log(message) })
await mm.request("GET", "/api/v4/thing", { query: { key: "canary)c'anary(canary" } }).catch(show)
await mm.request("POST", "/api/v4/thing", { query: { key: "canary" }, body: "canary" }).catch(show)

const heard = Promise.withResolvers<string>()
await using hearing = createClient({ ...options, logger: ({ message }) => heard.resolve(message) })
hearing
  .events("posted")
  [Symbol.asyncIterator]()
  .next()
  .catch((error: unknown) => heard.resolve(String(error)))
console.log(await heard.promise)
