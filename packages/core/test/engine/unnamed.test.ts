import { assert, describe, expectTypeOf, it } from "@effect/vitest"
import { makeClient } from "@matterwire/core/Client"
import { any, type Broadcast, type Definitions, type EventOf } from "@matterwire/core/Event"
import * as Events from "@matterwire/core/Events"
import * as Mattermost from "@matterwire/core/Mattermost"
import { typing } from "@matterwire/core/v4/events/typing"
import { socket } from "@matterwire/core/v4/Socket"
import { typing as typing300 } from "@matterwire/core/v3/events300/typing"
import { typing as typing310 } from "@matterwire/core/v3/events/typing"
import { socket300 } from "@matterwire/core/v3/Socket"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import * as Layer from "effect/Layer"
import * as Stream from "effect/Stream"
import { hello, ok, testTransport } from "./TestTransport.ts"

const options = { url: "https://mm.test", token: "tokentokentoken", checkAnswers: "strict" } as const
const broadcast = { omit_users: null, user_id: "", channel_id: "c", team_id: "" }
const frame = (event: string, data: unknown, seq: number) => JSON.stringify({ event, data, broadcast, seq })
const acting = (action: string, props: unknown) =>
  `${JSON.stringify({ team_id: "", channel_id: "c", user_id: "u", action, props })}\n`
const writing = (seq: number) => frame("typing", { user_id: "u", parent_id: "" }, seq)

const heard = <Ds extends Definitions>(definitions: Ds, frames: ReadonlyArray<string>, take: number) =>
  Effect.gen(function* () {
    const { name } = definitions[0].dialect
    const version = name === "v3.0" ? "3.0.0.1" : "11.6.0.1.2.false"
    const wire = testTransport(() => Effect.succeed(ok({}, { "x-version-id": version })))
    const layer = Layer.provide(Mattermost.layer(options), wire.layer)
    const stream = Events.on(...definitions).pipe(Stream.take(take), Stream.runCollect)
    const fiber = yield* Effect.forkChild(Effect.provide(stream, layer))
    const opened = yield* wire.nextSocket
    opened.say(hello(), ...frames)
    return yield* Fiber.join(fiber)
  })

describe("any event", () => {
  it.effect("is every event of its socket, hello too, under its name, with its data as it came", () =>
    Effect.gen(function* () {
      const frames = [frame("custom_com.example_moved", { to: ["a"], post: '{"id":1}' }, 1), writing(2)]

      const events = yield* heard([any(socket)], frames, 3)

      assert.deepStrictEqual(
        events.map(({ event, name }) => [event, name]),
        [
          ["*", "hello"],
          ["*", "custom_com.example_moved"],
          ["*", "typing"]
        ]
      )
      assert.deepStrictEqual(events[1]?.data, { to: ["a"], post: '{"id":1}' })
      assert.deepStrictEqual([events[1]?.seq, events[1]?.broadcast.channel_id], [1, "c"])
      assert.include(JSON.stringify(events[1]), `"name":"custom_com.example_moved","data":{"to":["a"]`)
    })
  )

  it.effect("is only what the same stream names no definition of", () =>
    Effect.gen(function* () {
      const events = yield* heard([typing, any(socket)], [writing(1), frame("brand_new", {}, 2), writing(3)], 4)

      assert.deepStrictEqual(
        events.map((event) => (event.event === "*" ? event.name : event.user_id)),
        ["hello", "u", "brand_new", "u"]
      )
    })
  )

  it.effect("has no data where a frame has none", () =>
    Effect.gen(function* () {
      const events = yield* heard([any(socket)], [`{"event":"bare","seq":1}`, frame("empty", null, 2)], 3)

      assert.deepStrictEqual(
        events.slice(1).map(({ data }) => data),
        [{}, {}]
      )
    })
  )

  it.effect("of 3.0 is what anybody's client has sent, too", () =>
    Effect.gen(function* () {
      const frames = [acting("ping", null), acting("typing", { parent_id: "", state: "" })]

      const [, forged, written] = yield* heard([any(socket300), typing300], frames, 3)

      assert.deepStrictEqual([forged?.event, forged?.event === "*" && forged.name], ["*", "ping"])
      assert.deepStrictEqual([written?.event, written?.seq, written?.broadcast.user_id], ["typing", -1, "u"])
    })
  )

  it("can be told from typed ones by its event, and is promised nothing", () => {
    const others = any(socket)
    type One = EventOf<typeof typing | typeof others>

    expectTypeOf<Extract<One, { readonly event: "*" }>["data"]>().toEqualTypeOf<Readonly<Record<string, unknown>>>()
    expectTypeOf<Extract<One, { readonly event: "typing" }>["user_id"]>().toEqualTypeOf<string>()
    expectTypeOf<One["broadcast"]>().toEqualTypeOf<Broadcast>()
    expectTypeOf(others.guarantee).toEqualTypeOf<"ephemeral">()
  })

  it("is called * by the client for promises, which types it beside the others", async () => {
    const wire = testTransport()
    await using mm = makeClient(wire.layer, options)
    const seen: Array<string> = []
    const opened = Effect.runPromise(wire.nextSocket).then((one) =>
      one.say(hello(), frame("brand_new", { a: 1 }, 1), writing(2))
    )

    for await (const event of mm.events("typing", "*")) {
      seen.push(event.event === "*" ? `${event.name} ${JSON.stringify(event.data)}` : event.user_id)
      if (event.event === "typing") break
    }
    await opened

    assert.deepStrictEqual(seen.slice(1), ['brand_new {"a":1}', "u"])
  })
})

describe("a stream", () => {
  it.effect("speaks one dialect, also where two share a path", () =>
    Effect.gen(function* () {
      const layer = Layer.provide(Mattermost.layer(options), testTransport().layer)

      const cause = yield* Effect.flip(
        Effect.sandbox(Effect.provide(Stream.runDrain(Events.on(typing310, typing300)), layer))
      )

      assert.include(String(cause), "one stream speaks one dialect: typing is not of v3")
    })
  )
})
