import { writeFileSync } from "node:fs"
import { join } from "node:path"
import { assert, describe, inject, it } from "vitest"
import { attwFindings, publintFindings } from "../src/breaches/linters.ts"
import { run } from "../src/offline.ts"
import type { Packed } from "../src/rehearsal.ts"
import { besideEffect } from "../src/sizes.ts"
import { readTarball } from "../src/tarball.ts"
import { publicPackages, workspaceRoot } from "../src/packages.ts"
import { scratch, tarballs } from "./planted.ts"

const names = publicPackages(workspaceRoot).map(({ manifest }) => manifest.name)

describe("the dry run", () => {
  it.each(names)("finds nothing in the way of %s", (name) => {
    const { printed } = inject("rehearsal")

    assert.deepStrictEqual(
      printed.split("\n").filter((line) => line.startsWith(`${name}: `)),
      []
    )
  })

  it("packs every public package and prints its sizes", () => {
    const { code, printed } = inject("rehearsal")

    assert.strictEqual(code, 0, printed)
    assert.sameMembers(
      tarballs().map(({ name }) => name),
      names
    )
    for (const { name, tarball } of tarballs()) {
      const row = printed.split("\n").find((line) => line.startsWith(`${name} `)) ?? ""
      assert.match(row, new RegExp(`→ ${tarball.manifest.version} +[\\d.]+ kB +[\\d.]+ kB +[\\d.]+ kB$`))
    }
  })
})

/** A package of one file, packed. */
const pack = (manifest: object): Packed => {
  const folder = scratch()
  writeFileSync(join(folder, "package.json"), JSON.stringify({ name: "planted", version: "1.0.0", ...manifest }))
  writeFileSync(join(folder, "index.js"), "export {}\n")
  writeFileSync(join(folder, "index.d.ts"), "export const one: number\n")
  const path = join(folder, "planted.tgz")
  run("pnpm", ["pack", "--out", path], { cwd: folder })
  return { name: "planted", was: "1.0.0", path, sources: new Set(), tarball: readTarball(path) }
}

describe("a planted package", () => {
  it("without faults satisfies both linters", async () => {
    const fine = pack({
      type: "module",
      license: "MIT",
      exports: { ".": { types: "./index.d.ts", default: "./index.js" } }
    })

    assert.deepStrictEqual(await publintFindings(fine), [])
    assert.deepStrictEqual(attwFindings(fine), [])
  })

  it("that says nothing of modules is refused by both", async () => {
    const broken = pack({ exports: { ".": { default: "./index.js", types: "./index.d.ts" } } })

    assert.match((await publintFindings(broken)).join("\n"), /publint: /)
    assert.match(attwFindings(broken).join("\n"), /attw: /)
  })
})

describe("what is installed", () => {
  it("with @matterwire/node, beside Effect, stays below 5 MiB", () => {
    const beside = besideEffect(workspaceRoot, tarballs()).get("@matterwire/node") ?? 0

    // Less than undici alone would mean that nothing was counted.
    assert.isAbove(beside, 1.5 * 1024 * 1024)
    assert.isBelow(beside, 5 * 1024 * 1024)
  })
})
