import { cpSync, mkdirSync, writeFileSync } from "node:fs"
import { createRequire } from "node:module"
import { dirname, join } from "node:path"
import { entries, typesOf } from "./entries.ts"
import { attempt } from "./offline.ts"
import type { Packed } from "./rehearsal.ts"
import { workspaceRoot } from "./packages.ts"

/** Where a user's program may run, as its compiler is told. Nobody skips the check of declarations. */
const surroundings = {
  node: { lib: ["ES2024", "ESNext.Disposable"], types: ["node"], module: "nodenext" },
  web: {
    lib: ["ES2023", "ESNext.Disposable", "DOM", "DOM.Iterable", "DOM.AsyncIterable"],
    types: [],
    module: "preserve"
  }
} as const

export type Surroundings = keyof typeof surroundings

/** All else is for every runtime, and is checked in both. */
const onNodeOnly = ["@matterwire/node", "@matterwire/server", "@matterwire/server/testing", "@matterwire/bot/node"]

/** What a user can import where. */
export const importable = (packed: ReadonlyArray<Packed>, where: Surroundings): ReadonlyArray<string> =>
  packed
    .flatMap(({ tarball }) => entries(tarball.manifest, [...tarball.files.keys()]))
    .filter((entry) => typesOf(entry) !== undefined)
    .map(({ specifier }) => specifier)
    .filter((specifier) => where === "node" || !onNodeOnly.includes(specifier))

/** Two names that Effect's declarations take for granted and Node's lack: every program with Effect has to add them. */
const missingOnNode = join(workspaceRoot, "tooling/tsconfig/webcrypto.d.ts")

/** A program that imports all of it. */
export const writeTypeProject = (folder: string, where: Surroundings, specifiers: ReadonlyArray<string>): void => {
  mkdirSync(folder, { recursive: true })
  const lines = specifiers.map((specifier, place) => `export * as _${place} from "${specifier}"`)
  writeFileSync(join(folder, "main.ts"), `${lines.join("\n")}\n`)
  cpSync(missingOnNode, join(folder, "webcrypto.d.ts"))
  const compilerOptions = {
    ...surroundings[where],
    target: "ES2023",
    strict: true,
    exactOptionalPropertyTypes: true,
    noEmit: true,
    skipLibCheck: false
  }
  writeFileSync(
    join(folder, "tsconfig.json"),
    JSON.stringify({ compilerOptions, files: where === "node" ? ["main.ts", "webcrypto.d.ts"] : ["main.ts"] })
  )
}

const require = createRequire(import.meta.url)

/** The compilers that users have: the oldest we promise, and the newest. */
export const compilers = {
  "TypeScript 5.9": join(dirname(require.resolve("typescript-5/package.json")), "lib/tsc.js"),
  "TypeScript 7": join(dirname(require.resolve("typescript/package.json")), "bin/tsc")
}

/** What a compiler says of a project: empty when all is well. */
export const compile = (compiler: string, folder: string): string => {
  const { status, stderr, stdout } = attempt(process.execPath, [compiler, "-p", folder, "--pretty", "false"], {
    cwd: folder
  })
  return status === 0 ? "" : `${stdout}${stderr}` || "failed without a word"
}
