import { join } from "node:path"
import { assert, describe, it } from "vitest"
import { attempt } from "../src/offline.ts"
import { workspaceRoot } from "../src/packages.ts"

const main = (...args: ReadonlyArray<string>) =>
  attempt(process.execPath, [join(workspaceRoot, "tooling/release/src/main.ts"), ...args], { cwd: workspaceRoot })

describe("the command", () => {
  it("says how it is used to whoever asks for nothing it knows", () => {
    const { status, stdout } = main("publish")

    assert.strictEqual(status, 1)
    assert.include(stdout, "dry-run [--out DIR]")
  })

  it("has nothing to say about a deno.json that is as it should be", () => {
    const { status, stdout } = main("deno")

    assert.strictEqual(status, 0)
    assert.strictEqual(stdout, "")
  })
})
