import { find, machine } from "@matterwire/chromium"
import { assert, beforeAll, describe, it } from "vitest"
import { compile, type Runtime, runtimeOf } from "../src/compile.ts"
import { lowestNode, lowestVersion } from "../src/lowest.ts"
import { programs } from "../src/programs.ts"
import { scenarios } from "../src/scenarios.ts"
import { openStage } from "../src/Stage.ts"
import { start } from "../src/start.ts"

const all = programs().filter(({ language }) => language === "ts")

const node = lowestNode()
const browser = find(machine())
/** What the programs run on, and why they do not where it is missing. */
const runtimes: ReadonlyArray<readonly [runtime: Runtime, on: string, skipped: string | undefined]> = [
  ["node", `Node ${lowestVersion()}`, "reason" in node ? node.reason : undefined],
  ["browser", "Chromium", "skipped" in browser ? browser.skipped : undefined],
  ["deno", "Deno", undefined]
]

let found: ReadonlyArray<string> = []
beforeAll(() => {
  found = compile(all)
}, 60_000)

describe("the programs of the READMEs", () => {
  it("each have a scenario, and there is no other scenario", () => {
    assert.deepEqual(Object.keys(scenarios).toSorted(), all.map(({ name }) => name).toSorted())
  })

  it("compile, as strictly as a reader may", () => {
    assert.deepEqual(found, [])
  })
})

describe.for(runtimes)("in %s", ([runtime, on, skipped]) => {
  for (const program of all.filter((one) => runtimeOf(one) === runtime)) {
    // oxlint-disable-next-line vitest/expect-expect -- the scenario asserts
    it.skipIf(skipped !== undefined)(
      `${program.name} does what it says on ${on}${skipped === undefined ? "" : ` (skipped: ${skipped})`}`,
      { timeout: 40_000 },
      async () => {
        await using stage = await openStage()

        await scenarios[program.name]?.(() => start(program, stage), stage)
      }
    )
  }
})
