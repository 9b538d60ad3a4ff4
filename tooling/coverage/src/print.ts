import type { Model } from "./ours/models.ts"
import type { Report } from "./Report.ts"
import type { Finding, Reviewed } from "./reviews/Review.ts"
import type { Testimony } from "./witness/testify.ts"

/** What nobody looked at, and reviews of what is not so: what makes the build fail. */
const complaints = (what: string, { open, stale }: Reviewed<Finding>): ReadonlyArray<string> => [
  ...open.map(({ of, difference }) => `${what} ${of}: ${difference}`),
  ...stale.map((one) => `${what} reviewed, and not so: ${one}`)
]

const settled = ({ settled: all }: Reviewed<Finding & { readonly reason?: string }>): ReadonlyArray<string> =>
  all.map(({ of, difference, reason }) => `  ${of}: ${difference} (${reason})`)

const sum = (models: ReadonlyArray<Model>, of: (model: Model) => number) =>
  models.reduce((total, model) => total + of(model), 0)

const modelLine = (models: ReadonlyArray<Model>, needed: number): string => {
  const [fields, unknown] = [sum(models, (one) => one.fields.length), sum(models, (one) => one.unknown.length)]
  return `${models.length} models (the reference needs ${needed}): ${fields - unknown} fields typed, ${unknown} unknown, ${sum(models, (one) => one.required.length)} required`
}

/** A line for each model: how many of its fields are typed, unknown (by name) and required. */
export const modelTable = (models: ReadonlyArray<Model>): ReadonlyArray<string> =>
  models
    .filter(({ fields }) => fields.length > 0)
    .map(({ name, v3, fields, required, unknown }) => {
      const names = unknown.length === 0 ? "" : `: ${unknown.join(", ")}`
      return `  ${v3 ? "v3 " : ""}${name}: ${fields.length - unknown.length} typed, ${unknown.length} unknown${names}, ${required.length} required`
    })

const countLine = (what: string, counts: Report["eventCounts"]): string =>
  `${what}: ${counts.map(({ dialect, held, total }) => `${dialect} ${held} of ${total}`).join(", ")}`

/** The reference's part: a few lines when all is well, and every complaint. */
export const reportLines = (report: Report, verbose: boolean): ReadonlyArray<string> => {
  const [four, three, ...others] = report.counts.map(({ of, held, total }) => `${of} ${held} of ${total}`)
  const reviewedParts: ReadonlyArray<Reviewed<Finding>> = [
    report.endpoints,
    report.events,
    report.actions,
    report.modelFields
  ]
  return [
    ...complaints("endpoint", report.endpoints),
    ...complaints("event", report.events),
    ...complaints("action", report.actions),
    ...complaints("model", report.modelFields),
    `${four}, ${three}`,
    ...others,
    countLine("events", report.eventCounts),
    countLine("actions", report.actionCounts),
    `${reviewedParts.reduce((sum, part) => sum + part.settled.length, 0)} differences reviewed`,
    ...(verbose ? reviewedParts.flatMap(settled) : []),
    `${report.onlyOurs.length} body fields are only ours`,
    ...(verbose ? report.onlyOurs.map(({ of, difference }) => `  ${of}: ${difference}`) : []),
    modelLine(report.models, report.needed),
    `${report.untyped.length} answers are unknown:`,
    ...report.untyped.map((one) => `  ${one}`)
  ]
}

/** How many methods. */
const reviewed = (findings: Reviewed<Finding>) => new Set(findings.settled.map(({ of }) => of)).size

/** A witness's part. */
export const testimonyLines = (
  { driver, methods, requests, matched, addresses }: Testimony,
  findings: Reviewed<Finding>,
  verbose: boolean
): ReadonlyArray<string> => [
  ...complaints(driver, findings),
  `${driver}: ${methods} methods, ${matched} of ${requests} requests and ${addresses} addresses matched, ${reviewed(findings)} reviewed`,
  ...(verbose ? settled(findings) : [])
]
