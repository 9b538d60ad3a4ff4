import * as Effect from "effect/Effect"
import { describe, expect, it } from "@effect/vitest"
import { classificationTable, classified, refusals } from "../src/classified.ts"

describe("the recorded answers that are no success", () => {
  it("are each an error that a reader has looked at", async () => {
    const all = await Effect.runPromise(classified())

    expect(all.length).toBe(refusals().length)
    expect(all.length).toBeGreaterThanOrEqual(1671)
    await expect(classificationTable(all)).toMatchFileSnapshot("../classified.txt")
  })
})
