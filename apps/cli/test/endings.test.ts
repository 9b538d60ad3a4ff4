import * as System from "@matterwire/core/v4/System"
import { describe, expect, it } from "vitest"
import { stage, until } from "./stage.ts"

describe("the end of mw", () => {
  it.each([
    ["SIGINT", 130],
    ["SIGTERM", 143]
  ] as const)("by %s is exit code %i, without a word, and closes the socket", async (signal, code) => {
    const { home, logIn, server } = await stage("11.6")
    await logIn()
    const tail = home.start(["tail"])
    await tail.saying("listening")

    tail.child.kill(signal)

    const said = await tail.ended
    expect(said).toMatchObject({ stdout: "", code })
    expect(said.stderr).toMatch(/^mw: listening.*\n$/)
    expect(await server.faults.dropSockets()).toBe(0)
  })

  it("by Ctrl-C ends a call that is under way too", async () => {
    const { home, server } = await stage("11.6")
    server.faults.hang(System.getPing)
    const login = home.start(["login", server.url])
    await until(() => server.requests.length > 0, "nothing was asked")

    login.child.kill("SIGINT")

    expect(await login.ended).toEqual({ stdout: "", stderr: "", code: 130 })
  })

  it("by Ctrl-C ends the reading of standard input too", async () => {
    const { home, logIn } = await stage("11.6")
    await logIn()
    const post = home.shell("exec $MW post @bob")
    post.child.stdin?.write("never ended")
    await until(() => post.child.pid !== undefined, "it never started")

    // Whenever the signal comes: before the process listens to it, it ends by the signal itself.
    const timer = setInterval(() => post.child.kill("SIGINT"), 50)
    const { code } = await post.ended
    clearInterval(timer)

    expect([130, "SIGINT"]).toContain(code)
  })

  it.each([
    ["mw tail | head -1", "$MW tail 2>err | head -1; echo ${PIPESTATUS[0]}"],
    ["mw tail --json | head -1", "$MW tail --json 2>err | head -1; echo ${PIPESTATUS[0]}"]
  ])("%s is none of an error", async (_, line) => {
    const { asBob, home, logIn } = await stage("11.6")
    await logIn()
    const shell = home.shell(`cd "$HOME"; ${line}; cat err >&2`)
    let ended = false
    void shell.ended.then(() => (ended = true))

    while (!ended) await home.mw(["post", "@ann", "again"], { env: asBob })

    const { stderr, stdout } = await shell.ended
    expect(stdout).toContain("again")
    expect(stdout.trimEnd().split("\n").at(-1)).toBe("0")
    expect(stderr).toMatch(/^mw: listening.*\n$/)
  })

  it.each(["api users/me", "whoami", "--help", "--version", "--completions bash"])(
    "of mw %s into a pipe that nobody reads is no error",
    async (args) => {
      const { home, logIn } = await stage("11.6")
      await logIn()

      const { stderr, stdout } = await home.shell(`{ $MW ${args}; echo $? >&2; } | exec 0<&-`).ended

      expect(stdout).toBe("")
      expect(stderr).toBe("0\n")
    }
  )

  it("on a full disk is exit code 1 and one line", async () => {
    const { home, logIn } = await stage("11.6")
    await logIn()

    const said = await home.shell("$MW whoami > /dev/full").ended

    expect(said).toMatchObject({
      code: 1,
      stderr: "mw: standard output cannot be written (ENOSPC); see where it goes\n"
    })
  })
})
