import { spawnSync } from "node:child_process"
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { dirname, join } from "node:path"
import { assert, describe, it } from "vitest"

type Status = "passed" | "failed" | "skipped" | "pending" | "todo"

const vitestReport = (...tests: ReadonlyArray<readonly [string, Status]>) => {
  const failed = tests.some(([, status]) => status === "failed")
  return {
    success: !failed,
    testResults: [
      {
        name: "/somewhere/a.test.ts",
        status: failed ? "failed" : "passed",
        assertionResults: tests.map(([fullName, status]) => ({ fullName, status }))
      }
    ]
  }
}

/** A workspace of these files, and the program run in it. */
const workspace = (files: Readonly<Record<string, unknown>>) => {
  const root = mkdtempSync(join(tmpdir(), "matterwire-report-"))
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), typeof content === "string" ? content : JSON.stringify(content))
  }
  const run = (...command: ReadonlyArray<string>) => {
    const main = join(import.meta.dirname, "../src/main.ts")
    const env = { ...process.env, REPORT_ROOT: root, NODE_NO_WARNINGS: "1" }
    const { status, stdout } = spawnSync(process.execPath, [main, ...command], { cwd: root, env, encoding: "utf8" })
    return { status, stdout, lastLine: stdout.trimEnd().split("\n").at(-1) }
  }
  return { root, run, [Symbol.dispose]: () => rmSync(root, { recursive: true, force: true }) }
}

const one = { "packages/one/package.json": { name: "one" }, "packages/one/test/a.test.ts": "" }
const two = { "tooling/two/package.json": { name: "two" }, "tooling/two/test/b.test.ts": "" }
const oneReport = "packages/one/.reports/vitest.json"

describe("report", () => {
  it("adds up the reports of all packages and names what was skipped", () => {
    using here = workspace({
      ...one,
      ...two,
      [oneReport]: vitestReport(["a", "passed"], ["b", "skipped"], ["c", "todo"]),
      "tooling/two/.reports/vitest.json": vitestReport(["d", "passed"], ["e", "pending"])
    })

    const { lastLine, status, stdout } = here.run()

    assert.strictEqual(lastLine, "2 passed, 0 failed, 3 skipped")
    assert.strictEqual(status, 0)
    assert.include(stdout, "Skipped:\n  one: b\n  one: c\n  two: e\n")
    assert.strictEqual(readFileSync(join(here.root, ".reports/closing"), "utf8"), "2 passed, 0 failed, 3 skipped\n")
  })

  it("fails when a test failed, and names it", () => {
    using here = workspace({ ...one, [oneReport]: vitestReport(["a", "passed"], ["b breaks", "failed"]) })

    const { lastLine, status, stdout } = here.run()

    assert.strictEqual(lastLine, "1 passed, 1 failed, 0 skipped")
    assert.strictEqual(status, 1)
    assert.include(stdout, "Failed:\n  one: b breaks\n")
  })

  it("counts a file that could not be loaded, and an error outside of any test, as failures", () => {
    const broken = { success: false, testResults: [{ name: "a.test.ts", status: "failed", assertionResults: [] }] }
    const unhandled = { ...vitestReport(["d", "passed"]), success: false }
    using here = workspace({ ...one, ...two, [oneReport]: broken, "tooling/two/.reports/vitest.json": unhandled })

    assert.strictEqual(here.run().lastLine, "1 passed, 2 failed, 0 skipped")
  })

  it("fails when a package that has test files has no report, or an empty one", () => {
    using missing = workspace({ ...one, ...two, [oneReport]: vitestReport(["a", "passed"]) })
    using empty = workspace({ ...one, [oneReport]: vitestReport() })

    assert.strictEqual(missing.run().lastLine, "1 passed, 1 failed, 0 skipped")
    assert.include(missing.run().stdout, "two: has test files (1) and no results")
    assert.strictEqual(empty.run().lastLine, "0 passed, 1 failed, 0 skipped")
  })

  it("fails on a report that cannot be read, and on a runner that nobody taught it", () => {
    using torn = workspace({ ...one, [oneReport]: '{"success":tr' })
    using unknown = workspace({ ...one, "packages/one/.reports/abacus.json": "{}" })

    assert.include(torn.run().stdout, "not a report")
    assert.include(unknown.run().stdout, "no reader for this runner")
    assert.strictEqual(unknown.run().status, 1)
  })

  it("lets a package without tests be, but not a workspace where nothing ran", () => {
    const untested = { "apps/three/package.json": { name: "three" }, "apps/three/node_modules/x/y.test.js": "" }
    using some = workspace({ ...one, ...untested, [oneReport]: vitestReport(["a", "passed"]) })
    using none = workspace(untested)

    assert.strictEqual(some.run().status, 0)
    assert.strictEqual(none.run().status, 1)
    assert.strictEqual(none.run().lastLine, "0 passed, 0 failed, 0 skipped")
  })

  it("runs the command first, without the reports of earlier runs, and keeps its exit code", () => {
    using here = workspace({ ...one, [oneReport]: vitestReport(["old", "passed"]) })

    const { lastLine, status } = here.run(process.execPath, "-e", "process.exit(3)")

    assert.strictEqual(status, 3)
    assert.strictEqual(lastLine, "0 passed, 1 failed, 0 skipped")
    assert.isFalse(existsSync(join(here.root, oneReport)))
  })

  it("fails when the command fails although every test passed", () => {
    using here = workspace({ ...one, "fresh.json": vitestReport(["a", "passed"]) })
    const script = `require("node:fs").mkdirSync("packages/one/.reports"); require("node:fs").copyFileSync("fresh.json", "${oneReport}"); process.exit(1)`

    const { lastLine, status } = here.run(process.execPath, "-e", script)

    assert.strictEqual(status, 1)
    assert.strictEqual(lastLine, "1 passed, 0 failed, 0 skipped")
  })
})
