import { assert, describe, it } from "@effect/vitest"
import * as Auth from "@matterwire/core/Auth"
import type { Options } from "@matterwire/core/Config"
import { endpoint } from "@matterwire/core/Endpoint"
import * as Mattermost from "@matterwire/core/Mattermost"
import type { WireRequest, WireResponse } from "@matterwire/core/Transport"
import * as Users from "@matterwire/core/v4/Users"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import * as Layer from "effect/Layer"
import * as Schema from "effect/Schema"
import * as TestClock from "effect/testing/TestClock"
import { inspect } from "node:util"
import { type Answering, ok, refused, testTransport } from "./TestTransport.ts"

const get = endpoint("GetThing", "GET", "/api/v4/things", () => ({ success: Schema.Unknown }))

const ENDED = refused(401, "api.context.session_expired.app_error")
const isLogin = ({ url }: WireRequest) => url.endsWith("/login")
const session = (name: string) => ok({ id: "u1" }, { token: name })

/** A client that logs in by password, over a wire whose logins and other calls are answered by the test. */
const client = (
  login: (index: number) => ReturnType<Answering>,
  thing: (authorization: string | undefined) => WireResponse = () => ok({}),
  options: Options = {}
) => {
  let logins = 0
  const wire = testTransport((request) =>
    isLogin(request)
      ? login(logins++)
      : Effect.delay(
          Effect.sync(() => thing(request.headers["authorization"])),
          5
        )
  )
  const auth = Auth.password(Users.login, { login_id: "ann", password: "hunter2hunter2" })
  const layer = Mattermost.layer({ url: "https://mm.test", auth, checkAnswers: false, ...options })
  return { ...wire, logins: () => logins, layer: Layer.provide(layer, wire.layer) }
}

const many = <A, E, R>(count: number, effect: Effect.Effect<A, E, R>) =>
  Effect.forEach(Array.from({ length: count }), () => effect, { concurrency: "unbounded" })

/** Runs under the test's clock until everything that waits has had its time. */
const eventually = <A, E>(effect: Effect.Effect<A, E>) =>
  Effect.gen(function* () {
    const fiber = yield* Effect.forkChild(effect)
    yield* TestClock.adjust("20 seconds")
    return yield* Fiber.join(fiber)
  })

describe("a login by password", () => {
  it.effect("happens once for many calls at once, and its token goes with each of them", () =>
    Effect.gen(function* () {
      const wire = client(() => Effect.delay(Effect.succeed(session("s1")), 5))

      yield* eventually(Effect.provide(many(3, get()), wire.layer))

      assert.deepStrictEqual(
        wire.requests.map(({ headers }) => headers["authorization"]),
        [undefined, "Bearer s1", "Bearer s1", "Bearer s1"]
      )
    })
  )

  it.effect("happens again, once for all, when the server ends the session", () =>
    Effect.gen(function* () {
      let alive = "s1"
      const wire = client(
        (index) => Effect.delay(Effect.succeed(session(`s${index + 1}`)), 5),
        (authorization) => (authorization === `Bearer ${alive}` ? ok({}) : ENDED)
      )

      yield* eventually(
        Effect.provide(
          Effect.gen(function* () {
            yield* get()
            alive = "s2"
            yield* many(3, get())
          }),
          wire.layer
        )
      )

      assert.strictEqual(wire.logins(), 2)
    })
  )

  it.effect("is not tried for a 401 that is no ended session", () =>
    Effect.gen(function* () {
      const wire = client(
        () => Effect.succeed(session("s1")),
        () => refused(401, "api.emoji.delete.permissions.app_error")
      )

      const error = yield* eventually(Effect.flip(Effect.provide(get(), wire.layer)))

      assert.strictEqual(error._tag, "Forbidden")
      assert.strictEqual(wire.logins(), 1)
    })
  )

  it.effect("that was refused says of later calls that it was not sent again, by an error of their own", () =>
    Effect.gen(function* () {
      const wire = client(() =>
        Effect.succeed(refused(401, "api.user.check_user_password.invalid.app_error", "wrong."))
      )

      const errors = yield* eventually(Effect.provide(Effect.all([1, 2, 3].map(() => Effect.flip(get()))), wire.layer))

      const [first, second, third] = errors
      const before = " (refused before, and not sent again: make a new client)"
      assert.deepStrictEqual(
        errors.map(({ _tag, reason }) => [_tag, reason]),
        ["", before, before].map((words) => ["Unauthorized", `wrong.${words}`])
      )
      assert.isTrue(
        errors.every((error) => "id" in error && error.id === "api.user.check_user_password.invalid.app_error")
      )
      assert.notStrictEqual(second, first)
      assert.notStrictEqual(third, second)
      assert.strictEqual(wire.logins(), 1)
    })
  )

  it.effect("that hangs fails once, at the same time for all who wait for it", () =>
    Effect.gen(function* () {
      const wire = client(() => Effect.never, undefined, { timeout: 300 })
      const fiber = yield* Effect.forkChild(Effect.provide(many(10, Effect.flip(get())), wire.layer))

      yield* TestClock.adjust(300)
      const errors = yield* Fiber.join(fiber)

      assert.strictEqual(wire.logins(), 1)
      assert.strictEqual(new Set(errors).size, 1)
      assert.strictEqual(errors[0]?._tag, "TimedOut")
    })
  )

  it.effect("is asked of a busy server once per attempt, however many calls are repeated", () =>
    Effect.gen(function* () {
      const wire = client(() => Effect.delay(Effect.succeed({ status: 503, headers: {}, body: "" }), 5))

      const errors = yield* eventually(Effect.provide(many(50, Effect.flip(get())), wire.layer))

      assert.strictEqual(errors[49]?._tag, "Unavailable")
      assert.strictEqual(wire.logins(), 3)
    })
  )

  it.effect("goes on when the call that began it is cancelled", () =>
    Effect.gen(function* () {
      const wire = client(() => Effect.delay(Effect.succeed(session("s1")), 100))
      yield* Effect.provide(
        Effect.gen(function* () {
          const first = yield* Effect.forkChild(get())
          const second = yield* Effect.forkChild(get())
          yield* TestClock.adjust(50)
          yield* Fiber.interrupt(first)
          yield* TestClock.adjust(100)
          yield* Fiber.join(second)
        }),
        wire.layer
      )

      assert.strictEqual(wire.logins(), 1)
      assert.strictEqual(wire.requests[1]?.headers["authorization"], "Bearer s1")
    })
  )

  it.effect("ends with the client", () =>
    Effect.gen(function* () {
      let ended = false
      const wire = client(() => Effect.onInterrupt(Effect.never, () => Effect.sync(() => (ended = true))))
      const call = Effect.gen(function* () {
        yield* Effect.forkChild(get())
        yield* TestClock.adjust(50)
      })

      yield* Effect.provide(call, wire.layer)

      assert.isTrue(ended)
    })
  )

  for (const [status, id] of [
    [400, "api.user.login.blank_pwd.app_error"],
    [401, "api.user.check_user_password.invalid.app_error"],
    [401, "mfa.validate_token.authenticate.app_error"],
    [403, "api.user.login.guest_accounts.disabled.error"]
  ] as const) {
    it.effect(`that the server itself refuses with ${status} ${id} is never tried again: ten lock the account`, () =>
      Effect.gen(function* () {
        const wire = client(() => Effect.succeed(refused(status, id)))

        const errors = yield* eventually(
          Effect.provide(
            Effect.all([Effect.flip(get()), Effect.flip(get()), Effect.delay(Effect.flip(get()), "10 seconds")], {
              concurrency: 2
            }),
            wire.layer
          )
        )

        assert.strictEqual(wire.requests.length, 1)
        assert.strictEqual(new Set(errors.map(({ _tag }) => _tag)).size, 1)
        assert.notInclude(inspect(errors, { depth: 9 }), "hunter2")
      })
    )
  }

  it.effect("whose token never arrives, as a proxy takes it off, is not followed by a login for each call", () =>
    Effect.gen(function* () {
      const wire = testTransport((request, index) => Effect.succeed(isLogin(request) ? session(`s${index}`) : ENDED))
      const auth = Auth.password(Users.login, { login_id: "ann", password: "hunter2hunter2" })
      const calls = Effect.forEach(Array.from({ length: 100 }), () => Effect.exit(get()), { discard: true })

      const calling = yield* Effect.forkChild(
        Effect.provide(calls, Layer.provide(Mattermost.layer({ url: "https://mm.test", auth }), wire.layer))
      )
      yield* TestClock.adjust("1 minute")
      const logins = wire.requests.filter(isLogin).length
      yield* TestClock.adjust("2 hours")
      yield* Fiber.join(calling)

      assert.isBelow(logins, 12)
    })
  )

  for (const word of ["password", "user", "invalid"]) {
    it.effect(`whose wrong password is the word "${word}", which is in the id, is never tried again either`, () =>
      Effect.gen(function* () {
        const refusal = refused(401, "api.user.check_user_password.invalid.app_error", `no such ${word}`)
        const wire = testTransport(() => Effect.succeed(refusal))
        const auth = Auth.password(Users.login, { login_id: "ann", password: word })

        const error = yield* eventually(
          Effect.provide(
            Effect.andThen(Effect.flip(get()), Effect.flip(get())),
            Layer.provide(Mattermost.layer({ url: "https://mm.test", auth }), wire.layer)
          )
        )

        assert.strictEqual(wire.requests.length, 1)
        assert.include(error.message, "401 <redacted>: no such <redacted>")
      })
    )
  }

  const page = "<!DOCTYPE html><html><title>Welcome</title></html>"
  for (const [what, response] of [
    ["a captive portal's page", { status: 200, headers: {}, body: page }],
    ["a firewall's 403", { status: 403, headers: {}, body: page }],
    ["an ingress's 404", { status: 404, headers: {}, body: "default backend - 404" }],
    ["a 408", { status: 408, headers: {}, body: "" }],
    ["a 302", { status: 302, headers: { location: "/elsewhere" }, body: "" }],
    ["a 413", { status: 413, headers: {}, body: page }],
    ["a server's own 500", refused(500, "app.session.save.app_error")]
  ] as const) {
    it.effect(`that ${what} answered is tried again by the next call`, () =>
      Effect.gen(function* () {
        const wire = client((index) => Effect.succeed(index === 0 ? response : session("s1")), undefined, {
          retries: 0
        })

        yield* eventually(Effect.provide(Effect.andThen(Effect.flip(get()), get()), wire.layer))

        assert.strictEqual(wire.logins(), 2)
      })
    )
  }
})

describe("a token", () => {
  it.effect("that no header can carry is refused before anything is sent, without repeating it", () =>
    Effect.gen(function* () {
      const wire = testTransport()
      const auth = Auth.token("canarycanarycanary\n")
      const layer = Layer.provide(Mattermost.layer({ url: "https://mm.test", auth }), wire.layer)

      const error = yield* Effect.flip(Effect.provide(get(), layer))

      assert.strictEqual(error._tag, "InvalidInput")
      assert.include(error.message, "line break")
      assert.notInclude(inspect(error), "canary")
      assert.strictEqual(wire.requests.length, 0)
    })
  )

  it.effect(
    "whose calls end as a session does, now and then, is never paused for that: it is the one that there is",
    () =>
      Effect.gen(function* () {
        let turn = 0
        const wire = testTransport(() => Effect.sync(() => ((turn += 1) % 2 === 0 ? ok({}) : ENDED)))
        const layer = Layer.provide(Mattermost.layer({ url: "https://mm.test", token: "t" }), wire.layer)
        const tags: Array<string> = []

        yield* Effect.provide(
          Effect.gen(function* () {
            for (let call = 0; call < 20; call += 1) tags.push((yield* Effect.result(get()))._tag)
          }),
          layer
        )

        assert.deepStrictEqual(
          tags,
          Array.from({ length: 20 }, (_, call) => (call % 2 === 0 ? "Failure" : "Success"))
        )
      })
  )
})
