import { describe, expect, it } from "vitest"
import { type Said, stage, VERSIONS } from "./stage.ts"

/** What a careless server, or a proxy before it, may answer: what it was sent. */
const echoes = (secret: string) => [
  {
    status: 500,
    body: JSON.stringify({ id: secret, message: `bad ${secret}`, detailed_error: secret, request_id: secret })
  },
  { status: 401, body: JSON.stringify({ id: "some.id", message: `token=${secret}` }) },
  { status: 502, body: `<html><title>${secret}</title>Authorization: Bearer ${secret}</html>` },
  { status: 302, body: "", headers: { Location: `https://example.com/?token=${secret}` } },
  { status: 400, body: secret, headers: { "X-Request-Id": secret } },
  { status: 200, body: secret }
]

describe.each(VERSIONS)("secrets, %s", (version) => {
  const api = version === "3.10" ? "v3" : "v4"

  it("are in no output of any command, and in one file only, which is the owner's", async () => {
    const { ann, home, logIn } = await stage(version)
    const said: Array<Said> = [await logIn()]
    const token = /"token": "(\w+)"/.exec(home.files()[0]?.text ?? "")?.[1] ?? ""

    for (const args of [
      ["whoami", "--json"],
      ["post", "@bob", "x", "--json"],
      ["post", "no"],
      ["api", "users/me"],
      ["api", "no/such"]
    ]) {
      said.push(await home.mw(args))
    }
    const tail = home.start(["tail", "--json", "-n", "1"])
    await tail.saying("listening")
    said.push(await home.mw(["post", "@bob", "y"]), await tail.ended)
    const files = home.files()
    said.push(await home.mw(["logout", "--json"]))

    expect(token).toHaveLength(26)
    for (const secret of [token, ann.password]) {
      expect(said.filter(({ stderr, stdout }) => (stdout + stderr).includes(secret))).toEqual([])
    }
    expect(files.filter(({ text }) => text.includes(ann.password))).toEqual([])
    expect(files.filter(({ text }) => text.includes(token))).toMatchObject([{ path: home.credentials, mode: 0o600 }])
  })

  it.each(echoes("").map(({ status }, at) => [status, at]))(
    "stay secret when the server repeats a token (%i)",
    async (_, at) => {
      const { home, logIn, server } = await stage(version)
      await logIn()
      const token = /"token": "(\w+)"/.exec(home.files()[0]?.text ?? "")?.[1] ?? ""
      const answer = echoes(token)[at]
      if (answer === undefined) throw new Error("no such answer")
      server.faults.respond(({ path }) => path === `/api/${api}/users/me`, { ...answer, times: 9 })

      const said = await home.mw(["whoami"])

      expect(said.code).not.toBe(0)
      expect(said.stdout + said.stderr).not.toContain(token)
      expect(said.stderr.split("\n")).toHaveLength(2)
    }
  )

  it.each(echoes("").map(({ status }, at) => [status, at]))(
    "stay secret when the server repeats a password (%i)",
    async (_, at) => {
      const { home, server } = await stage(version)
      const password = "canary-password-1"
      const answer = echoes(password)[at]
      if (answer === undefined) throw new Error("no such answer")
      server.faults.respond(({ path }) => path === `/api/${api}/users/login`, answer)

      const said = await home.mw(["login", server.url, "-u", "ann", "--password-stdin"], { input: password })

      expect(said.code).not.toBe(0)
      expect(said.stdout + said.stderr).not.toContain(password)
      expect(home.files()).toEqual([])
    }
  )
})

describe("secrets", () => {
  it.each([
    [["login", "http://127.0.0.1:1", "--token", "canary"]],
    [["login", "http://127.0.0.1:1", "--token=canary"]],
    [["login", "http://127.0.0.1:1", "--password", "canary"]],
    [["login", "http://127.0.0.1:1", "--password=canary"]],
    [["login", "http://127.0.0.1:1", "canary"]],
    [["whoami", "--token=canary"]],
    [["whoami", "canary"]],
    [["canary"]]
  ])("cannot be given in the line %j, and are not repeated", async (args) => {
    const { home } = await stage("11.6")

    const said = await home.mw(args)

    expect(said).toMatchObject({ stdout: "", code: 2 })
    expect(said.stderr).not.toContain("canary")
    expect(said.stderr.split("\n")).toHaveLength(2)
  })
})
