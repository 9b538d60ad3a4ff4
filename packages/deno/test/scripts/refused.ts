// Everything that would reach the server, where it may not be reached; a line for what each attempt said.
import * as Users from "@matterwire/core/v4/Users"
import * as DenoMattermost from "@matterwire/deno"
import * as Effect from "effect/Effect"

const [url = ""] = Deno.args
const options = { url, token: "some-token", retries: 0 }
await using mm = DenoMattermost.createClient(options)

await mm.users.get({ user_id: "me" }).catch((error: unknown) => console.log(String(error)))

const heard = Promise.withResolvers<string>()
await using hearing = DenoMattermost.createClient({ ...options, logger: ({ message }) => heard.resolve(message) })
hearing
  .events("posted")
  [Symbol.asyncIterator]()
  .next()
  .catch((error: unknown) => heard.resolve(String(error)))
console.log(await heard.promise)

const error = await Effect.runPromise(
  Effect.flip(Effect.provide(Users.get({ user_id: "me" }), DenoMattermost.layer(options)))
)
console.log(error._tag)
