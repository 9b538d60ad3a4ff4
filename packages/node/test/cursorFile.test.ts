import { assert, describe, it } from "@effect/vitest"
import { cursorFile } from "@matterwire/node"
import * as Effect from "effect/Effect"
import { chmodSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { dirname, join } from "node:path"
import { afterEach } from "vitest"

const folders: Array<string> = []
const temporary = () => {
  const folder = mkdtempSync(join(tmpdir(), "matterwire-cursor-"))
  folders.push(folder)
  return join(folder, "bot", "cursor.json")
}
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
})

describe("a cursor in a file", () => {
  it.effect("is nothing at first, and then what was written last, to any process", () =>
    Effect.gen(function* () {
      const path = temporary()
      const store = cursorFile(path)

      const first = yield* store.read
      yield* store.write("one")
      yield* store.write("two")

      assert.isUndefined(first)
      assert.strictEqual(yield* cursorFile(path).read, "two")
    })
  )

  it.effect("is its owner's alone, in a folder that is made for it, with no draft beside it", () =>
    Effect.gen(function* () {
      const path = temporary()

      yield* cursorFile(path).write("one")

      assert.strictEqual(statSync(path).mode & 0o777, 0o600)
      assert.strictEqual(statSync(dirname(path)).mode & 0o777, 0o700)
      assert.deepStrictEqual(readdirSync(dirname(path)), ["cursor.json"])
    })
  )

  it.effect("is refused when others can read it, with the command that mends it", () =>
    Effect.gen(function* () {
      const path = temporary()
      const store = cursorFile(path)
      yield* store.write("one")
      chmodSync(path, 0o644)

      const error = yield* Effect.flip(store.read)

      assert.strictEqual(error._tag, "InvalidInput")
      assert.include(error.message, `chmod 600 ${path}`)
    })
  )

  it.effect("says what is wrong where there can be no file", () =>
    Effect.gen(function* () {
      const path = temporary()
      writeFileSync(dirname(path), "a file where a folder should be")

      const error = yield* Effect.flip(cursorFile(path).write("one"))

      assert.match(error.message, /cursor\.json cannot be written \((EEXIST|ENOTDIR)\); see who owns it/)
    })
  )
})
