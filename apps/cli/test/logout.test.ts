import * as Users from "@matterwire/core/v4/Users"
import { describe, expect, it } from "vitest"
import { stage, VERSIONS } from "./stage.ts"

const tokenIn = (text: string | undefined): string => /"token": "(\w+)"/.exec(text ?? "")?.[1] ?? ""

describe.each(VERSIONS)("mw logout, %s", (version) => {
  it("ends the session at the server and here", async () => {
    const { home, logIn, server } = await stage(version)
    await logIn()
    const token = tokenIn(home.files()[0]?.text)

    const said = await home.mw(["logout"])

    expect(said).toEqual({ stdout: "", stderr: `mw: logged @ann out of ${server.url}\n`, code: 0 })
    expect(home.files()).toEqual([])
    const after = await home.mw(["whoami"], { env: { MATTERMOST_URL: server.url, MATTERMOST_TOKEN: token } })
    expect(after.code).toBe(3)
  })

  it("prints what ended with --json", async () => {
    const { home, logIn, server } = await stage(version)
    await logIn()

    const said = await home.mw(["logout", "--json"])

    expect(JSON.parse(said.stdout)).toEqual({ username: "ann", url: server.url, ended: true })
  })

  it("removes what is here, ends with 1 and says so, when the server cannot be reached", async () => {
    const { home, logIn, server } = await stage(version)
    await logIn()
    await server.close()

    const said = await home.mw(["logout"])

    expect(said).toMatchObject({ stdout: "", code: 1 })
    expect(said.stderr).toMatch(/^mw: removed the session of .* here, but the server was not told: no answer.*\n$/)
    expect(home.files()).toEqual([])
  })
})

describe("mw logout", () => {
  it("says that a personal token still works", async () => {
    const { home, server } = await stage("11.6")
    const bot = server.addBot({ username: "robot", team: "town" })
    await home.mw(["login", server.url, "--token-stdin"], { input: bot.token })

    const said = await home.mw(["logout", "--json"])

    expect(said).toMatchObject({ code: 0, stderr: expect.stringContaining("personal token, which still works") })
    expect(JSON.parse(said.stdout)).toMatchObject({ ended: false })
    expect(home.files()).toEqual([])
  })

  it("is as good when the session had ended before", async () => {
    const { home, logIn, server } = await stage("11.6")
    await logIn()
    server.revoke(tokenIn(home.files()[0]?.text))

    const said = await home.mw(["logout"])

    expect(said.code).toBe(0)
    expect(home.files()).toEqual([])
  })

  it("ends with 1 and says so when the server fails", async () => {
    const { home, logIn, server } = await stage("11.6")
    await logIn()
    server.faults.respond(Users.logout, { status: 500, body: "{}", times: 9 })

    const said = await home.mw(["logout"])

    expect(said).toMatchObject({ code: 1, stderr: expect.stringContaining("the server was not told") })
    expect(home.files()).toEqual([])
  })

  it("leaves the sessions of other servers alone, and makes none of them the current one", async () => {
    const [one, two] = [await stage("11.6"), await stage("11.6")]
    await one.logIn()
    const input = two.ann.password
    await one.home.mw(["login", two.server.url, "--user", "ann", "--password-stdin"], { input })

    await one.home.mw(["logout"])
    const current = await one.home.mw(["whoami"])
    const first = await one.home.mw(["whoami"], { env: { MATTERMOST_URL: one.server.url } })

    expect(current.code).toBe(3)
    expect(first.code).toBe(0)
  })

  it("ends with 3 when nobody is logged in", async () => {
    const { home } = await stage("11.6")

    const said = await home.mw(["logout"])

    expect(said).toMatchObject({ stdout: "", code: 3 })
  })
})
