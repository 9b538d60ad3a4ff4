import { assert, describe, expectTypeOf, it } from "@effect/vitest"
import type { EventOf } from "../../../src/Event.ts"
import { typing } from "../../../src/v4/events/typing.ts"
import { refused } from "../../Frame.ts"

describe("v4/events/typing", () => {
  it("reads a frame of 11.6", () => {
    assert.strictEqual(typing.event, "typing")
    assert.deepStrictEqual(refused(typing, { parent_id: "", user_id: "rigomudiipg19nfx3f6xdjdwie" }), [])
  })

  it("refuses a frame that does not say who", () => {
    assert.deepStrictEqual(refused(typing, { parent_id: "" }), ["user_id"])
  })

  it("types what an event holds", () => {
    expectTypeOf<EventOf<typeof typing>["user_id"]>().toEqualTypeOf<string>()
  })
})
