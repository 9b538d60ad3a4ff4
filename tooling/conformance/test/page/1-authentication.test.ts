// The page "API Version v3.0", section by section: its own examples, taken out of its own text, against the local server in
// the shape of 3.10. Where the page and real servers disagree, the recordings speak, and the test says so.
import { beforeAll, describe, expect, it } from "@effect/vitest"
import * as Auth from "@matterwire/core/Auth"
import { catalogue } from "@matterwire/core/Client"
import * as Users from "@matterwire/core/v3/Users"
import { createClient } from "@matterwire/node"
import { httpSteps } from "@matterwire/recordings"
import { curl, likeCurl } from "../../src/curl.ts"
import { page, section, sections, type WrittenAnswer, words, written } from "../../src/page.ts"
import { credentials, exampleServer, header, json, login_id, recorded } from "./example.ts"

const example = exampleServer()

describe("the page", () => {
  it("has the sections that its list of contents promises, but no bot example", () => {
    const promised = page
      .slice(page.indexOf("The document includes"), page.indexOf("All examples assume"))
      .match(/(?<=^- ).*\S/gm)
    const missing = promised?.filter((title) => !sections.some((one) => one.title.endsWith(title)))

    expect(promised).toHaveLength(6)
    expect(missing).toEqual(["Bot Example"])
  })

  it("has no section that this walk leaves out", () => {
    expect(sections.map(({ blocks, title }) => [title, blocks.length])).toEqual([
      ["Web Service API", 0],
      ["Web Service API Schema", 0],
      ["Authentication Examples", 0],
      ["Session Token", 3],
      ["OAuth2 Provider", 0],
      ["Client Errors", 1],
      ["Rate Limiting", 2],
      ["Web Service API Reference", 0],
      ["API documentation using GoDoc and Golang Driver", 1],
      ["API documentation via JavaScript driver", 1]
    ])
  })

  it("assumes a server at the address that is replaced here", () => {
    expect(page).toContain("All examples assume there is a Mattermost instance running at http://localhost:8065.")
  })
})

describe("Web Service API Schema", () => {
  const { text } = section("Web Service API Schema", 0)

  it("says where the API is, and that is where our v3 endpoints are", () => {
    const prefix = /`yourdomain\.com(\/api\/v3\/)`/.exec(text)?.[1]

    const paths = Object.values(catalogue.v3).flatMap((module) => Object.values(module).map(({ path }) => path))
    expect(prefix).toBe("/api/v3/")
    expect([...paths].sort((a, b) => (a < b ? -1 : 1)).filter((path) => !path.startsWith("/api/v3/"))).toEqual([
      "/access_token",
      "/authorize",
      "/hooks/{id}",
      "/login/sso/saml",
      "/login/sso/saml",
      "/login/{service}/complete",
      "/oauth/access_token",
      "/oauth/authorize",
      "/signup/{service}/complete",
      "/{service}/complete"
    ])
    expect(paths.length).toBeGreaterThan(200)
  })

  it("says that all data is JSON, which is not true of files: recorded", () => {
    const others = recorded
      .filter(({ response }) => response.status === 200 && response.body !== "")
      .map((step) => header(step, "content-type"))
      .filter((type) => type !== "application/json")

    expect(text).toContain("all data being sent and received as JSON")
    expect(new Set(others)).toContain("image/png")
  })

  it("holds for what we send and get: JSON both ways", async () => {
    await using mm = example.someone()

    const { headers } = await mm.v3.users.getMe.answer()

    expect(headers["content-type"]).toBe("application/json")
  })
})

describe("Session Token", () => {
  const { blocks, text } = section("Session Token", 3)
  const [loginLine = "", shown = "", meLine = ""] = blocks
  let loggedIn: WrittenAnswer
  beforeAll(async () => {
    loggedIn = await curl(loginLine, example.current.url)
  })

  it("logs in with the page's line: a Token header and a User object in the body", () => {
    expect(loggedIn.status).toBe(200)
    expect(loggedIn.headers.get("token")).toMatch(/^[a-z0-9]{26}$/)
    expect(json(loggedIn.body)).toMatchObject({ email: login_id, username: "someone" })
  })

  it("sends the header fields that the page shows, apart from the limiter's, which is off by default", () => {
    const names = [...written(shown).headers.keys()].filter((name) => !name.startsWith("x-ratelimit-"))

    expect(names).toEqual([
      "set-cookie",
      "token",
      "x-request-id",
      "x-version-id",
      "date",
      "content-length",
      "content-type"
    ])
    expect(names.filter((name) => !loggedIn.headers.has(name))).toEqual([])
  })

  it("is somebody with the returned token, by the page's second line", async () => {
    const line = meLine.replace(written(shown).headers.get("token") ?? "no token", loggedIn.headers.get("token") ?? "")

    const me = await curl(line, example.current.url)

    expect(me.status).toBe(200)
    expect(json(me.body)["id"]).toBe(json(loggedIn.body)["id"])
  })

  it("is nobody with the page's own token", async () => {
    const me = await curl(meLine, example.current.url)

    expect(me.status).toBe(401)
    expect(json(me.body)["id"]).toBe("api.context.session_expired.app_error")
  })

  it("is the same in our client: login by password, then a call with the token", async () => {
    await using mm = createClient({ url: example.current.url, auth: Auth.password(Users.login, credentials) })

    expect(await mm.v3.users.getMe()).toMatchObject({ email: login_id })
  })

  it("is the same where there is no curl", async () => {
    const [, ...args] = words(loginLine.replace("http://localhost:8065", example.current.url))

    const printed = written((await likeCurl(args)).replaceAll("\r\n", "\n"))

    expect(printed.status).toBe(200)
    expect([...printed.headers.keys()]).toEqual(
      expect.arrayContaining([...loggedIn.headers.keys()].filter((name) => name !== "connection"))
    )
  })

  // From here on: what the page says and servers do not do.

  it("names the header Authentication in its prose, which is a 401: here and recorded", async () => {
    const line = meLine
      .replace("Authorization", "Authentication")
      .replace(written(shown).headers.get("token") ?? "no token", loggedIn.headers.get("token") ?? "")
    const steps = recorded.filter(({ request }) => request.headers.some(([name]) => name === "Authentication"))

    expect(text).toContain("as part of the `Authentication` header")
    expect((await curl(line, example.current.url)).status).toBe(401)
    expect(steps.map(({ response }) => response.status)).toContain(401)
    expect(steps.filter(({ response }) => response.status === 200)).toEqual([])
  })

  it("names the cookie MMSID, which is MMAUTHTOKEN: here and recorded", () => {
    const cookies = recorded
      .flatMap(({ response }) => response.headers.filter(([name]) => name.toLowerCase() === "set-cookie"))
      .map(([, value]) => value.split("=")[0])

    expect(written(shown).headers.get("set-cookie")).toMatch(/^MMSID=/)
    expect(new Set(cookies)).toEqual(new Set(["MMAUTHTOKEN", "MMUSERID"]))
    expect(loggedIn.headers.get("set-cookie")).toMatch(/^MM(AUTHTOKEN|USERID)=/)
  })

  it("gives JSON a charset, which it never has: here and recorded", () => {
    const types = recorded
      .filter(({ response }) => response.status === 200)
      .map((step) => header(step, "content-type") ?? "")

    expect(written(shown).headers.get("content-type")).toBe("application/json; charset=utf-8")
    expect(loggedIn.headers.get("content-type")).toBe("application/json")
    expect(types.filter((type) => /json.*charset/.test(type))).toEqual([])
  })
})

describe("OAuth2 Provider, of which the page says that more will be added in future", () => {
  it("has no example, but its endpoints are in the catalogue", () => {
    const { text } = section("OAuth2 Provider", 0)

    expect(text).toContain("will be added here in future")
    expect(catalogue.v3.Oauth.getAccessToken.path).toBe("/oauth/access_token")
    expect(catalogue.v4.Oauth.getAccessToken.path).toBe("/oauth/access_token")
  })

  it("gives an application that is let in a bearer token, which acts as its user", async () => {
    const callback = "http://127.0.0.1:9/callback"
    await using mm = example.someone()
    const app = await mm.v3.oauth.createApp({ name: "Bot", callback_urls: [callback], homepage: "http://127.0.0.1" })
    const client = { client_id: app.id, redirect_uri: callback }

    const { redirect } = await mm.v3.oauth.allow({ ...client, response_type: "code", state: "s" })
    const given = await mm.v3.oauth.getAccessToken({
      ...client,
      client_secret: app.client_secret,
      grant_type: "authorization_code",
      code: new URL(redirect).searchParams.get("code") ?? ""
    })
    await using other = createClient({ url: example.current.url, token: given.access_token })

    expect(given.token_type).toBe("bearer")
    expect((await other.v3.users.getMe()).username).toBe("someone")
  })

  it("answers a code with a bearer token: recorded", () => {
    const exchange = httpSteps("3.10.3").find(
      ({ request, response }) => request.path === "/oauth/access_token" && response.status === 200
    )

    expect(json(exchange?.response.body ?? "{}")).toMatchObject({
      token_type: "bearer",
      access_token: expect.any(String) as string
    })
  })
})
