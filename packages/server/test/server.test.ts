import { describe, expect, it } from "vitest"
import { createServer, startServer } from "../src/index.ts"
import { ask, text } from "./raw.ts"

describe("a server", () => {
  it("listens once, however often it is asked to, and can listen again after it was closed", async () => {
    const server = createServer()
    const [first, second] = await Promise.all([server.listen(), server.listen()])
    const open = await ask(server, "GET", "/api/v4/system/ping")
    await server.close()
    const closed = await fetch(`${first}/api/v4/system/ping`).then(
      () => "answered",
      () => "unreachable"
    )
    await server.listen()
    const again = await ask(server, "GET", "/api/v4/system/ping")
    await server.close()

    expect(second).toBe(first)
    expect(open.status).toBe(200)
    expect(closed).toBe("unreachable")
    expect(again.status).toBe(200)
    expect(server.url).toBe("http://localhost")
  })

  it("rejects when its port is taken, and can try another", async () => {
    await using first = await startServer()
    await using second = createServer()

    await expect(second.listen(Number(new URL(first.url).port))).rejects.toThrow("EADDRINUSE")
    expect(await second.listen()).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/)
  })

  it("logs methods and paths, and nothing secret", async () => {
    await using server = await startServer({ path: "/chat" })
    const { token } = server.addUser({ username: "ann" })

    await ask(server, "GET", "/chat/api/v4/users/me?secret=1", { token })

    expect(server.requests).toEqual([{ method: "GET", path: "/api/v4/users/me" }])
  })
})

describe("seeding", () => {
  it("makes accounts that can log in, bots that can act, and channels with members", async () => {
    await using server = await startServer()
    server.addTeam("town")
    const ann = server.addUser({ username: "ann", team: "town" })
    const bot = server.addBot({ username: "bot", team: "town" })
    const channel = server.addChannel({ team: "town", name: "dev", private: true, members: ["ann", "bot"] })

    const login = await ask(server, "POST", "/api/v4/users/login", {
      body: { login_id: "ann", password: ann.password }
    })
    const seen = await ask(server, "GET", `/api/v4/channels/${channel.id}`, { token: bot.token })

    expect([login.status, text(login, "id")]).toEqual([200, ann.user.id])
    expect([seen.status, text(seen, "type")]).toEqual([200, "P"])
  })

  it("says what is missing or taken", () => {
    const server = createServer()
    server.addTeam("town")
    server.addUser({ username: "ann" })

    expect(() => server.addUser({ username: "ben", team: "city" })).toThrow(
      'there is no team city: addTeam("city") first'
    )
    expect(() => server.addChannel({ team: "town", name: "dev", members: ["cat"] })).toThrow("there is no user cat")
    expect(() => server.addTeam("town")).toThrow(/^cannot seed: /)
    expect(() => server.addUser({ username: "ann" })).toThrow(/^cannot seed: /)
  })

  it("deactivates a user with all sessions", async () => {
    await using server = await startServer()
    const ann = server.addUser({ username: "ann" })

    server.deactivate("ann")
    const me = await ask(server, "GET", "/api/v4/users/me", { token: ann.token })

    expect(me.status).toBe(401)
  })
})
