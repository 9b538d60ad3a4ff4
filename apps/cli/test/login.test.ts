import * as Users from "@matterwire/core/v4/Users"
import { readFileSync, statSync } from "node:fs"
import { dirname } from "node:path"
import { describe, expect, it } from "vitest"
import { stage, VERSIONS } from "./stage.ts"

describe.each(VERSIONS)("mw login, %s", (version) => {
  const api = version === "3.10" ? "v3" : "v4"

  it("tells the API, and keeps url, token, user name and API, for the owner's eyes only", async () => {
    const { home, logIn, server } = await stage(version)

    const said = await logIn()

    expect(said).toEqual({ stdout: "", stderr: `mw: logged in to ${server.url} as @ann (API ${api})\n`, code: 0 })
    expect(JSON.parse(readFileSync(home.credentials, "utf8"))).toEqual({
      current: server.url,
      servers: { [server.url]: { token: expect.stringMatching(/^[a-z0-9]{26}$/), username: "ann", api } }
    })
    expect(statSync(home.credentials).mode & 0o777).toBe(0o600)
    expect(statSync(dirname(home.credentials)).mode & 0o777).toBe(0o700)
    expect(home.files()).toHaveLength(1)
  })

  it("prints one JSON document with --json", async () => {
    const { ann, home, server } = await stage(version)

    const said = await home.mw(["login", server.url, "-u", "ann", "--password-stdin", "--json"], {
      input: ann.password
    })

    expect(JSON.parse(said.stdout)).toEqual({ username: "ann", url: server.url, api })
  })

  it("takes a token from standard input, and asks the server whose it is", async () => {
    const { home, server } = await stage(version)
    const bot = server.addBot({ username: "robot", team: "town" })

    const said = await home.mw(["login", server.url, "--token-stdin"], { input: `${bot.token}\n` })
    const who = await home.mw(["whoami"])

    expect(said).toMatchObject({ stdout: "", code: 0, stderr: expect.stringContaining("as @robot") })
    expect(who.stdout).toContain("@robot")
  })

  it("ends with 3 for a wrong password, keeps nothing, and asks once only", async () => {
    const { home, server } = await stage(version)

    const said = await home.mw(["login", server.url, "--user", "ann", "--password-stdin"], { input: "wrong-password" })

    expect(said).toMatchObject({ stdout: "", code: 3 })
    expect(said.stderr).toMatch(/^mw: the server refused the login: .+ \([\w.]+, request \w+\); check user name.*\n$/)
    expect(home.files()).toEqual([])
    expect(server.requests.filter(({ path }) => path.endsWith("/login"))).toHaveLength(1)
  })

  it("ends with 3 for somebody whom the server does not know", async () => {
    const { home, server } = await stage(version)

    const said = await home.mw(["login", server.url, "--user", "nobody", "--password-stdin"], { input: "Passw0rd-x" })

    expect(said).toMatchObject({ code: 3, stderr: expect.stringContaining("refused the login") })
  })

  it("ends with 3 for a token that is none", async () => {
    const { home, server } = await stage(version)

    const said = await home.mw(["login", server.url, "--token-stdin"], { input: "nosuchtokennosuchtokennosu" })

    expect(said).toMatchObject({ stdout: "", code: 3, stderr: expect.stringContaining("does not accept this token") })
    expect(home.files()).toEqual([])
  })
})

describe("mw login", () => {
  const wanted = {
    status: 401,
    body: JSON.stringify({ id: "mfa.validate_token.authenticate.app_error", message: "Invalid MFA token." })
  }

  it("sends the code of the second line when the server wants one", async () => {
    const { ann, home, server } = await stage("11.6")
    server.faults.respond(Users.login, wanted)

    const said = await home.mw(["login", server.url, "--user", "ann", "--password-stdin"], {
      input: `${ann.password}\n123456\n`
    })

    expect(said.code).toBe(0)
    expect(server.requests.filter(({ path }) => path.endsWith("/login"))).toHaveLength(2)
  })

  it("says that a code is wanted, where none was piped in", async () => {
    const { ann, home, server } = await stage("11.6")
    server.faults.respond(Users.login, wanted)

    const said = await home.mw(["login", server.url, "--user", "ann", "--password-stdin"], { input: ann.password })

    expect(said).toMatchObject({ code: 2, stderr: expect.stringContaining("as a second line") })
  })

  it("ends with 3 when the code is wrong as well, and leaves it at that", async () => {
    const { ann, home, server } = await stage("11.6")
    server.faults.respond(Users.login, { ...wanted, times: 5 })

    const said = await home.mw(["login", server.url, "--user", "ann", "--password-stdin"], {
      input: `${ann.password}\n123456\n`
    })

    expect(said).toMatchObject({ code: 3, stderr: expect.stringContaining("Invalid MFA token (mfa.validate_token") })
    expect(server.requests.filter(({ path }) => path.endsWith("/login"))).toHaveLength(2)
  })

  it("goes back to the last server when no address is given", async () => {
    const { ann, home, logIn, server } = await stage("11.6")
    await logIn()

    const said = await home.mw(["login", "--user", "ann", "--password-stdin"], { input: ann.password })

    expect(said.stderr).toContain(`logged in to ${server.url}`)
  })

  it("keeps one session for each server, and talks to the last one", async () => {
    const [one, two] = [await stage("11.6"), await stage("3.10")]
    await one.logIn()
    const input = two.bob.password
    await one.home.mw(["login", two.server.url, "--user", "bob", "--password-stdin"], { input })

    const last = await one.home.mw(["whoami"])
    const first = await one.home.mw(["whoami"], { env: { MATTERMOST_URL: one.server.url } })

    expect(last.stdout).toContain(`@bob at ${two.server.url} (API v3)`)
    expect(first.stdout).toContain(`@ann at ${one.server.url} (API v4)`)
  })

  it.each([
    ["no address", [], "address is missing"],
    ["both ways of standard input", ["http://127.0.0.1:1", "--token-stdin", "--password-stdin"], "not both"],
    ["plain http to another machine", ["http://chat.example.com"], "--allow-insecure-http"],
    ["a token where the address belongs", ["canarycanarycanarycanaryca"], "looks like a token"],
    ["an address with a password in it", ["https://ann:canary@chat.example.com"], "user or password"],
    ["an address of the API", ["https://chat.example.com/api/v4"], "without /api/v4"]
  ])("refuses %s with 2", async (_, args, words) => {
    const { home } = await stage("11.6")

    const said = await home.mw(["login", ...args])

    expect(said).toMatchObject({ stdout: "", code: 2, stderr: expect.stringContaining(words) })
    expect(said.stderr).not.toContain("canary")
  })

  it("ends with 2 where there is no terminal to ask on, and says how else", async () => {
    const { home, server } = await stage("11.6")

    const said = await home.mw(["login", server.url])

    expect(said).toMatchObject({ code: 2, stderr: expect.stringContaining("use --password-stdin") })
  })

  it("ends with 2 when a password comes without a name", async () => {
    const { home, server } = await stage("11.6")

    const said = await home.mw(["login", server.url, "--password-stdin"], { input: "x" })

    expect(said).toMatchObject({ code: 2, stderr: expect.stringContaining("add --user") })
  })

  it("ends with 1 when nobody answers", async () => {
    const { home, server } = await stage("11.6")
    await server.close()
    const { url } = server

    const said = await home.mw(["login", url === "http://localhost" ? "http://127.0.0.1:9" : url])

    expect(said).toMatchObject({
      stdout: "",
      code: 1,
      stderr: expect.stringMatching(/^mw: http:\/\/\S+: no answer: .*; check the address/)
    })
  })
})
