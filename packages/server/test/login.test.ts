import { describe, expect, it } from "vitest"
import { startServer } from "../src/index.ts"
import { ask, failure, json, names, values } from "./raw.ts"

const v4 = "/api/v4/users/login"
const v3 = "/api/v3/users/login"

describe("login over v4", () => {
  it("answers the user and a token that works, without cookies", async () => {
    await using server = await startServer()
    const { user, password } = server.addUser({ username: "ann" })

    const answer = await ask(server, "POST", v4, { body: { login_id: "ANN@example.com", password } })
    const me = await ask(server, "GET", "/api/v4/users/me", { token: values(answer, "Token")[0] ?? "" })

    expect(answer.status).toBe(200)
    expect(values(answer, "Set-Cookie")).toEqual([])
    expect(json(me)["id"]).toBe(user.id)
  })

  it("sets three cookies for a browser, for 180 days", async () => {
    await using server = await startServer()
    const { user, password } = server.addUser({ username: "ann" })

    const answer = await ask(server, "POST", v4, {
      headers: { "x-requested-with": "XMLHttpRequest" },
      body: { login_id: "ann", password }
    })

    expect(values(answer, "Set-Cookie").map((cookie) => cookie.replace(/Expires=[^;]+/, "Expires=…"))).toEqual([
      `MMAUTHTOKEN=${values(answer, "Token")[0]}; Path=/; Expires=…; Max-Age=15552000; HttpOnly`,
      `MMUSERID=${user.id}; Path=/; Expires=…; Max-Age=15552000`,
      expect.stringMatching(/^MMCSRF=[a-z0-9]{26}; Path=\/; Expires=…; Max-Age=15552000$/)
    ])
  })

  it("gives every mistake the same 401, and a blank password 400", async () => {
    await using server = await startServer()
    server.addUser({ username: "ann" })

    const mistakes = await Promise.all([
      ask(server, "POST", v4, { body: { login_id: "ann", password: "wrong" } }),
      ask(server, "POST", v4, { body: { login_id: "nobody", password: "whatever1" } }),
      ask(server, "POST", v4, { body: { password: "whatever1" } })
    ])
    const blank = await Promise.all([
      ask(server, "POST", v4, { body: { login_id: "ann", password: 12345678 } }),
      ask(server, "POST", v4, { body: "login_id=ann&password=x" }),
      ask(server, "POST", v4)
    ])

    for (const answer of mistakes) expect(failure(answer)).toBe("401 api.user.login.invalid_credentials_email_username")
    for (const answer of blank) expect(failure(answer)).toBe("400 api.user.login.blank_pwd.app_error")
  })

  it("does not mind values that are no texts", async () => {
    await using server = await startServer()
    const { password } = server.addUser({ username: "ann" })

    const answer = await ask(server, "POST", v4, { body: { login_id: "ann", password, ldap_only: false, n: 7 } })

    expect(answer.status).toBe(200)
  })

  it("is refused to bots, and to the deactivated even with a wrong password", async () => {
    await using server = await startServer()
    server.addBot({ username: "bot" })
    server.addUser({ username: "gone" })
    server.deactivate("gone")

    const bot = await ask(server, "POST", v4, { body: { login_id: "bot", password: "whatever1" } })
    const gone = await ask(server, "POST", v4, { body: { login_id: "gone", password: "wrong" } })

    expect(failure(bot)).toBe("401 api.user.login.bot_login_forbidden.app_error")
    expect(failure(gone)).toBe("401 api.user.login.inactive.app_error")
  })
})

describe("login over v3", () => {
  it("always sets two cookies, for 30 days", async () => {
    await using server = await startServer()
    const { user, password } = server.addUser({ username: "ann" })

    const answer = await ask(server, "POST", v3, {
      headers: { "x-forwarded-proto": "https" },
      body: { name: "no-such-team", login_id: "ann", password, token: null }
    })

    expect(answer.status).toBe(200)
    expect(names(answer)).toEqual([
      "Content-Type",
      "Set-Cookie",
      "Set-Cookie",
      "Token",
      "X-Request-Id",
      "X-Version-Id",
      "Content-Length"
    ])
    expect(values(answer, "Set-Cookie").map((cookie) => cookie.replace(/Expires=[^;]+/, "Expires=…"))).toEqual([
      `MMAUTHTOKEN=${values(answer, "Token")[0]}; Path=/; Expires=…; Max-Age=2592000; HttpOnly; Secure`,
      `MMUSERID=${user.id}; Path=/; Expires=…; Max-Age=2592000; Secure`
    ])
  })

  it("tells a wrong password from an unknown user", async () => {
    await using server = await startServer()
    server.addUser({ username: "ann" })

    const wrong = await ask(server, "POST", v3, { body: { login_id: "ann", password: "wrong" } })
    const unknown = await ask(server, "POST", v3, { body: { login_id: "nobody", password: "wrong" } })
    const capitals = await ask(server, "POST", v3, { body: { login_id: "ANN", password: "wrong" } })

    expect(failure(wrong)).toBe("401 api.user.check_user_password.invalid.app_error")
    expect(failure(unknown)).toBe("400 store.sql_user.get_for_login.app_error")
    expect(failure(capitals)).toBe("400 store.sql_user.get_for_login.app_error")
  })

  it("takes the whole body for empty when one value is no text", async () => {
    await using server = await startServer()
    const { password } = server.addUser({ username: "ann" })

    const answer = await ask(server, "POST", v3, { body: { login_id: "ann", password, ldap_only: false } })

    expect(failure(answer)).toBe("400 api.user.login.blank_pwd.app_error")
  })

  it("locks the account after ten wrong passwords, for the right one too", async () => {
    await using server = await startServer()
    const { password } = server.addUser({ username: "ann" })
    for (let n = 1; n <= 10; n += 1) {
      const answer = await ask(server, "POST", v3, { body: { login_id: "ann", password: "wrong" } })
      expect(failure(answer)).toBe("401 api.user.check_user_password.invalid.app_error")
    }

    const right = await ask(server, "POST", v3, { body: { login_id: "ann", password } })

    expect(failure(right)).toBe("401 api.user.check_user_login_attempts.too_many.app_error")
  })

  it("forgives mistakes before the tenth with a right password", async () => {
    await using server = await startServer()
    const { password } = server.addUser({ username: "ann" })
    const tryIt = (given: string) => ask(server, "POST", v3, { body: { login_id: "ann", password: given } })
    for (let n = 1; n <= 9; n += 1) await tryIt("wrong")
    await tryIt(password)
    for (let n = 1; n <= 9; n += 1) await tryIt("wrong")

    const right = await tryIt(password)

    expect(right.status).toBe(200)
  })
})

describe("sign-up", () => {
  it("makes an ordinary user, whatever roles the body asks for", async () => {
    await using server = await startServer()
    server.addUser({ username: "root", admin: true })

    const answer = await ask(server, "POST", "/api/v4/users", {
      body: { username: "Ben", email: "Ben@Example.com", password: "Passw0rd-x", roles: "system_admin" }
    })

    expect(answer.status).toBe(201)
    expect(json(answer)).toMatchObject({ username: "ben", email: "ben@example.com", roles: "system_user" })
  })

  it("is 200 in v3, and makes the first user of a server its admin", async () => {
    await using server = await startServer()

    const answer = await ask(server, "POST", "/api/v3/users/create", {
      body: { username: "root", email: "root@example.com", password: "Passw0rd-x" }
    })

    expect(answer.status).toBe(200)
    expect(json(answer)["roles"]).toBe("system_admin system_user")
  })

  it("names what is wrong with a draft", async () => {
    await using server = await startServer()
    server.addUser({ username: "ann" })
    const signUp = (body: unknown) => ask(server, "POST", "/api/v4/users", { body })

    const short = await signUp({ username: "ben", email: "ben@example.com", password: "Abc-123" })
    const name = await signUp({ username: "b n", email: "ben@example.com", password: "Passw0rd-x" })
    const taken = await signUp({ username: "ann", email: "ben@example.com", password: "Passw0rd-x" })
    const number = await signUp({ username: 7 })

    expect(failure(short)).toBe("400 model.user.is_valid.pwd_min_length.app_error")
    expect(failure(name)).toBe("400 model.user.is_valid.username.app_error")
    expect(failure(taken)).toBe("400 app.user.save.username_exists.app_error")
    expect(failure(number)).toBe("400 api.context.invalid_body_param.app_error")
  })
})
