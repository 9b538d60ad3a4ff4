import { spawnSync } from "node:child_process"
import { mkdirSync, rmSync, writeFileSync } from "node:fs"
import { createRequire } from "node:module"
import { dirname, join } from "node:path"
import type { Program } from "./programs.ts"

const require = createRequire(import.meta.url)
const tsc = join(dirname(require.resolve("typescript/package.json")), "bin/tsc")

/** Where the programs are written: within the workspace, so that they find our packages as a reader's program would. */
const folder = join(import.meta.dirname, "../.programs")

/** Which runtime a program is for, by the package that it imports. */
export type Runtime = "node" | "browser" | "deno"

export const runtimeOf = ({ text }: Program): Runtime =>
  text.includes('"@matterwire/browser"') ? "browser" : text.includes('"@matterwire/deno"') ? "deno" : "node"

/** `README.md: First message` → `readme-first-message` */
const slug = (name: string) =>
  name
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, "-")
    .replaceAll(/^-|-$/g, "")

export const fileOf = (program: Program): string => join(folder, runtimeOf(program), `${slug(program.name)}.ts`)

// The web's names too, as by default: Effect's own declarations speak of a few that `@types/node` does not have.
const lib = ["ES2024", "ESNext.Disposable", "DOM", "DOM.Iterable", "DOM.AsyncIterable"]

/** Writes the programs down and compiles them as strictly as a reader may. What the compiler finds, with the README's line. */
export const compile = (programs: ReadonlyArray<Program>): ReadonlyArray<string> => {
  rmSync(folder, { recursive: true, force: true })
  const runtimes: ReadonlyArray<Runtime> = ["node", "browser", "deno"]
  return runtimes.flatMap((runtime) => {
    const own = programs.filter((program) => runtimeOf(program) === runtime)
    if (own.length === 0) return []
    mkdirSync(join(folder, runtime), { recursive: true })
    for (const program of own) writeFileSync(fileOf(program), program.text)
    const options = {
      lib,
      types: runtime === "node" ? ["node"] : [],
      target: "ES2023",
      module: "nodenext",
      moduleDetection: "force",
      verbatimModuleSyntax: true,
      strict: true,
      exactOptionalPropertyTypes: true,
      noUncheckedIndexedAccess: true,
      noEmit: true
    }
    const project = join(folder, runtime, "tsconfig.json")
    writeFileSync(project, JSON.stringify({ compilerOptions: options, include: ["*.ts"] }))
    const { stdout } = spawnSync(process.execPath, [tsc, "--pretty", "false", "-p", project], {
      cwd: join(folder, runtime),
      encoding: "utf8",
      timeout: 60_000
    })
    return stdout.split("\n").filter(Boolean)
  })
}
