import { assert, describe, expectTypeOf, it } from "@effect/vitest"
import type * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import { action, type AnyAction, done, nameOf } from "../../src/Action.ts"
import type { ActionOptions, Mattermost } from "../../src/Call.ts"
import type { MattermostError } from "../../src/Errors.ts"
import { socket } from "../../src/v4/Socket.ts"
import * as SocketActions from "../../src/v4/SocketActions.ts"

describe("v4/SocketActions", () => {
  it("describe themselves when they are read", () => {
    const { userTyping } = SocketActions
    const spec = userTyping.spec()

    assert.strictEqual(nameOf(userTyping), "user_typing on /api/v4/websocket")
    assert.strictEqual(userTyping.dialect, socket)
    assert.strictEqual(spec.reply, done)
    assert.strictEqual(spec, userTyping.spec())
  })

  it("want somebody to ask about, and a channel to type in", () => {
    const takes = ({ spec }: AnyAction, data: unknown) => {
      const schema = spec().data
      return schema === undefined || Schema.is(schema)(data)
    }

    assert.isTrue(takes(SocketActions.getStatusesByIds, { user_ids: ["u"] }))
    assert.isFalse(takes(SocketActions.getStatusesByIds, { user_ids: [] }))
    assert.isFalse(takes(SocketActions.userTyping, { parent_id: "" }))
    assert.isFalse(takes(SocketActions.postedNotifyAck, { post_id: "p", status: 5 }))
  })

  it("type what goes in and what comes out", () => {
    const { custom, getStatuses, ping, userTyping, userUpdateActiveStatus } = SocketActions
    type Said<A> = Effect.Effect<A, MattermostError, Mattermost>
    const own = action(socket, "custom_com.example.plugin_do", () => ({
      data: Schema.Struct({ times: Schema.Number }),
      reply: done
    }))

    expectTypeOf(userTyping).returns.toEqualTypeOf<Said<void>>()
    expectTypeOf(userTyping).toBeCallableWith({ channel_id: "c" }, { timeout: "2 seconds" })
    expectTypeOf(userTyping).parameter(0).not.toExtend<undefined>()
    expectTypeOf(getStatuses).returns.toEqualTypeOf<Said<{ readonly [x: string]: string }>>()
    expectTypeOf(getStatuses).toBeCallableWith()
    expectTypeOf(ping).toBeCallableWith(undefined, { timeout: 500 } satisfies ActionOptions)
    expectTypeOf(userUpdateActiveStatus).toBeCallableWith({ user_is_active: true, manual: true })
    expectTypeOf(custom).toBeCallableWith({ plugin_id: "p", name: "n" })
    expectTypeOf(custom).toBeCallableWith({ plugin_id: "p", name: "n", data: { anything: 1 } })
    expectTypeOf(own).toBeCallableWith({ times: 3 })
    // @ts-expect-error -- the options do not go where the data goes
    expectTypeOf(ping).toBeCallableWith({ timeout: 500 })
    // @ts-expect-error -- there is no such field
    expectTypeOf(userTyping).toBeCallableWith({ channel: "c" })
  })
})
