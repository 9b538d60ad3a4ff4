import * as Posts from "@matterwire/core/v4/Posts"
import * as Users from "@matterwire/core/v4/Users"
import { describe, expect, it } from "vitest"
import { startServer } from "../src/index.ts"
import { ask, values } from "./raw.ts"
import { bearer, connect } from "./socket.ts"

describe("a fault", () => {
  it("answers in place of the server, as often as it is told, for one endpoint", async () => {
    await using server = await startServer()
    const { token } = server.addUser({ username: "ann" })
    server.faults.respond(Users.get, {
      status: 502,
      headers: { "Content-Type": "text/html", "Retry-After": "3" },
      body: "<h1>Bad Gateway</h1>",
      times: 2
    })

    const other = await ask(server, "GET", "/api/v4/system/ping", { token })
    const answers = [
      await ask(server, "GET", "/api/v4/users/me", { token }),
      await ask(server, "GET", "/api/v4/users/me", { token }),
      await ask(server, "GET", "/api/v4/users/me", { token })
    ]

    expect(other.status).toBe(200)
    expect(answers.map(({ status }) => status)).toEqual([502, 502, 200])
    expect(answers[0]?.body).toBe("<h1>Bad Gateway</h1>")
    expect(values(answers[0] ?? other, "Retry-After")).toEqual(["3"])
  })

  it("hangs a request that it fits, and nothing else", async () => {
    await using server = await startServer()
    server.faults.hang(({ path }) => path === "/api/v4/users/me")

    const ping = await ask(server, "GET", "/api/v4/system/ping")
    const hung = await fetch(`${server.url}/api/v4/users/me`, { signal: AbortSignal.timeout(100) }).then(
      () => "answered",
      (error: Error) => error.name
    )

    expect(ping.status).toBe(200)
    expect(hung).toBe("TimeoutError")
  })

  it("does the work and loses its answer: a proxy's 502 comes in its place", async () => {
    await using server = await startServer()
    server.addTeam("town")
    const { token } = server.addUser({ username: "ann", team: "town" })
    const channel = server.addChannel({ team: "town", name: "dev", members: ["ann"] })
    server.faults.lose(Posts.create)

    const body = { channel_id: channel.id, message: "lost", pending_post_id: "p1" }
    const answers = [
      await ask(server, "POST", "/api/v4/posts", { token, body }),
      await ask(server, "POST", "/api/v4/posts", { token, body })
    ]

    expect(answers.map(({ status }) => status)).toEqual([502, 201])
    expect(answers[1]?.body).toContain(`"pending_post_id":""`) // from the server's memory: it is there already
  })

  it("delays an answer", async () => {
    await using server = await startServer()
    server.faults.delay(80)
    const before = performance.now()

    const answer = await ask(server, "GET", "/api/v4/system/ping")

    expect(answer.status).toBe(200)
    expect(performance.now() - before).toBeGreaterThanOrEqual(75)
  })

  it("is gone when cleared", async () => {
    await using server = await startServer()
    server.faults.hang()
    server.faults.respond(() => true, { status: 503 })
    server.faults.clear()

    expect((await ask(server, "GET", "/api/v4/system/ping")).status).toBe(200)
  })

  it("cuts every socket without a close frame", async () => {
    await using server = await startServer()
    const { token } = server.addUser({ username: "ann" })
    const sockets = await Promise.all([
      connect(server, "/api/v4/websocket", bearer(token)),
      connect(server, "/api/v3/users/websocket", bearer(token))
    ])

    const cut = await server.faults.dropSockets()

    expect(cut).toBe(2)
    expect(await Promise.all(sockets.map(({ closed }) => closed))).toEqual([1006, 1006])
  })

  it("refuses an upgrade, too", async () => {
    await using server = await startServer()
    server.faults.respond(({ path }) => path.endsWith("/websocket"), { status: 503 })

    const refused = await connect(server, "/api/v4/websocket").then(
      () => "open",
      (error: Error) => error.message
    )

    expect(refused).toBe("503")
  })
})

describe("the log of requests", () => {
  it("holds method and path, and no query", async () => {
    await using server = await startServer()
    const { token } = server.addUser({ username: "ann" })

    await ask(server, "GET", `/api/v4/users/me?access_token=${token}`)

    expect(server.requests).toEqual([{ method: "GET", path: "/api/v4/users/me" }])
  })
})
