import { Worker } from "node:worker_threads"
import { describe, expect, it } from "vitest"
import { planted, plants } from "../src/plants.ts"

const SEEDS = 500

/** The first seed that shows a mistake. */
const found = (plant: string): Promise<unknown> =>
  new Promise((resolve, reject) => {
    const worker = new Worker(new URL("../src/plantedThread.ts", import.meta.url), {
      workerData: { plant, seeds: SEEDS }
    })
    worker.once("message", resolve)
    worker.once("error", reject)
  })

describe("a mistake of core", () => {
  it.each(Object.keys(plants))(`is found within ${SEEDS} seeds: %s`, async (plant) => {
    const answer = await found(plant)

    expect(answer).toMatchObject({ seed: expect.any(Number) })
  })

  it("is refused where its snippet is not there, or twice", () => {
    const plant = { file: "a.js", snippet: "one", mistake: "two" }

    expect(planted(plant, "a one b")).toBe("a two b")
    expect(() => planted(plant, "nothing")).toThrow("must hold")
    expect(() => planted(plant, "one one")).toThrow("must hold")
  })
})
