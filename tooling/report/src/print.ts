import type { Line } from "./collect.ts"

const count = (lines: ReadonlyArray<Line>, what: (line: Line) => number) =>
  lines.reduce((sum, line) => sum + what(line), 0)

/** The last line of every run: what CI and people look for. */
export const closing = (lines: ReadonlyArray<Line>): string => {
  const passed = count(lines, ({ outcome }) => outcome.passed)
  const failed = count(lines, ({ outcome }) => outcome.failed.length)
  const skipped = count(lines, ({ outcome }) => outcome.skipped.length)
  return `${passed} passed, ${failed} failed, ${skipped} skipped`
}

/** A run is good when something ran and nothing failed. */
export const good = (lines: ReadonlyArray<Line>): boolean =>
  count(lines, ({ outcome }) => outcome.passed) > 0 && count(lines, ({ outcome }) => outcome.failed.length) === 0

/** A table per runner, then every test by name that was skipped or failed, then the closing line. */
export const report = (lines: ReadonlyArray<Line>): string => {
  const width = Math.max(0, ...lines.map((line) => line.package.length))
  const row = (...[name, passed, failed, skipped]: ReadonlyArray<string | number>) =>
    `  ${String(name).padEnd(width)}  ${String(passed).padStart(6)}  ${String(failed).padStart(6)}  ${String(skipped).padStart(7)}`
  const table = (runner: string) => [
    "",
    row(runner, "passed", "failed", "skipped"),
    ...lines
      .filter((line) => line.runner === runner)
      .map(({ package: name, outcome }) => row(name, outcome.passed, outcome.failed.length, outcome.skipped.length))
  ]
  const names = (title: string, of: (line: Line) => ReadonlyArray<string>) => {
    const found = lines.flatMap((line) => of(line).map((name) => `  ${line.package}: ${name}`))
    return found.length === 0 ? [] : ["", title, ...found]
  }

  return [
    ...[...new Set(lines.map((line) => line.runner))].flatMap(table),
    ...names("Skipped:", ({ outcome }) => outcome.skipped),
    ...names("Failed:", ({ outcome }) => outcome.failed),
    ...(lines.length === 0 ? ["", "No test ran."] : []),
    "",
    closing(lines)
  ].join("\n")
}
