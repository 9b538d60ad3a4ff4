import { describe, expect, it } from "vitest"
import { type Server, startServer } from "../src/index.ts"
import { ask, failure, json } from "./raw.ts"

const people = ["ann", "ben", "cid", "dan", "eve"]

const stage = async () => {
  const server = await startServer()
  const team = server.addTeam("town")
  server.addTeam("else")
  const accounts = people.map((username) => server.addUser({ username, team: username === "eve" ? "else" : "town" }))
  const token = accounts[0]?.token ?? ""
  const channel = server.addChannel({ team: "town", name: "dev", members: ["ann", "ben"] })
  return { server, token, team, channel }
}

/** The values of a field of a list, or of a map's values. */
const each = async (server: Server, token: string, path: string, field: string) =>
  Object.values(json(await ask(server, "GET", path, { token }))).map(
    (one) => json({ body: JSON.stringify(one) })[field]
  )

describe("a list of v4", () => {
  it("comes in pages, the last of which is empty", async () => {
    const { server, token } = await stage()
    await using _ = server
    const page = (query: string) => each(server, token, `/api/v4/users?${query}`, "username")

    expect(await page("per_page=2")).toEqual(["ann", "ben"])
    expect(await page("per_page=2&page=2")).toEqual(["eve"])
    expect(await page("per_page=2&page=3")).toEqual([])
    expect(await page("per_page=0")).toEqual([])
    expect(await page("per_page=1000&page=-1")).toEqual(people)
    expect(await page("per_page=abc")).toEqual(people)
  })

  it("of users can be of a team or channel, or of who is not there", async () => {
    const { server, token, team, channel } = await stage()
    await using _ = server
    const page = (query: string) => each(server, token, `/api/v4/users?${query}`, "username")

    expect(await page(`in_team=${team.id}`)).toEqual(["ann", "ben", "cid", "dan"])
    expect(await page(`not_in_team=${team.id}`)).toEqual(["eve"])
    expect(await page(`in_channel=${channel.id}`)).toEqual(["ann", "ben"])
    expect(await page(`in_team=${team.id}&not_in_channel=${channel.id}&per_page=1&page=1`)).toEqual(["dan"])
    expect(failure(await ask(server, "GET", `/api/v4/users?not_in_channel=${channel.id}`, { token }))).toBe(
      "400 api.context.invalid_url_param.app_error"
    )
  })

  it("of channels and of members goes by page, too", async () => {
    const { server, token, team, channel } = await stage()
    await using _ = server

    expect(await each(server, token, `/api/v4/teams/${team.id}/channels?per_page=2`, "name")).toEqual([
      "off-topic",
      "town-square"
    ])
    expect(await each(server, token, `/api/v4/channels/${channel.id}/members?per_page=1&page=1`, "roles")).toHaveLength(
      1
    )
    expect(await each(server, token, `/api/v4/teams/${team.id}/members?per_page=3&page=1`, "team_id")).toEqual([
      team.id
    ])
    expect(await each(server, token, "/api/v4/users/me/channels", "name")).toHaveLength(3)
  })
})

describe("a list of v3", () => {
  it("is told by offset and limit in the path", async () => {
    const { server, token, team, channel } = await stage()
    await using _ = server
    const inTeam = `/api/v3/teams/${team.id}`

    expect(new Set(await each(server, token, "/api/v3/users/3/10", "username"))).toEqual(new Set(["dan", "eve"]))
    expect(new Set(await each(server, token, `${inTeam}/users/1/2`, "username"))).toEqual(new Set(["ben", "cid"]))
    expect(await each(server, token, `${inTeam}/channels/more/0/10`, "name")).toEqual([])
    expect(await each(server, token, `${inTeam}/members/2/10`, "team_id")).toEqual([team.id, team.id])
    expect(await each(server, token, `${inTeam}/channels/${channel.id}/users/1/5`, "username")).toEqual(["ben"])
    expect((await ask(server, "GET", `${inTeam}/members/x/10`, { token })).status).toBe(404)
  })
})
