import { type Cors, startServer } from "@matterwire/server"
import { afterAll, assert, describe, it } from "vitest"
import { openGate } from "../src/host/gate.ts"
import { openBrowser } from "./browser/pages.ts"

// Sessions that live in the browser's cookies, and sessions that must have nothing to do with them.
const browser = await openBrowser()
const reason = "skipped" in browser ? browser.skipped : undefined

afterAll(async () => {
  if (!("skipped" in browser)) await browser.close()
})

interface Stage {
  readonly version?: "11.6" | "3.10"
  /** The page has another origin than the server, which says so of it. */
  readonly cors?: (page: string) => Cors
  /** The page's host, as it is written in its address. */
  readonly host?: string
}

/** A page, and a server behind a gate that sees what the page sends. */
const openStage = async ({ version = "11.6", cors, host = "127.0.0.1" }: Stage = {}) => {
  if ("skipped" in browser) throw new Error(browser.skipped)
  const elsewhere = await openGate(undefined)
  const foreign = elsewhere.url.replace("127.0.0.1", host)
  const server = await startServer({ version, ...(cors === undefined ? {} : { cors: cors(foreign) }) })
  const gate = cors === undefined ? await openGate(server.url) : undefined
  const team = server.addTeam("town")
  const ann = server.addUser({ username: "ann", team: team.name })
  const bob = server.addUser({ username: "bob", team: team.name })
  const page = await browser.page(gate?.url ?? foreign)
  const { id: team_id } = team
  return {
    server,
    page,
    sent: () => (gate ?? elsewhere).seen(),
    /** Runs a script of the page, which has a client's options, and gives what it returned as JSON. */
    run: async (script: string): Promise<unknown> => {
      const login = { login_id: "ann", password: ann.password }
      const given = { url: gate?.url ?? server.url, token: ann.token, login, bobs: bob.password, team_id }
      const text = `const { url, token, login, bobs, team_id } = ${JSON.stringify(given)}
        const told = (error) => ({ tag: error._tag, code: error.code, message: error.message })
        const square = (mm) => mm.channels.getByName({ team_id, channel_name: "town-square" })
        /** Listens, writes, and gives what was heard. */
        const converse = async (mm, write) => {
          const events = mm.events("hello", "posted")[Symbol.asyncIterator]()
          await events.next()
          await write()
          const { value } = await events.next()
          await events.return()
          return value.post.message
        }
        /** As Mattermost's own pages log in. */
        const logInAs = (login_id, password) => fetch(url + "/api/v4/users/login", {
          method: "POST", headers: { "x-requested-with": "XMLHttpRequest" }, body: JSON.stringify({ login_id, password })
        })
        console.log(JSON.stringify(await (async () => { ${script} })()))`
      const printed: unknown = await page.evaluate((code) => Reflect.get(globalThis, "runScript")(code), text)
      return JSON.parse(String(printed))
    },
    [Symbol.asyncDispose]: async () => {
      await page[Symbol.asyncDispose]()
      await gate?.close()
      await server.close()
      await elsewhere.close()
    }
  }
}

/** Logs in by password into the cookie, reads, writes, listens, and logs out. */
const WHOLE_LIFE = `const mm = createClient({ url, login: { ...login, cookie: true } })
  const me = await mm.users.get({ user_id: "me" })
  const { id: channel_id } = await square(mm)
  const heard = await converse(mm, () => mm.posts.create({ channel_id, message: "by cookie" }))
  const { who } = await mm.session()
  await mm.logout()
  const after = await createClient({ url, login: "cookie" }).users.get({ user_id: "me" }).catch((error) => error._tag)
  return [me.username, heard, who === me.id, after]`

describe.skipIf(reason !== undefined)(
  `a session in the browser's cookies${reason === undefined ? "" : `, skipped: ${reason}`}`,
  () => {
    it("logs in by password, reads, writes, listens and logs out, with the proof of v4 and without any token", async () => {
      await using stage = await openStage()

      const done = await stage.run(WHOLE_LIFE)

      assert.deepEqual(done, ["ann", "by cookie", true, "Unauthorized"])
      const sent = stage.sent().filter(({ url }) => url.startsWith("/api/"))
      assert.deepEqual(
        sent.filter(({ headers }) => "authorization" in headers),
        []
      )
      assert.deepEqual(
        sent.filter(({ headers, upgrade }) => !upgrade && headers["x-requested-with"] !== "XMLHttpRequest"),
        []
      )
      const written = sent.find(({ method, url }) => method === "POST" && url.endsWith("/posts"))
      assert.match(written?.headers["x-csrf-token"] ?? "", /^[a-z0-9]{26}$/)
    })

    it("does the same over v3, which knows no such proof but the header", async () => {
      await using stage = await openStage({ version: "3.10" })

      const done =
        await stage.run(`const mm = createClient({ url, teamId: team_id, login: { ...login, cookie: true, api: "v3" } })
        const me = await mm.v3.users.getMe()
        const { id: channel_id } = await mm.v3.channels.getByName({ channel_name: "town-square" })
        const heard = await converse(mm.v3, () => mm.v3.posts.create({ channel_id, message: "by cookie" }))
        await mm.logout()
        const after = await createClient({ url, login: "cookie" }).v3.users.getMe().catch((error) => error._tag)
        return [me.username, heard, after]`)

      assert.deepEqual(done, ["ann", "by cookie", "Unauthorized"])
    })

    it("is that of whoever has logged in by Mattermost's own pages", async () => {
      await using stage = await openStage()

      const done = await stage.run(`const mm = createClient({ url, login: "cookie" })
        const before = await mm.users.get({ user_id: "me" }).catch((error) => error._tag)
        await logInAs("bob", bobs)
        const me = await mm.users.get({ user_id: "me" })
        const { id: channel_id } = await square(mm)
        const heard = await converse(mm, () => mm.posts.create({ channel_id, message: "as bob" }))
        return [before, me.username, heard, (await mm.session()).who === me.id]`)

      assert.deepEqual(done, ["Unauthorized", "bob", "as bob", true])
    })

    it("is begun anew when the server ends it and the password is known, else it is Unauthorized", async () => {
      await using stage = await openStage()
      await stage.run(`globalThis.mm = createClient({ url, login: { ...login, cookie: true } })
        globalThis.pages = createClient({ url, login: "cookie" })
        await globalThis.mm.users.get({ user_id: "me" })
        return (await globalThis.pages.users.get({ user_id: "me" })).username`)

      stage.server.endSessions("ann")
      const done = await stage.run(`const lost = await globalThis.pages.users.get({ user_id: "me" }).catch(told)
        const { id: channel_id } = await square(globalThis.mm)
        return [lost.tag, (await globalThis.mm.posts.create({ channel_id, message: "again" })).message]`)

      assert.deepEqual(done, ["Unauthorized", "again"])
    })

    it("resumes its stream after a drop by the upgrade alone, without any call", async () => {
      await using stage = await openStage()
      await stage.run(`globalThis.mm = createClient({ url, login: { ...login, cookie: true } })
        const { id: channel_id } = await square(globalThis.mm)
        globalThis.say = (message) => globalThis.mm.posts.create({ channel_id, message })
        globalThis.events = globalThis.mm.events("hello", "posted", "typing", "gap")[Symbol.asyncIterator]()
        await globalThis.events.next()
        await globalThis.say("before")
        await globalThis.events.next()
        return null`)

      stage.server.faults.refuseUpgrades({ times: Number.POSITIVE_INFINITY })
      await stage.server.faults.dropSockets()
      await stage.run(`await globalThis.say("meanwhile"); return null`)
      const calls = stage.sent().filter(({ upgrade }) => !upgrade).length
      stage.server.faults.clear()
      const done = await stage.run(`const { value } = await globalThis.events.next()
        return value.post.message`)

      assert.strictEqual(done, "meanwhile")
      assert.strictEqual(stage.sent().filter(({ upgrade }) => !upgrade).length, calls)
      assert.match(stage.sent().at(-1)?.url ?? "", /connection_id=[a-z0-9]{26}&sequence_number=[2-9]$/)
    })

    it("is not listened to by a client of somebody else, whose socket the browser sends it with", async () => {
      await using stage = await openStage()

      const error = await stage.run(`await logInAs("bob", bobs)
        const mm = createClient({ url, login })
        return mm.events("posted")[Symbol.asyncIterator]().next().catch(told)`)

      assert.match(JSON.stringify(error), /"code":"SomebodyElse".*the socket is another user's/)
    })

    it("is nothing to a client by token: v4 would take the cookie for the token, and ask for a proof", async () => {
      await using stage = await openStage()

      const done = await stage.run(`await logInAs("bob", bobs)
        const mm = createClient({ url, token })
        const me = await mm.users.get({ user_id: "me" })
        const { id: channel_id } = await square(mm)
        return [me.username, (await mm.posts.create({ channel_id, message: "as ann" })).user_id === me.id]`)

      assert.deepEqual(done, ["ann", true])
      const byToken = stage.sent().filter(({ headers }) => "authorization" in headers)
      assert.isAbove(byToken.length, 2)
      assert.deepEqual(
        byToken.filter(({ headers }) => "cookie" in headers || "x-csrf-token" in headers),
        []
      )
    })
  }
)

describe.skipIf(reason !== undefined)(
  `cookies of a page of another origin${reason === undefined ? "" : `, skipped: ${reason}`}`,
  () => {
    it("do it all where the server lets it in with credentials, though the answer's Token is hidden from it", async () => {
      await using stage = await openStage({ cors: (allowFrom) => ({ allowFrom, allowCredentials: true }) })

      assert.deepEqual(await stage.run(WHOLE_LIFE), ["ann", "by cookie", true, "Unauthorized"])
    })

    for (const [what, cors] of [
      ["lets it in without them", (allowFrom: string) => ({ allowFrom })],
      [
        "lets in everybody, which browsers do not take together with cookies",
        () => ({ allowFrom: "*", allowCredentials: true })
      ]
    ] as const) {
      it(`are an error that names the setting, where the server ${what}`, async () => {
        await using stage = await openStage({ cors })

        const error = await stage.run(`const mm = createClient({ url, retries: 0, login: { ...login, cookie: true } })
          return mm.users.get({ user_id: "me" }).catch(told)`)

        assert.match(JSON.stringify(error), /"tag":"Unreachable","code":"CrossOrigin".*CorsAllowCredentials.*not `\*`/)
      })
    }

    it("are not kept for another site, and the error says so", async () => {
      await using stage = await openStage({
        host: "localhost",
        cors: (allowFrom) => ({ allowFrom, allowCredentials: true })
      })

      const error = await stage.run(`const mm = createClient({ url, login: { ...login, cookie: true } })
        return mm.users.get({ user_id: "me" }).catch(told)`)

      assert.match(JSON.stringify(error), /"tag":"Unauthorized".*the browser did not keep the cookie/)
    })
  }
)
