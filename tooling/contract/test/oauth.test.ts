// Whole flows of OAuth 2, over HTTP, against the local server as the provider of each generation.
import * as Auth from "@matterwire/core/Auth"
import { makeClient, type PromiseClient } from "@matterwire/core/Client"
import { InvalidInput, Unauthorized, Unsupported } from "@matterwire/core/Errors"
import type { HandedTokens } from "@matterwire/core/OAuth"
import { memory, type SessionStore } from "@matterwire/core/SessionStore"
import { oauth, transport } from "@matterwire/node"
import { type Server, type ServerOptions, startServer } from "@matterwire/server"
import * as Effect from "effect/Effect"
import { describe, expect, it } from "vitest"

const redirect_uri = "http://127.0.0.1:7701/callback"

type Version = "3.0" | "3.10" | "11.6"

interface App {
  readonly client_id: string
  readonly client_secret?: string
  readonly redirect_uri: string
}

interface Stage {
  readonly server: Server
  /** The user's own token: that of the browser. */
  readonly browser: string
  readonly app: App
  readonly version: Version
}

const stage = async (version: Version, isPublic = false, options: ServerOptions = {}): Promise<Stage> => {
  const server = await startServer({ version, ...options })
  const { token } = server.addUser({ username: "ann" })
  const { id, secret } = server.createOAuthApp({ name: "Bot", callbacks: [redirect_uri], public: isPublic })
  return {
    server,
    browser: token,
    version,
    app: { client_id: id, redirect_uri, ...(isPublic ? {} : { client_secret: secret }) }
  }
}

/** What the web app does when the user clicks on Allow: gives the address that the browser goes to. */
const allow = async ({ browser, server, version }: Stage, url: string): Promise<string> => {
  const { searchParams } = new URL(url)
  const headers = { authorization: `Bearer ${browser}`, "content-type": "application/json" }
  const answer = await (version === "11.6"
    ? fetch(`${server.url}/oauth/authorize`, {
        method: "POST",
        headers,
        body: JSON.stringify(Object.fromEntries(searchParams))
      })
    : fetch(`${server.url}/api/v3/oauth/allow?${searchParams}`, { headers }))
  const said: unknown = await answer.json()
  if (typeof said !== "object" || said === null || !("redirect" in said)) throw new Error(JSON.stringify(said))
  return String(said.redirect)
}

/** The whole way of a user: to the consent page, and back with a code. */
const letIn = async (on: Stage, app: App = on.app) => {
  const { pending, url } = await oauth.begin(app, { url: on.server.url })
  const page = await fetch(url, { headers: { authorization: `Bearer ${on.browser}` }, redirect: "manual" })
  const callback = await allow(on, url)
  const tokens = await oauth.finish(app, { url: on.server.url, callback, pending })
  return { page: page.status, tokens }
}

const acting = (on: Stage, tokens: HandedTokens, sessions?: SessionStore): PromiseClient =>
  makeClient(transport(), { url: on.server.url, auth: oauth.auth(on.app, { tokens }), sessions })

const nameOf = async (on: Stage, mm: PromiseClient) =>
  (await (on.version === "11.6" ? mm.users.get({ user_id: "me" }) : mm.v3.users.getMe())).username

/** The token that a client left in its store. */
const tokenIn = async (sessions: SessionStore, { app, server }: Stage): Promise<string> => {
  const kept = await Effect.runPromise(sessions.read({ url: server.url, account: app.client_id }))
  return kept === undefined ? "" : oauth.reveal(kept.token)
}

const tokenCalls = (on: Stage) => on.server.requests.filter(({ path }) => path.includes("access_token")).length

const rejection = (promise: Promise<unknown>) =>
  promise.then(
    () => undefined,
    (error: unknown) => error
  )

describe.each(["11.6", "3.10", "3.0"] as const)("a confidential app, let in by %s", (version) => {
  it("acts as the user who consented", async () => {
    const on = await stage(version)
    await using _ = on.server

    const { page, tokens } = await letIn(on)
    await using mm = acting(on, tokens)

    expect(page).toBe(200)
    expect(await nameOf(on, mm)).toBe("ann")
  })

  it("goes on with tokens that were kept as text", async () => {
    const on = await stage(version)
    await using _ = on.server
    const { tokens } = await letIn(on)

    await using mm = acting(on, JSON.parse(JSON.stringify(oauth.reveal(tokens))))

    expect(await nameOf(on, mm)).toBe("ann")
  })

  it("is told which secret is wrong, and nothing of it", async () => {
    const on = await stage(version)
    await using _ = on.server

    const error = await rejection(letIn(on, { ...on.app, client_secret: "canarycanarycanarycanaryca" }))

    expect(error).toBeInstanceOf(Unauthorized)
    expect(String(error)).toMatch(/client_secret is not the app's/)
    expect(String(error)).not.toMatch(/canary/)
  })

  it("is dead after a logout, the refresh token as well", async () => {
    const on = await stage(version)
    await using _ = on.server
    const { tokens } = await letIn(on)
    await using mm = acting(on, tokens)
    await nameOf(on, mm)

    await mm.logout()
    await using after = acting(on, tokens)
    const error = await rejection(version === "11.6" ? after.users.get({ user_id: "me" }) : after.v3.teams.getAll())

    expect(error).toBeInstanceOf(Unauthorized)
    expect(String(error)).toMatch(/begin again|has to agree again \(`begin`/)
  })
})

describe.each(["11.6", "3.10"] as const)("a session of %s that the server ends", (version) => {
  it("is renewed again and again, whatever becomes of the refresh token", async () => {
    const on = await stage(version)
    await using _ = on.server
    const { tokens } = await letIn(on)
    const sessions = memory()
    await using mm = acting(on, tokens, sessions)
    await nameOf(on, mm)
    let held = oauth.reveal(tokens.access_token)

    for (let times = 0; times < 3; times += 1) {
      on.server.expire(held)
      expect(await nameOf(on, mm)).toBe("ann")
      held = await tokenIn(sessions, on)
    }

    expect(tokenCalls(on)).toBe(4)
  })

  it("is renewed once for many calls", async () => {
    const on = await stage(version)
    await using _ = on.server
    const { tokens } = await letIn(on)
    await using mm = acting(on, tokens)
    await nameOf(on, mm)

    on.server.expire(oauth.reveal(tokens.access_token))
    const names = await Promise.all(Array.from({ length: 8 }, () => nameOf(on, mm)))

    expect(new Set(names)).toEqual(new Set(["ann"]))
    expect(tokenCalls(on)).toBe(2)
  })

  it("is renewed by two clients that share a store, at once, and both go on", async () => {
    const on = await stage(version)
    await using _ = on.server
    const { tokens } = await letIn(on)
    const sessions = memory()
    await using one = acting(on, tokens, sessions)
    await using other = acting(on, tokens, sessions)
    await nameOf(on, one)
    await nameOf(on, other)

    on.server.expire(oauth.reveal(tokens.access_token))
    const names = await Promise.all([nameOf(on, one), nameOf(on, other), nameOf(on, one), nameOf(on, other)])

    expect(names).toEqual(["ann", "ann", "ann", "ann"])
  })
})

describe("a session of 3.0", () => {
  it("ends, and its app is told to ask again", async () => {
    const on = await stage("3.0")
    await using _ = on.server
    const { tokens } = await letIn(on)
    await using mm = acting(on, tokens)

    on.server.expire(oauth.reveal(tokens.access_token))
    // `users/me` answers a dead token with nothing at all.
    const error = await rejection(mm.v3.teams.getAll())

    expect(tokens.refresh_token).toBeUndefined()
    expect(error).toBeInstanceOf(Unauthorized)
    expect(String(error)).toMatch(/no refresh token.*`begin`/)
    expect(tokenCalls(on)).toBe(1)
  })
})

describe("a public app", () => {
  it("is let in by PKCE, without a secret, and asks again at the end", async () => {
    const on = await stage("11.6", true)
    await using _ = on.server
    const { tokens } = await letIn(on)
    await using mm = acting(on, tokens)
    expect(await nameOf(on, mm)).toBe("ann")

    on.server.expire(oauth.reveal(tokens.access_token))
    const error = await rejection(nameOf(on, mm))

    expect(error).toBeInstanceOf(Unauthorized)
    expect(String(error)).toMatch(/a public app cannot renew it.*`begin`/)
    expect(tokenCalls(on)).toBe(1)
  })

  it("cannot be finished by whoever has the callback alone", async () => {
    const on = await stage("11.6", true)
    await using _ = on.server
    const { app, server } = on
    const theirs = await oauth.begin(app, { url: server.url })
    const mine = await oauth.begin(app, { url: server.url })

    const callback = await allow(on, theirs.url)
    const state = new URL(mine.url).searchParams.get("state")
    const forged = callback.replace(/state=[^&]*/, `state=${state}`)
    const [stateless, verifierless] = [
      await rejection(oauth.finish(app, { url: server.url, callback, pending: mine.pending })),
      await rejection(oauth.finish(app, { url: server.url, callback: forged, pending: mine.pending }))
    ]

    expect(String(stateless)).toMatch(/state is another one/)
    expect(String(verifierless)).toMatch(/validate_pkce/)
  })

  it.each(["3.10", "3.0"] as const)("is refused by %s before a browser is sent there", async (version) => {
    const on = await stage(version)
    await using _ = on.server

    const error = await rejection(oauth.begin({ client_id: on.app.client_id, redirect_uri }, { url: on.server.url }))

    expect(error).toBeInstanceOf(InvalidInput)
    expect(String(error)).toMatch(/older than 11/)
  })
})

describe("an app that registers itself", () => {
  it.each(["none", "client_secret_post"] as const)(
    "is let in as what it is: %s",
    async (token_endpoint_auth_method) => {
      const on = await stage("11.6", false, { oauth: { dynamicRegistration: true } })
      await using _ = on.server
      const told = { url: on.server.url, redirect_uri, client_name: "mine" }

      const metadata = await oauth.discover({ url: on.server.url })
      const app =
        token_endpoint_auth_method === "none"
          ? await oauth.register({ ...told, token_endpoint_auth_method })
          : await oauth.register({ ...told, token_endpoint_auth_method })
      const { pending, url } = await oauth.begin(app, { url: on.server.url })
      const callback = await allow(on, url)
      const tokens = await oauth.finish(app, { url: on.server.url, callback, pending })
      await using mm = makeClient(transport(), { url: on.server.url, auth: Auth.oauth(app, { tokens }) })

      expect(metadata.registration_endpoint).toBeDefined()
      expect((await mm.users.get({ user_id: "me" })).username).toBe("ann")
      expect(tokens.refresh_token === undefined).toBe(token_endpoint_auth_method === "none")
    }
  )

  it("is told how to be registered where that is off", async () => {
    const on = await stage("11.6")
    await using _ = on.server

    const error = await rejection(oauth.register({ url: on.server.url, redirect_uri }))

    expect(error).toBeInstanceOf(Unsupported)
    expect(String(error)).toContain(redirect_uri)
  })
})

describe("a provider", () => {
  it("lives below the server's path", async () => {
    const on = await stage("11.6", false, { path: "/chat" })
    await using _ = on.server

    const { tokens } = await letIn(on)
    await using mm = acting(on, tokens)

    expect(await nameOf(on, mm)).toBe("ann")
  })

  it("that is switched off leaves sessions as they are, and says so", async () => {
    const on = await stage("11.6")
    await using _ = on.server
    const { tokens } = await letIn(on)
    await using mm = acting(on, tokens)
    on.server.configureOAuth({ provider: false })

    const name = await nameOf(on, mm)
    on.server.expire(oauth.reveal(tokens.access_token))
    const error = await rejection(nameOf(on, mm))
    const discovered = await rejection(oauth.discover({ url: on.server.url }))

    expect(name).toBe("ann")
    expect([error, discovered].map((one) => one instanceof Unsupported)).toEqual([true, true])
    on.server.configureOAuth({ provider: true })
    expect(await nameOf(on, mm)).toBe("ann")
  })

  it("never sees a secret, a code or a token in an address", async () => {
    const on = await stage("11.6")
    await using _ = on.server
    const { tokens } = await letIn(on)
    await using mm = acting(on, tokens)
    on.server.expire(oauth.reveal(tokens.access_token))
    await nameOf(on, mm)

    const addresses = on.server.requests.map(({ path }) => path).filter((path) => !path.includes("/oauth/authorize"))

    expect(addresses.join(" ")).not.toMatch(/secret|code=|token=|verifier/)
  })
})
