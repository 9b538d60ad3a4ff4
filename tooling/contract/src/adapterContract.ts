import { afterAll, describe, it } from "vitest"
import type { Adapter } from "./Adapter.ts"
import { cases } from "./cases/index.ts"
import { openWorld } from "./host/world.ts"
import type { Outcome } from "./table.ts"
import { table } from "./table.ts"

const outcomes: Array<Outcome> = []

/** Runs every case with an adapter of this process, each against a world of its own, and prints the table at the end. */
export const adapterContract = (name: string, adapter: Adapter): void => {
  describe(`the contract of ${name}`, () => {
    for (const [subject, list] of Object.entries(cases)) {
      describe(`${subject}`, () => {
        for (const one of list) {
          const skipped = one.skip?.(adapter)
          // oxlint-disable-next-line vitest/expect-expect -- the case asserts
          it.skipIf(skipped !== undefined)(one.name, { timeout: 30_000 }, async () => {
            await using world = await openWorld(one.world)
            const outcome = { adapter: name, subject, name: one.name }
            try {
              await one.run(adapter, world)
              outcomes.push({ ...outcome, result: "passed" })
            } catch (error) {
              outcomes.push({ ...outcome, result: "failed" })
              throw error
            }
          })
          if (skipped !== undefined)
            outcomes.push({ adapter: name, subject, name: one.name, result: `skipped: ${skipped}` })
        }
      })
    }

    afterAll(() => console.log(`\n${table(outcomes)}\n`))
  })
}
