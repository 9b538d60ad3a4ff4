import { assert, describe, expectTypeOf, it } from "@effect/vitest"
import * as Schema from "effect/Schema"
import * as General from "../../src/v3/General.ts"
import { successOf } from "../Recorder.ts"

describe("v3/General", () => {
  it("answers the server's time as text", () => {
    assert.isTrue(Schema.is(successOf(General.getPing))({ server_time: "1795417534804", version: "3.10.0" }))
    assert.isFalse(Schema.is(successOf(General.getPing))({ server_time: 1795417534804, version: "3.10.0" }))
  })

  it("is called without any input", () => {
    expectTypeOf(General.getPing).toBeCallableWith()
  })
})
