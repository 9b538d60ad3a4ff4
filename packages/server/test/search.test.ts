import { describe, expect, it } from "vitest"
import { startServer } from "../src/index.ts"
import { ask, failure, json, text } from "./raw.ts"

const stage = async () => {
  const server = await startServer()
  const team = server.addTeam("town")
  const { token } = server.addUser({ username: "ann", team: "town" })
  const ben = server.addUser({ username: "ben", team: "town" })
  const dev = server.addChannel({ team: "town", name: "dev", members: ["ann", "ben"] })
  const secret = server.addChannel({ team: "town", name: "secret", private: true, members: ["ann"] })
  const write = (as: string, channel_id: string, message: string) =>
    ask(server, "POST", "/api/v4/posts", { token: as, body: { channel_id, message } })
  await write(token, dev.id, "apple pie with #cinnamon")
  await write(ben.token, dev.id, "apple tart")
  await write(token, secret.id, "apple in private")
  const search = async (body: object, as = token) => {
    const answer = await ask(server, "POST", `/api/v4/teams/${team.id}/posts/search`, { token: as, body })
    const { order, posts } = json(answer)
    if (!Array.isArray(order) || typeof posts !== "object" || posts === null) return failure(answer)
    const known = new Map(Object.entries(posts))
    return order.map((id) => text({ body: JSON.stringify(known.get(String(id))) }, "message"))
  }
  return { server, token, ben, search }
}

describe("a search of posts", () => {
  it("finds whole words in the channels that one is in, newest first", async () => {
    const { server, ben, search } = await stage()
    await using _ = server

    expect(await search({ terms: "Apple" })).toEqual(["apple in private", "apple tart", "apple pie with #cinnamon"])
    expect(await search({ terms: "apple" }, ben.token)).toEqual(["apple tart", "apple pie with #cinnamon"])
    expect(await search({ terms: "app" })).toEqual([])
    expect(await search({ terms: "app* -tart" })).toEqual(["apple in private", "apple pie with #cinnamon"])
  })

  it("knows phrases, hashtags, people and channels", async () => {
    const { server, search } = await stage()
    await using _ = server

    expect(await search({ terms: '"apple pie"' })).toEqual(["apple pie with #cinnamon"])
    expect(await search({ terms: "#cinnamon" })).toEqual(["apple pie with #cinnamon"])
    expect(await search({ terms: "from:ben" })).toEqual(["apple tart"])
    expect(await search({ terms: "apple -in:dev" })).toEqual(["apple in private"])
    expect(await search({ terms: "tart pie", is_or_search: true })).toEqual(["apple tart", "apple pie with #cinnamon"])
  })

  it("has one page, and asks for terms", async () => {
    const { server, search } = await stage()
    await using _ = server

    expect(await search({ terms: "apple", page: 1 })).toEqual([])
    expect(await search({ terms: "" })).toBe("400 api.context.invalid_body_param.app_error")
    expect(await search({ terms: 5 })).toBe("400 api.post.search_posts.invalid_body.app_error")
  })
})
