import { assert, describe, expectTypeOf, it } from "@effect/vitest"
import type { EventOf } from "../../../src/Event.ts"
import { hello } from "../../../src/v4/events/hello.ts"
import { refused } from "../../Frame.ts"

describe("v4/events/hello", () => {
  it("reads a frame of 11.6", () => {
    const data = {
      connection_id: "aebkrozumibnd8aagph5jg19pa",
      server_hostname: "vm",
      server_version: "11.6.0..732ee87c6f2a17a3e95aa2cb50c11cfacd2c3cc1efe9710575a345b28f31d739.false"
    }

    assert.deepStrictEqual(refused(hello, data), [])
  })

  it("reads a frame of 3.10, which names no connection", () => {
    assert.deepStrictEqual(
      refused(hello, { server_version: "3.10.0.3.10.3.c2e10f9ef176d3cc7f23f3f9d0ce56fe.false" }),
      []
    )
    assert.deepStrictEqual(refused(hello, {}), ["server_version"])
  })

  it("types what an event holds", () => {
    expectTypeOf<EventOf<typeof hello>["connection_id"]>().toEqualTypeOf<string | undefined>()
  })
})
