import { describe, expect, it } from "vitest"
import { stage, VERSIONS } from "./stage.ts"

describe.each(VERSIONS)("mw whoami, %s", (version) => {
  const api = version === "3.10" ? "v3" : "v4"

  it("says who is logged in, where, and over which API", async () => {
    const { home, logIn, server } = await stage(version)
    await logIn()

    const said = await home.mw(["whoami"])

    expect(said).toEqual({ stdout: `@ann at ${server.url} (API ${api})\n`, stderr: "", code: 0 })
  })

  it("prints one JSON document with --json", async () => {
    const { ann, home, logIn, server } = await stage(version)
    await logIn()

    const { code, stdout } = await home.mw(["whoami", "--json"])

    expect(code).toBe(0)
    expect(JSON.parse(stdout)).toEqual({ username: "ann", user_id: ann.user.id, url: server.url, api })
  })

  it("takes the environment's server and token before what is stored", async () => {
    const { asBob, home, logIn } = await stage(version)
    await logIn()

    const said = await home.mw(["whoami"], { env: asBob })

    expect(said.stdout).toContain("@bob at ")
  })

  it("ends with 3 when the session is over", async () => {
    const { home, logIn, server } = await stage(version)
    await logIn()
    const { token } = Object.values<{ token: string }>(JSON.parse(home.files()[0]?.text ?? "").servers)[0] ?? {
      token: ""
    }
    server.revoke(token)

    const said = await home.mw(["whoami"])

    expect(said).toMatchObject({ stdout: "", code: 3 })
    expect(said.stderr).toMatch(
      /^mw: .*\(api\.context\.session_expired\.app_error, request \w+\); log in with mw login.*\n$/
    )
  })
})

describe("mw whoami", () => {
  it("ends with 3 when nobody is logged in, and says what to run", async () => {
    const { home } = await stage("11.6")

    const said = await home.mw(["whoami"])

    expect(said).toEqual({
      stdout: "",
      stderr: "mw: you are not logged in; run mw login https://chat.example.com\n",
      code: 3
    })
  })

  it("sends a stored token to no other server", async () => {
    const [mine, other] = [await stage("11.6"), await stage("11.6")]
    await mine.logIn()

    const said = await mine.home.mw(["whoami"], { env: { MATTERMOST_URL: other.server.url } })

    expect(said).toMatchObject({
      code: 3,
      stderr: expect.stringContaining(`not logged in to ${other.server.url}; run mw login`)
    })
    expect(other.server.requests).toEqual([])
  })

  it("sends a token of the environment nowhere when the environment does not say where", async () => {
    const { ann, home, logIn, server } = await stage("11.6")
    await logIn()
    const before = server.requests.length

    const said = await home.mw(["whoami"], { env: { MATTERMOST_TOKEN: ann.token } })

    expect(said).toMatchObject({ code: 3, stderr: expect.stringContaining("set MATTERMOST_URL too") })
    expect(server.requests.length).toBe(before)
  })

  it("finds the stored session however the address is written", async () => {
    const { home, logIn, server } = await stage("11.6")
    await logIn()

    const said = await home.mw(["whoami"], { env: { MATTERMOST_URL: `${server.url.toUpperCase()}//` } })

    expect(said.code).toBe(0)
  })

  it("refuses plain http to another machine", async () => {
    const { home } = await stage("11.6")
    const env = { MATTERMOST_URL: "http://chat.example.com", MATTERMOST_TOKEN: "sometoken" }

    const said = await home.mw(["whoami"], { env })

    expect(said).toMatchObject({ code: 2, stderr: expect.stringContaining("--allow-insecure-http") })
  })
})
