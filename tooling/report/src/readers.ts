/** What one report file says, whoever wrote it. */
export interface Outcome {
  readonly passed: number
  readonly failed: ReadonlyArray<string>
  readonly skipped: ReadonlyArray<string>
}

/** The part of vitest's JSON report (Jest's format) that is read here. */
interface VitestReport {
  readonly success: boolean
  readonly testResults: ReadonlyArray<{
    readonly name: string
    readonly status: string
    readonly assertionResults: ReadonlyArray<{ readonly fullName: string; readonly status: string }>
  }>
}

const vitest = (report: VitestReport): Outcome => {
  const tests = report.testResults.flatMap((file) => file.assertionResults)
  const named = (...statuses: ReadonlyArray<string>) =>
    tests.filter((test) => statuses.includes(test.status)).map((test) => test.fullName.trim())
  const failed = named("failed")

  // A file that cannot be loaded fails without a failed test in it, an unhandled rejection without either.
  const files = report.testResults
    .filter((file) => file.status === "failed" && !file.assertionResults.some((test) => test.status === "failed"))
    .map((file) => `${file.name} (the file itself)`)
  const elsewhere = report.success || failed.length + files.length > 0 ? [] : ["an error outside of any test"]

  return {
    passed: named("passed").length,
    failed: [...failed, ...files, ...elsewhere],
    skipped: named("skipped", "pending", "todo", "disabled")
  }
}

/** How a report is read, by the runner that its file is named after: `.reports/<runner>.json`. */
export const readers: Readonly<Record<string, (text: string) => Outcome>> = {
  vitest: (text) => vitest(JSON.parse(text) as VitestReport)
}
