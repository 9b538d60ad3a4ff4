import { describe, expect, it } from "vitest"
import { startServer } from "../src/index.ts"
import { ask, failure, json, names, values } from "./raw.ts"

describe("a route that there is not", () => {
  it("is a JSON 404 without request id in 11.6, for a wrong method too", async () => {
    await using server = await startServer({ version: "11.6" })

    const unknown = await ask(server, "GET", "/api/v4/nosuch")
    const method = await ask(server, "PATCH", "/api/v4/users/me")
    const head = await ask(server, "HEAD", "/api/v4/users/me")

    expect(names(unknown)).toEqual(["Content-Type", "Content-Length"])
    expect(values(unknown, "Content-Type")).toEqual(["application/json"])
    expect(json(unknown)).toEqual({
      id: "api.context.404.app_error",
      message: "Sorry, we could not find the page.",
      detailed_error:
        "There doesn't appear to be an api call for the url='/api/v4/nosuch'.  Typo? are you missing a team_id or user_id as part of the url?",
      status_code: 404
    })
    expect(failure(method)).toBe("404 api.context.404.app_error")
    expect([head.status, head.body]).toEqual([404, ""])
  })

  it("is JSON as text/plain in 3.10, without a guess in the early v4", async () => {
    await using server = await startServer({ version: "3.10" })

    const v3 = await ask(server, "GET", "/api/v3/nope")
    const v4 = await ask(server, "GET", "/api/v4/nope")
    const options = await ask(server, "OPTIONS", "/api/v3/users/me")

    expect(values(v3, "Content-Type")).toEqual(["text/plain; charset=utf-8"])
    expect(json(v3)["detailed_error"]).toContain("Typo?")
    expect(json(v4)["detailed_error"]).toBe("There doesn't appear to be an api call for the url='/api/v4/nope'.")
    expect([options.status, options.body]).toEqual([200, ""])
  })

  it("is any of v3 on 11.6: a page's 404 to GET, plain text to all else", async () => {
    await using server = await startServer({ version: "11.6" })

    const get = await ask(server, "GET", "/api/v3/users/me")
    const post = await ask(server, "POST", "/api/v3/users/login", { body: {} })

    expect(failure(get)).toBe("404 api.context.404.app_error")
    expect(names(get)).toEqual([
      "Content-Security-Policy",
      "Content-Type",
      "Permissions-Policy",
      "Referrer-Policy",
      "X-Content-Type-Options",
      "X-Frame-Options",
      "X-Request-Id",
      "X-Version-Id",
      "Content-Length"
    ])
    expect([post.status, post.body]).toEqual([404, "404 page not found\n"])
    expect(values(post, "Content-Type")).toEqual(["text/plain; charset=utf-8"])
  })

  it("is personal tokens and bots on 3.10", async () => {
    await using server = await startServer({ version: "3.10" })
    const { user, token } = server.addUser({ username: "root", admin: true })

    const tokens = await ask(server, "POST", `/api/v4/users/${user.id}/tokens`, { token, body: { description: "x" } })
    const bots = await ask(server, "POST", "/api/v4/bots", { token, body: { username: "robo" } })

    expect([tokens.status, bots.status]).toEqual([404, 404])
  })

  it("is one with a character in an id that ids do not have; a short id is 400 in v4", async () => {
    await using server = await startServer()
    const { token } = server.addUser({ username: "ann" })

    const dash = await ask(server, "GET", "/api/v4/users/abc-def", { token })
    const short = await ask(server, "GET", "/api/v4/users/abc", { token })
    const unknown = await ask(server, "GET", "/api/v4/users/abcdefghijklmnopqrstuvwxyz", { token })

    expect(failure(dash)).toBe("404 api.context.404.app_error")
    expect(failure(short)).toBe("400 api.context.invalid_url_param.app_error")
    expect(failure(unknown)).toBe("404 app.user.missing_account.const")
  })
})

describe("a path", () => {
  it.each([
    ["POST", "/api/v3/teams//add_user_to_team", "/api/v3/teams/add_user_to_team"],
    ["GET", "/api/v4/users//teams?page=1", "/api/v4/users/teams?page=1"],
    ["GET", "/api/v4/users/%2e%2e/users/me", "/api/v4/users/me"],
    ["GET", "//api/v4/users/me", "/api/v4/users/me"]
  ])("is 301 when a part is empty or dots: %s %s", async (method, path, location) => {
    await using server = await startServer()

    const answer = await ask(server, method, path)

    expect(answer.status).toBe(301)
    expect(values(answer, "Location")).toEqual([location])
    expect(names(answer)).toEqual(["Location", "Content-Length"])
  })

  it("has a slash where an escaped one stands", async () => {
    await using server = await startServer()
    server.addTeam("town")
    const { token } = server.addUser({ username: "ann", team: "town" })

    const answer = await ask(server, "GET", "/api/v4/users/me%2fteams", { token })

    expect(answer.status).toBe(200)
    expect(json(answer)).toMatchObject([{ name: "town" }])
  })

  it("is 400 in plain text with a broken escape", async () => {
    await using server = await startServer()

    const answer = await ask(server, "GET", "/api/v4/users/%zz")

    expect([answer.status, answer.body]).toEqual([400, "400 Bad Request"])
  })

  it("outside the API is a web page to GET", async () => {
    await using server = await startServer()

    const answer = await ask(server, "GET", "/API/v4/users/me")

    expect(answer.status).toBe(200)
    expect(values(answer, "Content-Type")).toEqual(["text/html; charset=utf-8"])
  })
})

describe("a base path", () => {
  it("holds everything, and there is nothing outside", async () => {
    await using server = await startServer({ path: "/mattermost" })
    const { token } = server.addUser({ username: "ann" })

    const inside = await ask(server, "GET", "/mattermost/api/v4/users/me", { token })
    const outside = await ask(server, "GET", "/api/v4/users/me", { token })
    const moved = await ask(server, "GET", "/mattermost/api/v4//users/me", { token })

    expect(server.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/mattermost$/)
    expect(inside.status).toBe(200)
    expect(outside.status).toBe(404)
    expect(values(moved, "Location")).toEqual(["/mattermost/api/v4/users/me"])
    expect(server.requests[0]).toEqual({ method: "GET", path: "/api/v4/users/me" })
  })
})
