import { globSync, readFileSync, rmSync } from "node:fs"
import { basename, dirname, join } from "node:path"
import { type Outcome, readers } from "./readers.ts"

/** One line of the table: what one runner said about one package, or why that cannot be told. */
export interface Line {
  readonly package: string
  readonly runner: string
  readonly outcome: Outcome
}

const packages = (root: string) =>
  globSync(["packages/*/package.json", "apps/*/package.json", "tooling/*/package.json"], { cwd: root })
    .map(dirname)
    .sort()

const files = (folder: string, pattern: string) =>
  globSync(pattern, { cwd: folder, exclude: (path) => /(^|\/)(node_modules|dist)(\/|$)/.test(path) }).sort()

const unreadable = (reason: string): Outcome => ({ passed: 0, failed: [reason], skipped: [] })

const read = (file: string): Outcome => {
  const reader = readers[basename(file, ".json")]
  if (reader === undefined)
    return unreadable(`${file}: no reader for this runner, add it to tooling/report/src/readers.ts`)
  try {
    return reader(readFileSync(file, "utf8"))
  } catch (error) {
    return unreadable(`${file}: not a report (${String(error)})`)
  }
}

/** Forgets the reports of earlier runs, so that none of them is taken for this one's. */
export const forget = (root: string): void => {
  for (const folder of [".", ...packages(root)])
    rmSync(join(root, folder, ".reports"), { recursive: true, force: true })
}

/** All reports of the workspace. A package that has test files and no results is a failed one. */
export const collect = (root: string): ReadonlyArray<Line> =>
  packages(root).flatMap((path) => {
    const folder = join(root, path)
    const { name } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as { name: string }
    const lines = files(folder, ".reports/*.json").map((file) => ({
      package: name,
      runner: basename(file, ".json"),
      outcome: read(join(folder, file))
    }))

    const ran = lines.some(({ outcome }) => outcome.passed + outcome.failed.length + outcome.skipped.length > 0)
    const tests = files(folder, "**/*.test.{ts,tsx,mts,js,mjs}").length
    if (ran) return lines
    if (tests === 0) return []
    return [{ package: name, runner: "none", outcome: unreadable(`has test files (${tests}) and no results`) }]
  })
