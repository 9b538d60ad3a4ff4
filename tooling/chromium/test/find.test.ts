import { chmodSync, mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, assert, describe, it } from "vitest"
import { find, launch, machine } from "../src/index.ts"

const folder = mkdtempSync(join(tmpdir(), "matterwire-chromium-"))
const program = (name: string) => {
  writeFileSync(join(folder, name), "#!/bin/sh\n")
  chmodSync(join(folder, name), 0o755)
  return join(folder, name)
}
const bare = { wish: undefined, platform: "linux", arch: "x64", path: "/nowhere" }
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe("a Chromium", () => {
  it("is the one that CHROMIUM names, before any that is installed", () => {
    const named = program("mine")
    program("chromium")

    assert.deepEqual(find({ ...bare, wish: named, path: folder }), { path: named, libraries: undefined })
  })

  it("is else one that is installed", () => {
    assert.deepEqual(find({ ...bare, path: folder }), { path: program("chromium"), libraries: undefined })
  })

  it("is else the bundled one, with the libraries that a bare machine lacks", (context) => {
    if (process.platform !== "linux" || process.arch !== "x64") context.skip("bundled for Linux on x64 only")

    const found = find({ ...bare, wish: "bundled", path: folder })

    assert.ok("path" in found)
    assert.match(found.path, /\.cache\/chromium-[\d.]+\/chromium$/)
    assert.match(String(found.libraries), /al2023\/lib$/)
  })

  it("is left out only by CHROMIUM=skip", () => {
    assert.deepEqual(find({ ...bare, wish: "skip" }), { skipped: "CHROMIUM=skip" })
    assert.throws(
      () => find({ ...bare, wish: join(folder, "none") }),
      /CHROMIUM names .*none, and there is no such file/
    )
    assert.throws(() => find({ ...bare, platform: "darwin", arch: "arm64" }), /for darwin on arm64.*CHROMIUM=skip/)
  })

  it("starts and opens a page", async (context) => {
    const browser = await launch(find(machine()))
    if ("skipped" in browser) return context.skip(browser.skipped)

    try {
      const page = await browser.newPage()
      await page.goto("data:text/html,<title>here</title>")
      assert.strictEqual(await page.title(), "here")
    } finally {
      await browser.close()
    }
  })
})
