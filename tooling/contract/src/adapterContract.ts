import { afterAll, describe, it } from "vitest"
import { cases } from "./cases/index.ts"
import type { Runner } from "./Runner.ts"
import { keep, type Outcome, table } from "./table.ts"

/** Runs every case with an adapter, and prints the table of all adapters so far at the end. */
export const adapterContract = (name: string, runner: Runner | { readonly skipped: string }): void => {
  const outcomes: Array<Outcome> = []
  const skipped = "skipped" in runner ? runner.skipped : undefined
  // A reporter need not show the names of what it leaves out.
  if (skipped !== undefined) console.warn(`The contract of ${name} is skipped: ${skipped}`)
  describe(`the contract of ${name}${skipped === undefined ? "" : `, skipped: ${skipped}`}`, () => {
    for (const [subject, list] of Object.entries(cases)) {
      describe(`${subject}`, () => {
        for (const one of list) {
          // oxlint-disable-next-line vitest/expect-expect -- the case asserts
          it.skipIf("skipped" in runner)(one.name, { timeout: 30_000 }, async () => {
            if ("skipped" in runner) return
            const outcome = { adapter: name, subject, name: one.name }
            try {
              await runner(one)
              outcomes.push({ ...outcome, result: "passed" })
            } catch (error) {
              outcomes.push({ ...outcome, result: "failed" })
              throw error
            }
          })
        }
      })
    }

    afterAll(() => console.log(`\n${table(keep(name, outcomes))}\n`))
  })
}
