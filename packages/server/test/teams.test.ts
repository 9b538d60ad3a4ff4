import { describe, expect, it } from "vitest"
import { startServer } from "../src/index.ts"
import { ask, failure, json, text } from "./raw.ts"

const unknown = "abcdefghijklmnopqrstuvwxyz"

describe("teams over v4", () => {
  it("are made with oneself as admin, and Town Square and Off-Topic", async () => {
    await using server = await startServer()
    const { token } = server.addUser({ username: "ann" })

    const team = await ask(server, "POST", "/api/v4/teams", {
      token,
      body: { name: "town", display_name: "Town", type: "O" }
    })
    const channels = await ask(server, "GET", `/api/v4/users/me/teams/${text(team, "id")}/channels`, { token })

    expect(team.status).toBe(201)
    expect(json(team)).toMatchObject({ name: "town", email: "ann@example.com", allow_open_invite: false })
    expect(json(channels)).toMatchObject([{ name: "off-topic" }, { name: "town-square" }])
  })

  it("name what is wrong with a draft", async () => {
    await using server = await startServer()
    server.addTeam("town")
    const { token } = server.addUser({ username: "ann" })
    const create = (body: object) => ask(server, "POST", "/api/v4/teams", { token, body })

    const taken = await create({ name: "town", display_name: "x", type: "O" })
    const capitals = await create({ name: "Town2", display_name: "x", type: "O" })
    const reserved = await create({ name: "admin", display_name: "x", type: "O" })
    const type = await create({ name: "town2", display_name: "x", type: "X" })
    const nothing = await create({})

    expect(failure(taken)).toBe("400 store.sql_team.save_team.existing.app_error")
    expect(failure(capitals)).toBe("400 model.team.is_valid.characters.app_error")
    expect(failure(reserved)).toBe("400 model.team.is_valid.reserved.app_error")
    expect(failure(type)).toBe("400 model.team.is_valid.type.app_error")
    expect(failure(nothing)).toBe("400 model.team.is_valid.name.app_error")
  })

  it("are seen by members and admins only", async () => {
    await using server = await startServer()
    const team = server.addTeam("town")
    const ann = server.addUser({ username: "ann", team: "town" })
    const out = server.addUser({ username: "out" })
    const root = server.addUser({ username: "root", admin: true })
    const get = (token: string) => ask(server, "GET", `/api/v4/teams/${team.id}`, { token })

    expect((await get(ann.token)).status).toBe(200)
    expect((await get(root.token)).status).toBe(200)
    expect(failure(await get(out.token))).toBe("403 api.context.permissions.app_error")
    expect(failure(await ask(server, "GET", `/api/v4/teams/${unknown}`, { token: ann.token }))).toBe(
      "404 app.team.get.find.app_error"
    )
    expect(failure(await ask(server, "GET", "/api/v4/teams/name/nosuch", { token: ann.token }))).toBe(
      "404 app.team.get_by_name.missing.app_error"
    )
  })

  it("take members, and answer one who is in already the same way", async () => {
    await using server = await startServer()
    const team = server.addTeam("town")
    const ann = server.addUser({ username: "ann", team: "town" })
    const ben = server.addUser({ username: "ben" })
    const add = (body: object, token = ann.token) =>
      ask(server, "POST", `/api/v4/teams/${team.id}/members`, { token, body })

    const first = await add({ team_id: team.id, user_id: ben.user.id })
    const again = await add({ team_id: team.id, user_id: ben.user.id })
    const square = await ask(server, "GET", `/api/v4/teams/${team.id}/channels/name/town-square`, { token: ben.token })
    const write = await ask(server, "POST", "/api/v4/posts", {
      token: ben.token,
      body: { channel_id: text(square, "id"), message: "hi" }
    })

    expect(first.status).toBe(201)
    expect(json(first)).toEqual({
      team_id: team.id,
      user_id: ben.user.id,
      roles: "team_user",
      delete_at: 0,
      scheme_guest: false,
      scheme_user: true,
      scheme_admin: false,
      explicit_roles: ""
    })
    expect(again.body).toBe(first.body)
    expect(write.status).toBe(201)
  })

  it("want the team in the body as well, and a user that there is", async () => {
    await using server = await startServer()
    const team = server.addTeam("town")
    const { token, user } = server.addUser({ username: "ann", team: "town" })
    const add = (body: object) => ask(server, "POST", `/api/v4/teams/${team.id}/members`, { token, body })

    expect(failure(await add({ user_id: user.id }))).toBe("400 api.context.invalid_body_param.app_error")
    expect(failure(await add({ team_id: unknown, user_id: user.id }))).toBe(
      "400 api.context.invalid_body_param.app_error"
    )
    expect(failure(await add({ team_id: team.id, user_id: unknown }))).toBe("404 api.team.user.missing_account")
  })

  it("cannot be joined from outside", async () => {
    await using server = await startServer()
    const team = server.addTeam("town")
    const { token, user } = server.addUser({ username: "out" })

    const answer = await ask(server, "POST", `/api/v4/teams/${team.id}/members`, {
      token,
      body: { team_id: team.id, user_id: user.id }
    })

    expect(failure(answer)).toBe("403 api.context.permissions.app_error")
  })
})

describe("add_user_to_team of v3", () => {
  it("is allowed to any member, and answers the id", async () => {
    await using server = await startServer()
    const team = server.addTeam("town")
    const ann = server.addUser({ username: "ann", team: "town" })
    const ben = server.addUser({ username: "ben" })
    const add = () =>
      ask(server, "POST", `/api/v3/teams/${team.id}/add_user_to_team`, {
        token: ann.token,
        body: { user_id: ben.user.id }
      })

    const first = await add()
    const again = await add()

    expect([first.status, first.body]).toEqual([200, JSON.stringify({ user_id: ben.user.id })])
    expect([again.status, again.body]).toEqual([200, first.body])
  })

  it("fails in the words of 3.10", async () => {
    await using server = await startServer()
    const team = server.addTeam("town")
    const ann = server.addUser({ username: "ann", team: "town" })
    const out = server.addUser({ username: "out" })
    const root = server.addUser({ username: "root", admin: true })
    const add = (teamId: string, token: string, body?: object) =>
      ask(server, "POST", `/api/v3/teams/${teamId}/add_user_to_team`, { token, body })

    expect(failure(await add(team.id, ann.token, { user_id: "abc" }))).toBe("400 api.context.invalid_param.app_error")
    expect(failure(await add(team.id, ann.token))).toBe("400 api.context.invalid_param.app_error")
    expect(failure(await add(team.id, ann.token, { user_id: unknown }))).toBe(
      "404 store.sql_user.missing_account.const"
    )
    expect(failure(await add(team.id, out.token, { user_id: ann.user.id }))).toBe(
      "403 api.context.permissions.app_error"
    )
    expect(failure(await add(unknown, root.token, { user_id: ann.user.id }))).toBe(
      "400 store.sql_team.get.find.app_error"
    )
    expect(failure(await add(unknown, ann.token, { user_id: ann.user.id }))).toBe(
      "403 api.context.permissions.app_error"
    )
  })
})

describe("all teams of v3", () => {
  it("are one's own by id, and every one for an admin", async () => {
    await using server = await startServer()
    const town = server.addTeam("town")
    const city = server.addTeam("city")
    const ann = server.addUser({ username: "ann", team: "town" })
    const root = server.addUser({ username: "root", admin: true })
    const all = (token: string) => ask(server, "GET", "/api/v3/teams/all", { token })

    const own = json(await all(ann.token))
    const every = json(await all(root.token))

    expect(Object.keys(own as object)).toEqual([town.id])
    expect(own).toMatchObject({ [town.id]: { name: "town" } })
    expect(Object.keys(every as object).toSorted()).toEqual([town.id, city.id].toSorted())
  })
})
