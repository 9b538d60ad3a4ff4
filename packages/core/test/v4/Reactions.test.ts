import { assert, describe, expectTypeOf, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import type { InputOf, OutputOf } from "../../src/Endpoint.ts"
import type { Reaction } from "../../src/models/Reaction.ts"
import * as Reactions from "../../src/v4/Reactions.ts"
import { callOf, successOf } from "../Recorder.ts"

describe("v4/Reactions", () => {
  it.effect("takes a reaction back by three names of the path", () =>
    Effect.gen(function* () {
      const input = { user_id: "me", post_id: "p", emoji_name: "+1" }

      const call = yield* callOf(Reactions.delete(input))

      assert.strictEqual(call.endpoint.method, "DELETE")
      assert.deepStrictEqual(call.input, input)
    })
  )

  it("answers null where a post has no reactions", () => {
    assert.isTrue(Schema.is(successOf(Reactions.list))(null))
    assert.isFalse(Schema.is(successOf(Reactions.list))({}))
  })

  it("types what goes in and what comes out", () => {
    expectTypeOf<InputOf<typeof Reactions.delete>>().toEqualTypeOf<InputOf<typeof Reactions.save>>()
    expectTypeOf<OutputOf<typeof Reactions.list>>().toEqualTypeOf<ReadonlyArray<Reaction> | null>()
  })
})
