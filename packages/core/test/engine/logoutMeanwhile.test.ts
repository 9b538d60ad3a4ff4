import { assert, describe, it } from "@effect/vitest"
import * as Auth from "@matterwire/core/Auth"
import { Mattermost } from "@matterwire/core/Call"
import { endpoint } from "@matterwire/core/Endpoint"
import { layer } from "@matterwire/core/Mattermost"
import * as OAuth from "@matterwire/core/OAuth"
import { memory, type SessionStore } from "@matterwire/core/SessionStore"
import type { WireRequest } from "@matterwire/core/Transport"
import * as Users from "@matterwire/core/v4/Users"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import * as Layer from "effect/Layer"
import * as Redacted from "effect/Redacted"
import * as Schema from "effect/Schema"
import * as TestClock from "effect/testing/TestClock"
import { ok, refused, testTransport } from "./TestTransport.ts"

const get = endpoint("GetThing", "GET", "/api/v4/things", () => ({ success: Schema.Unknown }))

const ENDED = refused(401, "api.context.session_expired.app_error")
const key = { url: "https://mm.test", account: "ann" }
const SLOW_MS = 100

const slowly = <A, E>(effect: Effect.Effect<A, E>) => Effect.tap(effect, () => Effect.sleep(SLOW_MS))

const byPassword = Auth.password(Users.login, { login_id: "ann", password: "hunter2hunter2" })
const app = OAuth.app({ client_id: "app", client_secret: "app-secret", redirect_uri: "https://a.test/" })

/** A client of a server at which these tokens are alive. A login gives `s1`; a refresh ends `a1`, and gives `a2`. */
const client = (auth: Auth.Auth, alive: Set<string>, sessions?: SessionStore) => {
  const answer = ({ headers, url }: WireRequest) =>
    Effect.sync(() => {
      const token = (headers["authorization"] ?? "").slice(7)
      if (url.endsWith("/login")) {
        alive.add("s1")
        return ok({ id: "u1" }, { token: "s1" })
      }
      if (url.endsWith("/logout")) {
        alive.delete(token)
        return ok({ status: "OK" })
      }
      return alive.has(token) ? ok({}) : ENDED
    })
  const refresh = Effect.sync(() => {
    alive.add("a2")
    return ok({ access_token: "a2", refresh_token: "r2", expires_in: 3600 })
  })
  const wire = testTransport((request) => (request.url.endsWith("/access_token") ? slowly(refresh) : answer(request)))
  return Layer.provide(layer({ url: "https://mm.test", auth, sessions, checkAnswers: false }), wire.layer)
}

/** A call that has to wait, a logout meanwhile, and what a call gives after that, and after whatever happens then. */
const logoutMeanwhile = Effect.fnUntraced(function* (then: Effect.Effect<void> = Effect.void) {
  const { session } = yield* Mattermost
  const calling = yield* Effect.forkChild(Effect.exit(get()))
  yield* TestClock.adjust(SLOW_MS / 2)
  const leaving = yield* Effect.forkChild(session.logout)
  yield* TestClock.adjust("1 minute")
  yield* Fiber.join(leaving)
  yield* Fiber.join(calling)
  yield* then
  const error = yield* Effect.flip(get())
  return { error, state: yield* session.get }
})

describe("a logout", () => {
  it.effect("while the store is read leaves nobody, and ends the session that the store had", () =>
    Effect.gen(function* () {
      const alive = new Set(["kept"])
      const sessions = memory()
      yield* sessions.write(key, {
        token: Redacted.make("kept"),
        who: "u1",
        since: 1,
        expires: undefined,
        refreshTokens: []
      })
      const slow: SessionStore = { ...sessions, read: (key) => slowly(sessions.read(key)) }

      const { error, state } = yield* Effect.provide(logoutMeanwhile(), client(byPassword, alive, slow))

      assert.match(error.message, /logged out/)
      assert.strictEqual(state._tag, "ended")
      assert.deepStrictEqual([...alive], [])
    })
  )

  it.effect("while a token is asked for again leaves nobody, though the same one comes, and lives again", () =>
    Effect.gen(function* () {
      const alive = new Set(["t1"])
      const auth = Auth.token(slowly(Effect.succeed("t1")))

      const { error, state } = yield* Effect.provide(
        Effect.gen(function* () {
          const first = yield* Effect.forkChild(get())
          yield* TestClock.adjust(SLOW_MS)
          yield* Fiber.join(first)
          alive.delete("t1")
          return yield* logoutMeanwhile(Effect.sync(() => void alive.add("t1")))
        }),
        client(auth, alive)
      )

      assert.match(error.message, /logged out/)
      assert.deepInclude(state, { _tag: "ended", reason: "logged out" })
    })
  )

  it.effect("while tokens of OAuth are renewed ends the new ones at the server", () =>
    Effect.gen(function* () {
      const alive = new Set<string>()
      const tokens = { access_token: "a1", refresh_token: "r1" }
      const auth = Auth.oauth(app, { tokens, serverVersion: "11.6" })

      const { error } = yield* Effect.provide(logoutMeanwhile(), client(auth, alive))

      assert.match(error.message, /logged out/)
      assert.deepStrictEqual([...alive], [])
    })
  )

  it.effect("while a session is written down leaves none in the store", () =>
    Effect.gen(function* () {
      const sessions = memory()
      const slow: SessionStore = {
        ...sessions,
        write: (key, session) => Effect.delay(sessions.write(key, session), SLOW_MS)
      }

      yield* Effect.provide(logoutMeanwhile(), client(byPassword, new Set(), slow))

      assert.isUndefined(yield* sessions.read(key))
    })
  )

  it.effect("while a person is asked for a code ends within the time of a call, and so do the calls that wait", () =>
    Effect.gen(function* () {
      const wire = testTransport(() => Effect.succeed(refused(401, "mfa.validate_token.authenticate.app_error")))
      const auth = Auth.password(
        Users.login,
        { login_id: "ann", password: "hunter2hunter2" },
        { code: () => new Promise<string>(() => {}) }
      )

      const error = yield* Effect.provide(
        Effect.gen(function* () {
          const { session } = yield* Mattermost
          const calling = yield* Effect.forkChild(Effect.flip(get()))
          yield* TestClock.adjust(1)
          const leaving = yield* Effect.forkChild(session.logout)
          yield* TestClock.adjust("30 seconds")
          yield* Fiber.join(leaving)
          return yield* Fiber.join(calling)
        }),
        Layer.provide(layer({ url: "https://mm.test", auth }), wire.layer)
      )

      assert.match(error.message, /logged out/)
    })
  )
})
