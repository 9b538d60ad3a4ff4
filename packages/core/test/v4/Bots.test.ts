import { assert, describe, expectTypeOf, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import type { InputOf, OutputOf } from "../../src/Endpoint.ts"
import type { Bot } from "../../src/models/Bot.ts"
import * as Bots from "../../src/v4/Bots.ts"
import { callOf } from "../Recorder.ts"

describe("v4/Bots", () => {
  it.effect("makes a bot of a user name alone", () =>
    Effect.gen(function* () {
      const call = yield* callOf(Bots.create({ username: "robo" }))

      assert.deepStrictEqual(call.input, { username: "robo" })
    })
  )

  it("types what goes in and what comes out", () => {
    expectTypeOf<InputOf<typeof Bots.create>>().toEqualTypeOf<{
      readonly username: string
      readonly display_name?: string | undefined
      readonly description?: string | undefined
    }>()
    expectTypeOf<OutputOf<typeof Bots.create>>().toEqualTypeOf<Bot>()
  })
})
