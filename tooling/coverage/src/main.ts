// `node main.ts [--verbose] [--models] [--events]`: is the catalogue the whole API? Fails when something is missing, or differs
// from the reference or from what the drivers send and nobody has looked at it. `--events` writes core's list of events.
import { writeFileSync } from "node:fs"
import { parseArgs } from "node:util"
import { eventPage } from "./eventPage.ts"
import { ours } from "./ours/catalogue.ts"
import { page, rooms } from "./ours/events.ts"
import { models } from "./ours/models.ts"
import { read } from "./ours/Ours.ts"
import { modelTable, reportLines, testimonyLines } from "./print.ts"
import { isComplete, isSettled, reportOf } from "./Report.ts"
import { review } from "./reviews/Review.ts"
import { client4 as client4Reviews } from "./reviews/client4.ts"
import { driver3 as driver3Reviews } from "./reviews/driver3.ts"
import { client4 } from "./witness/client4.ts"
import { driver3 } from "./witness/driver3.ts"
import { testify } from "./witness/testify.ts"

const { values: asked } = parseArgs({
  options: {
    verbose: { type: "boolean", default: false },
    models: { type: "boolean", default: false },
    events: { type: "boolean", default: false }
  }
})

if (asked.events) writeFileSync(page, eventPage(await rooms()))

const all = ours.map(read)
const report = reportOf(all, await models())
const witnesses = [
  { testimony: testify(await client4(), all), reviews: client4Reviews },
  { testimony: testify(await driver3(), all), reviews: driver3Reviews }
].map(({ testimony, reviews }) => ({ testimony, findings: review(testimony.findings, reviews) }))

const lines = [
  ...reportLines(report, asked.verbose),
  ...witnesses.flatMap(({ testimony, findings }) => testimonyLines(testimony, findings, asked.verbose)),
  ...(asked.models ? modelTable(report.models) : [])
]
const whole = isComplete(report) && witnesses.every(({ findings }) => isSettled(findings))
lines.push(
  whole ? "The catalogue is the whole API." : "Something is missing, or differs and was not reviewed: see above."
)
process.stdout.write(`${lines.join("\n")}\n`)
process.exitCode = whole ? 0 : 1
