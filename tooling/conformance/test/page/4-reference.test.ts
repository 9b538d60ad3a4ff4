import { beforeAll, describe, expect, it } from "@effect/vitest"
import { catalogue } from "@matterwire/core/Client"
import * as Mattermost from "@matterwire/core/Mattermost"
import { createClient } from "@matterwire/node"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import { section } from "../../src/page.ts"
import { replayWire } from "../../src/wire.ts"
import { exampleServer, recorded } from "./example.ts"

const example = exampleServer()

describe("Web Service API Reference", () => {
  const go = section("API documentation using GoDoc and Golang Driver", 1).blocks[0] ?? ""
  const js = section("API documentation via JavaScript driver", 1).blocks[0] ?? ""
  const { addUser } = catalogue.v3.Teams

  let team_id: string
  beforeAll(async () => {
    await using mm = example.someone()
    team_id = (await mm.v3.teams.create({ name: "mine", display_name: "Mine", type: "O" })).id
  })
  const asked = () => example.current.requests.at(-1)

  it("has one route in both drivers, and it is ours", () => {
    const goRoute = /"(\/teams\/)%v", teamId\)\+"(\/add_user_to_team)"/.exec(go)
    const jsRoute = /post\(`\$\{this\.getTeamsRoute\(\)\}\/\$\{nonEmptyTeamId\}(\/add_user_to_team)`\)/.exec(js)

    expect(addUser.method).toBe("POST")
    expect(addUser.path).toBe(`/api/v3${goRoute?.[1]}{team_id}${goRoute?.[2]}`)
    expect(jsRoute?.[1]).toBe(goRoute?.[2])
  })

  it("adds a user to a team, and answers the map of the user's id, as the Go driver says", async () => {
    await using mm = example.someone()
    const { user } = example.current.addUser({ username: "ann" })

    const answer = await mm.v3.teams.addUser({ team_id, user_id: user.id })

    expect(go).toContain("Returns a map of user_id=userId")
    expect(answer).toEqual({ user_id: user.id })
    expect(asked()).toEqual({ method: "POST", path: `/api/v3/teams/${team_id}/add_user_to_team` })
  })

  it.each([
    ["left out, as a driver's empty argument", {}],
    ["empty, as the JavaScript driver asks", { team_id: "" }]
  ])("takes the current team for a team that is %s", async (_, team) => {
    await using mm = example.someone(team_id)
    const { user } = example.current.addUser({ username: `user${Object.keys(team).length}` })

    const answer = await mm.v3.teams.addUser({ ...team, user_id: user.id })

    expect(js).toContain("nonEmptyTeamId === ''")
    expect(go).toContain("len(teamId) == 0")
    expect(answer).toEqual({ user_id: user.id })
    expect(asked()?.path).toBe(`/api/v3/teams/${team_id}/add_user_to_team`)
  })

  it.live("takes the current team of the surroundings in an Effect program", () =>
    Effect.gen(function* () {
      const wire = replayWire()
      wire.play({ status: 200, headers: [], body: '{"user_id":"u"}', bodyEncoding: "utf8" })
      const client = Layer.provide(Mattermost.layer({ url: "http://localhost:8065", token: "t" }), wire.layer)

      yield* addUser({ user_id: "u" }).pipe(Effect.provideService(Mattermost.CurrentTeam, "t1"), Effect.provide(client))

      expect(wire.requests.map(({ body, url }) => [url, body])).toEqual([
        ["http://localhost:8065/api/v3/teams/t1/add_user_to_team", '{"user_id":"u"}']
      ])
    })
  )

  it("sends nothing when there is no team at all, where a driver would be sent elsewhere by a 301: recorded", async () => {
    await using mm = example.someone()
    await mm.v3.users.getMe()
    const before = example.current.requests.length
    const steps = recorded.filter(({ request }) => request.path === "/api/v3/teams//add_user_to_team")

    await expect(mm.v3.teams.addUser({ user_id: "aaaaaaaaaaaaaaaaaaaaaaaaaa" })).rejects.toMatchObject({
      _tag: "InvalidInput"
    })

    expect(example.current.requests).toHaveLength(before)
    expect(steps.map(({ response }) => response.status)).toEqual([301, 301])
  })

  it("refuses who is not in the team, as the Go driver warns", async () => {
    const { user } = example.current.addUser({ username: "eve", password: "Passw0rd-eve" })
    await using mm = createClient({
      url: example.current.url,
      login: { login_id: "eve", password: "Passw0rd-eve", api: "v3" }
    })

    expect(go).toContain("You must be a valid member of the team")
    await expect(mm.v3.teams.addUser({ team_id, user_id: user.id })).rejects.toMatchObject({ _tag: "Forbidden" })
  })
})
