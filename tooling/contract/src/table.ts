import { globSync, mkdirSync, readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"

/** How one case ended with one adapter. */
export interface Outcome {
  readonly adapter: string
  readonly subject: string
  readonly name: string
  readonly result: "passed" | "failed"
}

const MARKS = { passed: "✓", failed: "✗" } as const

const reports = join(import.meta.dirname, "../.reports/contract")

/** Keeps the outcomes of an adapter, and gives those of all adapters that were ever run. */
export const keep = (adapter: string, outcomes: ReadonlyArray<Outcome>): ReadonlyArray<Outcome> => {
  mkdirSync(reports, { recursive: true })
  writeFileSync(join(reports, `${adapter}.json`), JSON.stringify(outcomes))
  return kept()
}

/** The outcomes of the last runs. */
export const kept = (): ReadonlyArray<Outcome> =>
  globSync("*.json", { cwd: reports })
    .toSorted()
    .flatMap((file) => JSON.parse(readFileSync(join(reports, file), "utf8")) as ReadonlyArray<Outcome>)

/** Case × adapter, for people. */
export const table = (outcomes: ReadonlyArray<Outcome>): string => {
  const adapters = [...new Set(outcomes.map(({ adapter }) => adapter))]
  const rows = [...new Set(outcomes.map(({ name, subject }) => `${subject}: ${name}`))]
  const width = Math.max(0, ...rows.map((row) => row.length))
  const cell = (row: string, name: string) => {
    const found = outcomes.find(
      ({ adapter, ...outcome }) => adapter === name && `${outcome.subject}: ${outcome.name}` === row
    )
    return found === undefined ? " " : MARKS[found.result]
  }
  const count = (name: string) => {
    const own = outcomes.filter(({ adapter }) => adapter === name)
    return `${own.filter(({ result }) => result === "passed").length}/${own.length}`
  }
  const line = (title: string, of: (name: string) => string) =>
    `${title.padEnd(width)}  ${adapters.map((name) => of(name).padEnd(Math.max(name.length, 5))).join("  ")}`.trimEnd()
  return [
    line("", (name) => name),
    ...rows.map((row) => line(row, (name) => cell(row, name))),
    line("passed", (name) => count(name))
  ].join("\n")
}
