// A bit of everything that the client does; a line for each thing that worked.
import * as Users from "@matterwire/core/v4/Users"
import * as DenoMattermost from "@matterwire/deno"
import { createClient, NotFound } from "@matterwire/deno"
import * as Effect from "effect/Effect"

const [url = "", token = "", login_id = "", password = "", channel_id = ""] = Deno.args
const said: Array<unknown> = []
await using mm = createClient({ url, token, logger: (entry) => said.push(entry) })

console.log("call", (await mm.users.get({ user_id: "me" })).username)

await mm.posts.get({ post_id: "nosuchpostnosuchpostnosuch" }).catch((error: unknown) => {
  console.log("error", error instanceof NotFound)
})

for await (const event of mm.events("hello", "posted")) {
  if (event.event === "posted") {
    console.log("event", event.post.message)
    break
  }
  await mm.posts.create({ channel_id, message: "heard" })
}

await using other = createClient({ url, login: { login_id, password } })
console.log("login", (await other.users.get({ user_id: "me" })).username)

const program = Effect.gen(function* () {
  const me = yield* Users.get({ user_id: "me" })
  yield* Effect.log("effect", me.username)
  yield* Effect.sleep(1)
})
await Effect.runPromise(Effect.provide(program, DenoMattermost.layer({ url, token })))

const missing = await mm.request("GET", "/api/v4/nowhere").then(
  () => "found",
  () => "refused"
)
console.log("request", missing)
