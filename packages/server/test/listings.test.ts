import { assert, describe, it } from "@effect/vitest"
import * as Listing from "@matterwire/core/Listing"
import * as Mattermost from "@matterwire/core/Mattermost"
import * as Posts from "@matterwire/core/v4/Posts"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Stream from "effect/Stream"
import { createServer } from "../src/index.ts"

/** A channel into which 450 posts are written as fast as it goes: many share a millisecond. */
const crowded = () => {
  const server = createServer({ ties: true })
  server.addTeam("town")
  const ann = server.addUser({ username: "ann", team: "town" })
  const channel = server.addChannel({ team: "town", name: "dev", members: ["ann"] })
  const client = Mattermost.layer({ url: server.url, token: ann.token, checkAnswers: "strict" }).pipe(
    Layer.provide(server.transport)
  )
  const write = Effect.forEach(
    Array.from({ length: 450 }, (_, index) => `p${index}`),
    (message) => Posts.create({ channel_id: channel.id, message })
  )
  return { client, channel_id: channel.id, write }
}

const ids = (posts: ReadonlyArray<{ readonly id: string }>) => posts.map((post) => post.id)

describe("a channel of the local server, read by core's listings", () => {
  it.live("gives each of 450 posts once, backwards, forwards and by change, as real servers must", () => {
    const { channel_id, client, write } = crowded()

    return Effect.gen(function* () {
      const written = yield* write
      const [first, ...others] = ids(written)
      const shared = written.filter((post, index) => post.create_at === written[index - 1]?.create_at)

      const back = yield* Stream.runCollect(Listing.all(Posts.getForChannel, { channel_id, per_page: 50 }))
      const on = yield* Stream.runCollect(Listing.all(Posts.getForChannel, { channel_id, per_page: 50, after: first }))
      const changes = yield* Stream.runCollect(Listing.all(Posts.getForChannel, { channel_id, since: 1 }))

      assert.isAbove(shared.length, 50)
      assert.deepStrictEqual(ids(back.filter((post) => post.type === "")).toSorted(), ids(written).toSorted())
      const tied = ids(written.filter((post) => post.create_at === written[0]?.create_at))
      assert.deepStrictEqual(ids(on).toSorted(), others.filter((id) => !tied.includes(id)).toSorted())
      assert.deepStrictEqual(ids(changes.filter((post) => post.type === "")).toSorted(), ids(written).toSorted())
    }).pipe(Effect.provide(client))
  })
})
