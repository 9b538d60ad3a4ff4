import { assert, describe, expectTypeOf, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import type { InputOf, OutputOf } from "../../src/Endpoint.ts"
import type { Channel } from "../../src/models/Channel.ts"
import type { ChannelData } from "../../src/models/v3/ChannelData.ts"
import type { ChannelList } from "../../src/models/v3/ChannelList.ts"
import * as Channels from "../../src/v3/Channels.ts"
import { accepts, callOf } from "../Recorder.ts"

describe("v3/Channels", () => {
  it.effect("keeps the slash at the end of get, without which the server knows no such route", () =>
    Effect.gen(function* () {
      const call = yield* callOf(Channels.get({ channel_id: "c" }))

      assert.isTrue(call.endpoint.path.endsWith("/{channel_id}/"))
    })
  )

  it("leaves the team of a new channel to the path", () => {
    assert.isTrue(accepts(Channels.create, { name: "no-team-id", display_name: "No team id", type: "O" }))
  })

  it("types what goes in and what comes out", () => {
    expectTypeOf<InputOf<typeof Channels.createDirect>>().toEqualTypeOf<{
      readonly team_id?: string | undefined
      readonly user_id: string
    }>()
    expectTypeOf<InputOf<typeof Channels.create>["team_id"]>().toEqualTypeOf<string | undefined>()
    expectTypeOf<OutputOf<typeof Channels.get>>().toEqualTypeOf<ChannelData>()
    expectTypeOf<OutputOf<typeof Channels.getByName>>().toEqualTypeOf<Channel>()
    expectTypeOf<OutputOf<typeof Channels.list>>().toEqualTypeOf<ChannelList>()
  })
})
