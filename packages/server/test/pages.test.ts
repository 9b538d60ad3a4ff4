import { describe, expect, it } from "vitest"
import { startServer } from "../src/index.ts"
import { ask, failure, json, text } from "./raw.ts"

/** A channel with posts `p1` to `p6`, two replies to `p3`, `p4` edited and `p5` deleted; pages come as names. */
const written = async () => {
  const server = await startServer()
  server.addTeam("town")
  const { token } = server.addUser({ username: "ann", team: "town" })
  const channel = server.addChannel({ team: "town", name: "dev", members: ["ann"] })
  const ids = new Map<string, string>()
  const times = new Map<string, number>()
  const write = async (message: string, root = "") => {
    const answer = await ask(server, "POST", "/api/v4/posts", {
      token,
      body: { channel_id: channel.id, message, root_id: ids.get(root) ?? "" }
    })
    ids.set(message, text(answer, "id"))
    times.set(message, Number(json(answer)["create_at"]))
  }
  for (const name of ["p1", "p2", "p3", "p4", "p5", "p6"]) await write(name)
  await write("r1", "p3")
  await write("r2", "p3")
  await ask(server, "PUT", `/api/v4/posts/${ids.get("p4")}/patch`, { token, body: { message: "p4 edited" } })
  await ask(server, "DELETE", `/api/v4/posts/${ids.get("p5")}`, { token })

  const nameOf = (id: unknown) => [...ids].find(([, known]) => known === id)?.[0] ?? String(id)
  const listing = async (path: string) => {
    const { order, posts, next_post_id, prev_post_id, has_next } = json(await ask(server, "GET", path, { token }))
    if (!Array.isArray(order) || typeof posts !== "object" || posts === null) throw new Error("no list of posts")
    const known = order.map(nameOf)
    return {
      order: known,
      beside: Object.keys(posts)
        .map(nameOf)
        .filter((name) => !known.includes(name))
        .toSorted(),
      next: nameOf(next_post_id),
      previous: nameOf(prev_post_id),
      more: has_next
    }
  }
  const page = (query: string) => listing(`/api/v4/channels/${channel.id}/posts${query}`)
  const thread = (name: string, query = "") => listing(`/api/v4/posts/${ids.get(name)}/thread${query}`)
  const id = (name: string) => ids.get(name) ?? ""
  return { server, token, channel, id, times, page, thread }
}

describe("a page of posts", () => {
  it("is newest first, without the deleted", async () => {
    const { server, page } = await written()
    await using _ = server

    expect(await page("")).toMatchObject({ order: ["r2", "r1", "p6", "p4", "p3", "p2", "p1"], next: "", previous: "" })
  })

  it("brings the threads along that it touches, and says what is next to it", async () => {
    const { server, page } = await written()
    await using _ = server

    expect(await page("?per_page=1")).toMatchObject({ order: ["r2"], beside: ["p3", "r1"], next: "", previous: "r1" })
    expect(await page("?per_page=2&page=1")).toMatchObject({ order: ["p6", "p4"], next: "r1", previous: "p3" })
    expect(await page("?per_page=2&page=9")).toMatchObject({ order: [], next: "", previous: "" })
  })

  it("falls back to 60 for nonsense, and is empty for none", async () => {
    const { server, page } = await written()
    await using _ = server

    expect((await page("?per_page=-1")).order).toHaveLength(7)
    expect((await page("?per_page=abc&page=abc")).order).toHaveLength(7)
    expect((await page("?per_page=0")).order).toEqual([])
  })

  it("goes on before and after a post, a deleted one too", async () => {
    const { server, page, id } = await written()
    await using _ = server

    expect(await page(`?before=${id("p4")}&per_page=2`)).toMatchObject({
      order: ["p3", "p2"],
      next: "p4",
      previous: "p1"
    })
    expect(await page(`?after=${id("p2")}&per_page=2`)).toMatchObject({
      order: ["p4", "p3"],
      next: "p6",
      previous: "p2"
    })
    expect(await page(`?after=${id("p2")}&per_page=2&page=1`)).toMatchObject({
      order: ["r1", "p6"],
      next: "r2",
      previous: "p4"
    })
    expect(await page(`?after=${id("p5")}`)).toMatchObject({ order: ["r2", "r1", "p6"], previous: "p5" })
  })

  it("looks like the end after a post that nobody knows", async () => {
    const { server, token, channel, page } = await written()
    await using _ = server
    const unknown = "abcdefghijklmnopqrstuvwxyz"

    expect(await page(`?after=${unknown}`)).toMatchObject({ order: [], next: "", previous: unknown })
    expect(failure(await ask(server, "GET", `/api/v4/channels/${channel.id}/posts?after=abc`, { token }))).toBe(
      "400 api.context.invalid_body_param.app_error"
    )
  })

  it("since a time holds edits with what they were before, and deletions, both without text", async () => {
    const { server, token, channel, id, times, page } = await written()
    await using _ = server

    const { order } = await page(`?since=${times.get("r2")}&per_page=1`)
    const posts = json(
      await ask(server, "GET", `/api/v4/channels/${channel.id}/posts?since=${times.get("r2")}`, { token })
    )["posts"]

    expect(order).toHaveLength(3)
    expect(order).toEqual(expect.arrayContaining(["p4", "p5"]))
    expect(Object.values(posts ?? {})).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ id: id("p4"), message: "p4 edited", original_id: "" }),
        expect.objectContaining({ original_id: id("p4"), message: "", delete_at: expect.any(Number) })
      ])
    )
    expect(failure(await ask(server, "GET", `/api/v4/channels/${channel.id}/posts?since=abc`, { token }))).toBe(
      "400 api.context.invalid_body_param.app_error"
    )
  })

  it("skips the ties of its cursor when posts may share a millisecond", async () => {
    await using server = await startServer({ ties: true })
    server.addTeam("town")
    const { token } = server.addUser({ username: "root", team: "town", admin: true })
    const channel = server.addChannel({ team: "town", name: "dev", members: ["root"] })
    const write = async (message: string, create_at: number) =>
      text(
        await ask(server, "POST", "/api/v4/posts", { token, body: { channel_id: channel.id, message, create_at } }),
        "id"
      )
    const first = await write("a", 1000)
    await write("tie", 1000)
    const last = await write("b", 2000)

    const after = await ask(server, "GET", `/api/v4/channels/${channel.id}/posts?after=${first}`, { token })

    expect(json(after)["order"]).toEqual([last])
  })

  it("is told by offset and limit in v3", async () => {
    const { server, token, channel, id } = await written()
    await using _ = server

    const answer = await ask(server, "GET", `/api/v3/teams/${channel.team_id}/channels/${channel.id}/posts/page/2/2`, {
      token
    })

    expect(json(answer)["order"]).toEqual([id("p6"), id("p4")])
    expect(Object.keys(json(answer))).toEqual(["order", "posts"])
  })
})

describe("a thread of v4", () => {
  it("begins with the post that was asked for", async () => {
    const { server, thread } = await written()
    await using _ = server

    expect(await thread("p3")).toMatchObject({ order: ["p3", "r1", "r2"], more: false })
    expect(await thread("r2")).toMatchObject({ order: ["r2", "r1", "p3"], more: false })
  })

  it("comes in pages, in which the root counts when they go down", async () => {
    const { server, id, times, thread } = await written()
    await using _ = server

    expect(await thread("p3", "?perPage=1")).toMatchObject({ order: ["p3", "r1"], more: true })
    expect(await thread("p3", "?perPage=1&direction=up")).toMatchObject({ order: ["p3", "r2"], more: true })
    expect(await thread("p3", "?perPage=2&direction=down")).toMatchObject({ order: ["p3", "r1"], more: true })
    expect(
      await thread("p3", `?perPage=2&direction=down&fromPost=${id("r1")}&fromCreateAt=${times.get("r1")}`)
    ).toMatchObject({ order: ["p3", "r2"], more: false })
  })

  it.each(["perPage=201", "perPage=abc", "direction=sideways", "fromPost=abcdefghijklmnopqrstuvwxyz"])(
    "is refused with %s",
    async (query) => {
      const { server, token, id } = await written()
      await using _ = server

      const answer = await ask(server, "GET", `/api/v4/posts/${id("p3")}/thread?${query}`, { token })

      expect(failure(answer)).toBe("400 api.context.invalid_body_param.app_error")
    }
  )
})
