import { describe, expect, it } from "vitest"
import { type Server, startServer } from "../src/index.ts"
import { ask, type RawAnswer, values } from "./raw.ts"

const callback = "http://127.0.0.1:9/callback"
const secret = "JBSWY3DPEHPK3PXP"

/** A browser of few words: it keeps cookies, goes where it is sent on this server, and fills in forms. */
const makeBrowser = (server: Server) => {
  const jar = new Map<string, string>()

  const visit = async (method: string, path: string, body?: string): Promise<RawAnswer> => {
    const headers: Record<string, string> = { cookie: [...jar].map(([name, value]) => `${name}=${value}`).join("; ") }
    if (body !== undefined) headers["content-type"] = "application/x-www-form-urlencoded"
    const answer = await ask(server, method, path, { headers, ...(body === undefined ? {} : { body }) })
    for (const cookie of values(answer, "Set-Cookie")) {
      const [, name = "", value = ""] = /^(\w+)=([^;]*)/.exec(cookie) ?? []
      jar.set(name, value)
    }
    const to = values(answer, "Location")[0] ?? ""
    return to.startsWith(server.url) ? visit("GET", to.slice(new URL(server.url).origin.length)) : answer
  }

  /** Sends the form of a page, with what a person adds to it. */
  const submit = (page: RawAnswer, filled: Readonly<Record<string, string>>) => {
    const action = /<form method="post" action="([^"]+)"/.exec(page.body)?.[1] ?? ""
    const fields = new URLSearchParams()
    for (const [, name = "", value = ""] of page.body.matchAll(
      /<input type="hidden" name="([^"]+)" value="([^"]*)"/g
    )) {
      fields.set(
        name,
        value.replaceAll("&amp;", "&").replaceAll("&#34;", '"').replaceAll("&lt;", "<").replaceAll("&gt;", ">")
      )
    }
    for (const [name, value] of Object.entries(filled)) fields.set(name, value)
    return visit("POST", new URL(action).pathname, String(fields))
  }

  return { visit, submit, jar }
}

const stage = async (version: "11.6" | "3.10", path = "") => {
  const server = await startServer({ version, path })
  const { password } = server.addUser({ username: "ann", mfa: secret })
  const app = server.createOAuthApp({ name: "<Bot> & Co", callbacks: [callback] })
  const query = new URLSearchParams({
    response_type: "code",
    client_id: app.id,
    redirect_uri: callback,
    state: 'a b&"<c>'
  })
  return { server, password, page: `${path}/oauth/authorize?${String(query)}`, browser: makeBrowser(server) }
}

describe.each([
  ["11.6", ""],
  ["3.10", ""],
  ["11.6", "/mattermost"]
] as const)("a browser that comes to the provider of %s under %j", (version, path) => {
  it("is asked who it is, then for consent, and is sent back with a code and its state", async () => {
    const { server, password, page, browser } = await stage(version, path)
    await using _ = server

    const signIn = await browser.visit("GET", page)
    const consent = await browser.submit(signIn, {
      login_id: "ann",
      password,
      token: await server.mfaCode("ann")
    })
    const back = await browser.submit(consent, { answer: "allow" })
    const to = new URL(values(back, "Location")[0] ?? "")

    expect(signIn.body).toContain('name="password" type="password"')
    expect(consent.body).toContain("<b>&lt;Bot&gt; &amp; Co</b> wants to act as <b>ann</b>")
    expect(back.status).toBe(303)
    expect(to.origin + to.pathname).toBe(callback)
    expect(to.searchParams.get("state")).toBe('a b&"<c>')
    expect(to.searchParams.get("code")).toMatch(/^\w{26,}$/)
  })

  it("is not asked twice: consent is remembered", async () => {
    const { server, password, page, browser } = await stage(version, path)
    await using _ = server
    const filled = { login_id: "ann", password, token: await server.mfaCode("ann") }
    await browser.submit(await browser.submit(await browser.visit("GET", page), filled), { answer: "allow" })

    const again = await browser.visit("GET", page)

    expect(again.status).toBe(302)
    expect(values(again, "Location")[0]).toContain(`${callback}?code=`)
  })

  it("is sent back with access_denied alone when it says no, as by the web application", async () => {
    const { server, password, page, browser } = await stage(version, path)
    await using _ = server
    const filled = { login_id: "ann", password, token: await server.mfaCode("ann") }
    const consent = await browser.submit(await browser.visit("GET", page), filled)

    const back = await browser.submit(consent, { answer: "deny" })

    expect(values(back, "Location")).toEqual([`${callback}?error=access_denied`])
  })
})

describe("the page that asks", () => {
  it("says what was wrong with a password, and shows none of it", async () => {
    const { server, page, browser } = await stage("11.6")
    await using _ = server

    const again = await browser.submit(await browser.visit("GET", page), { login_id: "ann", password: "wr0ng-one" })

    expect(again.status).toBe(401)
    expect(again.body).toContain("Enter a valid email or username and/or password.")
    expect(again.body).not.toContain("wr0ng-one")
    expect(browser.jar.has("MMAUTHTOKEN")).toBe(false)
  })

  it("is not for another page to answer", async () => {
    const { server, password, page, browser } = await stage("11.6")
    await using _ = server
    const filled = { login_id: "ann", password, token: await server.mfaCode("ann") }
    const consent = await browser.submit(await browser.visit("GET", page), filled)

    const forged = await browser.submit(consent, { answer: "allow", csrf: "x" })

    expect(forged.status).toBe(401)
    expect(values(forged, "Location")).toEqual([])
  })

  it("leads nowhere but to this server, and an application only where it registered", async () => {
    const { server, password, page, browser } = await stage("11.6")
    await using _ = server
    const filled = { login_id: "ann", password, token: await server.mfaCode("ann") }

    const home = await ask(server, "POST", "/login", {
      body: String(new URLSearchParams({ ...filled, redirect_to: "@evil.example/" }))
    })
    await browser.submit(await browser.visit("GET", page), { ...filled, token: await server.mfaCode("ann", 1) })
    const elsewhere = await browser.visit("GET", page.replace("callback", "other"))
    const denied = await browser.submit(await browser.visit("GET", page), {
      answer: "deny",
      redirect_uri: "https://evil.example/"
    })

    expect(values(home, "Location")).toEqual([`${server.url}/`])
    expect([elsewhere.status, values(elsewhere, "Location")]).toEqual([400, []])
    expect([denied.status, values(denied, "Location")]).toEqual([400, []])
  })

  it("does not ask for an application that is trusted", async () => {
    await using server = await startServer({ version: "11.6" })
    const ann = server.addUser({ username: "ann" })
    const app = server.createOAuthApp({ name: "Bot", callbacks: [callback], trusted: true })
    const query = new URLSearchParams({ response_type: "code", client_id: app.id, redirect_uri: callback })

    const answer = await ask(server, "GET", `/oauth/authorize?${String(query)}`, { token: ann.token })

    expect(answer.status).toBe(302)
  })
})
