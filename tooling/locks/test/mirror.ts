import { spawnSync } from "node:child_process"
import { cpSync, globSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs"
import { createRequire } from "node:module"
import { tmpdir } from "node:os"
import { dirname, join } from "node:path"

const workspace = join(import.meta.dirname, "../../..")
const require = createRequire(import.meta.url)
const oxlint = join(dirname(require.resolve("oxlint/package.json")), "bin/oxlint")

/**
 * A workspace in the temporary folder with our configuration and our dependencies, but none of our sources: files
 * planted there are judged by the real locks, and the real tree stays as it is, whoever else works in it.
 */
export const mirror = (planted: Readonly<Record<string, string>>) => {
  const root = mkdtempSync(join(tmpdir(), "matterwire-locks-"))
  const here = (path: string) => {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    return join(root, path)
  }

  const configuration = globSync(["*.json", "oxlint.config.ts", "tooling/tsconfig/*", "packages/*/*.json"], {
    cwd: workspace
  })
  for (const path of configuration) cpSync(join(workspace, path), here(path))
  cpSync(join(workspace, "packages/core/src/globals.d.ts"), here("packages/core/src/globals.d.ts"))
  for (const path of ["node_modules", ...globSync("packages/*/node_modules", { cwd: workspace })]) {
    symlinkSync(join(workspace, path), here(path))
  }
  for (const [path, text] of Object.entries(planted)) writeFileSync(here(path), `${text}\n`)

  return { root, [Symbol.dispose]: () => rmSync(root, { recursive: true, force: true }) }
}

interface Finding {
  readonly filename: string
  readonly code: string
  readonly message: string
  readonly help?: string
}

/** What the linter says about the workspace at `root`, as `path: rule: message`. */
export const lint = (root: string): ReadonlyArray<string> => {
  const { stdout, stderr } = spawnSync(process.execPath, [oxlint, "--format=json"], {
    cwd: root,
    encoding: "utf8",
    timeout: 60_000
  })
  if (!stdout.startsWith("{")) throw new Error(`oxlint did not run: ${stdout}${stderr}`)
  const { diagnostics } = JSON.parse(stdout) as { readonly diagnostics: ReadonlyArray<Finding> }
  return diagnostics.map(({ code, filename, help, message }) => `${filename}: ${code}: ${message} ${help ?? ""}`)
}
