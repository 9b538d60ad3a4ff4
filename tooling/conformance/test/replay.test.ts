import type { HttpStep } from "@matterwire/recordings"
import * as Effect from "effect/Effect"
import { describe, expect, it } from "@effect/vitest"
import { endpoints } from "../src/catalogue.ts"
import { listed, replay, type Replayed, unlisted } from "../src/replay.ts"
import { sources, unknownRoutes } from "../src/sources.ts"
import { shapes } from "../src/shape.ts"
import { type Tally, tally } from "../src/tally.ts"
import { passedOver } from "./passedOver.ts"
import { unrecorded } from "./unrecorded.ts"

const run = (steps: ReadonlyArray<HttpStep>, route: typeof listed) => Effect.runPromise(replay(steps, route))

const faulty = (results: ReadonlyArray<Replayed>) =>
  results.flatMap(({ faults, step }) =>
    faults.map((fault) => `${step.at} ${step.request.method} ${step.request.path}: ${fault}`)
  )

const skippedIn = ({ skipped }: Tally) => [...skipped.values()].reduce((sum, count) => sum + count, 0)

describe.each(sources())("the recordings of %s", (_, steps) => {
  it("end in the recorded value or the right error, and are asked for as recorded", async () => {
    const results = await run(steps, listed)

    expect(faulty(results)).toEqual([])
  })

  it("are all accounted for: replayed, or skipped for one of the known reasons", async () => {
    const counts = tally(await run(steps, listed))

    expect(counts.replayed + skippedIn(counts)).toBe(counts.steps)
    expect(counts.values + counts.errors).toBe(counts.replayed)
  })

  it("end in their value, or the right error, on routes that the catalogue does not know", async () => {
    const results = await run(unknownRoutes(steps), unlisted)

    expect(faulty(results)).toEqual([])
    expect(tally(results).replayed).toBe(results.length)
  })
})

describe("JSON answers that satisfy their models", () => {
  const checked = { "3.0.3": 70, "3.10.3": 424, "11.6": 2311, "11.6 sweep": 348 }

  it.each(sources())("are so many of %s", async (name, steps) => {
    const { modelled } = tally(await run(steps, listed))

    expect({ name, modelled }).toEqual({ name, modelled: new Map(Object.entries(checked)).get(name) })
  })
})

describe("inputs that we refuse", () => {
  it("were refused by the server too, but for what it only passes over", async () => {
    const results = await Promise.all(sources().map(async ([, steps]) => run(steps, listed)))
    const stricter = results
      .flat()
      .filter(({ refused, step, unsayable }) => refused && unsayable.length === 0 && step.response.status < 300)

    expect(stricter.map(({ step: { at } }) => at)).toEqual(Object.keys(passedOver))
  })
})

describe("the replay", () => {
  it("covers at least 4,700 steps, of which all but the odd ones are compared as a whole", async () => {
    const counts = await Promise.all(sources().map(async ([, steps]) => tally(await run(steps, listed))))
    const sum = (of: (tally: Tally) => number) => counts.reduce((total, one) => total + of(one), 0)

    expect(sum(({ replayed }) => replayed)).toBeGreaterThanOrEqual(4700)
    expect(sum(({ compared }) => compared)).toBeGreaterThan(0.9 * sum(({ replayed }) => replayed))
  })

  it("meets every endpoint of the catalogue at least once, but for those of v3 that nobody recorded", () => {
    const met = new Set(
      sources()
        .flatMap(([, steps]) => steps.map(listed))
        .map((to) => (typeof to === "string" ? to : to.endpoint))
    )
    for (const { endpoint } of shapes()) met.add(endpoint)

    expect(
      endpoints
        .filter((endpoint) => !met.has(endpoint))
        .map(({ operationId }) => operationId)
        .toSorted()
    ).toEqual(unrecorded.toSorted())
  })
})
