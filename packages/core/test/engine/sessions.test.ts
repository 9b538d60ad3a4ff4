import { assert, describe, it } from "@effect/vitest"
import * as Auth from "@matterwire/core/Auth"
import { Mattermost } from "@matterwire/core/Call"
import { endpoint } from "@matterwire/core/Endpoint"
import { InvalidInput } from "@matterwire/core/Errors"
import type { LogEntry } from "@matterwire/core/Hooks"
import { layer } from "@matterwire/core/Mattermost"
import { memory, type SessionStore, type StoredSession } from "@matterwire/core/SessionStore"
import type { WireRequest, WireResponse } from "@matterwire/core/Transport"
import * as UsersV3 from "@matterwire/core/v3/Users"
import * as Users from "@matterwire/core/v4/Users"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import * as Layer from "effect/Layer"
import * as Redacted from "effect/Redacted"
import * as Schema from "effect/Schema"
import * as Stream from "effect/Stream"
import * as TestClock from "effect/testing/TestClock"
import { ok, refused, testTransport } from "./TestTransport.ts"

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
}

/** A client, and what it sent: `s1`, `s2` … are the sessions that its logins open. */
const client = ({ auth = Auth.password(Users.login, credentials), sessions, thing = () => ok({}) }: Scenario = {}) => {
  let logins = 0
  const log: Array<LogEntry> = []
  const answer = ({ headers, url }: WireRequest) =>
    url.endsWith("/login")
      ? ok({ id: "u1", username: "ann" }, { token: `s${(logins += 1)}` })
      : url.endsWith("/logout")
        ? ok({ status: "OK" })
        : thing(headers["authorization"])
  const wire = testTransport((request) => Effect.sync(() => answer(request)))
  const options = { url: "https://mm.test", auth, sessions, checkAnswers: false } as const
  return {
    log,
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

describe("a store of sessions", () => {
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
})
