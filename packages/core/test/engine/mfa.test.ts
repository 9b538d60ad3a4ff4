import { assert, describe, it } from "@effect/vitest"
import * as Auth from "@matterwire/core/Auth"
import { makeClient } from "@matterwire/core/Client"
import { endpoint } from "@matterwire/core/Endpoint"
import { layer } from "@matterwire/core/Mattermost"
import { memory } from "@matterwire/core/SessionStore"
import type { WireRequest, WireResponse } from "@matterwire/core/Transport"
import * as UsersV3 from "@matterwire/core/v3/Users"
import * as Users from "@matterwire/core/v4/Users"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import * as Layer from "effect/Layer"
import * as Schema from "effect/Schema"
import * as TestClock from "effect/testing/TestClock"
import { inspect } from "node:util"
import { ok, refused, testTransport } from "./TestTransport.ts"

const get = endpoint("GetThing", "GET", "/api/v4/things", () => ({ success: Schema.Unknown }))

const ENDED = refused(401, "api.context.session_expired.app_error")
const WANTED = refused(401, "mfa.validate_token.authenticate.app_error", "Invalid MFA token.")
const BAD = refused(401, "api.user.check_user_mfa.bad_code.app_error", "Invalid MFA token.")
const credentials = { login_id: "ann", password: "hunter2hunter2" }

const Sent = Schema.fromJsonString(Schema.Struct({ token: Schema.optional(Schema.String) }))
const codeIn = ({ body }: WireRequest) => Schema.decodeUnknownSync(Sent)(body).token

/** A server that wants a code: these are good, once each. */
const client = (auth: Auth.Auth, good: ReadonlyArray<string>, without: WireResponse = WANTED) => {
  const codes = new Set(good)
  const logins: Array<string | undefined> = []
  let alive = ""
  const wire = testTransport((request) =>
    Effect.sync(() => {
      if (!request.url.endsWith("/login")) {
        return request.headers["authorization"] === `Bearer ${alive}` ? ok({}) : ENDED
      }
      const code = codeIn(request)
      logins.push(code)
      if (code === undefined || code === "") return without
      if (!codes.delete(code)) return BAD
      alive = `s${logins.length}`
      return ok({ id: "u1" }, { token: alive })
    })
  )
  return {
    logins,
    end: () => (alive = ""),
    layer: Layer.provide(layer({ url: "https://mm.test", auth, sessions: memory(), checkAnswers: false }), wire.layer),
    wire
  }
}

const eventually = <A, E>(effect: Effect.Effect<A, E>) =>
  Effect.gen(function* () {
    const fiber = yield* Effect.forkChild(effect)
    yield* TestClock.adjust("2 minutes")
    return yield* Fiber.join(fiber)
  })

describe("a login by password where the server wants a code", () => {
  for (const [name, login, without] of [
    ["v4", Users.login, WANTED],
    ["v3", UsersV3.login, BAD]
  ] as const) {
    it.effect(`of ${name} asks the function for it, and logs in once more with it`, () =>
      Effect.gen(function* () {
        const { layer, logins } = client(
          Auth.password(login, credentials, { code: () => Promise.resolve("123456\n") }),
          ["123456"],
          without
        )

        yield* eventually(Effect.provide(get(), layer))

        assert.deepStrictEqual(logins, [undefined, "123456"])
      })
    )
  }

  it.effect("asks again at each login, once for all who wait", () =>
    Effect.gen(function* () {
      let asked = 0
      const { end, layer, logins } = client(
        Auth.password(Users.login, credentials, { code: () => `code ${(asked += 1)}` }),
        ["code 1", "code 2"]
      )

      yield* eventually(
        Effect.provide(
          Effect.gen(function* () {
            yield* get()
            end()
            yield* Effect.all([get(), get(), get()], { concurrency: 3 })
          }),
          layer
        )
      )

      assert.deepStrictEqual(logins, [undefined, "code 1", undefined, "code 2"])
    })
  )

  for (const [way, auth] of [
    ["as the field `token`", Auth.password(Users.login, { ...credentials, token: "111111" })],
    ["as `code`", Auth.password(Users.login, credentials, { code: "111111" })]
  ] as const) {
    it.effect(`sends one that was given ${way} at once, and only once: a code is good once (11.6/05-mfa)`, () =>
      Effect.gen(function* () {
        const { end, layer, logins } = client(auth, ["111111"])

        const error = yield* eventually(
          Effect.provide(
            Effect.gen(function* () {
              yield* get()
              end()
              return yield* Effect.flip(get())
            }),
            layer
          )
        )

        assert.deepStrictEqual(logins, ["111111", undefined])
        assert.strictEqual(error._tag, "Unauthorized")
        assert.include(error.message, "pass `code`, a function that is asked")
      })
    )
  }

  it.effect("takes a refused code for final: it counts as a wrong password", () =>
    Effect.gen(function* () {
      let asked = 0
      const auth = Auth.password(Users.login, credentials, { code: () => `canary-${(asked += 1)}` })
      const { layer, logins } = client(auth, [])

      const errors = yield* eventually(
        Effect.provide(Effect.all([Effect.flip(get()), Effect.delay(Effect.flip(get()), "1 minute")]), layer)
      )

      assert.deepStrictEqual(logins, [undefined, "canary-1"])
      assert.strictEqual(new Set(errors.map(({ _tag }) => _tag)).size, 1)
      assert.notInclude(inspect(errors, { depth: 9 }), "canary")
      assert.notInclude(inspect(errors, { depth: 9 }), "hunter2")
    })
  )

  it.effect("asks nobody when it was the password that was wrong", () =>
    Effect.gen(function* () {
      let asked = 0
      const wrong = refused(401, "api.user.login.invalid_credentials_email_username")
      const { layer } = client(Auth.password(Users.login, credentials, { code: () => `${(asked += 1)}` }), ["1"], wrong)

      yield* eventually(Effect.flip(Effect.provide(get(), layer)))

      assert.strictEqual(asked, 0)
    })
  )

  it.effect("can be tried again by the next call after nobody gave a code", () =>
    Effect.gen(function* () {
      let asked = 0
      const code = async () => {
        asked += 1
        if (asked === 1) throw new Error("closed")
        return "1"
      }
      const { layer, logins } = client(Auth.password(Users.login, credentials, { code }), ["1"])

      const error = yield* eventually(
        Effect.provide(
          Effect.gen(function* () {
            const error = yield* Effect.flip(get())
            yield* get()
            return error
          }),
          layer
        )
      )

      assert.strictEqual(error.message, "Auth.password: the code could not be had: Error: closed")
      assert.deepStrictEqual(logins, [undefined, undefined, "1"])
    })
  )

  it("is for promises the option `login.code`", async () => {
    const { logins, wire } = client(Auth.none, ["1"])
    const mm = makeClient(wire.layer, {
      url: "https://mm.test",
      login: { ...credentials, code: () => "1" },
      checkAnswers: false
    })

    await mm.users.get({ user_id: "me" })

    assert.deepStrictEqual(logins, [undefined, "1"])
    await mm.close()
  })
})

describe("credentials that are asked for", () => {
  it.effect("are asked for at each login, so that a password may have changed", () =>
    Effect.gen(function* () {
      let asked = 0
      const { end, layer, wire } = client(
        Auth.password(Users.login, () => ({ login_id: "ann", password: `p${(asked += 1)}`, token: `${asked}` })),
        ["1", "2"]
      )

      yield* eventually(
        Effect.provide(
          Effect.gen(function* () {
            yield* get()
            end()
            yield* get()
          }),
          layer
        )
      )

      assert.deepStrictEqual(
        wire.requests.filter(({ url }) => url.endsWith("/login")).map(({ body }) => body),
        ['{"login_id":"ann","password":"p1","token":"1"}', '{"login_id":"ann","password":"p2","token":"2"}']
      )
    })
  )

  it.effect("and never come are TimedOut after the client's timeout", () =>
    Effect.gen(function* () {
      const auth = Auth.password(Users.login, () => new Promise<typeof credentials>(() => {}))
      const { layer, logins } = client(auth, [])
      const fiber = yield* Effect.forkChild(Effect.flip(Effect.provide(get(), layer)))

      yield* TestClock.adjust("30 seconds")

      assert.strictEqual((yield* Fiber.join(fiber))._tag, "TimedOut")
      assert.deepStrictEqual(logins, [])
    })
  )

  it.effect("and cannot be had are InvalidInput, without what looks like a secret", () =>
    Effect.gen(function* () {
      const auth = Auth.password(Users.login, () => {
        throw new Error("password=hunter2hunter2 was not found")
      })
      const { layer, logins } = client(auth, [])

      const error = yield* eventually(Effect.flip(Effect.provide(get(), layer)))

      assert.strictEqual(error._tag, "InvalidInput")
      assert.include(error.message, "the credentials could not be had: Error: password=<redacted>")
      assert.notInclude(inspect(error), "hunter2")
      assert.deepStrictEqual(logins, [])
    })
  )
})
