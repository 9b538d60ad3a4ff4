import { once } from "node:events"
import { existsSync, readFileSync } from "node:fs"
import { createServer } from "node:http"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { browse, type Seen } from "@matterwire/contract/person"
import { describe, expect, it, onTestFinished } from "vitest"
import { stage, until } from "./stage.ts"
import type { Home, Said } from "./stage.ts"

const SCRIPT = fileURLToPath(new URL("browser.ts", import.meta.url))

const listening = async () => {
  const server = createServer().listen(0, "127.0.0.1")
  await once(server, "listening")
  const address = server.address()
  if (address === null || typeof address === "string") throw new Error("no port")
  const close = () => new Promise((resolve) => server.close(resolve))
  return { port: address.port, close }
}

const freePort = async () => {
  const { close, port } = await listening()
  await close()
  return port
}

/** Ann, at a machine with a browser, and an app that an admin has registered. */
const desk = async (version: "11.6" | "3.10" = "11.6", kind: "public" | "confidential" = "confidential") => {
  const staged = await stage(version)
  const { ann, home, server } = staged
  const port = await freePort()
  const callback = `http://127.0.0.1:${port}/callback`
  const app = server.createOAuthApp({ name: "mw", callbacks: [callback], public: kind === "public" })
  const seenFile = join(home.folder, "seen")
  const env = (answer: "allow" | "deny" = "allow") => ({
    BROWSER: `${process.execPath} ${SCRIPT} %s`,
    PERSON: JSON.stringify({ login_id: "ann", password: ann.password, answer }),
    SEEN: seenFile
  })
  const line = ["login", server.url, "--web", "--client-id", app.id, "--port", String(port)]
  return {
    ...staged,
    app,
    port,
    callback,
    env,
    line,
    seen: (): Seen => JSON.parse(readFileSync(seenFile, "utf8")),
    /** Logs in as an app with its secret, or without one. */
    logInByWeb: (): Promise<Said> =>
      kind === "public"
        ? home.mw(line, { env: env() })
        : home.mw([...line, "--client-secret-stdin"], { env: env(), input: `${app.secret}\n` })
  }
}

interface Kept {
  readonly token: string
  readonly expires?: number
  readonly refreshTokens: ReadonlyArray<string>
}

/** The tokens in the operator's home. */
const tokensIn = (home: Home): ReadonlyArray<Kept> =>
  home
    .files()
    .filter(({ path }) => path.includes("/sessions/"))
    .map(({ text }) => JSON.parse(text))

describe.each(["11.6", "3.10"] as const)("mw login --web, %s", (version) => {
  it("logs in through the browser, and keeps what it brings for the owner's eyes only", async () => {
    const { app, callback, home, logInByWeb, port, seen, server } = await desk(version)

    const said = await logInByWeb()
    const who = await home.mw(["whoami"])

    expect(said).toMatchObject({ stdout: "", code: 0 })
    expect(said.stderr).toContain(`mw: waiting for it to come back to ${callback}, Ctrl-C ends it\n`)
    expect(said.stderr).toContain(`mw: logged in to ${server.url} as @ann`)
    expect(who.stdout).toContain(`@ann at ${server.url}`)
    expect(seen().addresses.at(-1)).toBe(`http://127.0.0.1:${port}/done`)
    expect(JSON.parse(readFileSync(home.credentials, "utf8"))).toMatchObject({
      servers: { [server.url]: { username: "ann", app: { client_id: app.id, redirect_uri: callback } } }
    })
    expect(tokensIn(home)).toMatchObject([{ refreshTokens: [expect.stringMatching(/^[a-z0-9]{26}$/)] }])
    expect(
      new Set(
        home
          .files()
          .filter(({ path }) => path.includes("matterwire"))
          .map(({ mode }) => mode)
      )
    ).toEqual(new Set([0o600]))
  })

  it("shows no token, secret, code or password", async () => {
    const { ann, app, home, logInByWeb, seen } = await desk(version)

    const said = [await logInByWeb(), await home.mw(["whoami", "--json"]), await home.mw(["logout", "--json"])]
    const code = new URL(seen().addresses.at(-2) ?? "").searchParams.get("code") ?? ""

    expect(code.length).toBeGreaterThan(20)
    for (const secret of [ann.password, app.secret, code]) {
      expect(said.filter(({ stderr, stdout }) => (stdout + stderr).includes(secret))).toEqual([])
    }
    expect(home.files().filter(({ path, text }) => path.includes("matterwire") && text.includes(code))).toEqual([])
  })

  it("renews the session when it ends, and keeps what came of it", async () => {
    const { home, logInByWeb, server } = await desk(version)
    await logInByWeb()
    const [before] = tokensIn(home)
    server.expire(before?.token ?? "")

    const who = await home.mw(["whoami"])
    const again = await home.mw(["whoami"])

    expect([who.code, again.code]).toEqual([0, 0])
    expect(tokensIn(home)).toHaveLength(1)
    expect(tokensIn(home)[0]?.token).not.toBe(before?.token)
  })
})

describe("mw login --web", () => {
  it("needs no secret for a public app, and says until when it lasts", async () => {
    const { home, logInByWeb } = await desk("11.6", "public")

    const said = await logInByWeb()
    const who = await home.mw(["whoami"])
    const { expires } = JSON.parse((await home.mw(["whoami", "--json"])).stdout)

    expect(said.code).toBe(0)
    expect(who.stdout).toMatch(/ \(API v4, session until \d{4}-\d\d-\d\d \d\d:\d\d\)\n$/)
    expect(expires - Date.now()).toBeGreaterThan(29 * 86_400_000)
    expect(tokensIn(home)).toMatchObject([{ refreshTokens: [] }])
  })

  it("registers an app by itself where the server has that, and takes the same one next time", async () => {
    const { env, home, server } = await desk()
    server.configureOAuth({ dynamicRegistration: true })
    const appOf = () => JSON.parse(readFileSync(home.credentials, "utf8")).servers[server.url].app

    const said = await home.mw(["login", server.url, "--web"], { env: env() })
    const first = appOf()
    const again = await home.mw(["login", "--web", "--json"], { env: env() })

    expect([said.code, again.code]).toEqual([0, 0])
    expect(JSON.parse(again.stdout)).toMatchObject({ username: "ann" })
    expect(first).toMatchObject({ own: true, client_secret: expect.any(String) })
    expect(appOf()).toEqual(first)
  })

  it("takes the same one after a logout, too, and after a login by password", async () => {
    const { ann, env, home, server } = await desk()
    server.configureOAuth({ dynamicRegistration: true })
    const kept = () => JSON.parse(readFileSync(home.credentials, "utf8"))
    await home.mw(["login", server.url, "--web"], { env: env() })
    const { app } = kept().servers[server.url]

    const out = await home.mw(["logout"])
    const between = { ...kept(), tokens: tokensIn(home) }
    const who = await home.mw(["whoami"])
    await home.mw(["login", server.url, "--user", "ann", "--password-stdin"], { input: `${ann.password}\n` })
    const again = await home.mw(["login", server.url, "--web"], { env: env() })

    expect([out.code, who.code, again.code]).toEqual([0, 3, 0])
    expect(between).toEqual({ current: null, servers: {}, apps: { [server.url]: app }, tokens: [] })
    expect(kept()).toMatchObject({ servers: { [server.url]: { app } } })
    expect(kept()).not.toHaveProperty("apps")
  })

  it("says of a session with a secret that it is renewed by itself", async () => {
    const { home, logInByWeb } = await desk()
    await logInByWeb()

    const who = await home.mw(["whoami"])

    expect(who.stdout).toMatch(/, session until \d{4}-\d\d-\d\d \d\d:\d\d, renewed by itself\)\n$/)
  })

  it("registers another one when somebody else has the port of the first", async () => {
    const { env, home, server } = await desk()
    server.configureOAuth({ dynamicRegistration: true })
    await home.mw(["login", server.url, "--web"], { env: env() })
    const { client_id, redirect_uri } = JSON.parse(readFileSync(home.credentials, "utf8")).servers[server.url].app
    const squatter = createServer().listen(Number(new URL(redirect_uri).port), "127.0.0.1")
    onTestFinished(() => void squatter.close())
    await once(squatter, "listening")

    const said = await home.mw(["login", "--web"], { env: env() })

    expect(said.code).toBe(0)
    const { app } = JSON.parse(readFileSync(home.credentials, "utf8")).servers[server.url]
    expect(app.client_id).not.toBe(client_id)
    expect(tokensIn(home)).toHaveLength(1)
  })

  it("says what an admin has to register where no app may register itself", async () => {
    const { env, home, server } = await desk()

    const said = await home.mw(["login", server.url, "--web"], { env: env() })

    expect(said).toMatchObject({ stdout: "", code: 1 })
    for (const words of ["admin", "name mw", "public client", "http://127.0.0.1:18065/callback", "--client-id"]) {
      expect(said.stderr).toContain(words)
    }
    expect(home.files()).toEqual([])
  })

  it("says the same of a server that is too old for it", async () => {
    const { env, home, server } = await desk("3.10")

    const said = await home.mw(["login", server.url, "--web"], { env: env() })

    expect(said).toMatchObject({ code: 1, stderr: expect.stringContaining("--client-secret-stdin") })
  })

  it("wants the secret of an app of an old server", async () => {
    const { env, home, line } = await desk("3.10")

    const said = await home.mw(line, { env: env() })

    expect(said).toMatchObject({ code: 1, stderr: expect.stringContaining("--client-secret-stdin") })
  })

  it("ends with 4 before any browser opens when the server knows no such app", async () => {
    const { env, home, server } = await desk()

    const said = await home.mw(["login", server.url, "--web", "--client-id", "aaaaaaaaaaaaaaaaaaaaaaaaaa"], {
      env: env()
    })

    expect(said).toMatchObject({ code: 4, stderr: expect.stringContaining("knows no app with this client id") })
    expect(existsSync(join(home.folder, "seen"))).toBe(false)
  })

  it("ends with 3 when the person says no, and keeps nothing", async () => {
    const { app, env, home, line } = await desk()

    const said = await home.mw([...line, "--client-secret-stdin"], { env: env("deny"), input: app.secret })

    expect(said).toMatchObject({ stdout: "", code: 3, stderr: expect.stringContaining("you did not let mw in") })
    expect(existsSync(home.credentials)).toBe(false)
    expect(tokensIn(home)).toEqual([])
  })

  it("ends with 3 for a wrong secret, and shows nothing of it", async () => {
    const { env, home, line } = await desk()

    const said = await home.mw([...line, "--client-secret-stdin"], { env: env(), input: "canarycanarycanarycanaryca" })

    expect(said).toMatchObject({ stdout: "", code: 3, stderr: expect.stringContaining("the server refused the login") })
    expect(said.stderr).not.toContain("canary")
    expect(tokensIn(home)).toEqual([])
  })

  it("ends with 1 and names the callback when the port is taken", async () => {
    const { env, home, line, port } = await desk()
    const squatter = createServer().listen(port, "127.0.0.1")
    onTestFinished(() => void squatter.close())
    await once(squatter, "listening")

    const said = await home.mw(line, { env: env() })

    expect(said).toMatchObject({ stdout: "", code: 1 })
    expect(said.stderr).toContain(`other programs have port ${port}`)
    expect(said.stderr).toContain(`http://127.0.0.1:${port}/callback`)
    expect(said.stderr).toContain("--port")
  })

  it.each([
    ["--no-open", ["--no-open"], {}],
    ["no display", [], {}],
    ["BROWSER=none", [], { BROWSER: "none", DISPLAY: ":0" }],
    ["a browser that is not there", [], { BROWSER: "/no/such/browser" }]
  ] as const)("shows the address, and waits, with %s", async (_, flags, more) => {
    const { ann, home, line } = await desk("11.6", "public")
    const login = home.start([...line, ...flags], { env: more })
    await login.saying("waiting for it to come back")
    const url = /^mw: (http\S+)$/m.exec(login.stderr)?.[1] ?? ""

    await browse(url, { login_id: "ann", password: ann.password, answer: "allow" })

    expect((await login.ended).code).toBe(0)
    expect(login.stderr).toContain("mw: open this in your browser:\n")
  })

  it("says how a browser on another machine reaches it, through ssh", async () => {
    const { home, line, port } = await desk("11.6", "public")
    const login = home.start(line, { env: { SSH_CONNECTION: "10.0.0.2 1 10.0.0.1 22" } })

    await login.saying("waiting for it to come back")

    expect(login.stderr).toContain(`ssh -L ${port}:127.0.0.1:${port} `)
  })

  it("is ended by Ctrl-C, at once, with its port", async () => {
    const { callback, home, line } = await desk("11.6", "public")
    const login = home.start(line)
    await login.saying("waiting for it to come back")

    login.child.kill("SIGINT")

    expect((await login.ended).code).toBe(130)
    await expect(fetch(callback)).rejects.toThrow("fetch failed")
    expect(home.files()).toEqual([])
  })

  it("goes on waiting when somebody else's callback comes", async () => {
    const { ann, callback, home, line } = await desk("11.6", "public")
    const login = home.start(line)
    await login.saying("waiting for it to come back")
    const url = /^mw: (http\S+)$/m.exec(login.stderr)?.[1] ?? ""

    const made = await fetch(`${callback}?code=made&state=up`)
    await browse(url, { login_id: "ann", password: ann.password, answer: "allow" })

    expect(made.status).toBe(400)
    expect((await login.ended).code).toBe(0)
  })

  it.each([
    ["--web with a password", ["--web", "--password-stdin"], "leave --user"],
    ["--web with a token", ["--web", "--token-stdin"], "leave --user"],
    ["--web with a name", ["--web", "--user", "ann"], "leave --user"],
    ["a client id without --web", ["--client-id", "x"], "add --web"],
    ["a port without --web", ["--port", "1"], "add --web"],
    ["a secret without a client id", ["--web", "--client-secret-stdin"], "add --client-id"],
    ["a secret in the line", ["--web", "--client-secret", "canary"], "--client-secret-stdin"],
    ["a secret in the line, differently", ["--web", "--client-secret=canary"], "--client-secret-stdin"],
    ["an empty secret", ["--web", "--client-id", "x", "--client-secret-stdin"], "secret is empty"]
  ])("refuses %s with 2", async (_, flags, words) => {
    const { home, server } = await stage("11.6")

    const said = await home.mw(["login", server.url, ...flags])

    expect(said).toMatchObject({ stdout: "", code: 2, stderr: expect.stringContaining(words) })
    expect(said.stderr).not.toContain("canary")
  })
})

describe("a session of a login through the browser", () => {
  it("is renewed by commands that run beside each other, and stays", async () => {
    const { home, logInByWeb, server } = await desk()
    await logInByWeb()
    server.expire(tokensIn(home)[0]?.token ?? "")

    const codes = await Promise.all(Array.from({ length: 5 }, async () => (await home.mw(["whoami"])).code))
    const after = await home.mw(["whoami"])

    expect(codes).toEqual([0, 0, 0, 0, 0])
    expect(after.code).toBe(0)
  })

  it("that is over ends a command with 3 and the word what to do", async () => {
    const { home, logInByWeb, server } = await desk()
    await logInByWeb()
    server.revoke(tokensIn(home)[0]?.token ?? "")

    const said = await home.mw(["whoami"])

    expect(said).toMatchObject({
      stdout: "",
      code: 3,
      stderr: "mw: the session has ended, and cannot be renewed; log in again with mw login --web\n"
    })
  })

  it("of a public app that is over does so, too", async () => {
    const { home, logInByWeb, server } = await desk("11.6", "public")
    await logInByWeb()
    server.expire(tokensIn(home)[0]?.token ?? "")

    const said = await home.mw(["whoami"])

    expect(said).toMatchObject({ code: 3, stderr: expect.stringContaining("log in again with mw login --web") })
  })

  it("is ended at the server and here by mw logout, with what would renew it", async () => {
    const { app, home, logInByWeb, server } = await desk()
    await logInByWeb()
    const [kept] = tokensIn(home)

    const said = await home.mw(["logout"])
    const me = await fetch(`${server.url}/api/v4/users/me`, { headers: { authorization: `Bearer ${kept?.token}` } })
    const refresh = await fetch(`${server.url}/oauth/access_token`, {
      method: "POST",
      body: new URLSearchParams({
        grant_type: "refresh_token",
        client_id: app.id,
        client_secret: app.secret,
        refresh_token: kept?.refreshTokens[0] ?? ""
      })
    })

    expect(said).toEqual({ stdout: "", stderr: `mw: logged @ann out of ${server.url}\n`, code: 0 })
    expect([me.status, refresh.status]).toEqual([401, 404])
    expect(existsSync(home.credentials)).toBe(false)
    expect(tokensIn(home)).toEqual([])
  })

  it("that has had its time is renewed to be ended", async () => {
    const { home, logInByWeb, server } = await desk()
    await logInByWeb()
    server.expire(tokensIn(home)[0]?.token ?? "")

    const said = await home.mw(["logout"])

    expect(said.code).toBe(0)
    expect(tokensIn(home)).toEqual([])
  })

  it("that is over already is logged out all the same", async () => {
    const { home, logInByWeb, server } = await desk()
    await logInByWeb()
    server.revoke(tokensIn(home)[0]?.token ?? "")

    const said = await home.mw(["logout"])

    expect(said.code).toBe(0)
    expect(tokensIn(home)).toEqual([])
  })

  it("is removed here when the server cannot be told", async () => {
    const { home, logInByWeb, server } = await desk()
    await logInByWeb()
    await server.close()

    const said = await home.mw(["logout"])

    expect(said).toMatchObject({ code: 1, stderr: expect.stringContaining("the server was not told") })
    expect(tokensIn(home)).toEqual([])
  })

  it("gives way to a login of another kind, and leaves no tokens behind", async () => {
    const { ann, home, logInByWeb, server } = await desk()
    await logInByWeb()

    const said = await home.mw(["login", server.url, "-u", "ann", "--password-stdin"], { input: ann.password })

    expect(said.code).toBe(0)
    expect(tokensIn(home)).toEqual([])
  })

  it("listens to events as well", async () => {
    const { asBob, home, logInByWeb } = await desk()
    await logInByWeb()
    const tail = home.start(["tail", "-n", "1"])
    await tail.saying("listening")

    await home.mw(["post", "@ann", "through the browser"], { env: asBob })

    await until(() => tail.stdout.includes("through the browser"), "nothing was heard")
    expect((await tail.ended).code).toBe(0)
  })
})
