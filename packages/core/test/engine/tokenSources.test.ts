import { assert, describe, it } from "@effect/vitest"
import * as Auth from "@matterwire/core/Auth"
import { Mattermost } from "@matterwire/core/Call"
import { makeClient } from "@matterwire/core/Client"
import { endpoint } from "@matterwire/core/Endpoint"
import { Unreachable } from "@matterwire/core/Errors"
import * as Events from "@matterwire/core/Events"
import type { Logger } from "@matterwire/core/Hooks"
import { layer } from "@matterwire/core/Mattermost"
import type { WireResponse } from "@matterwire/core/Transport"
import { posted } from "@matterwire/core/v4/events/posts"
import * as Users from "@matterwire/core/v4/Users"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import * as Layer from "effect/Layer"
import * as Redacted from "effect/Redacted"
import * as Schema from "effect/Schema"
import * as Stream from "effect/Stream"
import * as TestClock from "effect/testing/TestClock"
import { inspect } from "node:util"
import { hello, ok, refused, testTransport } from "./TestTransport.ts"

const get = endpoint("GetThing", "GET", "/api/v4/things", () => ({ success: Schema.Unknown }))

const ENDED = refused(401, "api.context.session_expired.app_error")

/** A client with such a token, at a server that takes these tokens; the test changes them. */
const client = (token: Parameters<typeof Auth.token>[0], alive: Set<string>, retries = 0, logger?: Logger) => {
  const answer = (authorization = ""): WireResponse => (alive.has(authorization.slice(7)) ? ok({ id: "u" }) : ENDED)
  const wire = testTransport(({ headers }) =>
    Effect.delay(
      Effect.sync(() => answer(headers["authorization"])),
      5
    )
  )
  const options = { url: "https://mm.test", auth: Auth.token(token), checkAnswers: false, retries, logger } as const
  return {
    ...wire,
    layer: Layer.provide(layer(options), wire.layer),
    sent: () => wire.requests.map(({ headers }) => headers["authorization"])
  }
}

/** Whatever a program without types may give. */
const said = (value: unknown) => {
  const name: string = "value"
  return Effect.sync(() => Reflect.get({ value }, name))
}

const many = <A, E, R>(count: number, effect: Effect.Effect<A, E, R>) =>
  Effect.forEach(Array.from({ length: count }), () => effect, { concurrency: "unbounded" })

/** Runs under the test's clock until everything that waits has had its time. */
const eventually = <A, E>(effect: Effect.Effect<A, E>) =>
  Effect.gen(function* () {
    const fiber = yield* Effect.forkChild(effect)
    yield* TestClock.adjust("2 minutes")
    return yield* Fiber.join(fiber)
  })

describe("a token that is asked for", () => {
  const ways = (next: () => string) =>
    [
      ["a function", next],
      ["a function of a promise", async () => next()],
      ["a function that gives it redacted", () => Redacted.make(next())],
      ["an Effect", Effect.sync(next)]
    ] as const

  for (const [index, [way]] of ways(() => "").entries()) {
    it.effect(`by ${way} is asked for once at the first calls, and once more for all when the server ends it`, () =>
      Effect.gen(function* () {
        let asked = 0
        const alive = new Set(["t1"])
        const source = ways(() => `t${(asked += 1)}`)[index]?.[1] ?? ""
        const { layer, sent } = client(source, alive)

        yield* eventually(
          Effect.provide(
            Effect.gen(function* () {
              yield* many(3, get())
              alive.delete("t1")
              alive.add("t2")
              yield* many(3, get())
            }),
            layer
          )
        )

        assert.strictEqual(asked, 2)
        assert.deepStrictEqual(sent().slice(-3), ["Bearer t2", "Bearer t2", "Bearer t2"])
      })
    )
  }

  it.effect("is not asked for again by a 401 that ends no session", () =>
    Effect.gen(function* () {
      let asked = 0
      const wire = testTransport(() => Effect.succeed(refused(401, "api.emoji.delete.permissions.app_error")))
      const auth = Auth.token(() => `t${(asked += 1)}`)

      const error = yield* Effect.flip(
        Effect.provide(get(), Layer.provide(layer({ url: "https://mm.test", auth }), wire.layer))
      )

      assert.strictEqual(error._tag, "Forbidden")
      assert.strictEqual(asked, 1)
    })
  )

  it.effect("that is the dead one again ends in the server's error, and not in a loop", () =>
    Effect.gen(function* () {
      let asked = 0
      const { layer, sent } = client(() => {
        asked += 1
        return "dead"
      }, new Set())

      const error = yield* eventually(Effect.flip(Effect.provide(get(), layer)))

      assert.strictEqual(error._tag, "Unauthorized")
      assert.deepStrictEqual([asked, sent()], [2, ["Bearer dead"]])
    })
  )

  it.effect("is found again by the next call when it comes late, or when the dead one is switched on again", () =>
    Effect.gen(function* () {
      let token = "t1"
      const alive = new Set(["t1"])
      const { layer } = client(() => token, alive)

      const states = yield* eventually(
        Effect.provide(
          Effect.gen(function* () {
            const { session } = yield* Mattermost
            yield* get()
            alive.delete("t1")
            yield* Effect.flip(get())
            const ended = yield* session.get
            alive.add("t1")
            yield* get()
            const revived = yield* session.get
            alive.delete("t1")
            yield* Effect.flip(get())
            token = "t2"
            alive.add("t2")
            yield* get()
            return [ended, revived, yield* session.get]
          }),
          layer
        )
      )

      assert.deepStrictEqual(
        states.map(({ _tag }) => _tag),
        ["ended", "active", "active"]
      )
    })
  )

  it.effect("loses the line break at its end, which files have", () =>
    Effect.gen(function* () {
      const { layer, sent } = client(() => "t1\r\n", new Set(["t1"]))

      yield* eventually(Effect.provide(get(), layer))

      assert.deepStrictEqual(sent(), ["Bearer t1"])
    })
  )

  for (const [what, value] of [
    ["nothing", ""],
    ["more than a token", "export TOKEN=\ncanarycanarycanary"],
    ["bytes", new Uint8Array([99, 97])],
    ["nothing at all", undefined]
  ] as const) {
    it.effect(`and turns out to be ${what} is InvalidInput that says so, and nothing is sent`, () =>
      Effect.gen(function* () {
        const { layer, requests } = client(said(value), new Set())

        const error = yield* eventually(Effect.flip(Effect.provide(get(), layer)))

        assert.strictEqual(error._tag, "InvalidInput")
        assert.include(error.message, "Auth.token: the token's function gave")
        assert.notInclude(inspect(error), "canary")
        assert.strictEqual(requests.length, 0)
      })
    )
  }

  it.effect("and cannot be had the first time is InvalidInput that names why, without what looks like a secret", () =>
    Effect.gen(function* () {
      const words =
        "GET https://root:canarycanary1@vault.test/v1?token=canarycanary2 said no to hvs.CAESIcanarycanarycanary4"
      const { layer, requests } = client(() => {
        throw Object.assign(new TypeError(words), { code: "EVAULT", token: "canarycanary3" })
      }, new Set())

      const error = yield* eventually(Effect.flip(Effect.provide(get(), layer)))

      assert.strictEqual(error._tag, "InvalidInput")
      assert.strictEqual(
        error.message,
        "Auth.token: the token could not be had: TypeError EVAULT: GET <address> said no to hvs.<redacted>"
      )
      assert.notInclude(inspect(error, { depth: 9 }) + JSON.stringify(error), "canary")
      assert.strictEqual(requests.length, 0)
    })
  )

  it.effect("and cannot be had for a while, after it was once, is Unreachable, and asked for again by itself", () =>
    Effect.gen(function* () {
      let asked = 0
      const alive = new Set(["t1"])
      const { layer, sent } = client(
        Effect.suspend(() => {
          asked += 1
          return asked === 2 ? Effect.fail("sealed") : Effect.succeed(`t${asked}`)
        }),
        alive,
        2
      )

      yield* eventually(
        Effect.provide(
          Effect.gen(function* () {
            yield* get()
            alive.clear()
            alive.add("t3")
            yield* get()
          }),
          layer
        )
      )

      assert.deepStrictEqual([asked, sent().at(-1)], [3, "Bearer t3"])
    })
  )

  for (const empty of ["", " \n"]) {
    it.effect(`and is ${JSON.stringify(empty)} for a while, as a file that is being written, is asked for again`, () =>
      Effect.gen(function* () {
        let asked = 0
        const alive = new Set(["t1"])
        const { layer, sent } = client(() => ((asked += 1) === 2 ? empty : `t${asked}`), alive, 2)

        yield* eventually(
          Effect.provide(
            Effect.gen(function* () {
              yield* get()
              alive.clear()
              alive.add("t3")
              yield* get()
            }),
            layer
          )
        )

        assert.deepStrictEqual([asked, sent().at(-1)], [3, "Bearer t3"])
      })
    )
  }

  it.effect("and is nothing is told apart from one that holds a blank", () =>
    Effect.gen(function* () {
      const failing = (text: string) =>
        eventually(Effect.flip(Effect.provide(get(), client(() => text, new Set()).layer)))

      const [nothing, blank] = [yield* failing("\n"), yield* failing("TOKEN= t1")]

      assert.include(nothing.message, "gave nothing")
      assert.include(blank.message, "gave more than a token")
    })
  )

  it.effect("and never comes is TimedOut after the client's timeout", () =>
    Effect.gen(function* () {
      const { layer } = client(Effect.never, new Set())

      const error = yield* eventually(Effect.flip(Effect.provide(get(), layer)))

      assert.strictEqual(error._tag, "TimedOut")
      assert.include(error.message, "Auth.token")
    })
  )

  it("is for promises the option `token`", async () => {
    const wire = testTransport(() => Effect.succeed(ok({ id: "u" })))
    const mm = makeClient(wire.layer, {
      url: "https://mm.test",
      token: () => Promise.resolve("t1\n"),
      checkAnswers: false
    })

    await mm.users.get({ user_id: "me" })

    assert.strictEqual(wire.requests[0]?.headers["authorization"], "Bearer t1")
    await mm.close()
  })

  it.effect("goes with calls that would go without it, too: a logout is of that token", () =>
    Effect.gen(function* () {
      const { layer, sent } = client(() => "t1", new Set(["t1"]))

      yield* eventually(Effect.provide(Users.logout(), layer))

      assert.deepStrictEqual(sent(), ["Bearer t1"])
    })
  )
})

describe("an event stream whose token is replaced late", () => {
  /** A stream that was open, and whose token has died under it a moment ago. */
  const bereft = (wire: ReturnType<typeof client>, alive: Set<string>) =>
    Effect.gen(function* () {
      const listening = yield* Effect.forkChild(Stream.runDrain(Events.on(posted)))
      const socket = yield* wire.nextSocket
      socket.say(hello())
      yield* TestClock.adjust(50)
      alive.delete("t1")
      yield* Effect.forkChild(get())
      yield* TestClock.adjust(50)
      return listening
    })

  it.effect("goes on with the new one by itself", () =>
    Effect.gen(function* () {
      let token = "t1"
      const alive = new Set(["t1"])
      const wire = client(() => token, alive)
      yield* Effect.provide(
        Effect.gen(function* () {
          const listening = yield* bereft(wire, alive)
          yield* TestClock.adjust("2 minutes")
          const before = wire.sockets.length
          token = "t2"
          alive.add("t2")

          yield* TestClock.adjust("1 minute")

          assert.isUndefined(listening.pollUnsafe())
          assert.isAbove(wire.sockets.length, before)
          assert.strictEqual(wire.sockets.at(-1)?.request.headers["authorization"], "Bearer t2")
          yield* Fiber.interrupt(listening)
        }),
        wire.layer
      )
    })
  )

  it.effect("waits five minutes for it, and ends with the server's own error then", () =>
    Effect.gen(function* () {
      const alive = new Set(["t1"])
      const wire = client(() => "t1", alive)
      yield* Effect.provide(
        Effect.gen(function* () {
          const listening = yield* bereft(wire, alive)

          yield* TestClock.adjust("4 minutes")
          const waits = listening.pollUnsafe() === undefined
          yield* TestClock.adjust("2 minutes")
          const error = yield* Effect.flip(Fiber.join(listening))

          assert.isTrue(waits)
          assert.strictEqual(error._tag, "Unauthorized")
          assert.isBelow(wire.sent().length, 100)
        }),
        wire.layer
      )
    })
  )

  it.effect("does not wait where the first token was dead already", () =>
    Effect.gen(function* () {
      const wire = client(() => "dead", new Set())
      wire.refuseSockets(new Unreachable({ endpoint: "GET /api/v4/websocket", reason: "refused", status: 401 }))

      const error = yield* eventually(Effect.flip(Effect.provide(Stream.runDrain(Events.on(posted)), wire.layer)))

      assert.strictEqual(error._tag, "Unauthorized")
    })
  )
})

describe("a socket whose session a call renewed", () => {
  it.effect("is told to the logger", () =>
    Effect.gen(function* () {
      let asked = 0
      const alive = new Set(["t1"])
      const told: Array<string> = []
      const logger: Logger = ({ level, message }) => void (level === "warn" && told.push(message))
      const wire = client(() => `t${(asked += 1)}`, alive, 0, logger)
      yield* Effect.provide(
        Effect.gen(function* () {
          const listening = yield* Effect.forkChild(Stream.runDrain(Events.on(posted)))
          const socket = yield* wire.nextSocket
          socket.say(hello())
          yield* TestClock.adjust(50)
          alive.delete("t1")
          alive.add("t2")

          yield* Effect.forkChild(get())
          yield* TestClock.adjust(100)

          assert.deepStrictEqual(told, ["the session was renewed: a new socket; what was missed is asked for"])
          yield* Fiber.interrupt(listening)
        }),
        wire.layer
      )
    })
  )

  it.effect("or a heartbeat found dead, is told to the logger, too", () =>
    Effect.gen(function* () {
      let asked = 0
      const alive = new Set(["t1"])
      const told: Array<string> = []
      const logger: Logger = ({ level, message }) => void (level === "warn" && told.push(message))
      const wire = client(() => `t${(asked += 1)}`, alive, 0, logger)
      yield* Effect.provide(
        Effect.gen(function* () {
          const listening = yield* Effect.forkChild(Stream.runDrain(Events.on(posted)))
          const socket = yield* wire.nextSocket
          socket.say(hello())
          socket.answersPings = false
          yield* TestClock.adjust(50)
          alive.delete("t1")
          alive.add("t2")

          yield* TestClock.adjust("10 seconds")
          socket.say(
            JSON.stringify({
              status: "FAIL",
              error: { id: "api.web_socket_router.not_authenticated.app_error" },
              seq_reply: JSON.parse(socket.sent.at(-1) ?? "").seq
            })
          )
          yield* TestClock.adjust(50)
          yield* TestClock.adjust("1 second")

          assert.strictEqual(told.length, 1, told.join())
          assert.include(told[0], "the session was renewed")
          assert.strictEqual(wire.sockets.at(-1)?.request.headers["authorization"], "Bearer t2")
          yield* Fiber.interrupt(listening)
        }),
        wire.layer
      )
    })
  )

  it.effect("is left at once for one with the new token, before any heartbeat", () =>
    Effect.gen(function* () {
      let asked = 0
      const alive = new Set(["t1"])
      const wire = client(() => `t${(asked += 1)}`, alive)
      yield* Effect.provide(
        Effect.gen(function* () {
          const listening = yield* Effect.forkChild(Stream.runDrain(Events.on(posted)))
          const first = yield* Effect.forkChild(wire.nextSocket)
          yield* TestClock.adjust(50)
          const old = yield* Fiber.join(first)
          old.say(hello())
          yield* TestClock.adjust(50)
          alive.delete("t1")
          alive.add("t2")

          const second = yield* Effect.forkChild(wire.nextSocket)
          yield* Effect.forkChild(get())
          yield* TestClock.adjust(100)
          const fresh = yield* Fiber.join(second)

          assert.strictEqual(fresh.request.headers["authorization"], "Bearer t2")
          assert.isFalse(old.open)
          assert.strictEqual(wire.sockets.length, 2)
          yield* Fiber.interrupt(listening)
        }),
        wire.layer
      )
    })
  )

  it.effect("tells by its hello whose token it is", () =>
    Effect.gen(function* () {
      const wire = client("t1", new Set(["t1"]))

      const state = yield* Effect.provide(
        Effect.gen(function* () {
          const listening = yield* Effect.forkChild(Stream.runDrain(Events.on(posted)))
          const socket = yield* wire.nextSocket
          socket.say(hello())
          yield* TestClock.adjust(50)
          yield* Fiber.interrupt(listening)
          return yield* (yield* Mattermost).session.get
        }),
        wire.layer
      )

      assert.deepStrictEqual(state, { _tag: "active", who: "u", since: 0, expires: undefined })
    })
  )
})
