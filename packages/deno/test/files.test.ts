import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { deno, noDeno } from "./deno.ts"
import { swallowing } from "./town.ts"

const SIZE = 3_000_000
let folder = ""
let path = ""
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "matterwire-deno-"))
  path = join(folder, "report.pdf")
  writeFileSync(path, Buffer.alloc(SIZE, "x"))
})
afterAll(() => rmSync(folder, { recursive: true }))

describe.skipIf(noDeno)("a file from a path", () => {
  it("is sent while it is read, with progress (Deno announces no length of what is produced)", async () => {
    await using server = await swallowing()

    const { lines } = await deno({
      script: "uploading.ts",
      flags: ["--no-prompt", `--allow-net=${server.host}`, `--allow-read=${path}`],
      args: [server.url, path]
    })

    expect(lines).toEqual([expect.stringMatching(/^chunked false 3000\d{3}$/), "progress true true"])
  })

  it("needs a permission, and names the flag; and it must be there", async () => {
    await using server = await swallowing()
    const flags = ["--no-prompt", `--allow-net=${server.host}`]

    const refused = await deno({ script: "uploading.ts", flags, args: [server.url, path] })
    const missing = await deno({
      script: "uploading.ts",
      flags: [...flags, `--allow-read=${folder}`],
      args: [server.url, `${path}.missing`]
    })

    expect(refused.lines).toEqual([`fromPath: ${path}: Deno may not read it: run with --allow-read=${path}`])
    expect(missing.lines).toEqual([expect.stringMatching(/report\.pdf\.missing: No such file or directory/)])
  })
})
