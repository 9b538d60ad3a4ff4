import { assert, describe, it } from "@effect/vitest"
import * as Auth from "@matterwire/core/Auth"
import type { Options } from "@matterwire/core/Config"
import { SocketClosed } from "@matterwire/core/Transport"
import * as Events from "@matterwire/core/Events"
import * as Mattermost from "@matterwire/core/Mattermost"
import { typing } from "@matterwire/core/v4/events/typing"
import { posted } from "@matterwire/core/v4/events/posts"
import * as Users from "@matterwire/core/v4/Users"
import { posted as posted3 } from "@matterwire/core/v3/events/posts"
import { Unreachable } from "@matterwire/core/Errors"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import * as Layer from "effect/Layer"
import * as Random from "effect/Random"
import * as Stream from "effect/Stream"
import * as TestClock from "effect/testing/TestClock"
import { type Answering, hello, ok, refused, testTransport } from "./TestTransport.ts"

const post = (message: string) => ({
  id: "p".repeat(26),
  create_at: 1,
  update_at: 1,
  edit_at: 0,
  delete_at: 0,
  is_pinned: false,
  user_id: "u",
  channel_id: "c",
  root_id: "",
  original_id: "",
  message,
  type: "",
  props: {},
  hashtags: "",
  pending_post_id: ""
})

const broadcast = `{"omit_users":null,"user_id":"","channel_id":"c","team_id":"","connection_id":"","omit_connection_id":""}`
const postedFrame = (message: string, seq: number) => {
  const data = {
    channel_display_name: "Town",
    channel_name: "town",
    channel_type: "O",
    post: JSON.stringify(post(message)),
    sender_name: "@ann",
    set_online: true,
    team_id: "t"
  }
  return `{"event": "posted", "data": ${JSON.stringify(data)}, "broadcast": ${broadcast}, "seq": ${seq}}`
}
const typingFrame = (seq: number) =>
  `{"event": "typing", "data": {"parent_id":"","user_id":"u"}, "broadcast": ${broadcast}, "seq": ${seq}}`

/** Whoever it is, nothing was missed: they are in no channel. */
const me: Answering = ({ url }) => Effect.succeed(ok(url.includes("/channels") ? [] : { id: "u" }))
const DEAD = refused(401, "api.context.session_expired.app_error")

const setUp = (answering: Answering = me, options: Options = { token: "tokentokentoken" }, capable = true) => {
  const wire = testTransport(answering, capable)
  return {
    ...wire,
    layer: Layer.provide(
      Mattermost.layer({ url: "https://mm.test/mattermost", checkAnswers: false, ...options }),
      wire.layer
    )
  }
}

const messages = (take: number) =>
  Events.on(posted).pipe(
    Stream.map(({ post }) => post.message),
    Stream.take(take),
    Stream.runCollect
  )

describe("an event stream", () => {
  it.effect("opens the socket under the server's path, with the token on the upgrade, and gives decoded events", () =>
    Effect.gen(function* () {
      const { layer, nextSocket } = setUp()
      const fiber = yield* Effect.forkChild(Effect.provide(Stream.runHead(Events.on(posted)), layer))
      const socket = yield* nextSocket

      socket.say(hello(), postedFrame("hi", 1))
      const event = yield* Fiber.join(fiber)

      assert.strictEqual(socket.request.url, "wss://mm.test/mattermost/api/v4/websocket")
      assert.strictEqual(socket.request.headers["authorization"], "Bearer tokentokentoken")
      assert.ok(event._tag === "Some")
      assert.strictEqual(event.value.post.message, "hi")
      assert.strictEqual(event.value.post, event.value.post)
      assert.deepStrictEqual([event.value.event, event.value.channel_name, event.value.seq], ["posted", "town", 1])
      assert.strictEqual(event.value.broadcast.channel_id, "c")
      assert.include(JSON.stringify(event.value), `"post":{"id"`)
    })
  )

  it.effect("closes the socket when it is left", () =>
    Effect.gen(function* () {
      const { layer, nextSocket } = setUp()
      yield* Effect.provide(
        Effect.gen(function* () {
          const fiber = yield* Effect.forkChild(messages(1))
          const socket = yield* nextSocket
          socket.say(hello(), postedFrame("one", 1))
          yield* Fiber.join(fiber)

          assert.isFalse(socket.open)
        }),
        layer
      )
    })
  )

  it.effect("passes by events that nobody asked for, and what it does not know", () =>
    Effect.gen(function* () {
      const { layer, nextSocket } = setUp()
      const fiber = yield* Effect.forkChild(
        Effect.provide(
          Events.on(posted, typing).pipe(
            Stream.map((event) => event.event),
            Stream.take(2),
            Stream.runCollect
          ),
          layer
        )
      )
      const socket = yield* nextSocket

      socket.say(
        hello(),
        `{"event": "brand_new", "data": {}, "broadcast": ${broadcast}, "seq": 1}`,
        typingFrame(2),
        `{"status":"OK"}`
      )
      socket.say(postedFrame("x", 3))

      assert.deepStrictEqual(yield* Fiber.join(fiber), ["typing", "posted"])
    })
  )

  it.effect("shares one socket between all who listen", () =>
    Effect.gen(function* () {
      const { layer, nextSocket, sockets } = setUp()
      yield* Effect.provide(
        Effect.gen(function* () {
          const first = yield* Effect.forkChild(messages(1))
          const socket = yield* nextSocket
          const second = yield* Effect.forkChild(messages(1))
          yield* TestClock.adjust("1 millis")
          socket.say(hello(), postedFrame("both", 1))

          assert.deepStrictEqual([yield* Fiber.join(first), yield* Fiber.join(second)], [["both"], ["both"]])
          assert.strictEqual(sockets.length, 1)
        }),
        layer
      )
    })
  )

  it.effect("comes back within a quarter of a second when the socket drops, and says where it stands", () =>
    Effect.gen(function* () {
      const { layer, nextSocket, sockets } = setUp()
      const states: Array<string> = []
      yield* Effect.provide(
        Effect.gen(function* () {
          yield* Effect.forkChild(
            Stream.runForEach(Events.connection, ({ _tag }) => Effect.sync(() => states.push(_tag)))
          )
          const fiber = yield* Effect.forkChild(messages(2))
          const one = yield* nextSocket
          one.say(hello(), postedFrame("before", 1))
          yield* TestClock.adjust("1 millis")
          one.drop()
          yield* TestClock.adjust("250 millis")
          assert.strictEqual(sockets.length, 2)
          sockets[1]?.say(hello("c2"), postedFrame("after", 1))

          assert.deepStrictEqual(yield* Fiber.join(fiber), ["before", "after"])
          yield* TestClock.adjust("1 millis")
        }),
        layer
      )

      assert.deepStrictEqual(states, [
        "idle",
        "connecting",
        "open",
        "waiting",
        "resuming",
        "back-filling",
        "open",
        "closed"
      ])
    })
  )

  it.effect("finds a link that is silently dead within 20 seconds", () =>
    Effect.gen(function* () {
      const { layer, nextSocket, sockets } = setUp()
      const fiber = yield* Effect.forkChild(Effect.provide(messages(1), layer))
      const dead = yield* nextSocket
      dead.say(hello())
      dead.answersPings = false

      yield* TestClock.adjust("20 seconds")

      assert.deepStrictEqual(
        dead.sent.map((text) => JSON.parse(text).action),
        ["ping", "ping"]
      )
      assert.isFalse(dead.open)
      assert.strictEqual(sockets.length, 2)
      yield* Fiber.interrupt(fiber)
    })
  )

  it.effect("does not wait for ever for the answer to an upgrade", () =>
    Effect.gen(function* () {
      const { hangSockets, layer } = setUp()
      hangSockets()
      const states: Array<string> = []
      yield* Effect.provide(
        Effect.gen(function* () {
          const follow = Stream.runForEach(Events.connection, ({ _tag }) => Effect.sync(() => states.push(_tag)))
          yield* Effect.forkChild(follow)
          yield* Effect.forkChild(messages(1))

          yield* TestClock.adjust("11 seconds")
        }),
        layer
      )

      assert.deepStrictEqual(states.slice(0, 4), ["idle", "connecting", "waiting", "connecting"])
    })
  )

  it.effect("stays on a link whose pings are answered", () =>
    Effect.gen(function* () {
      const { layer, nextSocket, sockets } = setUp()
      const fiber = yield* Effect.forkChild(Effect.provide(messages(1), layer))
      const socket = yield* nextSocket
      socket.say(hello())

      for (let index = 0; index < 6; index++) {
        yield* TestClock.adjust("10 seconds")
        const { seq } = JSON.parse(socket.sent.at(-1) ?? "")
        socket.say(`{"status":"OK","data":{"text":"pong"},"seq_reply":${seq}}`)
      }

      assert.isTrue(socket.open)
      assert.strictEqual(sockets.length, 1)
      yield* Fiber.interrupt(fiber)
    })
  )

  it.effect("ends in Unauthorized when the token is dead, which only silence tells", () =>
    Effect.gen(function* () {
      const { layer, nextSocket } = setUp(() => Effect.succeed(DEAD))
      const fiber = yield* Effect.forkChild(Effect.flip(Effect.provide(messages(1), layer)))
      const silent = yield* nextSocket

      silent.drop()
      const error = yield* Fiber.join(fiber)

      assert.strictEqual(error._tag, "Unauthorized")
    })
  )

  it.effect("of v3 ends in Unauthorized, too, where the server says so by an empty answer (3.0.3/02:19)", () =>
    Effect.gen(function* () {
      const { layer, nextSocket } = setUp((_, index) =>
        Effect.succeed(index === 0 ? ok({}, { "x-version-id": "3.10.0.1.2.false" }) : { ...ok({}), body: "" })
      )
      const listening = Effect.provide(Stream.runDrain(Events.on(posted3)), layer)
      const fiber = yield* Effect.forkChild(Effect.flip(listening))
      const silent = yield* nextSocket

      silent.drop()
      yield* TestClock.adjust("1 second")

      assert.strictEqual(fiber.pollUnsafe()?._tag, "Success")
      assert.strictEqual((yield* Fiber.join(fiber))._tag, "Unauthorized")
    })
  )

  it.effect("ends in Unauthorized when the session dies behind an open socket, which only the action ping tells", () =>
    Effect.gen(function* () {
      let alive = true
      const { layer, nextSocket } = setUp(() => Effect.succeed(alive ? ok({ id: "u" }) : DEAD))
      const fiber = yield* Effect.forkChild(Effect.flip(Effect.provide(messages(1), layer)))
      const socket = yield* nextSocket
      socket.say(hello())
      yield* TestClock.adjust(1)
      socket.answersPings = false
      alive = false

      yield* TestClock.adjust("10 seconds")
      const { seq } = JSON.parse(socket.sent.at(-1) ?? "")
      socket.say(
        `{"status":"FAIL","seq_reply":${seq},"error":{"id":"api.web_socket_router.not_authenticated.app_error"}}`
      )

      assert.strictEqual((yield* Fiber.join(fiber))._tag, "Unauthorized")
    })
  )

  it.effect("logs in anew and comes back when a password is known", () =>
    Effect.gen(function* () {
      let logins = 0
      let alive = "session1"
      const answering: Answering = (request) =>
        Effect.sync(() =>
          request.url.endsWith("/login")
            ? ok({ id: "u" }, { token: `session${(logins += 1)}` })
            : request.headers["authorization"] === `Bearer ${alive}`
              ? ok(request.url.includes("/channels") ? [] : { id: "u" })
              : DEAD
        )
      const auth = Auth.password(Users.login, { login_id: "ann", password: "hunter2" })
      const { layer, nextSocket, sockets } = setUp(answering, { auth })
      const fiber = yield* Effect.forkChild(Effect.provide(messages(1), layer))
      const socket = yield* nextSocket
      socket.say(hello())
      yield* TestClock.adjust(1)
      socket.answersPings = false
      alive = "session2"

      yield* TestClock.adjust("10 seconds")
      socket.say(
        `{"status":"FAIL","seq_reply":${JSON.parse(socket.sent.at(-1) ?? "").seq},"error":{"id":"api.web_socket_router.not_authenticated.app_error"}}`
      )
      yield* TestClock.adjust("300 millis")
      assert.strictEqual(sockets[1]?.request.headers["authorization"], "Bearer session2")
      sockets[1]?.say(hello("c2"), postedFrame("back", 1))

      assert.deepStrictEqual(yield* Fiber.join(fiber), ["back"])
    })
  )

  it.effect("sends the token in the challenge where a runtime cannot set headers", () =>
    Effect.gen(function* () {
      const { layer, nextSocket } = setUp(me, { token: "tokentokentoken" }, false)
      const fiber = yield* Effect.forkChild(Effect.provide(messages(1), layer))
      const socket = yield* nextSocket
      yield* TestClock.adjust("1 millis")

      assert.deepStrictEqual(socket.request.headers, {})
      assert.deepStrictEqual(JSON.parse(socket.sent[0] ?? ""), {
        seq: 1,
        action: "authentication_challenge",
        data: { token: "tokentokentoken" }
      })
      socket.say(hello(), postedFrame("hi", 1))
      assert.deepStrictEqual(yield* Fiber.join(fiber), ["hi"])
    })
  )

  it.effect("fails at once when the server refuses the socket for good", () =>
    Effect.gen(function* () {
      const { layer, refuseSockets } = setUp()
      refuseSockets(
        new Unreachable({ endpoint: "GET /api/v4/websocket", reason: "the upgrade was refused", status: 403 })
      )

      const error = yield* Effect.flip(Effect.provide(messages(1), layer))

      assert.ok(error._tag === "Unreachable")
      assert.strictEqual(error.status, 403)
    })
  )

  const broken = [
    `{"event": "posted", "data": {"post":"{}","channel_name":7}, "broadcast": ${broadcast}, "seq": 1}`,
    `{"event": "posted", "data": null, "broadcast": ${broadcast}, "seq": 2}`,
    `{"event": "posted", "data": {"channel_name":"town"}, "broadcast": ${broadcast}, "seq": 3}`,
    `{"event": "posted", "data": {"post": , "broadcast": ${broadcast}, "seq": 4}`
  ]

  it.effect("leaves out a frame that is not what the definition says, tells of it, and goes on", () =>
    Effect.gen(function* () {
      const told: Array<string> = []
      const { layer, nextSocket } = setUp(me, {
        token: "tokentokentoken",
        checkAnswers: true,
        hooks: { undecodable: ({ error }) => told.push(error._tag) }
      })
      const fiber = yield* Effect.forkChild(Effect.provide(messages(1), layer))
      const socket = yield* nextSocket

      socket.say(hello(), ...broken, postedFrame("after", 5))

      assert.deepStrictEqual(yield* Fiber.join(fiber), ["after"])
      assert.deepStrictEqual(told, ["Undecodable", "Undecodable", "Undecodable", "Undecodable"])
    })
  )

  it.effect("fails with Undecodable at such a frame when answers are checked strictly", () =>
    Effect.gen(function* () {
      const { layer, nextSocket } = setUp(me, { token: "tokentokentoken", checkAnswers: "strict" })
      const fiber = yield* Effect.forkChild(Effect.flip(Effect.provide(messages(1), layer)))
      const socket = yield* nextSocket

      socket.say(hello(), broken[0] ?? "")

      assert.strictEqual((yield* Fiber.join(fiber))._tag, "Undecodable")
    })
  )

  it.effect("takes no harm from data that is named like parts of an event", () =>
    Effect.gen(function* () {
      const { layer, nextSocket } = setUp()
      const fiber = yield* Effect.forkChild(Effect.provide(Stream.runHead(Events.on(posted)), layer))
      const socket = yield* nextSocket
      const nasty = `"broadcast":1,"nestedValue":2,"toJSON":3,"constructor":4,"__proto__":{"post":5},"event":6,"seq":7,`

      socket.say(hello(), postedFrame("fine", 1).replace(`"channel_name"`, `${nasty}"channel_name"`))
      const event = yield* Fiber.join(fiber)

      assert.ok(event._tag === "Some")
      assert.deepStrictEqual(
        [event.value.post.message, event.value.event, event.value.seq, event.value.broadcast.channel_id],
        ["fine", "posted", 1, "c"]
      )
      assert.include(JSON.stringify(event.value), `"channel_name":"town"`)
    })
  )

  it.effect("is not held up by a listener that has stopped reading and left", () =>
    Effect.gen(function* () {
      const { layer, nextSocket } = setUp()
      yield* Effect.provide(
        Effect.gen(function* () {
          const slow = yield* Effect.forkChild(Stream.runForEach(Events.on(posted), () => Effect.never))
          const socket = yield* nextSocket
          const fast = yield* Effect.forkChild(messages(20))
          yield* TestClock.adjust("1 millis")
          socket.say(hello())
          for (let index = 0; index < 20; index++) {
            socket.say(postedFrame(String(index), index + 1))
            yield* TestClock.adjust("1 millis")
          }

          yield* Fiber.interrupt(slow)

          assert.strictEqual((yield* Fiber.join(fast)).length, 20)
        }),
        layer
      )
    })
  )

  it.effect("waits longer and longer when the server says hello and drops it at once, again and again", () =>
    Effect.gen(function* () {
      const { layer, sockets } = setUp()
      const fiber = yield* Effect.forkChild(Effect.provide(messages(1), layer))

      for (let index = 0; index < 600; index++) {
        yield* TestClock.adjust("100 millis")
        for (const socket of sockets) {
          if (!socket.open) continue
          socket.say(hello())
          socket.drop()
        }
      }

      assert.isAtMost(sockets.length, 20) // in a minute; without growing delays some 400
      yield* Fiber.interrupt(fiber)
    })
  )

  it.effect("survives a few refused upgrades and a proxy's page where the socket has worked before", () =>
    Effect.gen(function* () {
      const { layer, nextSocket, refuseSockets } = setUp()
      const fiber = yield* Effect.forkChild(Effect.provide(messages(1), layer))
      const socket = yield* nextSocket
      socket.say(hello())
      yield* TestClock.adjust("11 seconds")
      refuseSockets(new Unreachable({ endpoint: "GET /api/v4/websocket", reason: "refused", status: 404 }))
      socket.drop()
      yield* TestClock.adjust("1 second")
      refuseSockets(undefined)
      const next = yield* Effect.forkChild(nextSocket)
      yield* TestClock.adjust("4 seconds") // less than a hello may take
      const again = yield* Fiber.join(next)
      again.say(hello("c2"), postedFrame("back", 1))

      assert.deepStrictEqual(yield* Fiber.join(fiber), ["back"])
    }).pipe(Random.withSeed("of which the waits are within both limits"))
  )

  it.effect("shows no token that the peer repeats when it closes the socket, neither in its state nor in the log", () =>
    Effect.gen(function* () {
      const told: Array<unknown> = []
      const options: Options = { token: "tokentokentoken", logger: (entry) => void told.push(entry) }
      const { layer, nextSocket } = setUp(me, options, false)
      const fiber = yield* Effect.forkChild(
        Effect.provide(
          Effect.gen(function* () {
            const { connection } = yield* Mattermost.Mattermost
            yield* Effect.forkChild(
              Stream.runForEach(connection.changes, (state) => Effect.sync(() => told.push(state)))
            )
            yield* Stream.runDrain(Events.on(posted))
          }),
          layer
        )
      )
      const socket = yield* nextSocket
      socket.say(hello())
      yield* TestClock.adjust(1)

      socket.drop(4001, 'bad token "tokentokentoken"')
      yield* TestClock.adjust(1)
      yield* Fiber.interrupt(fiber)

      assert.include(JSON.stringify(told), "closed with 4001 (bad token")
      assert.notInclude(JSON.stringify(told), "tokentokentoken")
    })
  )

  it.effect("speaks v3 when the definition is of v3", () =>
    Effect.gen(function* () {
      const { layer, nextSocket } = setUp()
      const fiber = yield* Effect.forkChild(Effect.provide(Stream.runHead(Events.on(posted3)), layer))
      const socket = yield* nextSocket

      assert.strictEqual(socket.request.url, "wss://mm.test/mattermost/api/v3/users/websocket")
      socket.say(hello(), postedFrame("old", 1))
      yield* Fiber.join(fiber)
    })
  )

  it("names the code of a socket that closed", () => {
    assert.strictEqual(new SocketClosed({ code: 1006, reason: "" }).message, "the socket was closed with 1006")
  })
})
