import { execFile } from "node:child_process"
import { join } from "node:path"
import { promisify } from "node:util"
import { expect, it } from "vitest"

const main = join(import.meta.dirname, "../src/main.ts")

it("prints a short account when all is well", { timeout: 60_000 }, async () => {
  const { stdout } = await promisify(execFile)(process.execPath, ["--no-deprecation", main])

  const lines = stdout.trimEnd().split("\n")
  expect(lines[0]).toBe("v4 569 of 569, v3 222 of 222")
  expect(lines.at(-3)).toMatch(
    /^@mattermost\/client 11\.9\.0: 634 methods, \d+ of 541 requests and 80 addresses matched, \d+ reviewed$/
  )
  expect(lines.at(-1)).toBe("The catalogue is the whole API.")
  expect(lines.length).toBeLessThan(40)
})
