// The job of the library, for promises and for Effect: who am I, write, hear of it, a typed error.
import * as Events from "@matterwire/core/Events"
import * as Posts from "@matterwire/core/v4/Posts"
import { hello } from "@matterwire/core/v4/events/hello"
import { posted } from "@matterwire/core/v4/events/posts"
import * as NodeMattermost from "@matterwire/node"
import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"

const { NotFound, createClient } = NodeMattermost
const mm = createClient()
const me = await mm.users.get({ user_id: "me" })
const [team] = await mm.teams.getForUser({ user_id: "me" })
const { id: channel_id } = await mm.channels.getByName({ team_id: team.id, channel_name: "town-square" })

const heard = []
for await (const event of mm.events("hello", "posted")) {
  if (event.event === "hello") await mm.posts.create({ channel_id, message: "from promises" })
  else {
    heard.push(event.post.message)
    break
  }
}
const missing = await mm.posts
  .get({ post_id: "nosuchpostnosuchpostnosuch" })
  .catch((error) => error instanceof NotFound)
await mm.close()

const program = Events.on(hello, posted).pipe(
  Stream.mapEffect((event) =>
    event.event === "hello"
      ? Effect.as(Posts.create({ channel_id, message: "from Effect" }), undefined)
      : Effect.succeed(event.post.message)
  ),
  Stream.filter((message) => message !== undefined),
  Stream.take(1),
  Stream.runCollect
)
heard.push(...(await Effect.runPromise(program.pipe(Effect.provide(NodeMattermost.layer())))))

console.log(JSON.stringify({ me: me.username, heard, missing }))
