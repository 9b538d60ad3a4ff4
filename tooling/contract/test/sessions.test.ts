import { createClient, sessionFiles, Unauthorized } from "@matterwire/node"
import { startServer, type ServerOptions } from "@matterwire/server"
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { assert, describe, it, onTestFinished } from "vitest"

// Sessions over real requests and real sockets: how they begin, are renewed, are kept, and end.

const SECRET = "JBSWY3DPEHPK3PXP"

const openTown = async (options: ServerOptions = {}) => {
  const server = await startServer(options)
  onTestFinished(() => server.close())
  server.addTeam("town")
  return server
}

const temporary = () => {
  const folder = mkdtempSync(join(tmpdir(), "matterwire-"))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return join(folder, "sessions")
}

type Town = Awaited<ReturnType<typeof openTown>>

const squareOf = async (mm: ReturnType<typeof createClient>): Promise<string> => {
  const { id: team_id } = await mm.teams.getByName({ name: "town" })
  return (await mm.channels.getByName({ team_id, channel_name: "town-square" })).id
}

const logins = (server: Town) => server.requests.filter(({ path }) => path.endsWith("/users/login")).length

describe("a token that is replaced", () => {
  it("takes the open socket with it at once, long before a heartbeat", async () => {
    const server = await openTown()
    const old = server.addBot({ username: "bot", team: "town" })
    const fresh = server.addUser({ username: "ann", team: "town" })
    let token = old.token
    await using mm = createClient({ url: server.url, token: () => Promise.resolve(`${token}\n`) })
    const channel_id = await squareOf(mm)
    const events = mm.events("hello", "posted")[Symbol.asyncIterator]()
    await events.next()

    server.revoke(old.token)
    token = fresh.token
    const from = performance.now()
    const me = await mm.users.get({ user_id: "me" })
    const again = await events.next()
    const tookMs = performance.now() - from
    await mm.posts.create({ channel_id, message: "with the new one" })
    const heard = await events.next()

    assert.strictEqual(me.username, "ann")
    assert.strictEqual(again.value?.event, "hello")
    assert.isBelow(tookMs, 3000) // a heartbeat comes after 10 s
    assert.include(JSON.stringify(heard.value), "with the new one")
    await events.return?.()
  })
})

describe("a login where the account has a second factor", () => {
  it("asks for a code when the server wants one, and again when the session has ended", async () => {
    const server = await openTown()
    const ann = server.addUser({ username: "ann", team: "town", mfa: SECRET })
    let asked = 0
    const code = () => server.mfaCode("ann", asked++) // the next time step's is good, too
    await using mm = createClient({ url: server.url, login: { login_id: "ann", password: ann.password, code } })

    const before = await mm.users.get({ user_id: "me" })
    server.endSessions("ann")
    const after = await mm.users.get({ user_id: "me" })

    assert.deepEqual([before.username, after.username, asked], ["ann", "ann", 2])
    assert.strictEqual(logins(server), 4)
  })

  it("does not lock the account by asking for codes, however often", async () => {
    const server = await openTown({ loginAttempts: 3 })
    const ann = server.addUser({ username: "ann", team: "town", mfa: SECRET })
    const login = { login_id: "ann", password: ann.password }

    for (let times = 0; times < 5; times++) {
      await using mm = createClient({ url: server.url, login })
      const error: unknown = await mm.users.get({ user_id: "me" }).catch((reason: unknown) => reason)
      assert.ok(error instanceof Unauthorized)
      assert.strictEqual(error.id, "mfa.validate_token.authenticate.app_error")
    }
    await using mm = createClient({ url: server.url, login: { ...login, code: () => server.mfaCode("ann") } })

    assert.strictEqual((await mm.users.get({ user_id: "me" })).username, "ann")
  })
})

describe("a wrong password", () => {
  it("is sent once by a client, whatever it is used for: ten lock the account", async () => {
    const server = await openTown()
    const ann = server.addUser({ username: "ann", team: "town" })
    const wrong = createClient({ url: server.url, login: { login_id: "ann", password: "wrong-wrong-wrong" } })

    const errors = await Promise.all(
      Array.from({ length: 20 }, () => wrong.users.get({ user_id: "me" }).catch((error: unknown) => error))
    )
    const loop: unknown = await wrong
      .events("posted")
      [Symbol.asyncIterator]()
      .next()
      .catch((error: unknown) => error)
    await wrong.close()
    await using right = createClient({ url: server.url, login: { login_id: "ann", password: ann.password } })

    assert.strictEqual(logins(server), 1)
    assert.isTrue([...errors, loop].every((error) => error instanceof Unauthorized))
    assert.strictEqual((await right.users.get({ user_id: "me" })).username, "ann")
  })

  it("was right until the session ended: the new login is tried once, and its refusal ends the event stream", async () => {
    const server = await openTown()
    const ann = server.addUser({ username: "ann", team: "town" })
    const admin = server.addUser({ username: "admin", admin: true })
    await using mm = createClient({ url: server.url, login: { login_id: "ann", password: ann.password } })
    await using boss = createClient({ url: server.url, token: admin.token })
    const events = mm.events("hello")[Symbol.asyncIterator]()
    await events.next()
    await boss.users.updatePassword({ user_id: ann.user.id, new_password: "Another-pass-1" })
    server.endSessions("ann")

    const error: unknown = await mm.users.get({ user_id: "me" }).catch((reason: unknown) => reason)
    const end: unknown = await events.next().catch((reason: unknown) => reason)

    assert.ok(error instanceof Unauthorized)
    assert.strictEqual(end, error)
    assert.strictEqual(logins(server), 2)
  })
})

describe("a logout", () => {
  it("ends an open loop of events with Unauthorized", async () => {
    const server = await openTown()
    const ann = server.addUser({ username: "ann", team: "town" })
    await using mm = createClient({ url: server.url, login: { login_id: "ann", password: ann.password } })
    const events = mm.events("hello", "posted")[Symbol.asyncIterator]()
    await events.next()

    const next = events.next().catch((error: unknown) => error)
    await mm.logout()
    const end = await next

    assert.ok(end instanceof Unauthorized)
    assert.match(end.message, /logged out/)
  })

  it("when the client closes is of the session that its login began, and not of a personal token", async () => {
    const server = await openTown()
    const ann = server.addUser({ username: "ann", team: "town" })
    const bot = server.addBot({ username: "bot", team: "town" })
    const login = { login_id: "ann", password: ann.password }
    const byLogin = createClient({ url: server.url, login, logoutOnClose: true })
    const byToken = createClient({ url: server.url, token: bot.token, logoutOnClose: true })
    const { headers } = await byLogin.users.login.answer(login)
    const other = typeof headers["token"] === "string" ? headers["token"] : ""
    for (const mm of [byLogin, byToken]) await mm.events("hello")[Symbol.asyncIterator]().next()

    await byLogin.close()
    await byToken.close()

    assert.deepEqual(
      server.requests.filter(({ path }) => path.endsWith("/logout")).map(({ path }) => path),
      ["/api/v4/users/logout"]
    )
    await using elsewhere = createClient({ url: server.url, token: other })
    await using still = createClient({ url: server.url, token: bot.token })
    assert.strictEqual((await elsewhere.users.get({ user_id: "me" })).username, "ann")
    assert.strictEqual((await still.users.get({ user_id: "me" })).username, "bot")
  })

  it("of a personal token is answered well, and the token goes on working elsewhere (11.6/04:41)", async () => {
    const server = await openTown()
    const bot = server.addBot({ username: "bot", team: "town" })
    await using mm = createClient({ url: server.url, token: bot.token })

    await mm.logout()
    const here: unknown = await mm.users.get({ user_id: "me" }).catch((error: unknown) => error)

    await using elsewhere = createClient({ url: server.url, token: bot.token })
    assert.ok(here instanceof Unauthorized)
    assert.strictEqual((await elsewhere.users.get({ user_id: "me" })).username, "bot")
  })
})

describe("sessions in files", () => {
  it("spare the next run its login, hold no password, and are gone after a logout", async () => {
    const server = await openTown()
    const ann = server.addUser({ username: "ann", team: "town", password: "Bicycle-7-bell" })
    const folder = temporary()
    const options = () => ({
      url: server.url,
      login: { login_id: "ann", password: ann.password },
      sessions: sessionFiles(folder)
    })
    await using first = createClient(options())
    await first.users.get({ user_id: "me" })
    const kept = readdirSync(folder).map((name) => readFileSync(join(folder, name), "utf8"))

    await using second = createClient(options())
    const me = await second.users.get({ user_id: "me" })
    const state = await second.session()
    await second.logout()

    assert.strictEqual(logins(server), 1)
    assert.notInclude(kept.join(), "Bicycle")
    assert.strictEqual(kept.length, 1)
    assert.deepEqual([state._tag, state._tag === "active" && state.who], ["active", me.id])
    assert.deepEqual(readdirSync(folder), [])
  })

  it("that have ended meanwhile are replaced by one login", async () => {
    const server = await openTown()
    const ann = server.addUser({ username: "ann", team: "town" })
    const options = {
      url: server.url,
      login: { login_id: "ann", password: ann.password },
      sessions: sessionFiles(temporary())
    }
    await using first = createClient(options)
    await using second = createClient(options)
    await first.users.get({ user_id: "me" })
    server.endSessions("ann")

    await first.users.get({ user_id: "me" })
    await second.users.get({ user_id: "me" })

    assert.strictEqual(logins(server), 2)
  })
})
