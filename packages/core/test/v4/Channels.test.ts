import { assert, describe, expectTypeOf, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import type { InputOf, OutputOf } from "../../src/Endpoint.ts"
import type { ChannelMember } from "../../src/models/ChannelMember.ts"
import * as Channels from "../../src/v4/Channels.ts"
import { accepts, callOf, successOf } from "../Recorder.ts"

/** POST /api/v4/channels/{channel_id}/members, 11.6. */
const member = {
  channel_id: "6pms9gcpcpdybfctrd87k6464h",
  user_id: "hqy74mtfrjdwuj9te63zyfmo3o",
  roles: "channel_user",
  last_viewed_at: -1,
  msg_count: 0,
  mention_count: 0,
  mention_count_root: 0,
  urgent_mention_count: 0,
  msg_count_root: 0,
  notify_props: { desktop: "default", email: "default", mark_unread: "all", push: "default" },
  last_update_at: -1,
  scheme_guest: false,
  scheme_user: true,
  scheme_admin: false,
  explicit_roles: "",
  autotranslation_disabled: false
}

describe("v4/Channels", () => {
  it.effect("takes the two users of a direct channel as the body, which is a list", () =>
    Effect.gen(function* () {
      const call = yield* callOf(Channels.createDirect({ body: ["u1", "u2"] }))

      assert.deepStrictEqual(call.input, { body: ["u1", "u2"] })
    })
  )

  it("opens a direct channel of exactly two", () => {
    assert.isTrue(accepts(Channels.createDirect, ["u1", "u2"]))
    assert.isFalse(accepts(Channels.createDirect, ["u1"]))
    assert.isFalse(accepts(Channels.createDirect, ["u1", "u2", "u3"]))
  })

  it("answers one member to user_id and a list to user_ids", () => {
    const is = Schema.is(successOf(Channels.addMember))

    assert.isTrue(is(member))
    assert.isTrue(is([member]))
    assert.isFalse(is({ ...member, notify_props: null }))
  })

  it("types what goes in and what comes out", () => {
    expectTypeOf<InputOf<typeof Channels.createDirect>>().toEqualTypeOf<{ readonly body: readonly [string, string] }>()
    expectTypeOf<InputOf<typeof Channels.getByName>>().toEqualTypeOf<{
      readonly team_id: string
      readonly channel_name: string
      readonly include_deleted?: boolean | undefined
    }>()
    expectTypeOf<OutputOf<typeof Channels.addMember>>().toEqualTypeOf<ChannelMember | ReadonlyArray<ChannelMember>>()
    // @ts-expect-error -- one is not enough
    expectTypeOf(Channels.createDirect).toBeCallableWith({ body: ["u1"] })
  })
})
