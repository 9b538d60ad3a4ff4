import { find, machine } from "@matterwire/chromium"
import * as redis from "@matterwire/redis"
import { assert, beforeAll, describe, it } from "vitest"
import { compile, type Runtime, runtimeOf } from "../src/compile.ts"
import { lowestNode, lowestVersion } from "../src/lowest.ts"
import { type Program, programs } from "../src/programs.ts"
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

const redisHere = redis.find(redis.machine())
const needsRedis = ({ text }: Program) => text.includes('"@matterwire/node/redis"')
const withoutRedis = (program: Program) =>
  needsRedis(program) && "skipped" in redisHere ? redisHere.skipped : undefined

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

describe.for(runtimes)("in %s", ([runtime, on, missing]) => {
  for (const program of all.filter((one) => runtimeOf(one) === runtime)) {
    const skipped = missing ?? withoutRedis(program)
    // oxlint-disable-next-line vitest/expect-expect -- the scenario asserts
    it.skipIf(skipped !== undefined)(
      `${program.name} does what it says on ${on}${skipped === undefined ? "" : ` (skipped: ${skipped})`}`,
      { timeout: 40_000 },
      async () => {
        await using server =
          needsRedis(program) && "path" in redisHere ? await redis.startRedis(redisHere.path) : undefined
        await using stage = await openStage()
        const env = server === undefined ? stage.env : { ...stage.env, REDIS_URL: server.url }

        await scenarios[program.name]?.(() => start(program, { ...stage, env }), stage)
      }
    )
  }
})
