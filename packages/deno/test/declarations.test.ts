import { readdirSync } from "node:fs"
import { describe, expect, it } from "vitest"
import { denoCommand, noDeno } from "./deno.ts"

const scripts = readdirSync(new URL("scripts", import.meta.url))
  .filter((name) => !name.endsWith(".d.ts"))
  .map((name) => `test/scripts/${name}`)

describe.skipIf(noDeno)("Deno's own check, with its own declarations,", () => {
  it(
    "accepts the sources, a program that uses all of their face, and every script of these tests",
    { timeout: 120_000 },
    async () => {
      const { code, lines } = await denoCommand("check", "--quiet", "src/index.ts", ...scripts)

      expect(lines).toEqual([])
      expect(code).toBe(0)
    }
  )
})
