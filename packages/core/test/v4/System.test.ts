import { assert, describe, expectTypeOf, it } from "@effect/vitest"
import * as Schema from "effect/Schema"
import type { OutputOf } from "../../src/Endpoint.ts"
import type { SystemStatusResponse } from "../../src/models/SystemStatusResponse.ts"
import * as System from "../../src/v4/System.ts"
import { successOf } from "../Recorder.ts"

describe("v4/System", () => {
  it("is content with what the first v4 servers said, the status alone", () => {
    assert.isTrue(Schema.is(successOf(System.getPing))({ status: "OK" }))
    assert.isFalse(Schema.is(successOf(System.getPing))({ version: "3.10.0" }))
  })

  it("types what goes in and what comes out", () => {
    expectTypeOf(System.getPing).toBeCallableWith()
    expectTypeOf(System.getPing).toBeCallableWith({ get_server_status: true })
    expectTypeOf<OutputOf<typeof System.getPing>>().toEqualTypeOf<SystemStatusResponse>()
  })
})
