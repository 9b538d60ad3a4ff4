import { describe, expect, it } from "vitest"
import { startServer } from "../src/index.ts"
import { ask, failure, json, text } from "./raw.ts"

const unknown = "abcdefghijklmnopqrstuvwxyz"

/** A server with ann and ben in a channel, and cat beside it. */
const room = async () => {
  const server = await startServer()
  const team = server.addTeam("town")
  const [ann, ben, cat] = (["ann", "ben", "cat"] as const).map((username) => server.addUser({ username, team: "town" }))
  if (ann === undefined || ben === undefined || cat === undefined) throw new Error("three are three")
  const channel = server.addChannel({ team: "town", name: "dev", members: ["ann", "ben"] })
  const post = (body: object, token = ann.token) =>
    ask(server, "POST", "/api/v4/posts", { token, body: { channel_id: channel.id, message: "hi", ...body } })
  return { server, team, ann, ben, cat, channel, post }
}

describe("a post of v4", () => {
  it("is created with what the server adds", async () => {
    const { server, ann, channel, post } = await room()
    await using _ = server

    const answer = await post({ message: "first #tag", user_id: unknown, create_at: 1 })

    expect(answer.status).toBe(201)
    expect(json(answer)).toEqual({
      id: expect.stringMatching(/^[a-z0-9]{26}$/),
      create_at: expect.any(Number),
      update_at: json(answer)["create_at"],
      edit_at: 0,
      delete_at: 0,
      is_pinned: false,
      user_id: ann.user.id,
      channel_id: channel.id,
      root_id: "",
      original_id: "",
      message: "first #tag",
      type: "",
      props: {},
      hashtags: "#tag",
      file_ids: [],
      pending_post_id: "",
      remote_id: "",
      reply_count: 0,
      last_reply_at: 0,
      participants: null,
      metadata: {}
    })
  })

  it.each([
    [{ channel_id: unknown }, "403 api.context.permissions.app_error"],
    [{ channel_id: undefined }, "403 api.context.permissions.app_error"],
    [{ id: unknown }, "400 app.post.save.existing.app_error"],
    [{ message: 7 }, "400 api.context.invalid_body_param.app_error"],
    [{ message: "x".repeat(16_384) }, "400 model.post.is_valid.message_length.app_error"],
    [{ type: "system_join_channel" }, "400 api.context.invalid_param.app_error"],
    [{ type: "nonsense" }, "400 model.post.is_valid.type.app_error"],
    [{ root_id: unknown }, "400 api.post.create_post.root_id.app_error"]
  ])("is refused with %j", async (wrong, expected) => {
    const { server, post } = await room()
    await using _ = server

    expect(failure(await post(wrong))).toBe(expected)
  })

  it("counts characters, not UTF-16 units", async () => {
    const { server, post } = await room()
    await using _ = server

    expect((await post({ message: "😀".repeat(16_383) })).status).toBe(201)
  })

  it("is refused to who is not in the channel", async () => {
    const { server, cat, post } = await room()
    await using _ = server

    expect(failure(await post({}, cat.token))).toBe("403 api.context.permissions.app_error")
  })

  it("is not written when the body is no JSON", async () => {
    const { server, ann } = await room()
    await using _ = server

    const answer = await ask(server, "POST", "/api/v4/posts", { token: ann.token, body: '{"channel_id":' })

    expect(failure(answer)).toBe("400 api.context.invalid_body_param.app_error")
    expect(json(answer)["message"]).toBe("Invalid or missing post in request body.")
  })

  it("is written once for a pending_post_id, whoever repeats it", async () => {
    const { server, ben, post } = await room()
    await using _ = server

    const first = await post({ message: "once", pending_post_id: "p1" })
    const again = await post({ message: "another text", pending_post_id: "p1" })
    const other = await post({ message: "by ben", pending_post_id: "p1" }, ben.token)

    expect(json(first)).toMatchObject({ pending_post_id: "p1", metadata: {} })
    expect(json(again)).toMatchObject({ id: json(first)["id"], message: "once", pending_post_id: "" })
    expect(json(again)).not.toHaveProperty("metadata")
    expect(json(other)["id"]).toBe(json(first)["id"])
  })

  it("comes from a bot with a mark", async () => {
    const { server, channel, post } = await room()
    await using _ = server
    const root = server.addUser({ username: "root", admin: true })
    const bot = server.addBot({ username: "bot", team: "town" })
    await ask(server, "POST", `/api/v4/channels/${channel.id}/members`, {
      token: root.token,
      body: { user_id: bot.user.id }
    })

    const answer = await post({ props: { a: 1 } }, bot.token)

    expect(json(answer)["props"]).toEqual({ from_bot: "true", a: 1 })
  })

  it("is patched by its author", async () => {
    const { server, ann, ben, post } = await room()
    await using _ = server
    const id = text(await post({ message: "before", props: { a: 1 } }), "id")
    const patch = (body: object, token = ann.token) => ask(server, "PUT", `/api/v4/posts/${id}/patch`, { token, body })

    const changed = await patch({ message: "after" })
    const props = await patch({ props: { b: 2 } })

    expect(changed.status).toBe(200)
    expect(json(changed)).toMatchObject({ id, message: "after", props: { a: 1 } })
    expect(json(changed)["edit_at"]).toBe(json(changed)["update_at"])
    expect(json(props)).toMatchObject({ message: "after", props: { b: 2 }, edit_at: json(changed)["edit_at"] })
    expect(failure(await patch({ message: "x" }, ben.token))).toBe("403 api.context.permissions.app_error")
    expect(failure(await ask(server, "PUT", `/api/v4/posts/${unknown}/patch`, { token: ann.token, body: {} }))).toBe(
      "403 api.context.permissions.app_error"
    )
  })

  it("is updated only when the body repeats its id", async () => {
    const { server, ann, post } = await room()
    await using _ = server
    const id = text(await post({ message: "before" }), "id")
    const update = (body: object) => ask(server, "PUT", `/api/v4/posts/${id}`, { token: ann.token, body })

    expect(json(await update({ id, message: "after" }))["message"]).toBe("after")
    expect(failure(await update({ message: "after 2" }))).toBe("400 api.context.invalid_body_param.app_error")
  })

  it("is deleted with its thread, once", async () => {
    const { server, ann, ben, post } = await room()
    await using _ = server
    const root = text(await post({ message: "root" }), "id")
    const reply = text(await post({ message: "reply", root_id: root }), "id")
    const remove = (token: string) => ask(server, "DELETE", `/api/v4/posts/${root}`, { token })

    expect(failure(await remove(ben.token))).toBe("403 api.context.permissions.app_error")
    expect((await remove(ann.token)).body).toBe('{"status":"OK"}')
    expect(failure(await remove(ann.token))).toBe("404 app.post.get.app_error")
    expect(failure(await ask(server, "GET", `/api/v4/posts/${reply}`, { token: ann.token }))).toBe(
      "404 app.post.get.app_error"
    )
    expect(failure(await post({ root_id: root }))).toBe("400 api.post.create_post.root_id.app_error")
  })

  it("is shown deleted to admins only, without its text", async () => {
    const { server, ann, post } = await room()
    await using _ = server
    const root = server.addUser({ username: "root", admin: true })
    const id = text(await post({ message: "gone" }), "id")
    await ask(server, "DELETE", `/api/v4/posts/${id}`, { token: ann.token })
    const get = (token: string) => ask(server, "GET", `/api/v4/posts/${id}?include_deleted=true`, { token })

    expect(failure(await get(ann.token))).toBe("403 api.context.permissions.app_error")
    expect(json(await get(root.token))).toMatchObject({ message: "", props: { deleteBy: ann.user.id } })
  })
})

describe("a post of v3", () => {
  it("goes to the channel of the body, and is 403 without one", async () => {
    const { server, team, ann, channel } = await room()
    await using _ = server
    const path = `/api/v3/teams/${team.id}/channels/${unknown}/posts/create`

    const right = await ask(server, "POST", path, { token: ann.token, body: { channel_id: channel.id, message: "hi" } })
    const none = await ask(server, "POST", `/api/v3/teams/${team.id}/channels/${channel.id}/posts/create`, {
      token: ann.token,
      body: { message: "hi" }
    })

    expect(right.status).toBe(200)
    expect(Object.keys(json(right))).toEqual([
      "id",
      "create_at",
      "update_at",
      "edit_at",
      "delete_at",
      "is_pinned",
      "user_id",
      "channel_id",
      "root_id",
      "parent_id",
      "original_id",
      "message",
      "type",
      "props",
      "hashtags",
      "pending_post_id"
    ])
    expect(failure(none)).toBe("403 api.context.permissions.app_error")
  })

  it("is written twice for one pending_post_id, which is echoed", async () => {
    const { server, team, ann, channel } = await room()
    await using _ = server
    const create = () =>
      ask(server, "POST", `/api/v3/teams/${team.id}/channels/${channel.id}/posts/create`, {
        token: ann.token,
        body: { channel_id: channel.id, message: "hi", pending_post_id: "p1" }
      })

    const [first, second] = [await create(), await create()]

    expect(json(first)["pending_post_id"]).toBe("p1")
    expect(text(second, "id")).not.toBe(text(first, "id"))
  })

  it("comes with its whole thread, in which only itself is in order", async () => {
    const { server, team, ann, channel, post } = await room()
    await using _ = server
    const root = text(await post({ message: "root" }), "id")
    const reply = text(await post({ message: "reply", root_id: root }), "id")

    const answer = await ask(server, "GET", `/api/v3/teams/${team.id}/channels/${channel.id}/posts/${root}/get`, {
      token: ann.token
    })

    expect(json(answer)["order"]).toEqual([root])
    expect(json(answer)["posts"]).toMatchObject({ [reply]: { parent_id: root, message: "reply" } })
  })

  it("fails with 500 where v4 has a status of its own", async () => {
    const { server, team, ann, ben, channel, post } = await room()
    await using _ = server
    const id = text(await post({}), "id")
    const base = `/api/v3/teams/${team.id}/channels/${channel.id}/posts`
    const update = (body: object, token = ann.token) =>
      ask(server, "POST", `${base}/update`, { token, body: { channel_id: channel.id, message: "x", ...body } })

    expect(failure(await ask(server, "GET", `${base}/${unknown}/get`, { token: ann.token }))).toBe(
      "500 store.sql_post.get.app_error"
    )
    expect(failure(await ask(server, "GET", `${base}/abc/get`, { token: ann.token }))).toBe(
      "400 api.context.invalid_param.app_error"
    )
    expect(failure(await update({ id: unknown }))).toBe("500 store.sql_post.get.app_error")
    expect(failure(await update({ id }, ben.token))).toBe("400 api.post.update_post.permissions.app_error")
    expect(failure(await ask(server, "GET", `${base}/page/0/10000`, { token: ann.token }))).toBe(
      "500 store.sql_post.get_posts.app_error"
    )
    expect(json(await update({ id }))["message"]).toBe("x")
  })

  it("is deleted by its author, and then is as if it had never been", async () => {
    const { server, team, ann, ben, channel, post } = await room()
    await using _ = server
    const id = text(await post({}), "id")
    const remove = (token: string) =>
      ask(server, "POST", `/api/v3/teams/${team.id}/channels/${channel.id}/posts/${id}/delete`, { token })

    expect(failure(await remove(ben.token))).toBe("403 api.context.permissions.app_error")
    expect(json(await remove(ann.token))).toEqual({ id })
    expect(failure(await remove(ann.token))).toBe("403 api.context.permissions.app_error")
  })
})

describe("reactions", () => {
  it("are null in v4 and an empty list in v3 when there are none", async () => {
    const { server, team, ann, channel, post } = await room()
    await using _ = server
    const id = text(await post({}), "id")

    const v4 = await ask(server, "GET", `/api/v4/posts/${id}/reactions`, { token: ann.token })
    const v3 = await ask(server, "GET", `/api/v3/teams/${team.id}/channels/${channel.id}/posts/${id}/reactions`, {
      token: ann.token
    })

    expect([v4.body, v3.body]).toEqual(["null", "[]"])
  })

  it("are kept once with their first time, and stand in the post", async () => {
    const { server, ann, channel, post } = await room()
    await using _ = server
    const id = text(await post({}), "id")
    const react = () =>
      ask(server, "POST", "/api/v4/reactions", {
        token: ann.token,
        body: { user_id: ann.user.id, post_id: id, emoji_name: "+1" }
      })
    const first = await react()
    await react()

    const list = await ask(server, "GET", `/api/v4/posts/${id}/reactions`, { token: ann.token })
    const shown = await ask(server, "GET", `/api/v4/posts/${id}`, { token: ann.token })

    expect(first.status).toBe(200)
    expect(json(first)).toMatchObject({ emoji_name: "+1", channel_id: channel.id, delete_at: 0, remote_id: "" })
    expect(json(list)).toMatchObject([{ create_at: json(first)["create_at"] }])
    expect(json(shown)).toMatchObject({ has_reactions: true, metadata: { reactions: [{ emoji_name: "+1" }] } })
  })

  it("are taken back, by oneself only", async () => {
    const { server, ann, ben, post } = await room()
    await using _ = server
    const id = text(await post({}), "id")
    await ask(server, "POST", "/api/v4/reactions", {
      token: ann.token,
      body: { user_id: ann.user.id, post_id: id, emoji_name: "+1" }
    })
    const path = (who: string) => `/api/v4/users/${who}/posts/${id}/reactions/%2B1`

    expect(failure(await ask(server, "DELETE", path(ann.user.id), { token: ben.token }))).toBe(
      "403 api.context.permissions.app_error"
    )
    expect((await ask(server, "DELETE", path("me"), { token: ann.token })).body).toBe('{"status":"OK"}')
    expect((await ask(server, "GET", `/api/v4/posts/${id}/reactions`, { token: ann.token })).body).toBe("null")
  })

  it.each([
    [{ user_id: unknown }, "403 api.reaction.save_reaction.user_id.app_error"],
    [{ user_id: "" }, "400 api.reaction.save_reaction.invalid.app_error"],
    [{ emoji_name: "" }, "400 api.reaction.save_reaction.invalid.app_error"],
    [{ emoji_name: "Smile" }, "404 app.emoji.get_by_name.no_result"],
    [{ post_id: unknown }, "403 api.context.permissions.app_error"]
  ])("are refused with %j", async (wrong, expected) => {
    const { server, ann, post } = await room()
    await using _ = server
    const id = text(await post({}), "id")

    const answer = await ask(server, "POST", "/api/v4/reactions", {
      token: ann.token,
      body: { user_id: ann.user.id, post_id: id, emoji_name: "smile", ...wrong }
    })

    expect(failure(answer)).toBe(expected)
  })
})
