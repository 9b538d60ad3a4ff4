import { describe, expect, it } from "vitest"
import { startServer } from "../src/index.ts"
import { ask, failure, json, type RawAnswer, text } from "./raw.ts"
import { bearer, connect } from "./socket.ts"
import { brief } from "./ways.ts"

/** Ann, who is no admin, made a channel that ben is in; root is the admin. */
const town = async () => {
  const server = await startServer()
  const root = server.addUser({ username: "root", admin: true })
  const team = server.addTeam("town")
  const [ann, ben] = [
    server.addUser({ username: "ann", team: "town" }),
    server.addUser({ username: "ben", team: "town" })
  ]
  const channel = server.addChannel({ team: "town", name: "dev", members: ["ann", "ben"] })
  const path = `/api/v4/channels/${channel.id}`
  const call = (method: string, where: string, body?: unknown, token = ann.token) =>
    ask(server, method, where, { token, body })
  return { server, root, team, ann, ben, channel, path, call }
}

const list = ({ body }: RawAnswer): ReadonlyArray<Readonly<Record<string, unknown>>> => {
  const value: unknown = JSON.parse(body)
  return Array.isArray(value) ? value : []
}

describe("a channel", () => {
  it("is changed, converted, archived and restored, and its members hear of it", async () => {
    const { ben, call, path, server } = await town()
    await using _ = server
    const socket = await connect(server, "/api/v4/websocket", bearer(ben.token))
    await socket.until(2)

    const answers = [
      await call("PUT", `${path}/patch`, { header: "h", display_name: "Dev" }),
      await call("PUT", `${path}/privacy`, { privacy: "P" }),
      await call("DELETE", path),
      await call("POST", `${path}/restore`)
    ]
    const frames = await socket.until(7)

    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200])
    expect([text(answers[0] ?? { body: "{}" }, "header"), text(answers[1] ?? { body: "{}" }, "type")]).toEqual([
      "h",
      "P"
    ])
    expect(frames.slice(2).map(brief)).toEqual([
      "channel_updated 2",
      "channel_updated 3",
      "channel_converted 4",
      "channel_deleted 5",
      "channel_restored 6"
    ])
  })

  it("is in no list while it is archived, unless it is asked for, and takes no posts", async () => {
    const { call, channel, path, server, team } = await town()
    await using _ = server
    await call("DELETE", path)
    const has = async (where: string) => list(await call("GET", where)).some(({ id }) => id === channel.id)

    const post = await call("POST", "/api/v4/posts", { channel_id: channel.id, message: "x" })

    expect(failure(post)).toBe("400 api.post.create_post.can_not_post_to_deleted.error")
    expect(await has("/api/v4/users/me/channels")).toBe(false)
    expect(await has(`/api/v4/users/me/teams/${team.id}/channels`)).toBe(false)
    expect(await has("/api/v4/users/me/channels?include_deleted=true")).toBe(true)
    expect(await has(`/api/v4/users/me/teams/${team.id}/channels?include_deleted=true&last_delete_at=1`)).toBe(true)
  })

  it.each([
    ["PUT", "/patch", {}, "400 api.channel.patch_update_channel.no_changes.app_error"],
    ["PUT", "/patch", { header: "x".repeat(1025) }, "400 model.channel.is_valid.header.app_error"],
    ["PUT", "/privacy", { privacy: "X" }, "400 api.context.invalid_body_param.app_error"],
    ["POST", "/restore", undefined, "400 api.channel.restore_channel.restored.app_error"]
  ])("refuses %s %s with %j", async (method, way, body, says) => {
    const { call, path, server } = await town()
    await using _ = server

    expect(failure(await call(method, path + way, body))).toBe(says)
  })

  it("tells who was removed and added again, who stays, and nobody what was posted meanwhile", async () => {
    const { ann, ben, call, path, server, channel } = await town()
    await using _ = server
    const [anns, bens] = [
      await connect(server, "/api/v4/websocket", bearer(ann.token)),
      await connect(server, "/api/v4/websocket", bearer(ben.token))
    ]
    await Promise.all([anns.until(2), bens.until(2)])

    await call("DELETE", `${path}/members/${ben.user.id}`)
    server.addPost({ username: "ann", channel_id: channel.id, message: "without ben" })
    await call("POST", `${path}/members`, { user_id: ben.user.id })
    const [toAnn, toBen] = [(await anns.until(6)).slice(2), (await bens.until(4)).slice(2)]

    expect(toBen.map(brief)).toEqual(["user_removed 2", "user_added 3"])
    expect(json({ body: toBen[0] ?? "" })["data"]).toEqual({ channel_id: channel.id, remover_id: ann.user.id })
    expect(toAnn.map(brief)).toEqual(["user_removed 2", "posted 3", "multiple_channels_viewed 4", "user_added 5"])
    expect(json({ body: toAnn[0] ?? "" })["data"]).toEqual({ remover_id: ann.user.id, user_id: ben.user.id })
  })

  it("has a last_post_at that moves on posts, replies, edits and pins, not on reactions and deletions", async () => {
    const { ann, call, channel, server } = await town()
    await using _ = server
    const last = async () =>
      Number(list(await call("GET", "/api/v4/users/me/channels")).find(({ id }) => id === channel.id)?.["last_post_at"])
    const create = (body: object) => call("POST", "/api/v4/posts", { channel_id: channel.id, message: "x", ...body })
    const id = text(await create({}), "id")
    const moves: Record<string, boolean> = {}
    const step = async (name: string, doing: () => Promise<RawAnswer>) => {
      const before = await last()
      // Within one millisecond nothing would move, but for posts.
      await expect.poll(() => Date.now()).toBeGreaterThan(before)
      expect((await doing()).status).toBeLessThan(300)
      moves[name] = (await last()) > before
    }

    await step("post", () => create({}))
    await step("reply", () => create({ root_id: id }))
    await step("edit", () => call("PUT", `/api/v4/posts/${id}/patch`, { message: "y" }))
    await step("pin", () => call("POST", `/api/v4/posts/${id}/pin`))
    await step("unpin", () => call("POST", `/api/v4/posts/${id}/unpin`))
    await step("reaction", () =>
      call("POST", "/api/v4/reactions", { user_id: ann.user.id, post_id: id, emoji_name: "+1" })
    )
    await step("deletion", () => call("DELETE", `/api/v4/posts/${id}`))

    expect(moves).toEqual({
      post: true,
      reply: true,
      edit: true,
      pin: true,
      unpin: true,
      reaction: false,
      deletion: false
    })
  })

  it("shows what pins and edits left behind to `since`, and no more than 1,000 posts, whatever the page", async () => {
    const { call, channel, server } = await town()
    await using _ = server
    const posts = Array.from({ length: 1005 }, () =>
      server.addPost({ username: "ann", channel_id: channel.id, message: "x" })
    )
    const since = async (time: number) =>
      json(await call("GET", `/api/v4/channels/${channel.id}/posts?since=${time}&per_page=2&page=3`))

    const full = await since(1)
    const last = posts.at(-1)
    await call("POST", `/api/v4/posts/${last?.id}/pin`)
    const ghosts = await since(last?.create_at ?? 0)

    expect(full["order"]).toHaveLength(1000)
    expect(Object.values(ghosts["posts"] ?? {}).map(({ original_id: of }) => of)).toEqual(
      expect.arrayContaining(["", last?.id])
    )
  })
})

describe("the channels of a user", () => {
  it("are a broken list around an error to who is in none", async () => {
    const { root, call, server } = await town()
    await using _ = server

    const answer = await call("GET", "/api/v4/users/me/channels", undefined, root.token)

    expect(answer.status).toBe(200)
    expect(answer.body).toMatch(/^\[\{"id":"app\.channel\.get_channels\.not_found\.app_error",.*"status_code":404\}$/)
    expect(() => json(answer)).toThrow(SyntaxError)
  })
})

describe("a team", () => {
  it("is left with its channels, and is changed: its members hear of both", async () => {
    const { ann, ben, call, root, server, team } = await town()
    await using _ = server
    const socket = await connect(server, "/api/v4/websocket", bearer(ann.token))
    await socket.until(2)

    const foreign = await call("DELETE", `/api/v4/teams/${team.id}/members/${ann.user.id}`, undefined, ben.token)
    const patched = await call("PUT", `/api/v4/teams/${team.id}/patch`, { description: "d" }, root.token)
    const left = await call("DELETE", `/api/v4/teams/${team.id}/members/${ben.user.id}`, undefined, ben.token)
    const channels = await call("GET", "/api/v4/users/me/channels", undefined, ben.token)
    const frames = await socket.until(4)

    expect([foreign, patched, left].map(({ status }) => status)).toEqual([403, 200, 200])
    expect(frames.slice(2).map(brief)).toEqual(["update_team 2", "leave_team 3"])
    expect(json({ body: frames[2] ?? "" })["data"]).toEqual({ team: expect.stringContaining('"invite_id":""') })
    expect(channels.body).toContain("app.channel.get_channels.not_found")
  })
})

describe("a user", () => {
  it("who changes is shown in full to themselves and to admins, and to others without settings", async () => {
    const { ann, ben, call, root, server } = await town()
    await using _ = server
    const sockets = await Promise.all(
      [ann, ben, root].map(({ token }) => connect(server, "/api/v4/websocket", bearer(token)))
    )
    await Promise.all(sockets.map((socket) => socket.until(2)))

    await call("PUT", `/api/v4/users/${ann.user.id}/patch`, { nickname: "A" })
    const told = await Promise.all(sockets.map(async (socket) => json({ body: (await socket.until(3))[2] ?? "" })))

    expect(told.map(({ event }) => event)).toEqual(["user_updated", "user_updated", "user_updated"])
    const shows = told.map(({ broadcast, data }) => [
      JSON.stringify(data).includes("last_password_update"),
      JSON.stringify(data).includes("notify_props"),
      JSON.stringify(broadcast).match(/contains_\w+/)?.[0]
    ])
    expect(shows).toEqual([
      [true, true, undefined],
      [false, false, "contains_sanitized_data"],
      [false, true, "contains_sensitive_data"]
    ])
  })

  it("has a status, that they may set by hand: then sockets do not change it", async () => {
    const { ann, ben, call, server } = await town()
    await using _ = server
    const where = `/api/v4/users/${ann.user.id}/status`

    const before = await call("GET", where, undefined, ben.token)
    const set = await call("PUT", where, { user_id: ann.user.id, status: "dnd" })
    const socket = await connect(server, "/api/v4/websocket", bearer(ann.token))
    socket.send({ seq: 1, action: "ping" })
    const frames = await socket.until(2)
    const foreign = await call("PUT", where, { user_id: ann.user.id, status: "online" }, ben.token)
    const wrong = await call("PUT", where, { user_id: ann.user.id, status: "gone" })
    const several = await call("POST", "/api/v4/users/status/ids", [ann.user.id, ben.user.id])

    expect(json(before)).toMatchObject({ status: "offline", manual: false, last_activity_at: 0 })
    expect(json(set)).toMatchObject({ status: "dnd", manual: true })
    expect(frames.map(brief)).toEqual(["hello 0", "OK 1"])
    expect([failure(foreign), failure(wrong)]).toEqual([
      "403 api.context.permissions.app_error",
      "400 api.context.invalid_body_param.app_error"
    ])
    expect(list(several).map(({ status }) => status)).toEqual(["dnd", "offline"])
  })
})
