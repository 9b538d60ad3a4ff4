import { assert, describe, expectTypeOf, it } from "@effect/vitest"
import type { PromiseClient } from "../src/Client.ts"
import type { OutputOf } from "../src/Endpoint.ts"
import type { ChannelMember } from "../src/models/ChannelMember.ts"
import type { Team } from "../src/models/Team.ts"
import * as Schema from "effect/Schema"
import * as Channels from "../src/v4/Channels.ts"
import * as Teams from "../src/v4/Teams.ts"
import { callOf, successOf } from "./Recorder.ts"
import * as Effect from "effect/Effect"

type Value<E> = E extends Effect.Effect<infer A, infer _, infer _R> ? A : never
interface Counted {
  readonly teams: ReadonlyArray<Team>
  readonly total_count: number
}

describe("an answer whose shape depends on what is asked", () => {
  it("has the type that belongs to the input, or both where the input leaves it open", () => {
    const either: boolean = JSON.parse("true")

    expectTypeOf<Value<ReturnType<typeof plain>>>().toEqualTypeOf<ReadonlyArray<Team>>()
    expectTypeOf<Value<ReturnType<typeof counted>>>().toEqualTypeOf<Counted>()
    expectTypeOf<Value<ReturnType<typeof open>>>().toEqualTypeOf<ReadonlyArray<Team> | Counted>()
    expectTypeOf<OutputOf<typeof Teams.list>>().toEqualTypeOf<ReadonlyArray<Team> | Counted>()

    function plain() {
      return Teams.list({ per_page: 3 })
    }
    function counted() {
      return Teams.list({ include_total_count: true })
    }
    function open() {
      return Teams.list({ include_total_count: either })
    }
  })

  it("has it over bodies too, and for promises", () => {
    const mm = (client: PromiseClient) => ({
      one: client.channels.addMember({ channel_id: "c", user_id: "u" }),
      all: client.channels.addMember({ channel_id: "c", user_ids: ["u", "v"] }),
      teams: client.teams.list(),
      counted: client.teams.list.answer({ include_total_count: true })
    })
    type Made = { readonly [K in keyof ReturnType<typeof mm>]: Awaited<ReturnType<typeof mm>[K]> }

    expectTypeOf<Made["one"]>().toEqualTypeOf<ChannelMember>()
    expectTypeOf<Made["all"]>().toEqualTypeOf<ReadonlyArray<ChannelMember>>()
    expectTypeOf<Made["teams"]>().toEqualTypeOf<ReadonlyArray<Team>>()
    expectTypeOf<Made["counted"]["value"]>().toEqualTypeOf<Counted>()
  })

  it.effect("is one call all the same, and takes either answer", () =>
    Effect.gen(function* () {
      const call = yield* callOf(Channels.addMember({ channel_id: "c", user_ids: ["u"] }))
      const takes = Schema.is(successOf(Channels.addMember))

      assert.strictEqual(call.endpoint.operationId, "AddChannelMember")
      assert.deepStrictEqual(call.input, { channel_id: "c", user_ids: ["u"] })
      assert.isTrue(takes([]))
      assert.isFalse(takes("neither"))
    })
  )
})
