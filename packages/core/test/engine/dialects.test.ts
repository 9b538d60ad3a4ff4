import { assert, describe, it } from "@effect/vitest"
import { Chat, layerV3 } from "@matterwire/core/Chat"
import { Unauthorized, Unreachable, Unsupported } from "@matterwire/core/Errors"
import * as Events from "@matterwire/core/Events"
import * as Mattermost from "@matterwire/core/Mattermost"
import { userTyping } from "@matterwire/core/v3/SocketActions"
import { posted as posted3 } from "@matterwire/core/v3/events/posts"
import { posted as posted300 } from "@matterwire/core/v3/events300/posts"
import { posted as posted4 } from "@matterwire/core/v4/events/posts"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import * as Layer from "effect/Layer"
import * as Result from "effect/Result"
import * as Stream from "effect/Stream"
import * as TestClock from "effect/testing/TestClock"
import { type Answering, hello, ok, refused, testTransport } from "./TestTransport.ts"

const NO_ROUTE = "api.context.404.app_error"

/** A server of a version, as far as the calls go that ask for it. */
const server =
  (version: string, hidden = false): Answering =>
  ({ url }) => {
    const isV3 = version.startsWith("3.")
    const headers = hidden ? {} : { "x-version-id": version }
    const has =
      (url.includes("/api/v3/") && isV3 && !(version.startsWith("3.0.") && url.endsWith("/ping"))) ||
      (url.includes("/api/v4/") && !version.startsWith("3.0."))
    if (!has) return Effect.succeed({ ...refused(404, NO_ROUTE), headers })
    const value = url.endsWith("/ping") ? { version: version.slice(0, 6), server_time: "1" } : { id: "u" }
    return Effect.succeed(ok(url.includes("/channels") || url.endsWith("/all") ? [] : value, headers))
  }

const setUp = (answering: Answering, capable = true) => {
  const wire = testTransport(answering, capable)
  const options = { url: "https://mm.test", token: "tokentokentoken" } as const
  return { ...wire, layer: Layer.provide(Mattermost.layer(options), wire.layer) }
}

const V310 = "3.10.0.3.10.3.abc.false"
const V300 = "3.0.0.1795417295"
const V116 = "11.6.0.1.abc.false"

const acting = (action: string, props: object, user_id = "ann") =>
  JSON.stringify({ team_id: "t", channel_id: "c", user_id, action, props })
const post = (message: string, user_id = "ann") =>
  JSON.stringify({
    id: message,
    create_at: 1,
    update_at: 1,
    user_id,
    channel_id: "c",
    root_id: "",
    message,
    type: "",
    props: {}
  })

describe("a stream of another version than the server's", () => {
  for (const [what, version, definition, words] of [
    ["v3.10 on 3.0", V300, posted3, /that of 3\.0: use the events of `v3\/events300`/],
    ["3.0 on 3.10", V310, posted300, /that of 3\.10: use the events of `v3\/events`/],
    ["v3 on 11.6", V116, posted3, /the server \(11\.6\) has no API v3: use the events of v4/]
  ] as const) {
    it.effect(`ends at once, and no socket is opened: ${what}`, () =>
      Effect.gen(function* () {
        const { layer, sockets } = setUp(server(version))

        const error = yield* Effect.flip(Effect.provide(Stream.runDrain(Events.on(definition)), layer))

        assert.instanceOf(error, Unsupported)
        assert.match(error.message, words)
        assert.isFalse(error.retryable)
        assert.lengthOf(sockets, 0)
      })
    )
  }

  it.effect("ends at once when 3.10 greets a stream of v4", () =>
    Effect.gen(function* () {
      const { layer, nextSocket } = setUp(server(V310))
      const fiber = yield* Effect.forkChild(Effect.flip(Effect.provide(Stream.runDrain(Events.on(posted4)), layer)))
      const socket = yield* nextSocket

      socket.say(hello().replace("11.6.0.1.2.false", V310))
      const error = yield* Fiber.join(fiber)

      assert.instanceOf(error, Unsupported)
      assert.match(error.message, /older than 4\.0: use the events of v3.*chat\.events/)
      assert.isFalse(socket.open)
    })
  )

  for (const [runtime, refusal] of [
    ["refuses the upgrade", { status: 404 }],
    ["does not say why there is no socket", {}]
  ] as const) {
    it.effect(`ends at once when 3.0 ${runtime}`, () =>
      Effect.gen(function* () {
        const { layer, refuseSockets } = setUp(server(V300))
        refuseSockets(new Unreachable({ endpoint: "GET /api/v4/websocket", reason: "no", ...refusal }))

        const error = yield* Effect.flip(Effect.provide(Stream.runDrain(Events.on(posted4)), layer))

        assert.instanceOf(error, Unsupported)
        assert.match(error.message, /older than 4\.0/)
      })
    )
  }

  it.effect("waits on when the server is not there, or is the right one", () =>
    Effect.gen(function* () {
      const { layer, refuseSockets, requests } = setUp(server(V116))
      refuseSockets(new Unreachable({ endpoint: "GET /api/v4/websocket", reason: "no" }))
      const fiber = yield* Effect.forkChild(Effect.exit(Effect.provide(Stream.runDrain(Events.on(posted4)), layer)))

      yield* TestClock.adjust("2 minutes")

      assert.isUndefined(fiber.pollUnsafe())
      assert.lengthOf(requests, 1)
    })
  )

  it.effect("of 3.0 says what to do where a token cannot go on the upgrade", () =>
    Effect.gen(function* () {
      const { layer, sockets } = setUp(server(V300), false)

      const error = yield* Effect.flip(Effect.provide(Stream.runDrain(Events.on(posted300)), layer))

      assert.instanceOf(error, Unsupported)
      assert.match(error.message, /no header can be set there: log in by cookie/)
      assert.lengthOf(sockets, 0)
    })
  )

  it.effect(
    "of 3.0 ends in Unauthorized when the session is gone, though the runtime hides why the upgrade failed",
    () =>
      Effect.gen(function* () {
        let isAlive = true
        const { layer, nextSocket, refuseSockets } = setUp((request, index) =>
          isAlive ? server(V300)(request, index) : Effect.succeed({ ...ok({}, { "x-version-id": V300 }), body: "" })
        )
        const fiber = yield* Effect.forkChild(Effect.flip(Effect.provide(Stream.runDrain(Events.on(posted300)), layer)))
        const socket = yield* nextSocket

        isAlive = false
        refuseSockets(new Unreachable({ endpoint: "GET /api/v3/users/websocket", reason: "no" }))
        socket.drop()
        yield* TestClock.adjust("1 second")

        assert.instanceOf(yield* Fiber.join(fiber), Unauthorized)
      })
  )

  it.effect("does not say a token on 3.0's socket, where it would be told to everybody", () =>
    Effect.gen(function* () {
      // A page of another origin sees no version.
      const { layer, sockets } = setUp(server(V300, true), false)

      const stream = yield* Effect.flip(Effect.provide(Stream.runDrain(Events.on(posted3)), layer))
      const action = yield* Effect.flip(Effect.provide(userTyping({ channel_id: "c" }), layer))

      assert.instanceOf(stream, Unsupported)
      assert.instanceOf(action, Unsupported)
      assert.lengthOf(sockets, 0)
    })
  )
})

describe("a conversation over v3", () => {
  it.effect("hears 3.0 by its own socket, and believes nobody who writes in another's name", () =>
    Effect.gen(function* () {
      const { layer, nextSocket, requests } = setUp(server(V300))
      const chat = Layer.provide(layerV3, layer)
      const heard = Chat.use(({ messages }) => Stream.runCollect(Stream.take(messages, 2)))
      const fiber = yield* Effect.forkChild(Effect.provide(heard, chat))
      const socket = yield* nextSocket

      socket.say(
        acting("posted", { channel_type: "O", post: post("one") }),
        acting("posted", { channel_type: "O", post: post("forged") }, "eve"),
        acting("posted", { channel_type: "D", post: post("two") })
      )
      const messages = yield* Fiber.join(fiber)

      assert.deepStrictEqual(
        messages.map(Result.getOrThrow).map(({ post: { message }, ...rest }) => ({ ...rest, post: message })),
        [
          { post: "one", channel_name: "", channel_type: "O", team_id: "t", sender_name: "" },
          { post: "two", channel_name: "", channel_type: "D", team_id: "t", sender_name: "" }
        ]
      )
      assert.deepStrictEqual(socket.sent, [])
      assert.deepStrictEqual(
        requests.map(({ endpoint }) => endpoint),
        ["GET /api/v3/users/me"]
      )
    })
  )

  it.effect("ends in Unauthorized when 3.0 does not know the token", () =>
    Effect.gen(function* () {
      const { layer } = setUp(() => Effect.succeed({ ...ok({}, { "x-version-id": V300 }), body: "" }))
      const events = Chat.use((chat) => Stream.runDrain(chat.events))

      const error = yield* Effect.flip(Effect.provide(events, Layer.provide(layerV3, layer)))

      assert.instanceOf(error, Unauthorized)
    })
  )
})
