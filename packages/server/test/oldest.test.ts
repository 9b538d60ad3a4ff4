import { describe, expect, it } from "vitest"
import { startServer } from "../src/index.ts"
import { ask, failure, json, text, values } from "./raw.ts"

const me = "/api/v3/users/me"

describe("a server like 3.0", () => {
  it("answers users/me with 200 and nothing to who has no session, or a dead one", async () => {
    await using server = await startServer({ version: "3.0" })
    const { token } = server.addUser({ username: "ann" })

    const alive = await ask(server, "GET", me, { token })
    server.revoke(token)
    const dead = await ask(server, "GET", me, { token })
    const none = await ask(server, "GET", me)

    expect(text(alive, "username")).toBe("ann")
    expect([dead.status, dead.body]).toEqual([200, ""])
    expect(values(dead, "Set-Cookie")).toEqual(["MMAUTHTOKEN=; Path=/; Max-Age=0; HttpOnly"])
    expect([none.status, none.body]).toEqual([200, ""])
    expect(values(none, "X-Version-Id")[0]).toMatch(/^3\.0\.0\.\d+$/)
  })

  it("shows the token that was refused in detailed_error", async () => {
    await using server = await startServer({ version: "3.0" })
    const token = "a".repeat(26)

    const answer = await ask(server, "GET", "/api/v3/teams/all", { token })

    expect(failure(answer)).toBe("401 api.context.session_expired.app_error")
    expect(json(answer)).toMatchObject({ detailed_error: `token=${token}`, is_oauth: false })
  })

  it("answers a cookie without X-Requested-With with 500, and its login sets one cookie", async () => {
    await using server = await startServer({ version: "3.0" })
    const { password } = server.addUser({ username: "ann" })

    const login = await ask(server, "POST", "/api/v3/users/login", { body: { login_id: "ann", password } })
    const token = values(login, "Token")[0] ?? ""
    const answer = await ask(server, "GET", "/api/v3/teams/all", { headers: { cookie: `MMAUTHTOKEN=${token}` } })

    expect(values(login, "Set-Cookie").map((cookie) => cookie.slice(0, 12))).toEqual(["MMAUTHTOKEN="])
    expect(failure(answer)).toBe("500 api.context.session_expired.app_error")
    expect(text(answer, "detailed_error")).toContain(token)
  })

  it("has a limiter that always says the same and never denies", async () => {
    await using server = await startServer({ version: "3.0", rateLimit: { perSec: 10, burst: 1 } })
    const seen = new Set<string>()

    for (let n = 0; n < 30; n += 1) {
      const answer = await ask(server, "GET", me)
      const fields = ["Limit", "Remaining", "Reset"].map((name) => values(answer, `X-Ratelimit-${name}`).join())
      seen.add([answer.status, ...fields].join("/"))
    }

    expect([...seen]).toEqual(["200/10/9/1"])
  })

  it("knows nothing of v4, and of v3 not what came later", async () => {
    await using server = await startServer({ version: "3.0" })

    const v4 = await ask(server, "GET", "/api/v4/users/me")
    const later = await ask(server, "GET", "/api/v3/teams/name/town")
    const shaped = await ask(server, "POST", `/api/v3/teams/${"a".repeat(26)}/files/upload`)

    expect(failure(v4)).toBe("404 api.context.404.app_error")
    expect(failure(later)).toBe("404 api.context.404.app_error")
    expect(failure(shaped)).toBe("501 matterwire.server.not_implemented")
  })
})
