import { describe, expect, it } from "vitest"
import { startServer } from "../src/index.ts"
import { ask, json, names, text, values } from "./raw.ts"
import { bearer } from "./socket.ts"

describe("an answer of v4", () => {
  it("carries the fields of 11.6, in their letter case and order", async () => {
    await using server = await startServer()
    const { user, token } = server.addUser({ username: "ann" })

    const answer = await ask(server, "GET", "/api/v4/users/me", { token })

    expect(answer.status).toBe(200)
    expect(names(answer)).toEqual([
      "Content-Type",
      "Etag",
      "Expires",
      "Permissions-Policy",
      "Referrer-Policy",
      "Vary",
      "X-Content-Type-Options",
      "X-Request-Id",
      "X-Version-Id",
      "Content-Length"
    ])
    expect(values(answer, "Content-Type")).toEqual(["application/json"])
    expect(values(answer, "Expires")).toEqual(["0"])
    expect(values(answer, "X-Request-Id")[0]).toMatch(/^[a-z0-9]{26}$/)
    expect(values(answer, "X-Version-Id")[0]).toMatch(/^11\.6\.0\.\.[0-9a-f]{64}\.false$/)
    expect(values(answer, "Etag")[0]).toBe(`11.6.0.${user.id}.${text(answer, "update_at")}..0.true.true.0`)
  })

  it("shows a user's settings to the user alone", async () => {
    await using server = await startServer()
    const ann = server.addUser({ username: "ann" })
    const ben = server.addUser({ username: "ben" })

    const own = json(await ask(server, "GET", "/api/v4/users/me", { token: ann.token }))
    const seen = json(await ask(server, "GET", `/api/v4/users/${ann.user.id}`, { token: ben.token }))

    expect(Object.keys(own)).toEqual([
      "id",
      "create_at",
      "update_at",
      "delete_at",
      "username",
      "auth_service",
      "email",
      "nickname",
      "first_name",
      "last_name",
      "position",
      "roles",
      "notify_props",
      "last_password_update",
      "locale",
      "timezone",
      "remote_id",
      "disable_welcome_email"
    ])
    expect(Object.keys(seen)).toEqual([
      "id",
      "create_at",
      "update_at",
      "delete_at",
      "username",
      "auth_data",
      "auth_service",
      "email",
      "nickname",
      "first_name",
      "last_name",
      "position",
      "roles",
      "locale",
      "timezone",
      "remote_id",
      "disable_welcome_email"
    ])
  })

  it("is 304 without a body for its own ETag, and 200 for the ETag in quotes", async () => {
    await using server = await startServer()
    const { token } = server.addUser({ username: "ann" })
    const etag = values(await ask(server, "GET", "/api/v4/users/me", { token }), "Etag")[0] ?? ""

    const same = await ask(server, "GET", "/api/v4/users/me", { token, headers: { "if-none-match": etag } })
    const quoted = await ask(server, "GET", "/api/v4/users/me", { token, headers: { "if-none-match": `"${etag}"` } })

    expect(same.status).toBe(304)
    expect(same.body).toBe("")
    expect(values(same, "Etag")).toEqual([etag])
    expect(quoted.status).toBe(200)
  })

  it("escapes what HTML might trip over, as Go does", async () => {
    await using server = await startServer()
    server.addTeam("town")
    const { token } = server.addUser({ username: "ann" })
    const channel = server.addChannel({ team: "town", name: "dev", members: ["ann"] })

    const answer = await ask(server, "POST", "/api/v4/posts", {
      token,
      body: { channel_id: channel.id, message: "<b> & \u2028" }
    })

    expect(answer.body).toContain(String.raw`"message":"\u003cb\u003e \u0026 \u2028"`)
  })

  it("is an error of five fields when it fails", async () => {
    await using server = await startServer()

    const answer = await ask(server, "GET", "/api/v4/users/me")

    expect(answer.status).toBe(401)
    expect(json(answer)).toEqual({
      id: "api.context.session_expired.app_error",
      message: "Invalid or expired session, please login again.",
      detailed_error: "",
      request_id: values(answer, "X-Request-Id")[0],
      status_code: 401
    })
  })

  it("is gzipped from 1,024 bytes on, when asked for", async () => {
    await using server = await startServer()
    server.addTeam("town")
    const { token } = server.addUser({ username: "ann" })
    const channel = server.addChannel({ team: "town", name: "dev", members: ["ann"] })
    for (let n = 0; n < 5; n += 1) {
      await ask(server, "POST", "/api/v4/posts", { token, body: { channel_id: channel.id, message: `post ${n}` } })
    }
    const path = `/api/v4/channels/${channel.id}/posts`

    const packed = await ask(server, "GET", path, { token, headers: { "accept-encoding": "gzip, deflate, br" } })
    const refused = await ask(server, "GET", path, { token, headers: { "accept-encoding": "gzip;q=0" } })
    const small = await ask(server, "GET", "/api/v4/users/me", { token, headers: { "accept-encoding": "gzip" } })

    const unpacked: unknown = await (await fetch(server.url + path, { headers: bearer(token) })).json()

    expect(values(packed, "Content-Encoding")).toEqual(["gzip"])
    expect(unpacked).toMatchObject({ order: { length: 5 } })
    expect(values(refused, "Content-Encoding")).toEqual([])
    expect(values(small, "Content-Encoding")).toEqual([])
  })
})

describe("an answer of v3", () => {
  it("carries the fields of 3.10, and no others", async () => {
    await using server = await startServer()
    const { user, token } = server.addUser({ username: "ann" })

    const answer = await ask(server, "GET", "/api/v3/users/me", { token })

    expect(names(answer)).toEqual(["Content-Type", "Etag", "Expires", "X-Request-Id", "X-Version-Id", "Content-Length"])
    expect(values(answer, "X-Version-Id")[0]).toMatch(/^3\.10\.0\.3\.10\.3\.[0-9a-f]{32}\.false$/)
    expect(values(answer, "Etag")[0]).toBe(`3.10.0.${user.id}.${text(answer, "update_at")}.true.true`)
  })

  it("tells the time as text in a ping", async () => {
    await using server = await startServer()

    const answer = await ask(server, "GET", "/api/v3/general/ping")

    expect(answer.body).toMatch(/^\{"server_time":"\d{13}","version":"3\.10\.0"\}$/)
  })
})
