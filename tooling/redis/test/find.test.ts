import { chmodSync, mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, assert, describe, it } from "vitest"
import { find } from "../src/index.ts"

const folder = mkdtempSync(join(tmpdir(), "matterwire-redis-"))
const program = (name: string) => {
  writeFileSync(join(folder, name), "#!/bin/sh\n")
  chmodSync(join(folder, name), 0o755)
  return join(folder, name)
}
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe("a Redis", () => {
  it("is the one that REDIS names, before any that is installed", () => {
    const named = program("mine")
    program("redis-server")

    assert.deepStrictEqual(find({ wish: named, path: folder }), { path: named })
  })

  it.each([undefined, "", "required"])("is else one that is installed: REDIS=%s", (wish) => {
    assert.deepStrictEqual(find({ wish, path: `/nowhere:${folder}` }), { path: program("redis-server") })
  })

  it("that is missing is a reason to skip what needs it", () => {
    assert.deepStrictEqual(find({ wish: undefined, path: "/nowhere" }), { skipped: "no redis-server on PATH" })
    assert.deepStrictEqual(find({ wish: "skip", path: folder }), { skipped: "REDIS=skip" })
  })

  it("that is missing is a failure where it is required or named", () => {
    assert.throws(() => find({ wish: "required", path: "/nowhere" }), /no redis-server on PATH, and REDIS=required/)
    assert.throws(() => find({ wish: join(folder, "none"), path: folder }), /REDIS names .*none, and there is no such/)
  })
})
