import { describe, expect, it } from "vitest"
import { startServer } from "../src/index.ts"
import { ask, failure, type RawAnswer, values } from "./raw.ts"

const app = "http://app.example"
const other = "http://other.example"
const preflight = (origin: string, verb = "POST") => ({
  headers: {
    origin,
    "access-control-request-method": verb,
    "access-control-request-headers": "authorization,content-type"
  }
})
const aboutCors = (headers: ReadonlyArray<readonly [string, string]>) =>
  headers.filter(([name]) => /^(access-control|vary)/i.test(name))

describe("without cors", () => {
  it("a preflight is an unknown route of v4, and answers say nothing of origins", async () => {
    await using server = await startServer()
    const ann = server.addUser({ username: "ann" })

    const asked = await ask(server, "OPTIONS", "/api/v4/users/me", preflight(app))
    const me = await ask(server, "GET", "/api/v4/users/me", { token: ann.token, headers: { origin: app } })

    expect(failure(asked)).toBe("404 api.context.404.app_error")
    expect(me.headers.filter(([name]) => name.startsWith("Access-Control"))).toEqual([])
  })
})

describe("with cors, as 11.6 is recorded", () => {
  it("an origin that is allowed may ask, any other gets no leave", async () => {
    await using server = await startServer({ cors: { allowFrom: app } })

    const allowed = await ask(server, "OPTIONS", "/api/v4/users/login", preflight(app))
    const refused = await ask(server, "OPTIONS", "/api/v4/users/login", preflight(other))

    const vary = ["Vary", "Origin, Access-Control-Request-Method, Access-Control-Request-Headers"]
    expect([allowed.status, allowed.body]).toEqual([204, ""])
    expect(aboutCors(allowed.headers)).toEqual([
      ["Access-Control-Allow-Headers", "authorization,content-type"],
      ["Access-Control-Allow-Methods", "POST"],
      ["Access-Control-Allow-Origin", app],
      ["Access-Control-Max-Age", "86400"],
      vary
    ])
    expect([refused.status, ...aboutCors(refused.headers)]).toEqual([204, vary])
  })

  it("answers may be read, and of their fields only those that are exposed", async () => {
    await using plain = await startServer({ cors: { allowFrom: `${app} ${other}` } })
    await using open = await startServer({ cors: { allowFrom: "*", exposedHeaders: "Token X-Request-Id" } })
    const get = (server: typeof plain, origin: string) =>
      ask(server, "GET", "/api/v4/users/me", { headers: { origin } })

    expect(aboutCors((await get(plain, other)).headers)).toContainEqual(["Access-Control-Allow-Origin", other])
    expect(aboutCors((await get(plain, "http://third.example")).headers)).not.toContainEqual([
      "Access-Control-Allow-Origin",
      expect.anything()
    ])
    expect(aboutCors((await get(open, app)).headers)).toEqual(
      expect.arrayContaining([
        ["Access-Control-Allow-Origin", "*"],
        ["Access-Control-Expose-Headers", "Token, X-Request-Id"],
        ["Vary", "Origin"]
      ])
    )
  })

  it("a 429 says nothing of it", async () => {
    await using server = await startServer({ cors: { allowFrom: app }, rateLimit: { perSec: 1, burst: 1 } })
    for (let n = 0; n < 3; n++) await ask(server, "GET", "/api/v4/system/ping")

    const refused = await ask(server, "GET", "/api/v4/users/me", { headers: { origin: app } })

    expect([refused.status, aboutCors(refused.headers)]).toEqual([429, []])
  })
})

describe("with cors, as 3.10 is recorded", () => {
  it("a preflight is 200 and names every verb, and no field is exposed", async () => {
    await using server = await startServer({ version: "3.10", cors: { allowFrom: app, exposedHeaders: "Token" } })

    const asked = await ask(server, "OPTIONS", "/api/v3/users/me", preflight(app, "GET"))
    const me = await ask(server, "GET", "/api/v3/users/me", { headers: { origin: app } })

    expect(asked.status).toBe(200)
    expect(aboutCors(asked.headers)).toEqual([
      ["Access-Control-Allow-Headers", "authorization,content-type"],
      ["Access-Control-Allow-Methods", "POST, GET, OPTIONS, PUT, PATCH, DELETE"],
      ["Access-Control-Allow-Origin", app]
    ])
    expect(me.headers.filter(([name]) => name.startsWith("Access-Control"))).toEqual([
      ["Access-Control-Allow-Origin", app]
    ])
  })
})

describe("cookies of a page of another origin", () => {
  const credentials = "Access-Control-Allow-Credentials"
  const granted = (answer: RawAnswer) => [values(answer, credentials), values(answer, "Access-Control-Allow-Origin")]

  it("may be used where credentials are allowed, as in 11.6/15c", async () => {
    await using server = await startServer({ version: "11.6", cors: { allowFrom: app, allowCredentials: true } })
    const { password } = server.addUser({ username: "ann" })

    const asked = await ask(server, "OPTIONS", "/api/v4/users/login", preflight(app))
    const login = await ask(server, "POST", "/api/v4/users/login", {
      headers: { origin: app, "x-requested-with": "XMLHttpRequest" },
      body: { login_id: "ann", password }
    })
    const elsewhere = await ask(server, "GET", "/api/v4/system/ping", { headers: { origin: other } })

    expect([granted(asked), granted(login)]).toEqual(Array(2).fill([["true"], [app]]))
    expect(values(login, "Set-Cookie")).toHaveLength(3)
    expect(granted(elsewhere)).toEqual([[], []])
  })

  it("may not elsewhere, and never in 3.10", async () => {
    await using recent = await startServer({ version: "11.6", cors: { allowFrom: app } })
    await using old = await startServer({ version: "3.10", cors: { allowFrom: app, allowCredentials: true } })

    const answers = [
      await ask(recent, "OPTIONS", "/api/v4/users/login", preflight(app)),
      await ask(recent, "GET", "/api/v4/system/ping", { headers: { origin: app } }),
      await ask(old, "OPTIONS", "/api/v3/users/login", preflight(app)),
      await ask(old, "GET", "/api/v3/general/ping", { headers: { origin: app } })
    ]

    expect(answers.map(granted)).toEqual(Array(4).fill([[], [app]]))
  })
})
