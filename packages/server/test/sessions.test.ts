import { assert, describe, expect, it } from "@effect/vitest"
import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import * as TestClock from "effect/testing/TestClock"
import { startServer } from "../src/index.ts"
import { ask, failure, json, text, values } from "./raw.ts"
import { bearer, connect, type RawSocket } from "./socket.ts"

const me4 = "/api/v4/users/me"
/** Whether a socket is awake: what its `ping` is answered with. */
const pinged = async (socket: RawSocket): Promise<string | undefined> => {
  const answers = () => socket.frames.filter((frame) => frame.includes('"seq_reply":1'))
  socket.send({ seq: 1, action: "ping" })
  await expect.poll(answers).toHaveLength(1)
  return answers()[0]
}

const EXPIRED = "401 api.context.session_expired.app_error"

describe("a session", () => {
  it.effect("ends when its time has come, by the server's clock", () =>
    Effect.gen(function* () {
      const clock = yield* Clock.clockWith(Effect.succeed)
      const server = yield* Effect.promise(() => startServer({ clock, sessionLength: "1 hour" }))
      yield* Effect.addFinalizer(() => Effect.promise(() => server.close()))
      const { token } = server.addUser({ username: "ann" })
      const me = Effect.promise(() => ask(server, "GET", me4, { token }))

      yield* TestClock.adjust("59 minutes")
      const before = yield* me
      yield* TestClock.adjust("1 minute")
      const after = yield* me

      assert.strictEqual(before.status, 200)
      assert.strictEqual(failure(after), EXPIRED)
    }).pipe(Effect.scoped)
  )

  it("is ended from outside without a word to the sockets that stand on it", async () => {
    await using server = await startServer({ version: "11.6" })
    const ann = server.addUser({ username: "ann" })
    const bot = server.addBot({ username: "bot" })
    const socket = await connect(server, "/api/v4/websocket", bearer(ann.token))
    await socket.until(1)

    server.endSessions("ann")
    const answer = await pinged(socket)
    const [mine, bots] = await Promise.all([ann, bot].map(({ token }) => ask(server, "GET", me4, { token })))

    expect(answer).toContain('"FAIL"')
    expect([mine?.status, bots?.status]).toEqual([401, 200])
  })

  it("of an application lives on when logins are ended", async () => {
    await using server = await startServer({ version: "11.6" })
    const ann = server.addUser({ username: "ann" })
    const app = server.createOAuthApp({ name: "Bot", callbacks: ["http://127.0.0.1:9/cb"] })
    const consent = await ask(server, "POST", "/oauth/authorize", {
      token: ann.token,
      body: { response_type: "token", client_id: app.id, redirect_uri: "http://127.0.0.1:9/cb" }
    })
    const token = /access_token=(\w+)/.exec(text(consent, "redirect"))?.[1] ?? ""

    server.endSessions("ann")
    const answer = await ask(server, "GET", me4, { token })

    expect(answer.status).toBe(200)
  })
})

describe("a personal token", () => {
  it("is useless while its user is switched off, and useful afterwards", async () => {
    await using server = await startServer({ version: "11.6" })
    const root = server.addUser({ username: "root", admin: true })
    const ann = server.addUser({ username: "ann" })
    const made = await ask(server, "POST", `/api/v4/users/${ann.user.id}/tokens`, {
      token: root.token,
      body: { description: "x" }
    })
    const switchTo = (active: boolean) =>
      ask(server, "PUT", `/api/v4/users/${ann.user.id}/active`, { token: root.token, body: { active } })
    const me = () => ask(server, "GET", me4, { token: text(made, "token") })

    const answers = [await me(), await switchTo(false), await me(), await switchTo(true), await me()]

    expect(answers.map(({ status }) => status)).toEqual([200, 200, 401, 200, 200])
  })

  it("is dead for good once it was revoked", async () => {
    await using server = await startServer({ version: "11.6" })
    const { token } = server.addBot({ username: "bot" })

    server.revoke(token)

    expect(failure(await ask(server, "GET", me4, { token }))).toBe(EXPIRED)
    expect(failure(await ask(server, "GET", me4, { token }))).toBe(EXPIRED)
  })
})

describe("a socket on a personal token", () => {
  it("is not woken when the token is enabled again", async () => {
    await using server = await startServer({ version: "11.6" })
    const root = server.addUser({ username: "root", admin: true })
    const bot = server.addBot({ username: "bot" })
    const [known] = Object.values(
      json(await ask(server, "GET", `/api/v4/users/${bot.user.id}/tokens`, { token: root.token }))
    )
    const id = text({ body: JSON.stringify(known) }, "id")
    const socket = await connect(server, "/api/v4/websocket", bearer(bot.token))
    await socket.until(1)
    const turn = (verb: string) =>
      ask(server, "POST", `/api/v4/users/tokens/${verb}`, { token: root.token, body: { token_id: id } })

    await turn("disable")
    await turn("enable")
    const again = await ask(server, "GET", me4, { token: bot.token })
    const answer = await pinged(socket)

    expect(again.status).toBe(200)
    expect(answer).toContain('"FAIL"')
  })
})

describe("multi-factor login", () => {
  const mfa = "JBSWY3DPEHPK3PXP"
  const login = "/api/v4/users/login"

  it("takes each code once, an older one too, and none two steps away", async () => {
    await using server = await startServer({ version: "11.6" })
    const { password } = server.addUser({ username: "ann", mfa })
    const logIn = (token?: string) => ask(server, "POST", login, { body: { login_id: "ann", password, token } })
    const [older, now, later, far] = await Promise.all([-1, 0, 1, 3].map((steps) => server.mfaCode("ann", steps)))

    const without = await logIn()
    const wrong = await logIn(far)
    const first = await logIn(later)
    const second = await logIn(now)
    const again = await logIn(now)
    const last = await logIn(older)

    expect(failure(without)).toBe("401 mfa.validate_token.authenticate.app_error")
    expect(failure(wrong)).toBe("401 api.user.check_user_mfa.bad_code.app_error")
    expect([first.status, second.status, last.status]).toEqual([200, 200, 200])
    expect(failure(again)).toBe("401 api.user.check_user_mfa.bad_code.app_error")
  })

  it("locks an account by wrong codes, as by wrong passwords, until an admin forgives", async () => {
    await using server = await startServer({ version: "11.6", loginAttempts: 3 })
    const root = server.addUser({ username: "root", admin: true })
    const { user, password } = server.addUser({ username: "ann", mfa })
    const logIn = (token: string) => ask(server, "POST", login, { body: { login_id: "ann", password, token } })
    const far = await server.mfaCode("ann", 9)
    for (const _ of [1, 2, 3]) await logIn(far)

    const locked = await logIn(await server.mfaCode("ann"))
    await ask(server, "POST", `/api/v4/users/${user.id}/reset_failed_attempts`, { token: root.token })
    const open = await logIn(await server.mfaCode("ann"))

    expect(failure(locked)).toBe("401 api.user.check_user_login_attempts.too_many.app_error")
    expect(open.status).toBe(200)
    expect(values(open, "Token")[0]).toMatch(/^\w{26}$/)
  })

  it("wants a secret in base 32, and says so without repeating it", async () => {
    await using server = await startServer()

    expect(() => server.addUser({ username: "ann", mfa: "no-secret-1" })).toThrow(
      /^mfa: an MFA secret is a text in base 32: letters A to Z and digits 2 to 7$/
    )
  })
})
