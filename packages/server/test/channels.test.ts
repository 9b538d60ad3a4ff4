import { describe, expect, it } from "vitest"
import { startServer } from "../src/index.ts"
import { ask, failure, json, text } from "./raw.ts"

const unknown = "abcdefghijklmnopqrstuvwxyz"

/** A server with ann and ben in a team, and somebody outside. */
const town = async () => {
  const server = await startServer()
  const team = server.addTeam("town")
  const [ann, ben] = [
    server.addUser({ username: "ann", team: "town" }),
    server.addUser({ username: "ben", team: "town" })
  ]
  return { server, team, ann, ben, out: server.addUser({ username: "out" }) }
}

describe("channels over v4", () => {
  it("are made with oneself in them", async () => {
    const { server, team, ann } = await town()
    await using _ = server

    const answer = await ask(server, "POST", "/api/v4/channels", {
      token: ann.token,
      body: { team_id: team.id, name: "dev", display_name: "Dev", type: "P", purpose: "p" }
    })
    const write = await ask(server, "POST", "/api/v4/posts", {
      token: ann.token,
      body: { channel_id: text(answer, "id"), message: "hi" }
    })

    expect(answer.status).toBe(201)
    expect(json(answer)).toMatchObject({ name: "dev", type: "P", purpose: "p", creator_id: ann.user.id, shared: null })
    expect(write.status).toBe(201)
  })

  it.each([
    [{ name: "town-square" }, "400 store.sql_channel.save_channel.exists.app_error"],
    [{ name: "Dev" }, "400 model.channel.is_valid.1_or_more.app_error"],
    [{ name: "x".repeat(65) }, "500 app.channel.create_channel.internal_error"],
    [{ name: `${unknown}__${unknown}` }, "400 model.channel.is_valid.name.app_error"],
    [{ display_name: "" }, "400 api.context.invalid_body_param.app_error"],
    [{ type: "D" }, "400 api.channel.create_channel.direct_channel.app_error"],
    [{ type: "X" }, "400 model.channel.is_valid.type.app_error"],
    [{ team_id: "" }, "400 api.context.invalid_body_param.app_error"],
    [{ team_id: unknown }, "403 api.context.permissions.app_error"]
  ])("are refused with %j", async (wrong, expected) => {
    const { server, team, ann } = await town()
    await using _ = server

    const answer = await ask(server, "POST", "/api/v4/channels", {
      token: ann.token,
      body: { team_id: team.id, name: "dev", display_name: "Dev", type: "O", ...wrong }
    })

    expect(failure(answer)).toBe(expected)
  })

  it("are seen by the team when public, and by members when private", async () => {
    const { server, ann, ben, out } = await town()
    await using _ = server
    const open = server.addChannel({ team: "town", name: "open", members: ["ann"] })
    const shut = server.addChannel({ team: "town", name: "shut", private: true, members: ["ann"] })
    const get = (id: string, token: string) => ask(server, "GET", `/api/v4/channels/${id}`, { token })

    expect((await get(shut.id, ann.token)).status).toBe(200)
    expect((await get(open.id, ben.token)).status).toBe(200)
    expect(failure(await get(open.id, out.token))).toBe("403 api.context.permissions.app_error")
    expect(failure(await get(shut.id, ben.token))).toBe("403 api.context.permissions.app_error")
    expect(failure(await get(unknown, ann.token))).toBe("404 app.channel.get.existing.app_error")
    expect(json(await get(unknown, ann.token))["message"]).toBe(`Unable to find the existing channel ${unknown}.`)
  })

  it("do not exist by name for who may not see them", async () => {
    const { server, team, ben } = await town()
    await using _ = server
    server.addChannel({ team: "town", name: "shut", private: true, members: ["ann"] })

    const answer = await ask(server, "GET", `/api/v4/teams/${team.id}/channels/name/shut`, { token: ben.token })

    expect(failure(answer)).toBe("404 app.channel.get_by_name.missing.app_error")
  })

  it("are joined by oneself when public, and opened to others by a member", async () => {
    const { server, ann, ben, out } = await town()
    await using _ = server
    const open = server.addChannel({ team: "town", name: "open", members: ["ann"] })
    const shut = server.addChannel({ team: "town", name: "shut", private: true, members: ["ann"] })
    const add = (id: string, token: string, user_id: string) =>
      ask(server, "POST", `/api/v4/channels/${id}/members`, { token, body: { user_id } })

    const joined = await add(open.id, ben.token, ben.user.id)
    const added = await add(shut.id, ann.token, ben.user.id)

    expect(joined.status).toBe(201)
    expect(json(joined)).toMatchObject({ roles: "channel_user", last_viewed_at: 0 })
    expect(json(added)).toMatchObject({ roles: "channel_user", last_viewed_at: -1 })
    expect(failure(await add(shut.id, out.token, out.user.id))).toBe("403 api.context.permissions.app_error")
    expect(failure(await add(open.id, ann.token, out.user.id))).toBe("404 app.team.get_member.missing.app_error")
    expect(failure(await add(open.id, ann.token, unknown))).toBe("404 app.user.missing_account.const")
  })

  it("answer a list to a list of users, without those that cannot be added", async () => {
    const { server, ann, ben } = await town()
    await using _ = server
    const open = server.addChannel({ team: "town", name: "open", members: ["ann"] })

    const answer = await ask(server, "POST", `/api/v4/channels/${open.id}/members`, {
      token: ann.token,
      body: { user_ids: [ben.user.id, unknown] }
    })

    expect(answer.status).toBe(201)
    expect(json(answer)).toMatchObject([{ user_id: ben.user.id }])
  })
})

describe("direct channels", () => {
  it("are one channel from both sides, in v4 and v3", async () => {
    const { server, team, ann, ben } = await town()
    await using _ = server

    const first = await ask(server, "POST", "/api/v4/channels/direct", {
      token: ann.token,
      body: [ann.user.id, ben.user.id]
    })
    const turned = await ask(server, "POST", "/api/v4/channels/direct", {
      token: ben.token,
      body: [ben.user.id, ann.user.id]
    })
    const old = await ask(server, "POST", `/api/v3/teams/${team.id}/channels/create_direct`, {
      token: ben.token,
      body: { user_id: ann.user.id }
    })

    expect([first.status, turned.status, old.status]).toEqual([201, 201, 200])
    expect(json(first)).toMatchObject({ type: "D", team_id: "", name: [ann.user.id, ben.user.id].sort().join("__") })
    expect([text(turned, "id"), text(old, "id")]).toEqual([text(first, "id"), text(first, "id")])
    expect(json(old)["creator_id"]).toBe("")
  })

  it("are refused between others, with strangers, and for three", async () => {
    const { server, ann, ben, out } = await town()
    await using _ = server
    const direct = (body: ReadonlyArray<string>) =>
      ask(server, "POST", "/api/v4/channels/direct", { token: ann.token, body })

    expect(failure(await direct([ben.user.id, out.user.id]))).toBe("403 api.context.permissions.app_error")
    expect(failure(await direct([ann.user.id, unknown]))).toBe(
      "400 api.channel.create_direct_channel.invalid_user.app_error"
    )
    expect(failure(await direct([ann.user.id, ben.user.id, out.user.id]))).toBe(
      "400 api.context.invalid_body_param.app_error"
    )
  })

  it("take nobody else in", async () => {
    const { server, ann, ben, out } = await town()
    await using _ = server
    const direct = await ask(server, "POST", "/api/v4/channels/direct", {
      token: ann.token,
      body: [ann.user.id, ben.user.id]
    })

    const answer = await ask(server, "POST", `/api/v4/channels/${text(direct, "id")}/members`, {
      token: ann.token,
      body: { user_id: out.user.id }
    })

    expect(failure(answer)).toBe("400 api.channel.add_user_to_channel.type.app_error")
  })
})

describe("channels over v3", () => {
  it("come with one's membership", async () => {
    const { server, team, ann, ben } = await town()
    await using _ = server
    const dev = server.addChannel({ team: "town", name: "dev", members: ["ann"] })
    const get = (token: string, id = dev.id) =>
      ask(server, "GET", `/api/v3/teams/${team.id}/channels/${id}/`, { token })

    const answer = await get(ann.token)

    expect(json(answer)).toMatchObject({ channel: { name: "dev" }, member: { roles: "channel_user channel_admin" } })
    expect(failure(await get(ben.token))).toBe("404 store.sql_channel.get_member.missing.app_error")
    expect(failure(await get(ann.token, unknown))).toBe("404 store.sql_channel.get.existing.app_error")
  })

  it("are 500 with a name that the server does not like", async () => {
    const { server, team, ann } = await town()
    await using _ = server

    const answer = await ask(server, "POST", `/api/v3/teams/${team.id}/channels/create`, {
      token: ann.token,
      body: { name: "Bad Name!", display_name: "x", type: "O" }
    })

    expect(failure(answer)).toBe("500 model.channel.is_valid.2_or_more.app_error")
  })

  it("are listed for those who are in the team, the channels that one is in", async () => {
    const { server, team, ann, ben } = await town()
    await using _ = server
    server.addChannel({ team: "town", name: "dev", members: ["ann"] })
    const out = server.addUser({ username: "outsider" })
    const list = (token: string) => ask(server, "GET", `/api/v3/teams/${team.id}/channels/`, { token })

    const forAnn = await list(ann.token)

    expect(json(forAnn)).toMatchObject([{ name: "off-topic" }, { name: "town-square" }, { name: "dev" }])
    expect(json(await list(ben.token))).toMatchObject([{ name: "off-topic" }, { name: "town-square" }])
    expect(failure(await list(out.token))).toBe("403 api.context.permissions.app_error")
  })
})
