// What a page that logs in, asks who it is, posts and listens bundles, with the endpoints that it names and no others.
import * as Auth from "@matterwire/core/Auth"
import * as Events from "@matterwire/core/Events"
import * as Posts from "@matterwire/core/v4/Posts"
import * as Users from "@matterwire/core/v4/Users"
import { posted } from "@matterwire/core/v4/events/posts"
import { layer } from "@matterwire/browser"
import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"

const client = layer({
  url: location.origin,
  auth: Auth.password(Users.login, { login_id: "u", password: "p" })
})
const talk = Effect.gen(function* () {
  const me = yield* Users.get({ user_id: "me" })
  yield* Effect.forkChild(
    Stream.runForEach(Events.on(posted), ({ post }) =>
      Effect.sync(() => {
        document.title = post.message
      })
    )
  )
  yield* Posts.create({ channel_id: "c", message: `hi from ${me.username}` })
})
void Effect.runPromise(Effect.provide(talk, client))
