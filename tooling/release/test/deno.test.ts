import { readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { assert, describe, it } from "vitest"
import { denoConfig, staleDenoConfigs, writeDenoConfigs } from "../src/deno.ts"
import { attempt } from "../src/offline.ts"
import { copyWorkspace } from "../src/rehearsal.ts"
import { workspaceRoot } from "../src/packages.ts"
import { denoHere, withoutDeno } from "./denoHere.ts"
import { scratch } from "./planted.ts"

describe("every deno.json", () => {
  it("is what `pnpm api` would write", () => {
    assert.deepStrictEqual(
      staleDenoConfigs(workspaceRoot).map(({ path }) => path),
      []
    )
  })

  it("is stale after a new version and after a new public file, until it is written", () => {
    const copy = scratch()
    copyWorkspace(workspaceRoot, copy, ["dist", "test"])
    const manifest = join(copy, "packages/web/package.json")
    writeFileSync(manifest, readFileSync(manifest, "utf8").replace(/"version": ".+?"/, '"version": "9.9.9"'))
    writeFileSync(join(copy, "packages/core/src/Planted.ts"), "export {}\n")

    const stale = staleDenoConfigs(copy)
    writeDenoConfigs(copy, stale)

    assert.deepStrictEqual(
      stale.map(({ path }) => path),
      ["packages/core/deno.json", "packages/web/deno.json"]
    )
    assert.deepStrictEqual(staleDenoConfigs(copy), [])
  })

  it("lists what a wildcard opens, and not what is closed", () => {
    const manifest = {
      name: "@matterwire/planted",
      version: "1.0.0",
      license: "MIT",
      exports: { "./internal/*": null, "./*": { types: "./dist/*.d.ts", default: "./dist/*.js" } },
      peerDependencies: { effect: "~4.1.0" }
    }

    const config = denoConfig({ folder: "packages/planted", manifest }, ["src/v4/Posts.ts", "src/internal/hidden.ts"])

    assert.deepStrictEqual(config["exports"], { "./v4/Posts": "./src/v4/Posts.ts" })
    assert.deepStrictEqual(config["imports"], { effect: "npm:effect@~4.1.0", "effect/": "npm:/effect@~4.1.0/" })
  })

  it.skipIf(denoHere === undefined)(`is accepted by deno publish --dry-run, without a network${withoutDeno}`, () => {
    const { status, stderr, stdout } = attempt(
      denoHere ?? "",
      ["publish", "--dry-run", "--allow-slow-types", "--allow-dirty"],
      { cwd: workspaceRoot }
    )

    assert.strictEqual(status, 0, stdout + stderr)
    assert.match(stdout + stderr, /@matterwire\/core@/)
  })
})
