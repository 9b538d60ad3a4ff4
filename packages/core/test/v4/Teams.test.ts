import { assert, describe, expectTypeOf, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import type { InputOf, OutputOf } from "../../src/Endpoint.ts"
import type { Team } from "../../src/models/Team.ts"
import * as Teams from "../../src/v4/Teams.ts"
import { accepts, callOf } from "../Recorder.ts"

describe("v4/Teams", () => {
  it.effect("takes a member in one flat object", () =>
    Effect.gen(function* () {
      const call = yield* callOf(Teams.addMember({ team_id: "t", user_id: "u" }))

      assert.deepStrictEqual(call.input, { team_id: "t", user_id: "u" })
    })
  )

  it("wants the team in the body of addMember too: the server refuses a body without it", () => {
    assert.isTrue(accepts(Teams.addMember, { team_id: "t", user_id: "u" }))
    assert.isFalse(accepts(Teams.addMember, { user_id: "u" }))
  })

  it("types what goes in and what comes out", () => {
    expectTypeOf<InputOf<typeof Teams.addMember>>().toEqualTypeOf<{
      readonly team_id: string
      readonly user_id: string
    }>()
    expectTypeOf<OutputOf<typeof Teams.getForUser>>().toEqualTypeOf<ReadonlyArray<Team>>()
    expectTypeOf(Teams.get).toBeCallableWith({ team_id: "t" })
    expectTypeOf(Teams.create).toBeCallableWith({ name: "town", display_name: "Town", type: "O" })
    // @ts-expect-error -- v4 knows no current team
    expectTypeOf(Teams.addMember).toBeCallableWith({ user_id: "u" })
  })
})
