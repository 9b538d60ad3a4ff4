import { assert, describe, expectTypeOf, it } from "@effect/vitest"
import type { EventOf } from "../../../src/Event.ts"
import { hello } from "../../../src/v3/events/hello.ts"
import { refused } from "../../Frame.ts"

describe("v3/events/hello", () => {
  it("reads a frame of 3.10", () => {
    assert.deepStrictEqual(
      refused(hello, { server_version: "3.10.0.3.10.3.c2e10f9ef176d3cc7f23f3f9d0ce56fe.false" }),
      []
    )
    assert.deepStrictEqual(refused(hello, {}), ["server_version"])
  })

  it("types what an event holds", () => {
    expectTypeOf<EventOf<typeof hello>["event"]>().toEqualTypeOf<"hello">()
  })
})
