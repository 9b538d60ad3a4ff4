import { assert, describe, expectTypeOf, it } from "@effect/vitest"
import { makeClient, makeClientOf, type PromiseActionOptions } from "@matterwire/core/Client"
import { InvalidInput, TimedOut, Unreachable } from "@matterwire/core/Errors"
import { webrtc } from "@matterwire/core/v3/SocketActions"
import { getStatuses, userTyping } from "@matterwire/core/v4/SocketActions"
import { SocketClosed, Transport } from "@matterwire/core/Transport"
import * as Cause from "effect/Cause"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Queue from "effect/Queue"
import { hello, ok, testTransport } from "./TestTransport.ts"

const options = { url: "https://mm.test", token: "tokentokentoken" } as const

interface Said {
  readonly url: string
  readonly action: string
  readonly data?: unknown
}

/** A wire whose sockets greet, and answer each action with this, at once. */
const answering = (reply: (action: string, seq: number) => object | "drop" | undefined) => {
  const said: Array<Said> = []
  const layer = Layer.succeed(Transport, {
    capabilities: { upgradeHeaders: true, streamingUpload: true, reservedHeaders: true },
    request: ({ endpoint }) =>
      endpoint === "GET /api/v3/users/me"
        ? Effect.succeed(ok({}, { "x-version-id": "3.10.0.1.2.false" }))
        : Effect.fail(new Unreachable({ endpoint, reason: "only sockets are played here" })),
    socket: ({ url }) =>
      Effect.gen(function* () {
        const frames = yield* Queue.make<string, SocketClosed>()
        Queue.offerUnsafe(frames, hello())
        return {
          pull: Effect.map(Queue.takeAll(frames), ([first, ...rest]) => [first, ...rest] as const),
          send: (text) =>
            Effect.sync(() => {
              const { seq, ...rest } = JSON.parse(text)
              // The session asks by itself whether it is alive.
              if (rest.action !== "ping") said.push({ url, ...rest })
              const answer = reply(rest.action, seq)
              if (answer === "drop")
                Queue.failCauseUnsafe(frames, Cause.fail(new SocketClosed({ code: 1006, reason: "" })))
              else if (answer !== undefined) Queue.offerUnsafe(frames, JSON.stringify(answer))
            })
        }
      })
  })
  return { layer, said }
}

describe("the actions of the client for promises", () => {
  it("are said under their names, of v4 and of v3, and give what the reply holds", async () => {
    const wire = answering((action, seq_reply) => ({
      status: "OK",
      seq_reply,
      ...(action === "get_statuses" ? { data: { u: "online" } } : {})
    }))
    await using mm = makeClient(wire.layer, options)

    const nothing = await mm.actions.userTyping({ channel_id: "c" })
    const statuses = await mm.v3.actions.getStatuses()
    await mm.actions.custom({ plugin_id: "p", name: "n" })

    assert.isUndefined(nothing)
    assert.deepStrictEqual(statuses, { u: "online" })
    const [v4, v3] = ["wss://mm.test/api/v4/websocket", "wss://mm.test/api/v3/users/websocket"]
    assert.deepStrictEqual(wire.said, [
      { url: v4, action: "user_typing", data: { channel_id: "c" } },
      { url: v3, action: "get_statuses" },
      { url: v4, action: "custom_p_n" }
    ])
  })

  it("reject with typed errors: what was refused, what took too long", async () => {
    const wire = answering((action, seq_reply) =>
      action === "get_statuses"
        ? undefined
        : {
            status: "FAIL",
            seq_reply,
            error: { id: "api.websocket_handler.invalid_param.app_error", status_code: 400 }
          }
    )
    await using mm = makeClient(wire.layer, options)

    const refused = await mm.actions.userTyping({ channel_id: "c" }).catch((error: unknown) => error)
    const late = await mm.actions.getStatuses({}, { timeout: 20 }).catch((error: unknown) => error)

    assert.instanceOf(refused, InvalidInput)
    assert.instanceOf(late, TimedOut)
    assert.strictEqual(late.endpoint, "get_statuses on /api/v4/websocket")
  })

  it("reject at once with Unreachable, which says that it was sent, when the socket drops before the reply", async () => {
    const wire = answering((action, seq) => (action === "ping" ? { status: "OK", seq_reply: seq, data: {} } : "drop"))
    await using mm = makeClient(wire.layer, options)

    const error = await mm.actions.userTyping({ channel_id: "c" }).catch((error: unknown) => error)

    assert.instanceOf(error, Unreachable)
    assert.isTrue(error.sent)
    assert.strictEqual(error.endpoint, "user_typing on /api/v4/websocket")
  })

  it("end at once when their signal is aborted, or the client is closed", async () => {
    const wire = answering(() => undefined)
    const mm = makeClient(wire.layer, options)
    const controller = new AbortController()
    const reason = new Error("enough")

    const left = mm.actions.getStatuses({}, { signal: controller.signal }).catch((error: unknown) => error)
    controller.abort(reason)
    const closed = mm.actions.getStatuses().catch((error: unknown) => error)
    await new Promise((resolve) => setTimeout(resolve, 5))
    await mm.close()

    assert.strictEqual(await left, reason)
    const error = await closed
    assert.instanceOf(error, Unreachable)
    assert.strictEqual(error.endpoint, "get_statuses on /api/v4/websocket")
  })

  it("are in a client of parts those that were handed in", async () => {
    await using mm = makeClientOf(testTransport().layer, { actions: { userTyping, getStatuses, webrtc } }, options)
    await using none = makeClientOf(testTransport().layer, {}, options)

    assert.hasAllKeys(mm.actions, ["userTyping", "getStatuses", "webrtc"])
    assert.deepStrictEqual({ ...none.actions }, {})
    expectTypeOf(mm.actions.userTyping).parameters.toEqualTypeOf<
      [input: { readonly channel_id: string; readonly parent_id?: string | undefined }, options?: PromiseActionOptions]
    >()
    expectTypeOf(mm.actions.getStatuses).returns.resolves.toEqualTypeOf<{ readonly [x: string]: string }>()
    expectTypeOf<keyof typeof none.actions>().toEqualTypeOf<never>()
  })
})
