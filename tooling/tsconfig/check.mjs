// Type check of the package in the working directory, its tests too: TypeScript's and Effect's findings in one pass.
// `effect-tsgo` carries a compiler that knows both, and prints where it is.
import { execFileSync, spawnSync } from "node:child_process"
import { existsSync } from "node:fs"
import { createRequire } from "node:module"
import { dirname, join } from "node:path"

const require = createRequire(import.meta.url)
const manifest = require.resolve("@effect/tsgo/package.json")
const compiler = execFileSync(process.execPath, [join(dirname(manifest), "dist/effect-tsgo.cjs"), "get-exe-path"], {
  encoding: "utf8"
}).trim()

const failed = ["tsconfig.json", "tsconfig.node.json", "test/tsconfig.json"]
  .filter((project) => existsSync(project))
  .filter((project) => spawnSync(compiler, ["--noEmit", "-p", project], { stdio: "inherit" }).status !== 0)

process.exitCode = failed.length === 0 ? 0 : 1
