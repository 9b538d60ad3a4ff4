import { createClient, cursorFile } from "@matterwire/node"
import { startServer } from "@matterwire/server"
import * as Effect from "effect/Effect"
import { type ChildProcess, spawn } from "node:child_process"
import { once } from "node:events"
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { createInterface } from "node:readline"
import { assert, describe, it, onTestFinished } from "vitest"
import { eventually } from "../src/assert.ts"

// A process that listens, and is killed: another one goes on where it was.

const openTown = async () => {
  const server = await startServer({ version: "11.6" })
  onTestFinished(() => server.close())
  server.addTeam("town")
  const ann = server.addUser({ username: "ann", team: "town" })
  const bot = server.addBot({ username: "bot", team: "town" })
  const mm = createClient({ url: server.url, token: ann.token })
  onTestFinished(() => mm.close())
  const { id: team_id } = await mm.teams.getByName({ name: "town" })
  const { id: channel_id } = await mm.channels.getByName({ team_id, channel_name: "town-square" })
  const folder = mkdtempSync(join(tmpdir(), "matterwire-cursor-"))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return {
    server,
    token: bot.token,
    path: join(folder, "cursor.json"),
    say: (message: string) => mm.posts.create({ channel_id, message })
  }
}

type Town = Awaited<ReturnType<typeof openTown>>

/** As much of the file as is looked at. */
interface Written {
  readonly connection: { readonly next: number }
}

const LISTENER = `
  import { createClient, cursorFile } from "@matterwire/node"
  const [url, token, path] = process.argv.slice(1)
  const mm = createClient({ url, token })
  for await (const event of mm.events(["posted", "gap"], { cursor: cursorFile(path) })) {
    console.log(event.event === "gap" ? "gap: " + event.detail : event.post.message)
  }`

/** A process of its own that listens with the cursor, and what it has heard so far. */
const listen = ({ path, server, token }: Town) => {
  const child: ChildProcess = spawn(
    process.execPath,
    ["--input-type=module", "--eval", LISTENER, server.url, token, path],
    { cwd: import.meta.dirname, stdio: ["ignore", "pipe", "inherit"] }
  )
  const heard: Array<string> = []
  if (child.stdout !== null) createInterface({ input: child.stdout }).on("line", (line) => heard.push(line))
  return {
    heard,
    kill: async () => {
      if (child.exitCode !== null || child.signalCode !== null) return
      const ended = once(child, "exit")
      child.kill("SIGKILL")
      await ended
    }
  }
}

const numbered = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, index) => `message ${from + index}`)

const upgrades = ({ server }: Town) => server.requests.filter(({ path }) => path === "/api/v4/websocket").length

describe("a stream with its cursor in a file", () => {
  for (const [what, away] of [
    ["and the server still has the connection", async () => {}],
    ["and the server has forgotten the connection", async ({ server }: Town) => void server.faults.forgetConnections()]
  ] as const) {
    it(`loses nothing when its process is killed in the middle, ${what}`, { timeout: 60_000 }, async () => {
      const town = await openTown()
      const first = listen(town)
      onTestFinished(first.kill)
      await eventually("it listens", async () => upgrades(town) === 1, 20_000)
      await eventually("it is let in", async () => {
        await town.say("warm up")
        return first.heard.length > 0
      })
      for (const message of numbered(0, 20)) await town.say(message)
      await eventually("it has heard those, and written it down", async () => {
        if (!existsSync(town.path)) return false
        const { connection } = JSON.parse(readFileSync(town.path, "utf8")) as Written
        return first.heard.includes("message 19") && connection.next > 20
      })

      const burst = Promise.all(numbered(20, 60).map(town.say))
      await eventually("it is in the middle", async () => first.heard.some((message) => /^message [2-5]/.test(message)))
      await first.kill()
      await burst
      await away(town)
      for (const message of numbered(60, 80)) await town.say(message)
      const second = listen(town)
      onTestFinished(second.kill)
      await eventually("it has caught up", async () => second.heard.includes("message 79"), 20_000)

      const all = [...first.heard, ...second.heard]
      assert.deepStrictEqual(
        all.filter((line) => line.startsWith("gap")),
        []
      )
      assert.deepStrictEqual(
        numbered(0, 80).filter((message) => !all.includes(message)),
        []
      )
      assert.notInclude(second.heard, "message 0")
      assert.deepStrictEqual(new Set(second.heard).size, second.heard.length)
      assert.strictEqual(statSync(town.path).mode & 0o777, 0o600)
      assert.notInclude(readFileSync(town.path, "utf8"), town.token)
      assert.notInclude(readFileSync(town.path, "utf8"), "message")
    })
  }

  it("fails, and says what to do, where the file is none of ours", async () => {
    const town = await openTown()
    const { write } = cursorFile(town.path)
    await Effect.runPromise(write("canary"))
    await using mm = createClient({ url: town.server.url, token: town.token })

    const error = await mm
      .events(["posted"], { cursor: cursorFile(town.path) })
      [Symbol.asyncIterator]()
      .next()
      .catch(String)

    assert.strictEqual(error, "InvalidInput: cursor: the cursor cannot be read; remove it, and the stream begins now")
  })
})
