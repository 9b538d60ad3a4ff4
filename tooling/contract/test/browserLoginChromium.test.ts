import { once } from "node:events"
import { createServer } from "node:http"
import { launch } from "@matterwire/chromium"
import { Forbidden, loginInBrowser, oauth } from "@matterwire/node"
import type { Waiting } from "@matterwire/node/Loopback"
import { startServer } from "@matterwire/server"
import type { Browser, Page } from "playwright-core"
import { afterAll, describe, expect, it, onTestFinished } from "vitest"

const launched = await launch()
const browser: Browser | undefined = "skipped" in launched ? undefined : launched
const reason = "skipped" in launched ? ` (${launched.skipped})` : ""
afterAll(() => browser?.close())

/** A login that waits for the browser, and a page of it. */
const stage = async () => {
  if (browser === undefined) throw new Error("there is no browser")
  const server = await startServer()
  onTestFinished(() => server.close())
  const ann = server.addUser({ username: "ann" })
  server.configureOAuth({ dynamicRegistration: true })
  const context = await browser.newContext()
  onTestFinished(() => context.close())
  const page = await context.newPage()

  const { promise: waiting, resolve: tell } = Promise.withResolvers<Waiting>()
  const login = loginInBrowser({ url: server.url, client_name: "my tool", ports: [0], open: false, show: tell })
  login.catch(() => {})
  return { ann, context, page, login, ...(await waiting) }
}

const signIn = async (page: Page, url: string, password: string) => {
  await page.goto(url)
  await page.getByLabel("Username or e-mail address").fill("ann")
  await page.getByLabel("Password").fill(password)
  await page.getByRole("button", { name: "Sign in" }).click()
}

describe.skipIf(browser === undefined)(`a login in Chromium${reason}`, () => {
  it("ends on a page that may be closed, with neither code nor state in history, referrer or page", async () => {
    const { ann, context, login, page, port, url } = await stage()
    const state = new URL(url).searchParams.get("state") ?? ""
    const problems: Array<string> = []
    page.on("pageerror", ({ message }) => problems.push(message))

    await signIn(page, url, ann.password)
    await page.getByRole("button", { name: "Allow" }).click()
    await page.waitForURL(`http://127.0.0.1:${port}/done`)
    const text = await page.innerText("body")
    const html = await page.content()
    const { tokens } = await login
    const session = await context.newCDPSession(page)
    const { entries } = await session.send("Page.getNavigationHistory")
    const referrer = await page.evaluate(() => document.referrer)

    expect(text).toMatch(/Back to the terminal[^]*You may close this page/)
    expect(entries.map(({ url }) => new URL(url).pathname)).not.toContain("/callback")
    expect(entries.filter(({ url }) => url.includes("code="))).toEqual([])
    expect(html).not.toContain(state)
    expect(referrer).toBe("")
    expect(problems).toEqual([])
    expect(oauth.reveal(tokens.access_token)).toMatch(/^[a-z0-9]{26}$/)
  })

  it("ends with Forbidden by the button Deny", async () => {
    const { ann, login, page, port, url } = await stage()

    await signIn(page, url, ann.password)
    await page.getByRole("button", { name: "Deny" }).click()
    await page.waitForURL(`http://127.0.0.1:${port}/done`)

    expect(await page.innerText("body")).toContain("Nothing was allowed")
    await expect(login).rejects.toBeInstanceOf(Forbidden)
  })

  it("is not ended by somebody's page that sends the browser to the port", async () => {
    const { ann, context, login, page, port, url } = await stage()
    const callback = `http://127.0.0.1:${port}/callback`
    const evil = createServer((_, response) => {
      const tries = [`${callback}?error=access_denied`, `${callback}?code=x&state=y`]
      const tags = tries.map((to) => `<img src="${to}"><iframe src="${to}"></iframe><link rel="prefetch" href="${to}">`)
      const scripts = tries.map((to) => `fetch("${to}", { mode: "no-cors" }).catch(() => {})`)
      response.setHeader("content-type", "text/html")
      response.end(
        `${tags.join("")}<script>Promise.all([${scripts.join()}]).then(() => (document.title = "tried"))</script>`
      )
    }).listen(0, "127.0.0.1")
    onTestFinished(() => void evil.close())
    await once(evil, "listening")
    const address = evil.address()
    if (address === null || typeof address === "string") throw new Error("no port")
    const other = await context.newPage()
    const reached: Array<number> = []
    other.on("response", (response) => {
      if (response.url().startsWith(callback)) reached.push(response.status())
    })

    await other.goto(`http://127.0.0.1:${address.port}/`)
    await other.waitForFunction(() => document.title === "tried")
    await signIn(page, url, ann.password)
    await page.getByRole("button", { name: "Allow" }).click()

    await expect(login).resolves.toHaveProperty("tokens")
    expect(new Set(reached)).toEqual(new Set([400]))
  })
})
