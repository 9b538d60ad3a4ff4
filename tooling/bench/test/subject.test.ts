import { startServer } from "@matterwire/server"
import { expect, it } from "vitest"
import overFetch from "../fetch.mjs"
import subject from "../subject.mjs"

// The harness is not part of this repository: here its questions are asked of the local server.

const seeded = async () => {
  const server = await startServer()
  const team = server.addTeam("town")
  const { token, user } = server.addUser({ username: "mat", team: team.name })
  const channel = server.addChannel({ team: team.name, name: "bench", members: [user.username] })
  return { server, token, base: server.url, channel_id: channel.id }
}

it.each([subject, overFetch])("$label answers the http benchmark's questions", async ({ http }) => {
  const { base, channel_id, server, token } = await seeded()
  const client = await http({ base, token })

  const me = await client.me()
  const post = await client.createPost({ channel_id, message: "hello" })
  const page = await client.getPosts(channel_id, 60)

  expect(me.username).toBe("mat")
  expect(page.posts[post.id]?.message).toBe("hello")
  await client.close()
  await server.close()
})

it("answers the limiter's benchmark", async () => {
  const { base, server, token } = await seeded()
  const client = await subject.limit({ base, token })

  const me = await client.call()

  expect(me.username).toBe("mat")
  await client.close()
  await server.close()
})

it("sees every event of the ws benchmark, and gives the posts", async () => {
  const { base, channel_id, server, token } = await seeded()
  const posts: Array<unknown> = []
  let seen = 0
  const listening = await subject.ws({
    url: `${base.replace("http", "ws")}/api/v4/websocket`,
    token,
    onPost: (post) => posts.push(post),
    onSeen: () => (seen += 1)
  })
  const writer = await subject.http({ base, token })

  await listening.start()
  await writer.createPost({ channel_id, message: "one" })
  await writer.createPost({ channel_id, message: "two" })

  await expect.poll(() => posts).toMatchObject([{ message: "one" }, { message: "two" }])
  expect(seen).toBeGreaterThanOrEqual(2)
  await listening.close()
  await writer.close()
  await server.close()
})
