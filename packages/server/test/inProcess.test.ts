import { assert, describe, it } from "@effect/vitest"
import * as Mattermost from "@matterwire/core/Mattermost"
import { Transport } from "@matterwire/core/Transport"
import * as Posts from "@matterwire/core/v4/Posts"
import * as Users from "@matterwire/core/v4/Users"
import * as v3Users from "@matterwire/core/v3/Users"
import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import * as Layer from "effect/Layer"
import * as TestClock from "effect/testing/TestClock"
import { createServer } from "../src/index.ts"
import { json } from "./raw.ts"

const socketOf = (url: string, token?: string, path = "/api/v4/websocket") =>
  Transport.use((transport) =>
    transport.socket({
      endpoint: "GET socket",
      url: `${url.replace("http", "ws")}${path}`,
      headers: token === undefined ? {} : { authorization: `Bearer ${token}` },
      maxBytes: 1_000_000
    })
  )

const events = (frames: ReadonlyArray<string>) => frames.map((frame) => json({ body: frame })["event"])

describe("the server in process", () => {
  it.effect("answers core's client without a port, in v4 and v3", () => {
    const server = createServer({ path: "/mattermost" })
    const ann = server.addUser({ username: "ann" })
    const client = Mattermost.layer({ url: server.url, token: ann.token, checkAnswers: "strict" }).pipe(
      Layer.provide(server.transport)
    )

    return Effect.gen(function* () {
      const recent = yield* Users.get({ user_id: "me" })
      const old = yield* v3Users.getMe()
      const wrong = yield* Effect.flip(Posts.get({ post_id: "abcdefghijklmnopqrstuvwxyz" }))

      assert.deepStrictEqual([recent.username, old.username], ["ann", "ann"])
      assert.strictEqual(wrong._tag, "NotFound")
      assert.strictEqual(server.url, "http://localhost/mattermost")
    }).pipe(Effect.provide(client))
  })

  it.effect("carries sockets, and cuts them with 1006 after what they still held", () => {
    const server = createServer()
    const ann = server.addUser({ username: "ann" })

    return Effect.gen(function* () {
      const socket = yield* socketOf(server.url, ann.token)
      yield* socket.send(JSON.stringify({ seq: 1, action: "ping" }))
      yield* Effect.promise(() => server.faults.dropSockets())

      const frames = yield* socket.pull
      const pulled = yield* Effect.flip(socket.pull)
      const sent = yield* Effect.flip(socket.send("{}"))

      assert.deepStrictEqual(events(frames), ["hello", "status_change", undefined])
      assert.deepStrictEqual([pulled.code, sent.code], [1006, 1006])
    }).pipe(Effect.scoped, Effect.provide(server.transport))
  })

  it.effect("drops a socket that has not authenticated after 5 s of its clock", () =>
    Effect.gen(function* () {
      const clock = yield* Clock.clockWith(Effect.succeed)
      const server = createServer({ clock })
      const socket = yield* socketOf(server.url, "w".repeat(26)).pipe(Effect.provide(server.transport))
      const ended = yield* Effect.forkChild(Effect.flip(socket.pull))

      yield* TestClock.adjust(4999)
      const before = ended.pollUnsafe()
      yield* TestClock.adjust(1)
      const after = yield* Fiber.join(ended)

      assert.strictEqual(before, undefined)
      assert.strictEqual(after.code, 1006)
    }).pipe(Effect.scoped)
  )

  it.effect("drops a socket of 3.10 within 5 s of its session's end", () =>
    Effect.gen(function* () {
      const clock = yield* Clock.clockWith(Effect.succeed)
      const server = createServer({ clock, version: "3.10" })
      const ann = server.addUser({ username: "ann" })
      const socket = yield* socketOf(server.url, ann.token, "/api/v3/users/websocket").pipe(
        Effect.provide(server.transport)
      )
      yield* socket.pull
      const ended = yield* Effect.forkChild(Effect.flip(socket.pull))

      server.revoke(ann.token)
      yield* TestClock.adjust(4999)
      const before = ended.pollUnsafe()
      yield* TestClock.adjust(1)
      const after = yield* Fiber.join(ended)

      assert.strictEqual(before, undefined)
      assert.strictEqual(after.code, 1006)
    }).pipe(Effect.scoped)
  )

  it.effect("fails an upgrade that it refuses, with the status", () => {
    const server = createServer({ version: "11.6" })

    return Effect.gen(function* () {
      const refused = yield* Effect.flip(
        Transport.use((transport) =>
          transport.socket({
            endpoint: "GET socket",
            url: "ws://localhost/api/v3/users/websocket",
            headers: {},
            maxBytes: 1000
          })
        )
      )

      assert.strictEqual(refused._tag, "Unreachable")
      assert.strictEqual(refused.status, 404)
    }).pipe(Effect.scoped, Effect.provide(server.transport))
  })

  it.effect("forgets a pending_post_id after 30 s", () =>
    Effect.gen(function* () {
      const clock = yield* Clock.clockWith(Effect.succeed)
      const server = createServer({ clock })
      server.addTeam("town")
      const ann = server.addUser({ username: "ann", team: "town" })
      const channel = server.addChannel({ team: "town", name: "dev", members: ["ann"] })
      const draft = { channel_id: channel.id, message: "once", pending_post_id: "p1" }
      const client = Mattermost.layer({ url: server.url, token: ann.token }).pipe(Layer.provide(server.transport))

      yield* Effect.gen(function* () {
        const first = yield* Posts.create(draft)
        yield* TestClock.adjust("30 seconds")
        const repeated = yield* Posts.create(draft)
        yield* TestClock.adjust(1)
        const second = yield* Posts.create(draft)

        assert.strictEqual(repeated.id, first.id)
        assert.notStrictEqual(second.id, first.id)
      }).pipe(Effect.provide(client))
    })
  )

  it.effect(
    "has a post once whose answer was lost, as core sends it again under its name; 3.10 has none twice either",
    () =>
      Effect.gen(function* () {
        const clock = yield* Clock.clockWith(Effect.succeed)
        const ended = (version: "11.6" | "3.10") =>
          Effect.gen(function* () {
            const server = createServer({ clock, version })
            server.addTeam("town")
            const ann = server.addUser({ username: "ann", team: "town" })
            const channel = server.addChannel({ team: "town", name: "dev", members: ["ann"] })
            const client = Mattermost.layer({ url: server.url, token: ann.token }).pipe(Layer.provide(server.transport))
            server.faults.lose(Posts.create, 2)
            const said = Effect.result(Posts.create({ channel_id: channel.id, message: "once" }))

            const fiber = yield* Effect.forkChild(Effect.provide(said, client, { local: true }))
            yield* TestClock.adjust("5 seconds")
            const result = yield* Fiber.join(fiber)
            const sent = server.requests.map(({ method, path }) => `${method} ${path}`)
            const page = yield* Effect.provide(Posts.getForChannel({ channel_id: channel.id }), client, { local: true })
            const written = Object.values(page.posts).filter(({ message }) => message === "once")
            return { result, sent, written }
          })

        const current = yield* ended("11.6")
        const early = yield* ended("3.10")

        assert.ok(current.result._tag === "Success")
        assert.deepStrictEqual(
          current.written.map(({ id }) => id),
          [current.result.success.id]
        )
        assert.deepStrictEqual(current.sent, [
          "POST /api/v4/posts",
          "GET /api/v4/system/ping",
          "POST /api/v4/posts",
          "POST /api/v4/posts"
        ])
        assert.strictEqual(early.result._tag, "Failure")
        assert.strictEqual(early.written.length, 1)
        assert.deepStrictEqual(early.sent, ["POST /api/v4/posts", "GET /api/v4/system/ping"])
      })
  )

  it.effect("shows the same world through a port and without one", () =>
    Effect.gen(function* () {
      const server = createServer()
      const ann = server.addUser({ username: "ann" })
      const client = Mattermost.layer({ url: server.url, token: ann.token }).pipe(Layer.provide(server.transport))
      const url = yield* Effect.promise(() => server.listen())
      yield* Effect.addFinalizer(() => Effect.promise(() => server.close()))

      const within = yield* Users.get({ user_id: "me" }).pipe(Effect.provide(client))
      const without: unknown = yield* Effect.promise(async () =>
        (await fetch(`${url}/api/v4/users/me`, { headers: { authorization: `Bearer ${ann.token}` } })).json()
      )

      assert.deepStrictEqual(without, within)
    }).pipe(Effect.scoped)
  )
})
