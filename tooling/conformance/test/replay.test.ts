import type { HttpStep } from "@matterwire/recordings"
import * as Effect from "effect/Effect"
import { describe, expect, it } from "@effect/vitest"
import { endpoints } from "../src/catalogue.ts"
import { elsewhere } from "../src/match.ts"
import { listed, replay, type Replayed, unlisted } from "../src/replay.ts"
import { sources, unknownRoutes } from "../src/sources.ts"
import { type Tally, tally } from "../src/tally.ts"

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

describe("the replay", () => {
  it("covers at least 1,500 steps, of which all but a few are compared as a whole", async () => {
    const counts = await Promise.all(sources().map(async ([, steps]) => tally(await run(steps, listed))))
    const sum = (of: (tally: Tally) => number) => counts.reduce((total, one) => total + of(one), 0)

    expect(sum(({ replayed }) => replayed)).toBeGreaterThanOrEqual(1500)
    expect(sum(({ compared }) => compared)).toBeGreaterThan(0.95 * sum(({ replayed }) => replayed))
  })

  it("meets every endpoint of the catalogue at least once", async () => {
    const met = new Set(
      sources()
        .flatMap(([, steps]) => steps.map(listed))
        .map((to) => (typeof to === "string" ? to : to.endpoint))
    )

    expect(endpoints.filter((endpoint) => !met.has(endpoint)).map(({ operationId }) => operationId)).toEqual([])
  })

  it("takes a route for another one only where the server has it and the catalogue does not", () => {
    const recorded = new Set(
      sources().flatMap(([, steps]) => steps.map(({ request }) => `${request.method} ${request.path.split("?")[0]}`))
    )
    const ours = new Set(endpoints.map(({ method, path }) => `${method} ${path}`))

    expect(elsewhere.filter((route) => !recorded.has(route) || ours.has(route))).toEqual([])
  })
})
