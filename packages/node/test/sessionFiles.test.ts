import { assert, describe, it } from "@effect/vitest"
import type { StoredSession } from "@matterwire/core/SessionStore"
import { sessionFiles } from "@matterwire/node"
import * as Effect from "effect/Effect"
import * as Redacted from "effect/Redacted"
import { spawn } from "node:child_process"
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { inspect } from "node:util"
import { afterEach, vi } from "vitest"

const folders: Array<string> = []
const temporary = () => {
  const folder = mkdtempSync(join(tmpdir(), "matterwire-sessions-"))
  folders.push(folder)
  return join(folder, "sessions")
}
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
})

const key = { url: "https://chat.example.com", account: "ann@example.com" }
const session = (token: string): StoredSession => ({
  token: Redacted.make(token),
  who: "u1",
  since: 1,
  expires: 2,
  refreshTokens: [Redacted.make("newer"), Redacted.make("older")]
})
const plain = (session: StoredSession | undefined) =>
  session && {
    ...session,
    token: Redacted.value(session.token),
    refreshTokens: session.refreshTokens.map(Redacted.value)
  }

describe("sessions in files", () => {
  it.effect("are read as they were written, by their server and account only", () =>
    Effect.gen(function* () {
      const folder = temporary()
      yield* sessionFiles(folder).write(key, session("t1"))

      const store = sessionFiles(folder)
      const read = yield* store.read(key)
      const others = [
        yield* store.read({ ...key, account: "bob" }),
        yield* store.read({ ...key, url: "https://chat.example.com/other" })
      ]

      assert.deepStrictEqual(plain(read), plain(session("t1")))
      assert.deepStrictEqual(others, [undefined, undefined])
      assert.notInclude(inspect(read, { depth: 9 }), "t1")
    })
  )

  it.effect("are their owner's alone, in a folder that is so too, under names that tell nobody whose they are", () =>
    Effect.gen(function* () {
      const folder = temporary()

      yield* sessionFiles(folder).write(key, session("t1"))
      const [name = ""] = readdirSync(folder)

      assert.strictEqual(statSync(join(folder, name)).mode & 0o777, 0o600)
      assert.strictEqual(statSync(folder).mode & 0o777, 0o700)
      assert.match(name, /^[\da-f]{32}\.json$/)
    })
  )

  for (const mode of [0o644, 0o640, 0o604, 0o620]) {
    it.effect(`are refused with mode ${mode.toString(8)}, with the command that mends it`, () =>
      Effect.gen(function* () {
        const folder = temporary()
        const store = sessionFiles(folder)
        yield* store.write(key, session("t1"))
        const [name = ""] = readdirSync(folder)
        chmodSync(join(folder, name), mode)

        const error = yield* Effect.flip(store.read(key))

        assert.strictEqual(error._tag, "InvalidInput")
        assert.include(error.message, `chmod 600 ${join(folder, name)}`)
      })
    )
  }

  for (const [what, text] of [
    ["nothing", ""],
    ["no JSON", "{"],
    ["JSON of another shape", '{"token":7}'],
    [
      "another account's session",
      '{"url":"https://chat.example.com","account":"bob","token":"t","since":1,"refreshTokens":[]}'
    ]
  ] as const) {
    it.effect(`are refused when they hold ${what}, and can be written anew`, () =>
      Effect.gen(function* () {
        const folder = temporary()
        const store = sessionFiles(folder)
        yield* store.write(key, session("t1"))
        const [name = ""] = readdirSync(folder)
        writeFileSync(join(folder, name), text)

        const error = yield* Effect.flip(store.read(key))
        yield* store.write(key, session("t2"))

        assert.include(error.message, "is not as it was written; remove it")
        assert.strictEqual(plain(yield* store.read(key))?.token, "t2")
      })
    )
  }

  it.effect("go with the drafts that a crash in the middle of writing has left", () =>
    Effect.gen(function* () {
      const folder = temporary()
      const store = sessionFiles(folder)
      yield* store.write(key, session("t1"))
      yield* store.write({ ...key, account: "bob" }, session("t2"))
      const mine = readdirSync(folder).find((name) => readFileSync(join(folder, name), "utf8").includes("t1")) ?? ""
      writeFileSync(join(folder, `${mine}.0b5c9d0e-51d5-4a6c-9f0e-5f3c0a1b2c3d`), '{"token":"t1"', { mode: 0o600 })
      const kept = plain(yield* store.read(key))?.token

      yield* store.remove(key)

      assert.strictEqual(kept, "t1")
      assert.strictEqual(readdirSync(folder).length, 1)
      assert.strictEqual(plain(yield* store.read({ ...key, account: "bob" }))?.token, "t2")
    })
  )

  it.effect("say what is wrong where there can be no folder", () =>
    Effect.gen(function* () {
      const folder = temporary()
      writeFileSync(folder, "a file where a folder should be")
      const store = sessionFiles(folder)

      const reading = yield* Effect.flip(store.read(key))
      const writing = yield* Effect.flip(store.write(key, session("t1")))

      assert.match(reading.message, /cannot be read \(ENOTDIR\); see who owns it/)
      assert.match(writing.message, /cannot be written \((EEXIST|ENOTDIR)\); see who owns it/)
    })
  )

  it.effect("lie below XDG_CONFIG_HOME where that is set", () =>
    Effect.gen(function* () {
      const config = temporary()
      vi.stubEnv("XDG_CONFIG_HOME", config)
      const store = sessionFiles()
      vi.unstubAllEnvs()

      yield* store.write(key, session("t1"))

      assert.strictEqual(readdirSync(join(config, "matterwire", "sessions")).length, 1)
    })
  )

  it(
    "are whole, whoever reads, while several processes write the same one, and one is killed in the middle",
    { timeout: 60_000 },
    async () => {
      const folder = temporary()
      const writer = `
      import { sessionFiles } from "@matterwire/node"
      import * as Effect from "effect/Effect"
      import * as Redacted from "effect/Redacted"
      const store = sessionFiles(${JSON.stringify(folder)})
      const refreshTokens = [Redacted.make("r".repeat(20000))]
      let told = false
      process.stdin.once("end", () => (told = true)).resume()
      for (let n = 0; !told; n++) {
        await Effect.runPromise(store.write(${JSON.stringify(key)},
          { token: Redacted.make("t" + process.pid + "-" + n), who: undefined, since: n, expires: undefined, refreshTokens }))
      }`
      const start = () => {
        const child = spawn(process.execPath, ["--input-type=module", "-e", writer], {
          cwd: import.meta.dirname,
          stdio: ["pipe", "inherit", "inherit"]
        })
        return { child, ended: new Promise<number | null>((resolve) => child.once("exit", (code) => resolve(code))) }
      }
      const store = sessionFiles(folder)
      const [killed, ...others] = [start(), start(), start()]
      const writers = new Set<string>()
      const readUntil = async (isEnough: () => boolean) => {
        while (!isEnough()) {
          const read = plain(await Effect.runPromise(store.read(key)))
          if (read === undefined) continue
          writers.add(read.token.replace(/-.*/, ""))
          assert.strictEqual(read.refreshTokens[0]?.length, 20_000)
        }
      }

      await readUntil(() => writers.size === 3)
      killed.child.kill("SIGKILL")
      await killed.ended
      writers.clear()
      await readUntil(() => writers.size === 2)
      for (const { child } of others) child.stdin.end()

      assert.deepStrictEqual(await Promise.all(others.map(({ ended }) => ended)), [0, 0])
      await Effect.runPromise(store.remove(key))
      assert.deepStrictEqual(readdirSync(folder), [])
    }
  )
})
