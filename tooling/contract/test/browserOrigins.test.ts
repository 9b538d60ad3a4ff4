import { startServer, type Cors } from "@matterwire/server"
import { afterAll, assert, describe, it } from "vitest"
import { openGate } from "../src/host/gate.ts"
import { openBrowser } from "./browser/pages.ts"

// What a page meets whose origin is not the server's: here it differs in the port.
const EXPOSED = "Token X-Request-Id X-Version-Id X-RateLimit-Limit X-RateLimit-Remaining X-RateLimit-Reset Retry-After"
const browser = await openBrowser()
const reason = "skipped" in browser ? browser.skipped : undefined

/** A page of another origin, and a server with this setting of `AllowCorsFrom`. */
const openForeign = async (cors: (origin: string) => Cors | undefined) => {
  if ("skipped" in browser) throw new Error(browser.skipped)
  const home = await openGate(undefined)
  const settings = cors(home.url)
  const server = await startServer(settings === undefined ? {} : { cors: settings })
  const team = server.addTeam("town")
  const ann = server.addUser({ username: "ann", team: team.name })
  const page = await browser.page(home.url)
  return {
    server,
    ann,
    page: home.url,
    /** Runs a script that has `createClient`, `url`, `token` and `login`, and gives what it returned as JSON. */
    run: async (script: string): Promise<unknown> => {
      const given = {
        url: server.url,
        token: ann.token,
        login: { login_id: "ann", password: ann.password },
        team: team.name
      }
      const text = `const { url, token, login, team } = ${JSON.stringify(given)}
        const told = (error) => ({ tag: error._tag, code: error.code, message: error.message })
        console.log(JSON.stringify(await (async () => { ${script} })()))`
      const printed: unknown = await page.evaluate((code) => Reflect.get(globalThis, "runScript")(code), text)
      return JSON.parse(String(printed))
    },
    [Symbol.asyncDispose]: async () => {
      await page[Symbol.asyncDispose]()
      await server.close()
      await home.close()
    }
  }
}

const ME = `const mm = createClient({ url, token, retries: 0 })
  return mm.users.get({ user_id: "me" }).then((me) => me.username, told)`

describe.skipIf(reason !== undefined)(
  `a page of another origin${reason === undefined ? "" : `, skipped: ${reason}`}`,
  () => {
    afterAll(async () => {
      if (!("skipped" in browser)) await browser.close()
    })

    it("that is not let in is told what to configure, for its calls", async () => {
      await using foreign = await openForeign(() => undefined)

      const error = await foreign.run(ME)

      assert.include(JSON.stringify(error), '"tag":"Unreachable","code":"CrossOrigin"')
      for (const part of ["ServiceSettings.AllowCorsFrom", foreign.page, foreign.server.url, "CorsExposedHeaders"])
        assert.include(JSON.stringify(error), part)
      assert.notInclude(JSON.stringify(error), foreign.ann.token)
    })

    it("that is not let in is told what to configure, for its socket", async () => {
      await using foreign = await openForeign(() => undefined)

      const said = await foreign.run(`let heard = []
      const mm = createClient({ url, token, logger: (line) => heard.push(line.message) })
      const loop = mm.events("posted")[Symbol.asyncIterator]().next().catch(() => {})
      for (let n = 0; n < 100 && heard.length === 0; n++) await new Promise((go) => setTimeout(go, 50))
      await mm.close()
      await loop
      return heard`)

      assert.match(JSON.stringify(said), /open its socket.*ServiceSettings\.AllowCorsFrom/)
    })

    it("that is let in reads what the server exposes: a token works, a login by password does not", async () => {
      await using foreign = await openForeign((origin) => ({ allowFrom: origin }))

      const me = await foreign.run(ME)
      const login = await foreign.run(`const mm = createClient({ url, login })
      return mm.users.get({ user_id: "me" }).catch(told)`)

      assert.strictEqual(me, "ann")
      assert.match(JSON.stringify(login), /"tag":"Undecodable".*CorsExposedHeaders/)
    })

    it("that is let in, with our header fields exposed, does all: login, request ids, posts and events", async () => {
      await using foreign = await openForeign((origin) => ({ allowFrom: origin, exposedHeaders: EXPOSED }))

      const done = await foreign.run(`const mm = createClient({ url, login })
      const me = await mm.users.get.answer({ user_id: "me" })
      const square = await mm.channels.getByName({
        team_id: (await mm.teams.getByName({ name: team })).id,
        channel_name: "town-square"
      })
      const events = mm.events("hello", "posted")[Symbol.asyncIterator]()
      await events.next()
      await mm.posts.create({ channel_id: square.id, message: "from afar" })
      const { value } = await events.next()
      await events.return()
      await mm.close()
      return [me.value.username, me.requestId.length, me.serverVersion.split(".")[0], value.post.message]`)

      assert.deepEqual(done, ["ann", 26, "11", "from afar"])
    })

    it("on a server that is not there is told that as well", async () => {
      await using foreign = await openForeign(() => undefined)
      await foreign.server.close()

      const error = await foreign.run(ME)

      assert.match(JSON.stringify(error), /"tag":"Unreachable".*did not answer, or does not let pages of/)
    })
  }
)
