import type { Wire } from "@matterwire/core/Endpoint"
import { SchemaCompiler } from "@matterwire/core/SchemaCompiler"
import { describe, expect, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as SchemaJITCompiler from "effect/schema/SchemaJITCompiler"
import { listed, replay } from "../src/replay.ts"
import { sources } from "../src/sources.ts"

// A file of its own: what is compiled stays compiled.
describe("with schemas that are compiled, as on Node", () => {
  it.each(sources())("the recordings of %s end as they do with interpreted ones", async (_, steps) => {
    let compiled = 0
    const compile = ({ ast }: Wire<unknown>) => {
      compiled += 1
      SchemaJITCompiler.enable(ast)
    }

    const results = await Effect.runPromise(Effect.provideService(replay(steps, listed), SchemaCompiler, compile))

    expect(compiled).toBeGreaterThan(0)
    expect(results.flatMap(({ faults, step }) => faults.map((fault) => `${step.at}: ${fault}`))).toEqual([])
  })
})
