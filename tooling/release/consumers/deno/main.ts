// Deno, with npm's package and one permission: the network, and of it only this machine.
import { createClient, NotFound } from "@matterwire/deno"

const [url = "", token = ""] = Deno.args
const mm = createClient({ url, token })
const me = await mm.users.get({ user_id: "me" })
const [team] = await mm.teams.getForUser({ user_id: "me" })
const { id: channel_id } = await mm.channels.getByName({ team_id: team?.id ?? "", channel_name: "town-square" })

const heard: Array<string> = []
for await (const event of mm.events("hello", "posted")) {
  if (event.event === "hello") await mm.posts.create({ channel_id, message: "from Deno" })
  else {
    heard.push(event.post.message)
    break
  }
}
const missing = await mm.posts
  .get({ post_id: "nosuchpostnosuchpostnosuch" })
  .catch((error: unknown) => error instanceof NotFound)
await mm.close()
console.log(JSON.stringify({ me: me.username, heard, missing }))
