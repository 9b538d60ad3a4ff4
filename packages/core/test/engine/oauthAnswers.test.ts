import { assert, describe, it } from "@effect/vitest"
import * as Auth from "@matterwire/core/Auth"
import { endpoint } from "@matterwire/core/Endpoint"
import { layer } from "@matterwire/core/Mattermost"
import * as OAuth from "@matterwire/core/OAuth"
import { memory } from "@matterwire/core/SessionStore"
import * as Users from "@matterwire/core/v4/Users"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import * as Layer from "effect/Layer"
import * as Redacted from "effect/Redacted"
import * as Schema from "effect/Schema"
import * as TestClock from "effect/testing/TestClock"
import { ok, refused, testTransport } from "./TestTransport.ts"

const get = endpoint("GetThing", "GET", "/api/v4/things", () => ({ success: Schema.Unknown }))

const redirect_uri = "http://127.0.0.1:18065/callback"
const app = OAuth.app({ client_id: "app", client_secret: "app-secret", redirect_uri })
const key = { url: "https://mm.test", account: "app" }

/** A server whose every session has ended, and that answers what asks for a new one with this. */
const server = (answer: string) =>
  testTransport(({ url }) =>
    Effect.succeed(
      url.endsWith("/things")
        ? refused(401, "api.context.session_expired.app_error")
        : { status: 200, headers: {}, body: answer }
    )
  )

const finished = (answer: string) =>
  Effect.gen(function* () {
    const { pending, url } = yield* OAuth.begin(app, { serverVersion: "11.6" })
    const state = new URL(url).searchParams.get("state") ?? ""
    return yield* OAuth.finish(app, { callback: `?code=c0de&state=${state}`, pending })
  }).pipe(Effect.provide(Layer.provide(layer({ url: "https://mm.test", auth: Auth.none }), server(answer).layer)))

describe("an answer that brings no token", () => {
  for (const [what, answer] of [
    ["nothing", "{}"],
    ["an empty one", '{"access_token":""}'],
    ["one that is not its own", '{"__proto__":{"access_token":"a2"}}'],
    ["another header in it", '{"access_token":"a2\\r\\nX-Evil: 1"}'],
    ["letters that no header has", '{"access_token":"\u20ac"}']
  ] as const) {
    it.effect(`but ${what} is Undecodable, when a flow ends`, () =>
      Effect.gen(function* () {
        const error = yield* Effect.flip(finished(answer))

        assert.strictEqual(error._tag, "Undecodable")
        assert.match(error.message, /^POST \/oauth\/access_token: 200: .*access_token/)
      })
    )

    it.effect(`but ${what} leaves the old pair in the store, when one is renewed`, () =>
      Effect.gen(function* () {
        const sessions = memory()
        const old = { token: Redacted.make("a1"), who: undefined, since: 1, expires: undefined }
        yield* sessions.write(key, { ...old, refreshTokens: [Redacted.make("r1")] })
        const auth = Auth.oauth(app, { serverVersion: "11.6" })
        const options = { url: "https://mm.test", auth, sessions, checkAnswers: false } as const

        const error = yield* Effect.flip(Effect.provide(get(), Layer.provide(layer(options), server(answer).layer)))
        const kept = yield* sessions.read(key)

        assert.strictEqual(error._tag, "Undecodable")
        assert.deepStrictEqual(kept?.refreshTokens.map(Redacted.value), ["r1"])
      })
    )
  }

  it.effect("but an app without an id is Undecodable, when one registers itself", () =>
    Effect.gen(function* () {
      const error = yield* Effect.flip(
        Effect.provide(
          OAuth.register({ redirect_uri, serverVersion: "11.6" }),
          Layer.provide(layer({ url: "https://mm.test", auth: Auth.none }), server("{}").layer)
        )
      )

      assert.strictEqual(error._tag, "Undecodable")
      assert.match(error.message, /no client_id/)
    })
  )

  it.effect("but one that no header can carry is Undecodable, after a login by password", () =>
    Effect.gen(function* () {
      const wire = testTransport(() => Effect.succeed(ok({ id: "u1" }, { token: "t\u00fc" })))
      const auth = Auth.password(Users.login, { login_id: "ann", password: "hunter2" })
      const options = { url: "https://mm.test", auth, checkAnswers: false } as const

      const error = yield* Effect.flip(Effect.provide(get(), Layer.provide(layer(options), wire.layer)))

      assert.strictEqual(error._tag, "Undecodable")
      assert.strictEqual(wire.requests.length, 1)
    })
  )
})

describe("an end of a token", () => {
  for (const seconds of ["1e999", "1e300", "-5", "0"]) {
    it.effect(`in ${seconds} seconds is one that nobody said`, () =>
      Effect.gen(function* () {
        const { expires } = yield* finished(`{"access_token":"a1","expires_in":${seconds}}`)

        assert.isUndefined(expires)
      })
    )
  }
})

describe("tokens that are handed in", () => {
  for (const [what, since] of [
    ["nobody says since when", undefined],
    ["the clock of another machine was late", 5]
  ] as const) {
    it.effect(`are used when those in the store turn out to be dead, where ${what}`, () =>
      Effect.gen(function* () {
        const sessions = memory()
        const old = { token: Redacted.make("dead"), who: undefined, since: 10, expires: undefined }
        yield* sessions.write(key, { ...old, refreshTokens: [Redacted.make("dead too")] })
        const wire = testTransport(({ headers, url }) =>
          Effect.succeed(
            url.endsWith("/access_token")
              ? refused(400, "api.oauth.get_access_token.refresh_token.app_error")
              : headers["authorization"] === "Bearer fresh"
                ? ok({})
                : refused(401, "api.context.session_expired.app_error")
          )
        )
        const tokens = { access_token: "fresh", refresh_token: "fresh too", since }
        const options = { url: "https://mm.test", sessions, checkAnswers: false } as const
        const auth = Auth.oauth(app, { tokens, serverVersion: "11.6" })

        const calling = yield* Effect.forkChild(
          Effect.provide(get(), Layer.provide(layer({ ...options, auth }), wire.layer))
        )
        yield* TestClock.adjust("1 minute")
        yield* Fiber.join(calling)
        const kept = yield* sessions.read(key)

        assert.strictEqual(kept && Redacted.value(kept.token), "fresh")
      })
    )
  }
})
