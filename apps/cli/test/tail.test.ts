import { describe, expect, it } from "vitest"
import { stage, until, VERSIONS } from "./stage.ts"

const lines = (text: string): ReadonlyArray<string> => text.split("\n").filter((line) => line !== "")

describe.each(VERSIONS)("mw tail, %s", (version) => {
  it("shows time, channel, sender and message of what is posted", async () => {
    const { asBob, home, logIn } = await stage(version)
    await logIn()
    const tail = home.start(["tail", "-n", "3"])
    await tail.saying("listening")

    await home.mw(["post", "town/town-square", "Hello"], { env: asBob })
    await home.mw(["post", "@ann", "direct"], { env: asBob })
    await home.mw(["post", "@bob", "from ann"])

    const { code, stdout } = await tail.ended
    expect(code).toBe(0)
    expect(lines(stdout).map((line) => line.replace(/^\d\d:\d\d/, "TIME"))).toEqual([
      "TIME  town/town-square  @bob  Hello",
      "TIME  @bob  @bob  direct",
      "TIME  @bob  @ann  from ann"
    ])
  })

  it("prints one JSON document per line, whose channel can be given to mw post", async () => {
    const { asBob, home, logIn } = await stage(version)
    await logIn()
    const tail = home.start(["tail", "--json", "--count", "2"])
    await tail.saying("listening")

    await home.mw(["post", "town/town-square", "one"], { env: asBob })
    await home.mw(["post", "@ann", "two"], { env: asBob })

    const posts = lines((await tail.ended).stdout).map((line) => JSON.parse(line))
    expect(posts).toMatchObject([
      { channel: "town/town-square", sender: "@bob", post: { message: "one" } },
      { channel: "@bob", sender: "@bob", post: { message: "two" } }
    ])
    expect((await home.mw(["post", posts[1].channel, "back"])).code).toBe(0)
  })

  it("shows the given places only", async () => {
    const { asBob, home, logIn } = await stage(version)
    await logIn()
    const tail = home.start(["tail", "town/off-topic", "@bob", "-n", "2"])
    await tail.saying("listening to town/off-topic, @bob as @ann")

    await home.mw(["post", "town/town-square", "elsewhere"], { env: asBob })
    await home.mw(["post", "town/off-topic", "here"], { env: asBob })
    await home.mw(["post", "@ann", "and here"], { env: asBob })

    const { stdout } = await tail.ended
    expect(stdout).not.toContain("elsewhere")
    expect(lines(stdout)).toHaveLength(2)
  })

  it("says when the connection drops, and that posts may be missing when it is back", async () => {
    const { asBob, home, logIn, server } = await stage(version)
    await logIn()
    const tail = home.start(["tail", "-n", "1"])
    await tail.saying("listening")

    await server.faults.dropSockets()
    await tail.saying("connected again")
    await home.mw(["post", "@ann", "after"], { env: asBob })

    const { code, stderr, stdout } = await tail.ended
    expect(code).toBe(0)
    expect(stderr).toMatch(/mw: lost the connection \(the socket was closed with 1006\); trying again\n/)
    expect(stderr).toContain("mw: connected again; posts from the time in between may be missing\n")
    expect(stdout).toContain("after")
  })

  it("ends with 3 when the session is over", async () => {
    const { home, logIn, server } = await stage(version)
    await logIn()
    const tail = home.start(["tail"])
    await tail.saying("listening")

    server.revoke(/"token": "(\w+)"/.exec(home.files()[0]?.text ?? "")?.[1] ?? "")
    await server.faults.dropSockets()

    expect(await tail.ended).toMatchObject({ code: 3, stderr: expect.stringContaining("log in with mw login") })
  })
})

describe("mw tail", () => {
  it("shows further lines below the first, marks replies, and counts files", async () => {
    const { asBob, home, logIn } = await stage("11.6")
    await logIn()
    const tail = home.start(["tail", "-n", "2"])
    await tail.saying("listening")

    const { stdout: id } = await home.mw(["post", "@ann", "one\ntwo"], { env: asBob })
    await home.mw(["post", "@ann", "three", "--reply-to", id.trim()], { env: asBob })

    const [one, two, three] = lines((await tail.ended).stdout)
    expect(one).toMatch(/ @bob  one$/)
    expect(two?.indexOf("two")).toBe(one?.indexOf("one"))
    expect(three).toMatch(/ @bob  ↳ three$/)
  })

  it("hands no escape of what people write on to the terminal", async () => {
    const { asBob, home, logIn } = await stage("11.6")
    await logIn()
    const tails = [home.start(["tail", "-n", "1"]), home.start(["tail", "--json", "-n", "1"])]
    for (const tail of tails) await tail.saying("listening")

    await home.mw(["post", "@ann", "\u001b]0;owned\u0007\u009b2J\u001b[2J\rmw: all is well\u202e"], { env: asBob })

    for (const tail of tails) {
      const { stdout } = await tail.ended
      expect(stdout.trimEnd()).not.toMatch(/[\p{Cc}]/u)
      expect(stdout).toContain("owned")
    }
  })

  it("refuses a channel that one is not in, as nothing would be heard of it", async () => {
    const { home, logIn, server } = await stage("11.6")
    await logIn()
    server.addChannel({ team: "town", name: "elsewhere", members: ["bob"] })

    const said = await home.mw(["tail", "town/elsewhere"])

    expect(said).toMatchObject({ code: 5, stderr: "mw: you are not in town/elsewhere; join it first\n" })
  })

  it.each([["0"], ["x"], ["-1"]])("refuses --count %s with 2", async (count) => {
    const { home } = await stage("11.6")

    const said = await home.mw(["tail", "--count", count])

    expect(said).toMatchObject({ stdout: "", code: 2, stderr: expect.stringContaining("--count must be") })
  })

  it("tries again when the server is not there for a while, and says so once", async () => {
    const { asBob, home, logIn, server } = await stage("11.6")
    await logIn()
    const port = Number(new URL(server.url).port)
    const tail = home.start(["tail", "-n", "1"])
    await tail.saying("listening")

    await server.close()
    await tail.saying("lost the connection")
    await server.listen(port)
    await tail.saying("connected again")
    await home.mw(["post", "@ann", "back"], { env: asBob })

    const { stderr } = await tail.ended
    expect(stderr.match(/trying again/g)).toHaveLength(1)
    await until(() => tail.child.exitCode === 0, "it did not end")
  })
})
