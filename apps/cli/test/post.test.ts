import * as Posts from "@matterwire/core/v4/Posts"
import { describe, expect, it } from "vitest"
import { stage, VERSIONS } from "./stage.ts"

describe.each(VERSIONS)("mw post, %s", (version) => {
  it("writes to team/channel and prints the post's id", async () => {
    const { home, logIn } = await stage(version)
    await logIn()

    const said = await home.mw(["post", "town/town-square", "Hello"])

    expect(said).toMatchObject({ stderr: "", code: 0 })
    expect(said.stdout).toMatch(/^[a-z0-9]{26}\n$/)
  })

  it("writes to a person, to a channel's id, and into a thread; prints the post with --json", async () => {
    const { ann, home, logIn } = await stage(version)
    await logIn()

    const first = JSON.parse((await home.mw(["post", "@bob", "Hello", "--json"])).stdout)
    const reply = JSON.parse(
      (await home.mw(["post", first.channel_id, "More", "--reply-to", first.id, "--json"])).stdout
    )

    expect(first).toMatchObject({ user_id: ann.user.id, message: "Hello", root_id: "" })
    expect(reply).toMatchObject({ channel_id: first.channel_id, message: "More", root_id: first.id })
  })

  it("reads the message from standard input where there is none, or -", async () => {
    const { home, logIn } = await stage(version)
    await logIn()

    const piped = await home.mw(["post", "@bob", "--json"], { input: "one\ntwo\n" })
    const dashed = await home.mw(["post", "@bob", "-", "--json"], { input: "three" })

    expect(JSON.parse(piped.stdout).message).toBe("one\ntwo")
    expect(JSON.parse(dashed.stdout).message).toBe("three")
  })

  it("writes what begins with a dash behind --, and takes it for nothing else without", async () => {
    const { home, logIn } = await stage(version)
    await logIn()

    const bare = await home.mw(["post", "@bob", "-hi"])
    const meant = await home.mw(["post", "@bob", "--json", "--", "-hi"])

    expect(bare).toMatchObject({ stdout: "", code: 2 })
    expect(bare.stderr).toMatch(/^mw: put -- before a message that begins with a dash.*\n$/)
    expect(JSON.parse(meant.stdout).message).toBe("-hi")
  })

  it("ends with 4 for a channel that is not there", async () => {
    const { home, logIn } = await stage(version)
    await logIn()

    const said = await home.mw(["post", "town/nowhere", "Hello"])

    expect(said).toMatchObject({ stdout: "", code: 4 })
    expect(said.stderr).toMatch(/^mw: .+; check how it is written.*\n$/)
  })

  it("ends with 2 for what is no place, and says how one is written", async () => {
    const { home, logIn } = await stage(version)
    await logIn()

    const said = await home.mw(["post", "nonsense", "Hello"])

    expect(said).toMatchObject({ stdout: "", code: 2, stderr: expect.stringContaining("team/channel") })
  })
})

describe("mw post", () => {
  it("ends with 2 when the message is empty, and sends nothing", async () => {
    const { home, logIn, server } = await stage("11.6")
    await logIn()
    const before = server.requests.length

    const said = await home.mw(["post", "@bob"], { input: "\n" })

    expect(said).toMatchObject({ code: 2, stderr: "mw: the message is empty; write something\n" })
    expect(server.requests.length).toBe(before)
  })

  it("ends with 5 when one may not write there", async () => {
    const { asBob, home, server } = await stage("11.6")
    server.addUser({ username: "eve" })
    const { id } = server.addChannel({ team: "town", name: "secret", private: true, members: ["ann"] })

    const said = await home.mw(["api", "posts", "-d", JSON.stringify({ channel_id: id, message: "x" })], { env: asBob })

    expect(said).toMatchObject({ stdout: "", code: 5, stderr: expect.stringContaining("ask for the right") })
  })

  it("ends with 1 and one line when the server fails", async () => {
    const { home, logIn, server } = await stage("11.6")
    await logIn()
    server.faults.respond(Posts.create, { status: 500, body: "<html><title>Oops</title></html>" })

    const said = await home.mw(["post", "@bob", "Hello"])

    expect(said).toMatchObject({ stdout: "", code: 1 })
    expect(said.stderr).toMatch(/^mw: an HTML page \(Oops\).*\(500\); try again later.*\n$/)
  })

  it("speaks v4 to a server that says so only where it refuses", async () => {
    const { ann, home, server } = await stage("11.6")
    const body = JSON.stringify({ id: "api.context.404.app_error", message: "no such page" })
    const headers = { "X-Version-Id": "11.6.0.11.6.0.abc.false", "Content-Type": "application/json" }
    server.faults.respond((request) => request.path === "/api/v4/system/ping", { status: 404, headers, body })

    const said = await home.mw(["post", "@bob", "Hello"], {
      env: { MATTERMOST_URL: server.url, MATTERMOST_TOKEN: ann.token }
    })

    expect(said).toMatchObject({ stderr: "", code: 0 })
  })
})
