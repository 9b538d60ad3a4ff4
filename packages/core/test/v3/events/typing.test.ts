import { assert, describe, expectTypeOf, it } from "@effect/vitest"
import type { EventOf } from "../../../src/Event.ts"
import { typing } from "../../../src/v3/events/typing.ts"
import { refused } from "../../Frame.ts"

describe("v3/events/typing", () => {
  it("reads a frame of 3.10", () => {
    assert.deepStrictEqual(refused(typing, { parent_id: "", user_id: "ffg6himgkbrudfcuzdi8pikjsy" }), [])
    assert.deepStrictEqual(refused(typing, { user_id: "ffg6himgkbrudfcuzdi8pikjsy" }), ["parent_id"])
  })

  it("types what an event holds", () => {
    expectTypeOf<EventOf<typeof typing>["user_id"]>().toEqualTypeOf<string>()
  })
})
