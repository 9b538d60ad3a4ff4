import * as Users from "@matterwire/core/v4/Users"
import { spawnSync } from "node:child_process"
import { readFileSync } from "node:fs"
import { stripVTControlCharacters } from "node:util"
import { describe, expect, it } from "vitest"
import { type Home, type Running, stage, VERSIONS } from "./stage.ts"

/** `script` of util-linux gives a program a real terminal; that of BSD takes other arguments. */
const found = spawnSync("script", ["--version"], { encoding: "utf8" })
const hasScript = found.status === 0 && found.stdout.includes("util-linux")

/** Runs `mw` on a terminal; what is typed goes to standard input, the screen comes on standard output. */
const onTerminal = (home: Home, line: string, env: Readonly<Record<string, string>> = {}): Running =>
  home.shell(`exec script -qec "$MW ${line}" /dev/null`, { env })

const type = (running: Running, text: string) => running.child.stdin?.write(text)

describe.skipIf(!hasScript)("on a terminal (needs script of util-linux)", () => {
  it.each(VERSIONS)("asks for name and password, and shows nothing of the password, %s", async (version) => {
    const { home, server } = await stage(version)
    const { password } = server.addUser({ username: "eve", password: "QZXJ-73-WVKY-95" })
    const login = onTerminal(home, `login ${server.url}`)

    await login.saying("User name or e-mail")
    type(login, "eve\r")
    await login.saying("Password")
    for (const key of password) type(login, key)
    type(login, "\r")

    const { code, stdout } = await login.ended
    const screen = stripVTControlCharacters(stdout)
    expect(code).toBe(0)
    expect(screen).toContain("as @eve")
    for (let at = 0; at < password.length - 2; at += 1) expect(screen).not.toContain(password.slice(at, at + 3))
    expect(screen).not.toContain("*")
    expect(readFileSync(home.credentials, "utf8")).not.toContain(password)
  })

  it("asks for the code when the server wants one", async () => {
    const { ann, home, server } = await stage("11.6")
    server.faults.respond(Users.login, {
      status: 401,
      body: JSON.stringify({ id: "mfa.validate_token.authenticate.app_error", message: "Invalid MFA token." })
    })
    const login = onTerminal(home, `login ${server.url} --user ann`)

    await login.saying("Password")
    type(login, `${ann.password}\r`)
    await login.saying("Code")
    type(login, "123456\r")

    const { code, stdout } = await login.ended
    expect(code).toBe(0)
    expect(stdout).not.toContain("123456")
  })

  it("asks for a token with --token-stdin, and shows nothing of it", async () => {
    const { ann, home, server } = await stage("11.6")
    const login = onTerminal(home, `login ${server.url} --token-stdin`)

    await login.saying("Token")
    type(login, `${ann.token}\r`)

    const { code, stdout } = await login.ended
    expect(code).toBe(0)
    expect(stdout).not.toContain(ann.token)
  })

  it.each(["\u0003", "\u001b"])("leaves a question with 130, by the key %j", async (key) => {
    const { home, server } = await stage("11.6")
    const login = onTerminal(home, `login ${server.url} --user ann`)

    await login.saying("Password")
    type(login, "half a pass")
    type(login, key)

    const { code, stdout } = await login.ended
    expect(code).toBe(130)
    expect(stdout).not.toContain("half")
    expect(home.files()).toEqual([])
  })

  it("ends mw tail with 130 by the key Ctrl-C", async () => {
    const { home, logIn } = await stage("11.6")
    await logIn()
    const tail = onTerminal(home, "tail")
    await tail.saying("listening")

    type(tail, "\u0003")

    expect((await tail.ended).code).toBe(130)
  })

  it("asks on standard error, so that standard output stays data", async () => {
    const { ann, home, server } = await stage("11.6")
    const login = onTerminal(home, `login ${server.url} --user ann --json > '${home.folder}/out'`)

    await login.saying("Password")
    type(login, `${ann.password}\r`)

    expect((await login.ended).code).toBe(0)
    expect(JSON.parse(readFileSync(`${home.folder}/out`, "utf8"))).toMatchObject({ username: "ann" })
  })

  it("has colours, and none with NO_COLOR", async () => {
    const { home } = await stage("11.6")

    const [coloured, plain] = [onTerminal(home, "--help"), onTerminal(home, "--help", { NO_COLOR: "1" })]

    expect((await coloured.ended).stdout).toContain("\u001b[1m")
    expect((await plain.ended).stdout).not.toContain("\u001b")
  })

  it("shows JSON over several lines, and on one with --json", async () => {
    const { home, logIn } = await stage("11.6")
    await logIn()

    const many = (await onTerminal(home, "api users/me").ended).stdout
    const one = (await onTerminal(home, "api users/me --json").ended).stdout

    expect(JSON.parse(many)).toEqual(JSON.parse(one))
    expect(many).toContain('\n  "username": "ann"')
    expect(one.trimEnd()).not.toContain("\n")
  })

  it("does not wait for a message on a terminal", async () => {
    const { home } = await stage("11.6")

    const { code, stdout } = await onTerminal(home, "post @bob").ended

    expect(code).toBe(2)
    expect(stdout).toContain("the message is missing")
  })
})
