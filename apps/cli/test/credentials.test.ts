import { chmodSync, mkdirSync, readFileSync, writeFileSync } from "node:fs"
import { dirname, join } from "node:path"
import { describe, expect, it } from "vitest"
import { stage } from "./stage.ts"

describe("the file of sessions", () => {
  it.each([0o644, 0o640, 0o604, 0o660])("is refused with mode %o, by every command that reads it", async (mode) => {
    const { home, logIn, server } = await stage("11.6")
    await logIn()
    chmodSync(home.credentials, mode)
    const before = server.requests.length

    for (const line of [["whoami"], ["logout"], ["login", server.url]]) {
      const said = await home.mw(line)

      expect(said).toMatchObject({
        stdout: "",
        code: 3,
        stderr: expect.stringContaining(`chmod 600 ${home.credentials}`)
      })
    }
    expect(server.requests.length).toBe(before)
  })

  it.each([
    ["no JSON", "{"],
    ["nothing", ""],
    ["JSON of another shape", '{"current":"x"}'],
    ["a token that is none", '{"current":"x","servers":{"x":{"token":"","username":"ann","api":"v4"}}}']
  ])("is refused, and left as it is, when it holds %s", async (_, text) => {
    const { ann, home, server } = await stage("11.6")
    mkdirSync(dirname(home.credentials), { recursive: true })
    writeFileSync(home.credentials, text, { mode: 0o600 })

    const who = await home.mw(["whoami"])
    const login = await home.mw(["login", server.url, "--user", "ann", "--password-stdin"], { input: ann.password })

    for (const said of [who, login]) {
      expect(said).toMatchObject({ stdout: "", code: 3, stderr: expect.stringContaining("mend it, or remove it") })
    }
    expect(readFileSync(home.credentials, "utf8")).toBe(text)
  })

  it("lies below XDG_CONFIG_HOME where that is set", async () => {
    const { ann, home, server } = await stage("11.6")
    const config = join(home.folder, "elsewhere")

    await home.mw(["login", server.url, "--user", "ann", "--password-stdin"], {
      input: ann.password,
      env: { XDG_CONFIG_HOME: config }
    })

    expect(home.files().map(({ path }) => path)).toEqual([join(config, "matterwire", "credentials.json")])
  })

  it("says what is wrong when the folder cannot be written", async () => {
    const { ann, home, server } = await stage("11.6")
    writeFileSync(join(home.folder, ".config"), "a file where a folder should be")

    const said = await home.mw(["login", server.url, "--user", "ann", "--password-stdin"], { input: ann.password })

    expect(said).toMatchObject({
      code: 3,
      stderr: expect.stringMatching(/^mw: .* cannot be read \(ENOTDIR\); see who/)
    })
  })

  it("leaves no draft behind when logins meet, and is whole after them", async () => {
    const { home, logIn, server } = await stage("11.6")

    await Promise.all([logIn(), logIn(), logIn()])

    expect(home.files().map(({ path }) => path)).toEqual([home.credentials])
    expect(JSON.parse(readFileSync(home.credentials, "utf8")).current).toBe(server.url)
  })
})
