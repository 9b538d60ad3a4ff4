import { createHash, randomBytes } from "node:crypto"
import { describe, expect, it } from "vitest"
import { type Server, type ServerOptions, startServer } from "../src/index.ts"
import { ask, failure, json, type RawAnswer, text, values } from "./raw.ts"

const callback = "http://127.0.0.1:9/callback"
const versions = ["11.6", "3.10", "3.0"] as const
type Version = (typeof versions)[number]

/** Where a release has its parts of the provider. */
const places: Readonly<Record<Version, { allow: string; token: string; me: string }>> = {
  "11.6": { allow: "/oauth/authorize", token: "/oauth/access_token", me: "/api/v4/users/me" },
  "3.10": { allow: "/api/v3/oauth/allow", token: "/oauth/access_token", me: "/api/v3/users/me" },
  "3.0": { allow: "/api/v3/oauth/allow", token: "/api/v3/oauth/access_token", me: "/api/v3/users/me" }
}

const stage = async (version: Version, options: ServerOptions = {}) => {
  const server = await startServer({ version, ...options })
  const ann = server.addUser({ username: "ann" })
  const app = server.createOAuthApp({ name: "Bot", callbacks: [callback] })
  return { server, ann, app, ...places[version] }
}

type Stage = Awaited<ReturnType<typeof stage>>

/** Consent as a program gives it: the address that the browser is sent to. */
const consent = async ({ server, ann, app, allow }: Stage, more: Readonly<Record<string, string>> = {}) => {
  const fields = { response_type: "code", client_id: app.id, redirect_uri: callback, state: "s t&1", ...more }
  const answer = allow.startsWith("/oauth")
    ? await ask(server, "POST", allow, { token: ann.token, body: fields })
    : await ask(server, "GET", `${allow}?${String(new URLSearchParams(fields))}`, { token: ann.token })
  return new URL(text(answer, "redirect"))
}

const post = ({ server, token }: Pick<Stage, "server" | "token">, fields: Readonly<Record<string, string>>) =>
  ask(server, "POST", token, {
    headers: { "content-type": "application/x-www-form-urlencoded" },
    body: String(new URLSearchParams(fields))
  })

const exchange = (on: Stage, code: string, more: Readonly<Record<string, string>> = {}) =>
  post(on, {
    grant_type: "authorization_code",
    client_id: on.app.id,
    client_secret: on.app.secret,
    redirect_uri: callback,
    code,
    ...more
  })

const refresh = (on: Stage, refresh_token: string) =>
  post(on, { grant_type: "refresh_token", client_id: on.app.id, client_secret: on.app.secret, refresh_token })

const codeIn = (url: URL): string => url.searchParams.get("code") ?? ""

const tokens = (answer: RawAnswer) => {
  expect({ status: answer.status, body: answer.body }).toMatchObject({ status: 200 })
  return { access: text(answer, "access_token"), refresh: text(answer, "refresh_token"), ...json(answer) }
}

const isAlive = async ({ server, me }: Stage, token: string) => (await ask(server, "GET", me, { token })).body !== ""
const statusOf = async ({ server, me }: Stage, token: string) => (await ask(server, "GET", me, { token })).status

describe.each(versions)("the provider of %s", (version) => {
  it("gives a code for consent, and a token for the code, which acts as the user", async () => {
    const on = await stage(version)
    await using _ = on.server

    const back = await consent(on)
    const given = tokens(await exchange(on, codeIn(back)))
    const me = await ask(on.server, "GET", on.me, { token: given.access })

    expect(back.searchParams.get("state")).toBe("s t&1")
    expect(back.origin + back.pathname).toBe(callback)
    expect(given).toMatchObject({ token_type: "bearer", expires_in: 2_592_000, scope: "" })
    expect(text(me, "username")).toBe("ann")
  })

  it("takes an application's token in the query, and a session's not", async () => {
    const on = await stage(version)
    await using _ = on.server
    const given = tokens(await exchange(on, codeIn(await consent(on))))

    const byApp = await ask(on.server, "GET", `${on.me}?access_token=${given.access}`)
    const bySession = await ask(on.server, "GET", `${on.me}?access_token=${on.ann.token}`)

    expect(byApp.status).toBe(200)
    expect(failure(bySession)).toBe("401 api.context.token_provided.app_error")
  })

  it("spends a code once, and not by a failure", async () => {
    const on = await stage(version)
    await using _ = on.server
    const code = codeIn(await consent(on))

    const wrong = await exchange(on, code, { client_secret: "x" })
    const elsewhere = await exchange(on, code, { redirect_uri: `${callback}/` })
    const right = await exchange(on, code)
    const again = await exchange(on, code)

    expect(wrong.status).toBe({ "11.6": 401, "3.10": 403, "3.0": 500 }[version])
    expect(elsewhere.status).toBe(400)
    expect(right.status).toBe(200)
    expect(again.status).toBe(version === "11.6" ? 400 : 500)
  })

  it("has one pair of tokens for a user and an application", async () => {
    const on = await stage(version)
    await using _ = on.server

    const first = tokens(await exchange(on, codeIn(await consent(on))))
    const second = tokens(await exchange(on, codeIn(await consent(on))))

    expect([second.access, second.refresh]).toEqual([first.access, first.refresh])
    expect(second).toMatchObject({ expires_in: 2_591_999 })
  })

  it("keeps tokens, codes and secrets out of what it says about requests", async () => {
    const on = await stage(version)
    await using _ = on.server
    const code = codeIn(await consent(on))
    const given = tokens(await exchange(on, code))

    const said = JSON.stringify(on.server.requests)

    expect(said).toContain(on.token)
    for (const secret of [code, given.access, on.app.secret, on.ann.token]) expect(said).not.toContain(secret)
  })
})

describe("a refresh", () => {
  it("rotates in 11.6: the old refresh token is dead, the old access token goes on working", async () => {
    const on = await stage("11.6")
    await using _ = on.server
    const first = tokens(await exchange(on, codeIn(await consent(on))))

    const second = tokens(await refresh(on, first.refresh))
    const again = await refresh(on, first.refresh)
    const third = await refresh(on, second.refresh)

    expect(failure(again)).toBe("404 api.oauth.get_access_token.refresh_token.app_error")
    expect(third.status).toBe(200)
    expect([await statusOf(on, first.access), await statusOf(on, second.access)]).toEqual([200, 200])
  })

  it("gives a refresh token that never works in 3.10, where the first goes on working", async () => {
    const on = await stage("3.10")
    await using _ = on.server
    const first = tokens(await exchange(on, codeIn(await consent(on))))

    const second = tokens(await refresh(on, first.refresh))
    const useless = await refresh(on, second.refresh)
    const third = await refresh(on, first.refresh)

    expect(second.refresh).not.toBe(first.refresh)
    expect(failure(useless)).toBe("404 api.oauth.get_access_token.refresh_token.app_error")
    expect(third.status).toBe(200)
  })

  it("is not known to 3.0, which gives no refresh token, and odd codes", async () => {
    const on = await stage("3.0")
    await using _ = on.server
    const back = await consent(on)

    const given = tokens(await exchange(on, codeIn(back)))
    const refused = await refresh(on, "whatever")
    const elsewhere = await ask(on.server, "POST", "/oauth/access_token")

    expect(back.search).toMatch(/code=%242a%2410%24/)
    expect(given.refresh).toBe("")
    expect(failure(refused)).toBe("400 web.get_access_token.bad_grant.app_error")
    expect(elsewhere.status).toBe(307)
    expect(values(elsewhere, "Location")[0]).toMatch(/^\/error\?title=/)
  })

  it("still helps when the access token has had its time, and not when it was revoked", async () => {
    const on = await stage("11.6")
    await using _ = on.server
    const first = tokens(await exchange(on, codeIn(await consent(on))))

    on.server.expire(first.access)
    const dead = await statusOf(on, first.access)
    const second = tokens(await refresh(on, first.refresh))
    on.server.revoke(second.access)
    const refused = await refresh(on, second.refresh)

    expect(dead).toBe(401)
    expect(refused.status).toBe(404)
  })
})

describe("PKCE in 11.6", () => {
  const verifier = randomBytes(32).toString("base64url")
  const challenge = {
    code_challenge: createHash("sha256").update(verifier).digest("base64url"),
    code_challenge_method: "S256"
  }

  it("is what a public application proves itself by; it gets no refresh token", async () => {
    const on = await stage("11.6")
    await using _ = on.server
    const open = { ...on, app: on.server.createOAuthApp({ name: "Cli", callbacks: [callback], public: true }) }

    const code = codeIn(await consent(open, challenge))
    const wrong = await exchange(open, code, { code_verifier: "x".repeat(43), client_secret: "" })
    const given = tokens(await exchange(open, code, { code_verifier: verifier, client_secret: "" }))

    expect(open.app.secret).toBe("")
    expect(failure(wrong)).toBe("400 model.authorize.validate_pkce.verification_failed.app_error")
    expect(given.refresh).toBe("")
    expect(await isAlive(open, given.access)).toBe(true)
  })

  it("is checked where it was used, beside the secret", async () => {
    const on = await stage("11.6")
    await using _ = on.server

    const code = codeIn(await consent(on, challenge))
    const without = await exchange(on, code)
    const right = await exchange(on, code, { code_verifier: verifier })

    expect(failure(without)).toBe("400 model.authorize.validate_pkce.verifier_required.app_error")
    expect(right.status).toBe(200)
  })
})

describe("taking consent back", () => {
  it("kills all tokens, also those that were refreshed away, and the page asks again", async () => {
    const on = await stage("11.6")
    await using _ = on.server
    const first = tokens(await exchange(on, codeIn(await consent(on))))
    const second = tokens(await refresh(on, first.refresh))
    const page = `/oauth/authorize?${String(new URLSearchParams({ response_type: "code", client_id: on.app.id, redirect_uri: callback }))}`

    const known = await ask(on.server, "GET", page, { token: on.ann.token })
    const done = await ask(on.server, "POST", "/oauth/deauthorize", {
      token: on.ann.token,
      body: { client_id: on.app.id }
    })
    const asked = await ask(on.server, "GET", page, { token: on.ann.token })

    expect(known.status).toBe(302)
    expect(done.status).toBe(200)
    expect(asked.status).toBe(200)
    expect(await Promise.all([first.access, second.access].map((token) => statusOf(on, token)))).toEqual([401, 401])
    expect((await refresh(on, second.refresh)).status).toBe(404)
  })

  it("is what the deletion of an application does for everybody", async () => {
    const on = await stage("11.6")
    await using _ = on.server
    const root = on.server.addUser({ username: "root", admin: true })
    const given = tokens(await exchange(on, codeIn(await consent(on))))

    const gone = await ask(on.server, "DELETE", `/api/v4/oauth/apps/${on.app.id}`, { token: root.token })

    expect(gone.status).toBe(200)
    expect(await statusOf(on, given.access)).toBe(401)
    expect(failure(await refresh(on, given.refresh))).toBe("404 api.oauth.get_access_token.credentials.app_error")
  })
})

describe("where a server and its provider are", () => {
  const metadata = "/.well-known/oauth-authorization-server"

  it("is told with the path that everything lives under", async () => {
    await using server = await startServer({ version: "11.6", path: "/mattermost" })

    const answer = await ask(server, "GET", `/mattermost${metadata}`)

    expect(json(answer)).toMatchObject({
      issuer: server.url,
      token_endpoint: `${server.url}/oauth/access_token`,
      code_challenge_methods_supported: ["S256"]
    })
    expect(json(answer)["registration_endpoint"]).toBeUndefined()
  })

  it("is a page with 501 where the provider is off, and later where clients register themselves", async () => {
    await using server = await startServer({ version: "11.6", oauth: { provider: false } })

    const off = await ask(server, "GET", metadata)
    server.configureOAuth({ provider: true, dynamicRegistration: true })
    const on = await ask(server, "GET", metadata)

    expect(off.status).toBe(501)
    expect(values(off, "Content-Type")).toEqual(["text/html"])
    expect(text(on, "registration_endpoint")).toBe(`${server.url}/api/v4/oauth/apps/register`)
  })

  it("is a 404 to 3.10, like registration", async () => {
    await using server = await startServer({ version: "3.10", oauth: { dynamicRegistration: true } })

    const answer = await ask(server, "POST", "/api/v4/oauth/apps/register", { body: {} })

    expect(failure(answer)).toBe("404 api.context.404.app_error")
  })
})

describe("a client that registers itself", () => {
  const register = (server: Server, body: unknown) => ask(server, "POST", "/api/v4/oauth/apps/register", { body })

  it("is refused with OAuth's own words while that is off", async () => {
    await using server = await startServer({ version: "11.6" })

    const answer = await register(server, { redirect_uris: [callback] })

    expect(answer.status).toBe(400)
    expect(text(answer, "error")).toBe("unsupported_operation")
  })

  it("may lead only where the list says", async () => {
    const allowlist = ["http://127.0.0.1:*/callback", "https://*.example.com/**"]
    await using server = await startServer({ version: "11.6", oauth: { dynamicRegistration: true, allowlist } })

    const good = await register(server, { redirect_uris: ["http://127.0.0.1:4711/callback"] })
    const deep = await register(server, { redirect_uris: ["https://a.example.com/x/y"] })
    const bad = await register(server, { redirect_uris: [callback, "https://example.org/callback"] })
    const tricky = await register(server, { redirect_uris: ["http://127.0.0.1:4711/other/callback"] })

    expect([good.status, deep.status]).toEqual([201, 201])
    expect([bad, tricky].map((answer) => text(answer, "error"))).toEqual([
      "invalid_redirect_uri",
      "invalid_redirect_uri"
    ])
  })
})
