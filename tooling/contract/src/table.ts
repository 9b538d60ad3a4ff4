/** How one case ended with one adapter. */
export interface Outcome {
  readonly adapter: string
  readonly subject: string
  readonly name: string
  readonly result: "passed" | "failed" | `skipped: ${string}`
}

const MARKS = { passed: "✓", failed: "✗" } as const

const mark = (result: Outcome["result"] | undefined): string =>
  result === undefined
    ? " "
    : result === "passed" || result === "failed"
      ? MARKS[result]
      : `– ${result.slice("skipped: ".length)}`

/** Case × adapter, for people. */
export const table = (outcomes: ReadonlyArray<Outcome>): string => {
  const adapters = [...new Set(outcomes.map(({ adapter }) => adapter))]
  const rows = [...new Set(outcomes.map(({ name, subject }) => `${subject}: ${name}`))]
  const width = Math.max(...rows.map((row) => row.length))
  const cell = (row: string, name: string) =>
    mark(
      outcomes.find(({ adapter, ...outcome }) => adapter === name && `${outcome.subject}: ${outcome.name}` === row)
        ?.result
    )
  return [
    `${"".padEnd(width)}  ${adapters.join("  ")}`,
    ...rows.map((row) =>
      `${row.padEnd(width)}  ${adapters.map((name) => cell(row, name).padEnd(name.length)).join("  ")}`.trimEnd()
    )
  ].join("\n")
}
