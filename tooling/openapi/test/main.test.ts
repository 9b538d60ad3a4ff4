import { execFileSync } from "node:child_process"
import { mkdtempSync, readFileSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, describe, expect, it } from "vitest"
import { document, versions } from "../src/index.ts"

const folder = mkdtempSync(join(tmpdir(), "openapi-"))
afterAll(() => rmSync(folder, { recursive: true }))

describe("pnpm openapi", () => {
  it("writes both documents into the folder that is asked for", () => {
    const out = join(folder, "made")

    const printed = execFileSync(process.execPath, [join(import.meta.dirname, "../src/main.ts"), "--out", out], {
      encoding: "utf8"
    })

    for (const version of versions) {
      expect(JSON.parse(readFileSync(join(out, `${version}.json`), "utf8"))).toEqual(document(version))
    }
    expect(printed).toMatch(/v3\.json: \d+ operations, \d+ schemas, \d+ kB\n.*v4\.json: \d+ operations/)
  })
})
