import { assert, describe, expectTypeOf, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import type { InputOf } from "../../src/Endpoint.ts"
import * as Reactions from "../../src/v3/Reactions.ts"
import { callOf, successOf } from "../Recorder.ts"

describe("v3/Reactions", () => {
  it.effect("names the post once for path and body", () =>
    Effect.gen(function* () {
      const input = { channel_id: "c", post_id: "p", user_id: "u", emoji_name: "smile" }

      const call = yield* callOf(Reactions.save(input))

      assert.deepStrictEqual(call.input, input)
    })
  )

  it("answers what 3.10 sends of a reaction, which has no update_at", () => {
    const reaction = { user_id: "u", post_id: "p", emoji_name: "smile", create_at: 1795417859793 }

    assert.isTrue(Schema.is(successOf(Reactions.list))([reaction]))
    assert.isTrue(Schema.is(successOf(Reactions.list))([]))
  })

  it("types what goes in", () => {
    expectTypeOf<InputOf<typeof Reactions.delete>>().toEqualTypeOf<{
      readonly team_id?: string | undefined
      readonly channel_id: string
      readonly post_id: string
      readonly user_id: string
      readonly emoji_name: string
    }>()
  })
})
