import { writeFileSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, it } from "vitest"
import { stage, VERSIONS } from "./stage.ts"

describe.each(VERSIONS)("mw api, %s", (version) => {
  const api = version === "3.10" ? "v3" : "v4"

  it("takes a path below the version that the server speaks, and prints the answer on one line", async () => {
    const { ann, home, logIn } = await stage(version)
    await logIn()

    const said = await home.mw(["api", "users/me"])

    expect(said).toMatchObject({ stderr: "", code: 0 })
    expect(said.stdout.split("\n")).toHaveLength(2)
    expect(JSON.parse(said.stdout)).toMatchObject({ id: ann.user.id, username: "ann" })
  })

  it("takes a whole path too", async () => {
    const { home, logIn } = await stage(version)
    await logIn()

    const [slash, none] = [
      await home.mw(["api", `/api/${api}/users/me`]),
      await home.mw(["api", `api/${api}/users/me`])
    ]

    expect(slash.code).toBe(0)
    expect(none).toEqual(slash)
  })

  it("ends with 4 for a route that is not there, and names the server's error id", async () => {
    const { home, logIn } = await stage(version)
    await logIn()

    const said = await home.mw(["api", "no/such/route", "--json"])

    expect(said).toMatchObject({ stdout: "", code: 4, stderr: expect.stringContaining("(api.context.404.app_error") })
  })
})

describe("mw api", () => {
  const channelOf = async (home: Awaited<ReturnType<typeof stage>>["home"]) =>
    JSON.parse((await home.mw(["post", "@bob", "first", "--json"])).stdout).channel_id

  it("sends JSON, a file or standard input, by POST where nothing else is said", async () => {
    const { home, logIn } = await stage("11.6")
    await logIn()
    const channel_id = await channelOf(home)
    const body = (message: string) => JSON.stringify({ channel_id, message })
    const file = join(home.folder, "post.json")
    writeFileSync(file, body("by file"))

    const said = [
      await home.mw(["api", "posts", "-d", body("by line")]),
      await home.mw(["api", "posts", "-d", `@${file}`]),
      await home.mw(["api", "posts", "-d", "-"], { input: body("by pipe") })
    ]

    expect(said.map(({ stdout }) => JSON.parse(stdout).message)).toEqual(["by line", "by file", "by pipe"])
  })

  it("takes the query from the path, from flags, and from both", async () => {
    const { home, logIn } = await stage("11.6")
    await logIn()
    const path = `channels/${await channelOf(home)}/posts`
    await home.mw(["post", "@bob", "second"])
    const count = async (...args: ReadonlyArray<string>) =>
      JSON.parse((await home.mw(["api", ...args])).stdout).order.length

    expect(await count(path)).toBe(2)
    expect(await count(`${path}?per_page=1`)).toBe(1)
    expect(await count(path, "-q", "per_page=1")).toBe(1)
    expect(await count(`${path}?per_page=1`, "-q", "page=7")).toBe(0)
  })

  it("takes another verb", async () => {
    const { home, logIn } = await stage("11.6")
    await logIn()
    const { id } = JSON.parse((await home.mw(["post", "@bob", "oh", "--json"])).stdout)

    const deleted = await home.mw(["api", "-X", "DELETE", `posts/${id}`])
    const read = await home.mw(["api", `posts/${id}`])

    expect(JSON.parse(deleted.stdout)).toEqual({ status: "OK" })
    expect(read.code).toBe(4)
  })

  it.each([
    ["a query without =", ["users", "-q", "page"], "written key=value"],
    ["a key that is there twice", ["users?page=1", "-q", "page=2"], "there twice"],
    ["data that is no JSON", ["posts", "-d", "{"], "no JSON"],
    ["a file that is not there", ["posts", "-d", "@/no/such/file"], "cannot be read"],
    ["an address", ["https://chat.example.com/api/v4/users/me"], "without the server's address"],
    ["a verb that is none", ["-X", "FETCH", "users"], "--method must be"]
  ])("refuses %s with 2, before anything is sent", async (_, args, words) => {
    const { ann, home, server } = await stage("11.6")
    const env = { MATTERMOST_URL: server.url, MATTERMOST_TOKEN: ann.token }

    const said = await home.mw(["api", ...args], { env })

    expect(said).toMatchObject({ stdout: "", code: 2, stderr: expect.stringContaining(words) })
    expect(server.requests).toEqual([])
  })

  it.each(["../../plugins", "users/..%2f..", "users//me"])(
    "refuses the path %s, which leads elsewhere",
    async (path) => {
      const { home, logIn } = await stage("11.6")
      await logIn()

      const said = await home.mw(["api", path])

      expect(said).toMatchObject({ stdout: "", code: 2 })
    }
  )
})
