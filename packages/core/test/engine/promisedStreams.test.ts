import { assert, describe, expectTypeOf, it } from "@effect/vitest"
import { makeClient, makeClientOf } from "@matterwire/core/Client"
import * as Cursor from "@matterwire/core/Cursor"
import type { GapReason } from "@matterwire/core/Gap"
import { InvalidInput, Unsupported } from "@matterwire/core/Errors"
import { posted } from "@matterwire/core/v4/events/posts"
import * as Effect from "effect/Effect"
import { type Answering, hello, ok, refused, testTransport } from "./TestTransport.ts"

const options = { url: "https://mm.test", token: "tokentokentoken", checkAnswers: false } as const
const post = JSON.stringify({
  id: "p",
  create_at: 1,
  update_at: 1,
  user_id: "u",
  channel_id: "c",
  message: "hi",
  props: {}
})
const broadcast = { omit_users: null, user_id: "", channel_id: "c", team_id: "" }
const frame = (event: string, data: object, seq: number) => JSON.stringify({ event, data, broadcast, seq })
const acting = (action: string, props: object) =>
  JSON.stringify({ team_id: "t", channel_id: "c", user_id: "u", action, props })

/** A server where nobody is in any channel. */
const server =
  (version: string): Answering =>
  ({ url }) =>
    Effect.succeed(ok(/\/(channels|teams)/.test(url) ? [] : { id: "u" }, { "x-version-id": version }))

describe("the events of the client for promises", () => {
  it("tell of what is missing beside the events, to whoever names gap", async () => {
    const wire = testTransport(server("11.6.0.1.2.false"))
    await using mm = makeClient(wire.layer, options)
    const seen: Array<readonly [string, unknown]> = []
    void (async () => {
      const first = await Effect.runPromise(wire.nextSocket)
      const second = Effect.runPromise(wire.nextSocket)
      first.say(hello("c1"), frame("typing", { user_id: "u", parent_id: "" }, 1))
      first.drop()
      const again = await second
      again.say(hello("c2"), frame("typing", { user_id: "v", parent_id: "" }, 1))
    })()

    for await (const event of mm.events("typing", "gap")) {
      seen.push(event.event === "gap" ? [event.reason, event.events] : ["typing", event.user_id])
      if (seen.length === 3) break
    }

    assert.deepStrictEqual(seen, [
      ["typing", "u"],
      ["no history", ["typing"]],
      ["typing", "v"]
    ])
  })

  it("take a list of names and options: where to go on, and what ends the loop", async () => {
    const wire = testTransport(server("11.6.0.1.2.false"))
    await using mm = makeClient(wire.layer, options)
    const cursor = Cursor.memory()
    const controller = new AbortController()
    const reason = new Error("enough")
    void Effect.runPromise(wire.nextSocket).then((one) => one.say(hello("c1"), frame("posted", { post }, 1)))

    const loop = (async () => {
      for await (const event of mm.events(["posted", "gap"], { cursor, signal: controller.signal })) {
        if (event.event === "posted") setTimeout(() => controller.abort(reason), 1)
      }
    })().catch((error: unknown) => error)

    assert.strictEqual(await loop, reason)
    assert.match((await Effect.runPromise(cursor.read)) ?? "", /"connection":\{"id":"c1","next":2/)
    assert.isFalse(wire.sockets[0]?.open)
  })

  it("end at once by a signal that was aborted before", async () => {
    const wire = testTransport()
    await using mm = makeClient(wire.layer, options)
    const reason = new Error("never mind")

    const ended = await mm
      .events(["posted"], { signal: AbortSignal.abort(reason) })
      [Symbol.asyncIterator]()
      .next()
      .catch((error: unknown) => error)

    assert.strictEqual(ended, reason)
    assert.lengthOf(wire.sockets, 0)
  })

  it("refuse what does not go together, and say what to write", async () => {
    await using mm = makeClient(testTransport().layer, options)
    const astray: "posted" = JSON.parse(`{"cursor":1}`)
    const none: readonly ["posted"] = JSON.parse("[]")
    const unknown: "posted" = JSON.parse(`"postd"`)

    const both = await mm
      .events(["posted"], { cursor: Cursor.memory(), overflow: { dropOldest: 10 } })
      [Symbol.asyncIterator]()
      .next()
      .catch((error: unknown) => error)

    assert.instanceOf(both, InvalidInput)
    assert.throws(() => mm.events("typing", "posted", astray), /a list of names: events\(\["typing"\], \{ … \}\)/)
    assert.throws(() => mm.events(none), /name at least one event/)
    assert.throws(() => mm.events([unknown]), /no event is named postd; there are: .*posted.*gap for what is missing/)
    assert.throws(() => mm.v3.events(unknown), /no event is named postd; there are: .*posted/)
  })

  it("are typed, gaps as well, and those of a client of parts", async () => {
    await using mm = makeClient(testTransport().layer, options)
    await using own = makeClientOf(testTransport().layer, { events: { posted } }, options)
    const both = () => mm.events(["posted", "gap"])
    const parts = () => own.events("posted", "gap")
    const v3 = () => mm.v3.events("posted", "channel_viewed", "gap")
    type One<F extends () => AsyncIterable<unknown>> = ReturnType<F> extends AsyncIterable<infer E> ? E : never
    type Of<E, Name> = Extract<E, { readonly event: Name }>

    expectTypeOf<Of<One<typeof both>, "gap">["reason"]>().toEqualTypeOf<GapReason>()
    expectTypeOf<Of<One<typeof both>, "posted">["channel_name"]>().toEqualTypeOf<string>()
    expectTypeOf<One<typeof parts>["event"]>().toEqualTypeOf<"posted" | "gap">()
    // 3.0 does not tell it.
    expectTypeOf<Of<One<typeof v3>, "posted">["channel_name"]>().toEqualTypeOf<string | undefined>()
    expectTypeOf<Of<One<typeof v3>, "posted">["channel_type"]>().toEqualTypeOf<string>()
    expectTypeOf<Of<One<typeof v3>, "channel_viewed">["channel_id"]>().toEqualTypeOf<string>()
    // @ts-expect-error it was not handed in
    assert.throws(() => own.events("typing"), /there are: posted/)
    // @ts-expect-error v4 has no such event
    assert.throws(() => mm.events("status_changed"), /there are: status_change/)
  })
})

describe("the events of v3 for promises", () => {
  it("are those of 3.0 on a server of 3.0", async () => {
    const wire = testTransport(server("3.0.0.1"))
    await using mm = makeClient(wire.layer, options)
    void Effect.runPromise(wire.nextSocket).then((one) =>
      one.say(acting("posted", { post, channel_type: "O" }), acting("channel_viewed", { channel_id: "c" }))
    )
    const seen: Array<unknown> = []

    for await (const event of mm.v3.events("posted", "channel_viewed", "reaction_added")) {
      if (event.event === "posted") seen.push([event.post.message, event.channel_name, event.seq])
      if (event.event === "channel_viewed") break
    }

    assert.deepStrictEqual(seen, [["hi", undefined, -1]])
    assert.deepStrictEqual(wire.sockets[0]?.sent, [])
  })

  it("are those of 3.10 on a server of 3.10, which is asked once", async () => {
    const wire = testTransport(server("3.10.0.1.2.false"))
    await using mm = makeClient(wire.layer, options)
    void Effect.runPromise(wire.nextSocket).then((one) =>
      one.say(hello(), frame("posted", { post, channel_name: "town", channel_type: "O" }, 1))
    )

    const first = await mm.v3.events("posted")[Symbol.asyncIterator]().next()

    assert.strictEqual(first.done === true ? "" : first.value.channel_name, "town")
    assert.strictEqual(wire.requests.filter(({ endpoint }) => endpoint === "GET /api/v3/users/me").length, 1)
  })

  it("are an error where the server has none of them, and where it has no v3", async () => {
    const old = testTransport(server("3.0.0.1"))
    const newest = testTransport(() =>
      Effect.succeed({ ...refused(404, "api.context.404.app_error"), headers: { "x-version-id": "11.6.0.1" } })
    )
    await using mm300 = makeClient(old.layer, options)
    await using mm116 = makeClient(newest.layer, options)

    const lacking = await mm300.v3
      .events("reaction_added", "gap")
      [Symbol.asyncIterator]()
      .next()
      .catch((error: unknown) => error)
    const none = await mm116.v3
      .events("posted")
      [Symbol.asyncIterator]()
      .next()
      .catch((error: unknown) => error)

    assert.instanceOf(lacking, Unsupported)
    assert.match(lacking.message, /3\.0 has no such events: reaction_added/)
    assert.instanceOf(none, Unsupported)
    assert.match(none.message, /\(11\.6\) has no API v3: use the events of v4, `mm\.events\(…\)`/)
  })
})
