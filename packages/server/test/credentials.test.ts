import { describe, expect, it } from "vitest"
import { startServer } from "../src/index.ts"
import { ask, failure, json, values } from "./raw.ts"

const me4 = "/api/v4/users/me"
const me3 = "/api/v3/users/me"

describe("a token in the Authorization header", () => {
  it.each(["Bearer %", "bearer %", "BEARER %", "Token %", "token %", "Bearer:%"])(
    "counts as %j, in v3 and v4",
    async (form) => {
      await using server = await startServer()
      const { token } = server.addUser({ username: "ann" })
      const headers = { authorization: form.replace("%", token) }

      const answers = [await ask(server, "GET", me4, { headers }), await ask(server, "GET", me3, { headers })]

      expect(answers.map(({ status }) => status)).toEqual([200, 200])
    }
  )

  it("is bad with two blanks before it, and clears the cookies", async () => {
    await using server = await startServer()
    const { token } = server.addUser({ username: "ann" })
    const headers = { authorization: `Bearer  ${token}` }

    const v4 = await ask(server, "GET", me4, { headers })
    const v3 = await ask(server, "GET", me3, { headers })

    expect(failure(v4)).toBe("401 api.context.session_expired.app_error")
    expect(values(v4, "Set-Cookie")).toEqual(["MMAUTHTOKEN=; Path=/; Max-Age=0; HttpOnly"])
    expect(values(v3, "Set-Cookie")).toEqual([
      "MMAUTHTOKEN=; Path=/; Max-Age=0; HttpOnly",
      "MMUSERID=; Path=/; Max-Age=0"
    ])
  })

  it("is none when it stands alone, and clears nothing", async () => {
    await using server = await startServer()
    const { token } = server.addUser({ username: "ann" })

    const answer = await ask(server, "GET", me4, { headers: { authorization: token } })

    expect(answer.status).toBe(401)
    expect(values(answer, "Set-Cookie")).toEqual([])
  })

  it("is refused in the query, on public routes too", async () => {
    await using server = await startServer()
    const { token } = server.addUser({ username: "ann" })

    const v4 = await ask(server, "GET", `/api/v4/system/ping?access_token=${token}`)
    const v3 = await ask(server, "GET", `${me3}?access_token=${token}`)

    expect(failure(v4)).toBe("401 api.context.token_provided.app_error")
    expect(failure(v3)).toBe("401 api.context.token_provided.app_error")
  })
})

describe("the session cookie", () => {
  it("beats a header in v4 and loses to it in v3", async () => {
    await using server = await startServer()
    const ann = server.addUser({ username: "ann" })
    const ben = server.addUser({ username: "ben" })
    const headers = {
      authorization: `Bearer ${ann.token}`,
      cookie: `MMAUTHTOKEN=${ben.token}`,
      "x-requested-with": "XMLHttpRequest"
    }

    const v4 = await ask(server, "GET", me4, { headers })
    const v3 = await ask(server, "GET", me3, { headers })

    expect(json(v4)["username"]).toBe("ben")
    expect(json(v3)["username"]).toBe("ann")
  })

  it("kills a good header in v4 when it is empty", async () => {
    await using server = await startServer()
    const { token } = server.addUser({ username: "ann" })

    const answer = await ask(server, "GET", me4, { token, headers: { cookie: "MMAUTHTOKEN=" } })

    expect(answer.status).toBe(401)
    expect(values(answer, "Set-Cookie")).toEqual([])
  })

  it("reads in v4, and writes only with a proof against forgery", async () => {
    await using server = await startServer()
    const { password } = server.addUser({ username: "ann" })
    const login = await ask(server, "POST", "/api/v4/users/login", {
      headers: { "x-requested-with": "XMLHttpRequest" },
      body: { login_id: "ann", password }
    })
    const csrf = /MMCSRF=(\w+)/.exec(values(login, "Set-Cookie").join())?.[1] ?? ""
    const cookie = `MMAUTHTOKEN=${values(login, "Token")[0]}`
    const write = (more: Record<string, string>) =>
      ask(server, "POST", "/api/v4/teams", {
        headers: { cookie, ...more },
        body: { name: "town", display_name: "Town", type: "O" }
      })

    const read = await ask(server, "GET", me4, { headers: { cookie } })
    const bare = await write({})
    const small = await write({ "x-requested-with": "xmlhttprequest" })
    const proven = await write({ "x-csrf-token": csrf })

    expect(read.status).toBe(200)
    expect(failure(bare)).toBe("401 api.context.session_expired.app_error")
    expect(small.status).toBe(401)
    expect(proven.status).toBe(201)
  })

  it("is a 500 in v3 without X-Requested-With, on reads as well, but not for a logout", async () => {
    await using server = await startServer()
    const { user, token } = server.addUser({ username: "ann" })
    const headers = { cookie: `MMAUTHTOKEN=${token}` }

    const read = await ask(server, "GET", me3, { headers })
    const proven = await ask(server, "GET", me3, { headers: { ...headers, "x-requested-with": "XMLHttpRequest" } })
    const logout = await ask(server, "POST", "/api/v3/users/logout", { headers })

    expect(failure(read)).toBe("500 api.context.session_expired.app_error")
    expect(proven.status).toBe(200)
    expect(values(proven, "Set-Cookie")).toEqual([`MMUSERID=${user.id}; Path=/`])
    expect(json(logout)).toEqual({ user_id: user.id })
  })
})

describe("a logout", () => {
  it("kills the session at once, and is 200 without one", async () => {
    await using server = await startServer()
    const { user, token } = server.addUser({ username: "ann" })

    const first = await ask(server, "POST", "/api/v3/users/logout", { token })
    const after = await ask(server, "GET", me4, { token })
    const again = await ask(server, "POST", "/api/v3/users/logout", { token })

    expect(json(first)).toEqual({ user_id: user.id })
    expect(failure(after)).toBe("401 api.context.session_expired.app_error")
    expect(json(again)).toEqual({ user_id: "" })
  })

  it("does not end a personal token", async () => {
    await using server = await startServer()
    const { token } = server.addBot({ username: "bot" })

    const logout = await ask(server, "POST", "/api/v4/users/logout", { token })
    const after = await ask(server, "GET", me4, { token })

    expect(json(logout)).toEqual({ status: "OK" })
    expect(after.status).toBe(200)
  })
})

describe("personal tokens", () => {
  it("are made by an admin for anybody, and work", async () => {
    await using server = await startServer()
    const root = server.addUser({ username: "root", admin: true })
    const bot = await ask(server, "POST", "/api/v4/bots", { token: root.token, body: { username: "robo" } })
    const id = String(json(bot)["user_id"])

    const answer = await ask(server, "POST", `/api/v4/users/${id}/tokens`, {
      token: root.token,
      body: { description: "for tests" }
    })
    const me = await ask(server, "GET", me4, { token: String(json(answer)["token"]) })

    expect(answer.status).toBe(200)
    expect(json(answer)).toMatchObject({ user_id: id, description: "for tests", is_active: true })
    expect(json(me)).toMatchObject({ id, username: "robo", is_bot: true })
  })

  it("are refused to who has no right, and need a description", async () => {
    await using server = await startServer()
    const root = server.addUser({ username: "root", admin: true })
    const ann = server.addUser({ username: "ann" })

    const refused = await ask(server, "POST", "/api/v4/users/me/tokens", {
      token: ann.token,
      body: { description: "x" }
    })
    const nameless = await ask(server, "POST", "/api/v4/users/me/tokens", { token: root.token, body: {} })

    expect(failure(refused)).toBe("403 api.context.permissions.app_error")
    expect(failure(nameless)).toBe("400 api.context.invalid_body_param.app_error")
  })
})

describe("cookies as in 11.6/03-auth-header-variants", () => {
  const browser = { "x-requested-with": "XMLHttpRequest" }

  it("fail a POST without a proof, beside a good header too, and the session goes on", async () => {
    await using server = await startServer({ version: "11.6" })
    const { token, user } = server.addUser({ username: "ann" })
    const headers = { cookie: `MMAUTHTOKEN=${token}` }
    const ids = (more: Record<string, string>) =>
      ask(server, "POST", "/api/v4/users/ids", { headers: { ...headers, ...more }, body: [user.id] })

    const bare = await ids({})
    const both = await ids({ authorization: `Bearer ${token}` })
    const proven = await ids(browser)
    const after = await ask(server, "GET", me4, { token })

    expect([failure(bare), failure(both)]).toEqual(Array(2).fill("401 api.context.session_expired.app_error"))
    expect(values(bare, "Set-Cookie")).toEqual(["MMAUTHTOKEN=; Path=/; Max-Age=0; HttpOnly"])
    expect([proven.status, after.status]).toEqual([200, 200])
  })

  it("fail a login and a logout as well, where they are alive", async () => {
    await using server = await startServer({ version: "11.6" })
    const { token, password } = server.addUser({ username: "ann" })
    const headers = { cookie: `MMAUTHTOKEN=${token}` }

    const login = await ask(server, "POST", "/api/v4/users/login", { headers, body: { login_id: "ann", password } })
    const logout = await ask(server, "POST", "/api/v4/users/logout", { headers })
    const dead = await ask(server, "POST", "/api/v4/users/login", {
      headers: { cookie: "MMAUTHTOKEN=garbage" },
      body: { login_id: "ann", password }
    })

    expect([login.status, logout.status, dead.status]).toEqual([401, 401, 200])
  })

  it("beat a good header when they are bad, and a bad header when they are good", async () => {
    await using server = await startServer({ version: "11.6" })
    const { token } = server.addUser({ username: "ann" })
    const read = (cookie: string, shown: string) =>
      ask(server, "GET", me4, { token: shown, headers: { cookie: `MMAUTHTOKEN=${cookie}` } })

    const answers = [await read("garbage", token), await read(token, "garbage")]

    expect(answers.map(({ status }) => status)).toEqual([401, 200])
  })
})

describe("cookies as in 3.10.3/03-auth-header-variants", () => {
  it("lose to a bad header, and to none that is Basic", async () => {
    await using server = await startServer({ version: "3.10" })
    const { token } = server.addUser({ username: "ann" })
    const read = (authorization: string) =>
      ask(server, "GET", me3, {
        headers: { authorization, cookie: `MMAUTHTOKEN=${token}`, "x-requested-with": "XMLHttpRequest" }
      })

    const answers = [await read("Bearer garbage"), await read("Basic Zm9vOmJhcg==")]

    expect(answers.map(({ status }) => status)).toEqual([401, 200])
  })

  it("are cleared by a bad token on a public route, which answers all the same", async () => {
    await using server = await startServer({ version: "3.10" })

    const answer = await ask(server, "GET", "/api/v3/general/ping", { token: "garbage" })
    const without = await ask(server, "GET", me3)

    expect(answer.status).toBe(200)
    expect(values(answer, "Set-Cookie")).toHaveLength(2)
    expect(values(without, "Set-Cookie")).toEqual([])
  })
})
