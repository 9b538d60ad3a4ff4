import { assert, describe, expectTypeOf, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import type { InputOf, OutputOf } from "../../src/Endpoint.ts"
import * as Teams from "../../src/v3/Teams.ts"
import { accepts, callOf } from "../Recorder.ts"

describe("v3/Teams", () => {
  it.effect("adds a user with and without naming the team", () =>
    Effect.gen(function* () {
      const named = yield* callOf(Teams.addUser({ team_id: "t", user_id: "u" }))
      const current = yield* callOf(Teams.addUser({ user_id: "u" }))

      assert.deepStrictEqual(named.input, { team_id: "t", user_id: "u" })
      assert.deepStrictEqual(current.input, { user_id: "u" })
    })
  )

  it("sends texts only when it adds a user", () => {
    assert.isTrue(accepts(Teams.addUser, { user_id: "u" }))
    assert.isFalse(accepts(Teams.addUser, { user_id: 7 }))
  })

  it("types what goes in and what comes out", () => {
    expectTypeOf<InputOf<typeof Teams.addUser>>().toEqualTypeOf<{
      readonly team_id?: string | undefined
      readonly user_id: string
    }>()
    expectTypeOf<OutputOf<typeof Teams.addUser>>().toEqualTypeOf<{ readonly user_id: string }>()
    // @ts-expect-error -- somebody has to be named
    expectTypeOf(Teams.addUser).toBeCallableWith({ team_id: "t" })
  })
})
