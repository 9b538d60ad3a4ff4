import { assert, describe, it } from "@effect/vitest"
import * as Auth from "@matterwire/core/Auth"
import { Mattermost } from "@matterwire/core/Call"
import { endpoint } from "@matterwire/core/Endpoint"
import type { Options } from "@matterwire/core/Config"
import { InvalidInput, Unreachable } from "@matterwire/core/Errors"
import * as Events from "@matterwire/core/Events"
import type { LogEntry } from "@matterwire/core/Hooks"
import { layer } from "@matterwire/core/Mattermost"
import { memory, type SessionStore, type StoredSession } from "@matterwire/core/SessionStore"
import type { WireRequest, WireResponse } from "@matterwire/core/Transport"
import { posted } from "@matterwire/core/v4/events/posts"
import * as UsersV3 from "@matterwire/core/v3/Users"
import * as Users from "@matterwire/core/v4/Users"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import * as Layer from "effect/Layer"
import * as Logger from "effect/Logger"
import * as Redacted from "effect/Redacted"
import * as References from "effect/References"
import * as Schema from "effect/Schema"
import * as Stream from "effect/Stream"
import * as TestClock from "effect/testing/TestClock"
import { hello, ok, refused, testTransport } from "./TestTransport.ts"

const get = endpoint("GetThing", "GET", "/api/v4/things", () => ({ success: Schema.Unknown }))

const ENDED = refused(401, "api.context.session_expired.app_error")
const key = { url: "https://mm.test", account: "ann" }
const credentials = { login_id: "ann", password: "hunter2hunter2" }

const session = (token: string): StoredSession => ({
  token: Redacted.make(token),
  who: "u1",
  since: 1,
  expires: undefined,
  refreshTokens: []
})

interface Scenario {
  readonly auth?: Auth.Auth
  readonly sessions?: SessionStore
  readonly thing?: (authorization: string | undefined) => WireResponse
  readonly options?: Partial<Options>
  /** What a login, and a logout, takes. */
  readonly greeting?: Effect.Effect<void>
  readonly goodbye?: Effect.Effect<void>
  /** The server does not know v4. */
  readonly old?: boolean
}

/** A client, and what it sent: `s1`, `s2` … are the sessions that its logins open. */
const client = ({
  auth = Auth.password(Users.login, credentials),
  sessions,
  thing = () => ok({}),
  options: more,
  greeting = Effect.void,
  goodbye = Effect.void,
  old = false
}: Scenario = {}) => {
  let logins = 0
  const log: Array<LogEntry> = []
  const answer = ({ headers, url }: WireRequest) =>
    url.endsWith("/login")
      ? ok({ id: "u1", username: "ann" }, { token: `s${(logins += 1)}` })
      : url.endsWith("/logout")
        ? old && url.includes("/v4/")
          ? refused(404, "api.context.404.app_error")
          : ok({ status: "OK" })
        : thing(headers["authorization"])
  const taking = ({ url }: WireRequest) =>
    url.endsWith("/login") ? greeting : url.endsWith("/logout") ? goodbye : Effect.void
  const wire = testTransport((request) =>
    Effect.andThen(
      taking(request),
      Effect.sync(() => answer(request))
    )
  )
  const options = { url: "https://mm.test", auth, sessions, checkAnswers: false, ...more } as const
  return {
    log,
    socket: () => wire.sockets.at(-1),
    dialled: () => wire.sockets.length,
    drop: () => {
      wire.sockets.at(-1)?.drop()
      wire.refuseSockets(new Unreachable({ endpoint: "GET /api/v4/websocket", reason: "no" }))
    },
    layer: Layer.provide(layer({ ...options, logger: (entry) => void log.push(entry) }), wire.layer),
    sent: () =>
      wire.requests.map(
        ({ headers, method, url }) => `${method} ${new URL(url).pathname} ${headers["authorization"] ?? "as nobody"}`
      )
  }
}

const state = Effect.flatMap(Mattermost, ({ session }) => session.get)
const logout = Effect.flatMap(Mattermost, ({ session }) => session.logout)

describe("a session's state", () => {
  it.effect("tells who it is and since when, once it has begun", () =>
    Effect.gen(function* () {
      yield* TestClock.setTime(1000)
      const { layer } = client()

      const [before, after] = yield* Effect.provide(
        Effect.gen(function* () {
          const before = yield* state
          yield* get()
          return [before, yield* state]
        }),
        layer
      )

      assert.deepStrictEqual(before, { _tag: "none" })
      assert.deepStrictEqual(after, { _tag: "active", who: "u1", since: 1000, expires: undefined })
    })
  )

  it.effect("can be watched to its end", () =>
    Effect.gen(function* () {
      const { layer } = client({ auth: Auth.token("dead"), thing: () => ENDED })

      const seen = yield* Effect.provide(
        Effect.gen(function* () {
          const { session } = yield* Mattermost
          const watching = yield* Effect.forkChild(Stream.runCollect(Stream.take(session.changes, 3)))
          yield* Effect.yieldNow
          yield* Effect.flip(get())
          return yield* Fiber.join(watching)
        }),
        layer
      )

      assert.deepStrictEqual(
        seen.map(({ _tag }) => _tag),
        ["none", "active", "ended"]
      )
    })
  )
})

describe("a logout", () => {
  for (const [name, login] of [
    ["v4", Users.login],
    ["v3", UsersV3.login]
  ] as const)
    it.effect(`of ${name} ends the session at the server, and calls fail from then on without being sent`, () =>
      Effect.gen(function* () {
        const { layer, sent } = client({ auth: Auth.password(login, credentials) })

        const error = yield* Effect.provide(
          Effect.gen(function* () {
            yield* get()
            yield* logout
            return yield* Effect.flip(get())
          }),
          layer
        )

        assert.deepStrictEqual(sent(), [
          `POST /api/${name}/users/login as nobody`,
          "GET /api/v4/things Bearer s1",
          `POST /api/${name}/users/logout Bearer s1`
        ])
        assert.strictEqual(error._tag, "Unauthorized")
        assert.match(error.message, /logged out/)
      })
    )

  it.effect("of nobody yet sends nothing", () =>
    Effect.gen(function* () {
      const { layer, sent } = client()

      yield* Effect.provide(logout, layer)

      assert.deepStrictEqual(sent(), [])
    })
  )

  it.effect("takes the session out of the store", () =>
    Effect.gen(function* () {
      const sessions = memory()
      const { layer } = client({ sessions })

      yield* Effect.provide(Effect.andThen(get(), logout), layer)

      assert.isUndefined(yield* sessions.read(key))
    })
  )
})

describe("a logout with an event stream open", () => {
  for (const [what, meanwhile] of [
    ["while the socket is up", Effect.void],
    ["while a lost socket is waited for", TestClock.adjust("1 minute")]
  ] as const) {
    it.effect(`ends it with Unauthorized ${what}, and dials no more`, () =>
      Effect.gen(function* () {
        const { dialled, drop, layer, socket } = client({ auth: Auth.token("t1") })

        const error = yield* Effect.provide(
          Effect.gen(function* () {
            const listening = yield* Effect.forkChild(Effect.flip(Stream.runDrain(Events.on(posted))))
            yield* TestClock.adjust(1)
            socket()?.say(hello())
            yield* TestClock.adjust(1)
            if (meanwhile !== Effect.void) drop()
            yield* meanwhile
            const before = dialled()
            yield* logout
            const error = yield* Fiber.join(listening)
            yield* TestClock.adjust("5 minutes")
            assert.strictEqual(dialled(), before)
            return error
          }),
          layer
        )

        assert.strictEqual(error._tag, "Unauthorized")
        assert.match(error.message, /logged out/)
      })
    )
  }
})

describe("a client with `logoutOnClose`", () => {
  it.effect("ends the session that its login began, and takes it out of the store", () =>
    Effect.gen(function* () {
      const sessions = memory()
      const { layer, sent } = client({ sessions, options: { logoutOnClose: true } })

      yield* Effect.provide(get(), layer)

      assert.strictEqual(sent().at(-1), "POST /api/v4/users/logout Bearer s1")
      assert.isUndefined(yield* sessions.read(key))
    })
  )

  for (const [what, auth, before, logouts] of [
    ["a token that somebody gave it", Auth.token("t1"), get(), 0],
    ["a login that never happened", Auth.password(Users.login, credentials), Effect.void, 0],
    ["a session that was logged out", Auth.password(Users.login, credentials), Effect.andThen(get(), logout), 1]
  ] as const) {
    it.effect(`sends no logout of its own for ${what}`, () =>
      Effect.gen(function* () {
        const { layer, sent } = client({ auth, options: { logoutOnClose: true } })

        yield* Effect.provide(before, layer)

        assert.strictEqual(sent().filter((line) => line.includes("/logout")).length, logouts)
      })
    )
  }

  it.effect("does not wait for a server that hangs for longer than 5 s, and says so", () =>
    Effect.gen(function* () {
      const { layer, log } = client({ options: { logoutOnClose: true, timeout: "1 hour" }, goodbye: Effect.never })
      const closing = yield* Effect.forkChild(Effect.provide(get(), layer))

      yield* TestClock.adjust(4999)
      const early = closing.pollUnsafe()
      yield* TestClock.adjust(1)
      yield* Fiber.join(closing)

      assert.isUndefined(early)
      assert.match(log.at(-1)?.message ?? "", /the session lives on/)
    })
  )
})

describe("a logout while a login is under way", () => {
  it.effect("ends the session that comes of it, too", () =>
    Effect.gen(function* () {
      const { layer, sent } = client({ greeting: Effect.sleep(100) })

      const error = yield* Effect.provide(
        Effect.gen(function* () {
          const calling = yield* Effect.forkChild(Effect.flip(get()))
          yield* TestClock.adjust(50)
          const leaving = yield* Effect.forkChild(logout)
          yield* TestClock.adjust(50)
          yield* Fiber.join(leaving)
          return yield* Fiber.join(calling)
        }),
        layer
      )

      assert.deepStrictEqual(sent(), ["POST /api/v4/users/login as nobody", "POST /api/v4/users/logout Bearer s1"])
      assert.match(error.message, /logged out/)
    })
  )
})

describe("a logout before any call", () => {
  it.effect("ends the session that the store has, at the server, too", () =>
    Effect.gen(function* () {
      const sessions = memory()
      yield* sessions.write(key, session("kept"))
      const { layer, sent } = client({ sessions })

      yield* Effect.provide(logout, layer)

      assert.deepStrictEqual(sent(), ["POST /api/v4/users/logout Bearer kept"])
      assert.isUndefined(yield* sessions.read(key))
    })
  )
})

describe("a logout of a token", () => {
  it.effect("that was not used yet ends its session all the same, by v3's logout where v4's is not known", () =>
    Effect.gen(function* () {
      const { layer, sent } = client({ auth: Auth.token("t1"), old: true })

      yield* Effect.provide(logout, layer)

      assert.deepStrictEqual(sent(), ["POST /api/v4/users/logout Bearer t1", "POST /api/v3/users/logout Bearer t1"])
    })
  )
})

describe("a store of sessions", () => {
  it.effect("whose session has expired is passed over, without asking the server", () =>
    Effect.gen(function* () {
      yield* TestClock.setTime(1000)
      const sessions = memory()
      yield* sessions.write(key, { ...session("old"), expires: 1000 })
      const { layer, sent } = client({ sessions })

      yield* Effect.provide(get(), layer)

      assert.deepStrictEqual(sent(), ["POST /api/v4/users/login as nobody", "GET /api/v4/things Bearer s1"])
    })
  )

  it.effect("spares the login when it has a session already", () =>
    Effect.gen(function* () {
      const sessions = memory()
      yield* sessions.write(key, session("kept"))
      const { layer, sent } = client({ sessions })

      yield* Effect.provide(get(), layer)

      assert.deepStrictEqual(sent(), ["GET /api/v4/things Bearer kept"])
    })
  )

  it.effect("gets what a login left behind, and never the password", () =>
    Effect.gen(function* () {
      yield* TestClock.setTime(5)
      const sessions = memory()
      const { layer } = client({ sessions })

      yield* Effect.provide(get(), layer)
      const kept = yield* sessions.read(key)

      assert.deepStrictEqual(
        { ...kept, token: kept && Redacted.value(kept.token) },
        { token: "s1", who: "u1", since: 5, expires: undefined, refreshTokens: [] }
      )
    })
  )

  it.effect("is asked again when the session ends: another process may have renewed it", () =>
    Effect.gen(function* () {
      const sessions = memory()
      yield* sessions.write(key, session("old"))
      const { layer, sent } = client({
        sessions,
        thing: (authorization) => {
          if (authorization !== "Bearer old") return ok({})
          Effect.runSync(sessions.write(key, session("theirs")))
          return ENDED
        }
      })

      yield* Effect.provide(get(), layer)

      assert.deepStrictEqual(sent(), ["GET /api/v4/things Bearer old", "GET /api/v4/things Bearer theirs"])
    })
  )

  it.effect("whose session has ended is replaced by a login's", () =>
    Effect.gen(function* () {
      const sessions = memory()
      yield* sessions.write(key, session("old"))
      const { layer, sent } = client({
        sessions,
        thing: (authorization) => (authorization === "Bearer old" ? ENDED : ok({}))
      })

      yield* Effect.provide(get(), layer)
      const kept = yield* sessions.read(key)

      assert.deepStrictEqual(sent(), [
        "GET /api/v4/things Bearer old",
        "POST /api/v4/users/login as nobody",
        "GET /api/v4/things Bearer s1"
      ])
      assert.strictEqual(kept && Redacted.value(kept.token), "s1")
    })
  )

  it.effect("that cannot be read or written is told of, and gone without", () =>
    Effect.gen(function* () {
      const broken = new InvalidInput({ endpoint: "sessions", reason: "the disk is full" })
      const sessions: SessionStore = { read: () => broken, write: () => broken, remove: () => broken }
      const { layer, log } = client({ sessions })

      yield* Effect.provide(get(), layer)

      assert.deepStrictEqual(
        log.filter(({ level }) => level === "warn").map(({ message }) => message),
        ["sessions are not kept: the disk is full", "sessions are not kept: the disk is full"]
      )
    })
  )

  it.effect("that fails is told of once, on standard error, where there is no logger", () =>
    Effect.gen(function* () {
      const broken = new InvalidInput({ endpoint: "file", reason: "/s/a.json can be read by others (0644)" })
      const sessions: SessionStore = { read: () => broken, write: () => broken, remove: () => broken }
      const heard: Array<unknown> = []
      const logger = Logger.make(({ fiber, logLevel, message }) =>
        heard.push([logLevel, String(message), fiber.getRef(References.LogToStderr)])
      )
      const wire = testTransport(() => Effect.succeed(ok({ id: "u1" }, { token: "s1" })))
      const auth = Auth.password(Users.login, credentials)
      const silent = Layer.provide(layer({ url: "https://mm.test", auth, sessions, checkAnswers: false }), wire.layer)

      yield* Effect.provide(Effect.andThen(get(), get()), Layer.provide(silent, Logger.layer([logger])), {
        local: true
      })

      const message = "file: sessions are not kept: /s/a.json can be read by others (0644)"
      assert.deepStrictEqual(heard, [["Warn", message, true]])
    })
  )

  const kept = memory()
  const thrown = () => {
    throw new TypeError("s3cret-of-a-session")
  }
  for (const [what, broken, reason] of [
    ["throws", { ...kept, read: thrown, write: thrown }, "the store threw TypeError"],
    ["dies", { ...kept, read: () => Effect.die(1), write: () => Effect.die(1) }, "the store threw something else"],
    [
      "never answers",
      { ...kept, read: () => Effect.never, write: () => Effect.never },
      "did not answer within 30000 ms"
    ],
    ["has half a token", { ...kept, read: () => Effect.succeed(session("a\r\nb")) }, "a token that no header can carry"]
  ] as const) {
    it.effect(`that ${what} is told of, and gone without`, () =>
      Effect.gen(function* () {
        const { layer, log, sent } = client({ sessions: broken })

        const calling = yield* Effect.forkChild(Effect.provide(get(), layer))
        yield* TestClock.adjust("2 minutes")
        yield* Fiber.join(calling)

        assert.deepStrictEqual(sent(), ["POST /api/v4/users/login as nobody", "GET /api/v4/things Bearer s1"])
        assert.include(log[0]?.message, reason)
        assert.notInclude(JSON.stringify(log), "s3cret")
      })
    )
  }

  it.effect("need not be lazy: it is asked anew each time", () =>
    Effect.gen(function* () {
      let inIt: StoredSession | undefined
      const sessions: SessionStore = { ...kept, read: () => Effect.succeed(inIt) }
      const { layer, sent } = client({ sessions })

      yield* Effect.provide(
        Effect.suspend(() => {
          inIt = session("later")
          return get()
        }),
        layer
      )

      assert.deepStrictEqual(sent(), ["GET /api/v4/things Bearer later"])
    })
  )
})
