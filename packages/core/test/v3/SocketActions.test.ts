import { assert, describe, expectTypeOf, it } from "@effect/vitest"
import * as Schema from "effect/Schema"
import * as SocketActions from "../../src/v3/SocketActions.ts"

describe("v3/SocketActions", () => {
  it("pass on whatever a call to somebody holds, but want to know who", () => {
    const { data } = SocketActions.webrtc.spec()
    const takes = data === undefined ? () => true : Schema.is(data)

    assert.isTrue(takes({ to_user_id: "u", x: 1 }))
    assert.isFalse(takes({ x: 1 }))
    expectTypeOf(SocketActions.webrtc).toBeCallableWith({ to_user_id: "u", x: 1 })
  })
})
