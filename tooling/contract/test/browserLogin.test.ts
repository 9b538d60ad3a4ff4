import { once } from "node:events"
import { createServer } from "node:http"
import type { AddressInfo } from "node:net"
import { browse, type Person, type Seen } from "@matterwire/contract/person"
import { createClient, Forbidden, InvalidInput, loginInBrowser, oauth, TimedOut } from "@matterwire/node"
import type { BrowserLogin } from "@matterwire/node"
import type { Asking } from "@matterwire/node/Loopback"
import { startServer, type Version } from "@matterwire/server"
import { describe, expect, it, onTestFinished } from "vitest"

/** A port that is free now: apps are registered with one, and tests run beside each other. */
const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, "127.0.0.1")
  await once(server, "listening")
  const { port } = server.address() as AddressInfo
  await new Promise((resolve) => server.close(resolve))
  return port
}

const stage = async (version: Version, how: { readonly public?: boolean; readonly base?: string } = {}) => {
  const server = await startServer({ version })
  onTestFinished(() => server.close())
  const ann = server.addUser({ username: "ann" })
  const port = await freePort()
  const callbacks = [`http://127.0.0.1:${port}/callback`]
  const app = server.createOAuthApp({ name: "terminal", callbacks, public: how.public === true })
  const person: Person = { login_id: "ann", password: ann.password, answer: "allow" }
  return { server, ann, port, app, person }
}

type Registered = Pick<BrowserLogin, "url" | "ports"> & Extract<Asking, { readonly client_id: string }>

/** Logs in while somebody else looks at the browser. */
const loginWith = async (person: Person, options: Registered) => {
  let seen: Promise<Seen> | undefined
  const granted = await loginInBrowser({
    ...options,
    open: false,
    show: ({ url }) => void (seen = browse(url, person))
  })
  if (seen === undefined) throw new Error("nobody was told where to go")
  return { ...granted, seen: await seen }
}

describe.each(["11.6", "3.10", "3.0"] as const)("loginInBrowser, %s", (version) => {
  it("brings tokens that act for the person who signed in and said yes", async () => {
    const { app, person, port, server } = await stage(version)
    const url = server.url

    const {
      app: asked,
      seen,
      tokens
    } = await loginWith(person, {
      url,
      client_id: app.id,
      client_secret: app.secret,
      ports: [port]
    })
    const mm = createClient({ url, auth: oauth.auth(asked, { tokens }) })
    const me = version === "11.6" ? await mm.users.get({ user_id: "me" }) : await mm.v3.users.getMe()
    await mm.close()

    expect(me.username).toBe("ann")
    expect(seen).toMatchObject({ status: 200, body: expect.stringContaining("You may close this page") })
    expect(seen.addresses.at(-1)).toBe(`http://127.0.0.1:${port}/done`)
  })
})

describe("loginInBrowser", () => {
  it("needs no secret of a public app, and gets no refresh token", async () => {
    const { app, person, port, server } = await stage("11.6", { public: true })

    const { tokens } = await loginWith(person, { url: server.url, client_id: app.id, ports: [port] })

    expect(tokens.refresh_token).toBeUndefined()
    expect(oauth.reveal(tokens.access_token)).toMatch(/^[a-z0-9]{26}$/)
  })

  it("registers an app by itself, with the port that it has", async () => {
    const { person, server } = await stage("11.6")
    server.configureOAuth({ dynamicRegistration: true })
    let redirected = ""

    const { app, tokens } = await loginInBrowser({
      url: server.url,
      client_name: "my tool",
      ports: [0],
      open: false,
      show: ({ redirect_uri, url }) => {
        redirected = redirect_uri
        void browse(url, person)
      }
    })

    expect(app.redirect_uri).toBe(redirected)
    expect(app.client_secret).toBeDefined()
    expect(tokens.refresh_token).toBeDefined()
  })

  it("fails where no app may register itself", async () => {
    const { server } = await stage("11.6")

    const login = loginInBrowser({ url: server.url, client_name: "my tool", ports: [0], open: false, show: () => {} })

    await expect(login).rejects.toThrow(
      /register the app by hand, with the callback http:\/\/127\.0\.0\.1:\d+\/callback/
    )
  })

  it("fails with Forbidden when the person says no", async () => {
    const { app, person, port, server } = await stage("11.6", { public: true })
    const no = { ...person, answer: "deny" } as const

    const login = loginWith(no, { url: server.url, client_id: app.id, ports: [port] })

    await expect(login).rejects.toBeInstanceOf(Forbidden)
    await expect(login).rejects.toThrow("the user said no")
  })

  it("fails with TimedOut when nobody comes back", async () => {
    const { app, port, server } = await stage("11.6", { public: true })

    const login = loginInBrowser({
      url: server.url,
      client_id: app.id,
      ports: [port],
      open: false,
      show: () => {},
      patience: 50
    })

    await expect(login).rejects.toBeInstanceOf(TimedOut)
  })

  it("ends at once, and frees the port, when its signal says so", async () => {
    const { app, port, server } = await stage("11.6", { public: true })
    const options = { url: server.url, client_id: app.id, ports: [port], open: false }
    const leaving = new AbortController()

    const login = loginInBrowser({ ...options, signal: leaving.signal, show: () => leaving.abort(new Error("enough")) })

    await expect(login).rejects.toThrow("enough")
    await expect(loginInBrowser({ ...options, show: () => {}, patience: 20 })).rejects.toBeInstanceOf(TimedOut)
  })

  it("does not take what another login came back with, and goes on waiting", async () => {
    const { app, person, port, server } = await stage("11.6", { public: true })

    const { tokens } = await loginInBrowser({
      url: server.url,
      client_id: app.id,
      ports: [port],
      open: false,
      show: ({ redirect_uri, url }) => {
        const made = fetch(`${redirect_uri}?code=stolen&state=${"x".repeat(43)}`)
        void made.then(() => browse(url, person))
      }
    })

    expect(tokens.access_token).toBeDefined()
  })

  it("says that a browser is missing when nobody would tell the person", async () => {
    const { app, port, server } = await stage("11.6", { public: true })

    const login = loginInBrowser({ url: server.url, client_id: app.id, ports: [port], open: false })

    await expect(login).rejects.toBeInstanceOf(InvalidInput)
    await expect(login).rejects.toThrow("pass `show`")
  })

  it("has no secret in what it fails with", async () => {
    const { app, person, port, server } = await stage("11.6")
    const secret = "canarycanarycanarycanaryca"

    const login = loginWith(person, { url: server.url, client_id: app.id, client_secret: secret, ports: [port] })
    const error: unknown = await login.catch((error: unknown) => error)

    expect(error).toBeInstanceOf(Error)
    expect(`${String(error)} ${JSON.stringify(error)}`).not.toContain(secret)
  })
})
