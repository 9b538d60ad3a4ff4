import { describe, expect, it } from "vitest"
import { inParallel } from "../src/parallel.ts"
import { simulate } from "../src/simulate.ts"
import { failure, table } from "../src/tally.ts"

const SEEDS = 500

const traced = async (seed: number): Promise<string> => {
  const lines: Array<string> = []
  await simulate(seed, (line) => lines.push(line))
  return lines.join("\n")
}

describe("an event stream", () => {
  it(
    `tells of each durable event once and in order, or names it in a gap: ${SEEDS} seeds`,
    { timeout: 180_000 },
    async () => {
      const tally = await inParallel(SEEDS, 2)

      console.log(table(tally))
      expect(tally.wrong.map(failure)).toEqual([])
      expect(tally.seeds).toBeGreaterThan(SEEDS * 0.9)
    }
  )

  it.each([2, 13, 77])("goes the same way for the same seed, byte for byte: %i", async (seed) => {
    const first = await traced(seed)
    const second = await traced(seed)

    expect(second).toBe(first)
    expect(first.split("\n").length).toBeGreaterThan(50)
  })
})
