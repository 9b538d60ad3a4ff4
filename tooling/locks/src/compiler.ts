import { spawnSync } from "node:child_process"
import { globSync } from "node:fs"
import { createRequire } from "node:module"
import { dirname, join } from "node:path"

const require = createRequire(import.meta.url)
const tsc = join(dirname(require.resolve("typescript/package.json")), "bin/tsc")

/** Runs TypeScript's own compiler on the workspace at `root`. */
export const runTsc = (root: string, ...args: ReadonlyArray<string>): string =>
  spawnSync(process.execPath, [tsc, ...args], { cwd: root, encoding: "utf8", timeout: 60_000 }).stdout

interface Resolved {
  readonly compilerOptions: {
    readonly skipLibCheck?: boolean
    readonly types?: ReadonlyArray<string>
    readonly lib?: ReadonlyArray<string>
  }
}

const lib = "es2023,esnext.disposable"

/** Compiler options that would open a lock: what we publish is checked with all it imports, and core knows no runtime. */
export const loosened = (root: string): ReadonlyArray<string> =>
  globSync("packages/*/tsconfig.json", { cwd: root }).flatMap((path) => {
    const { compilerOptions } = JSON.parse(runTsc(root, "--showConfig", "-p", path)) as Resolved
    const runtimeless = /^packages\/(core|bot)\//.test(path)
    const typeless = runtimeless || /^packages\/(web|browser|deno)\//.test(path)
    return [
      ...(compilerOptions.skipLibCheck === true
        ? [
            `${path}: no skipLibCheck: a name that Effect's declarations use and nobody declares would silently be \`any\``
          ]
        : []),
      ...(typeless && compilerOptions.types?.length !== 0
        ? [`${path}: "types" must be []: no runtime's names here`]
        : []),
      ...(runtimeless && compilerOptions.lib?.join().toLowerCase() !== lib
        ? [
            `${path}: "lib" must be ES2023 and ESNext.Disposable: what else core may assume stands in core's src/globals.d.ts`
          ]
        : [])
    ]
  })
