import { assert, describe, it } from "@effect/vitest"
import * as Auth from "@matterwire/core/Auth"
import { Mattermost } from "@matterwire/core/Call"
import { makeClient } from "@matterwire/core/Client"
import { endpoint } from "@matterwire/core/Endpoint"
import * as Events from "@matterwire/core/Events"
import { layer } from "@matterwire/core/Mattermost"
import { memory } from "@matterwire/core/SessionStore"
import type { WireRequest, WireResponse } from "@matterwire/core/Transport"
import { posted } from "@matterwire/core/v4/events/posts"
import * as Users from "@matterwire/core/v4/Users"
import * as UsersV3 from "@matterwire/core/v3/Users"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import * as Layer from "effect/Layer"
import * as Schema from "effect/Schema"
import * as Stream from "effect/Stream"
import * as TestClock from "effect/testing/TestClock"
import { hello, ok, refused, testTransport } from "./TestTransport.ts"

const get = endpoint("GetThing", "GET", "/api/v4/things", () => ({ success: Schema.Unknown }))
const make = endpoint("MakeThing", "POST", "/api/v4/things", () => ({ success: Schema.Unknown }))

const ENDED = refused(401, "api.context.session_expired.app_error")
const credentials = { login_id: "ann", password: "hunter2hunter2" }

const client = (auth: Auth.Auth, thing: (request: WireRequest) => WireResponse = () => ok({}), cookies = true) => {
  const wire = testTransport(
    (request) => Effect.sync(() => (request.url.endsWith("/login") ? ok({ id: "u" }) : thing(request))),
    true,
    cookies
  )
  const options = { url: "https://mm.test", auth, checkAnswers: false, retries: 0, sessions: memory() } as const
  return {
    ...wire,
    layer: Layer.provide(layer(options), wire.layer),
    sent: () =>
      wire.requests.map(
        ({ cookies, headers, method, url }) =>
          `${method} ${new URL(url).pathname} ${cookies === true ? "with" : "without"} cookies ${headers["x-requested-with"] ?? "-"} ${headers["authorization"] ?? "-"}`
      )
  }
}

const eventually = <A, E>(effect: Effect.Effect<A, E>) =>
  Effect.gen(function* () {
    const fiber = yield* Effect.forkChild(effect)
    yield* TestClock.adjust("1 minute")
    return yield* Fiber.join(fiber)
  })

describe("a session of the browser's own cookies", () => {
  it.effect("sends them with every call, says XMLHttpRequest, and sends no token", () =>
    Effect.gen(function* () {
      const { layer, sent } = client(Auth.cookie)

      yield* Effect.provide(Effect.all([get(), make(), Users.logout()]), layer)

      assert.deepStrictEqual(sent(), [
        "GET /api/v4/things with cookies XMLHttpRequest -",
        "POST /api/v4/things with cookies XMLHttpRequest -",
        "POST /api/v4/users/logout with cookies XMLHttpRequest -"
      ])
    })
  )

  it.effect("ends by its id, and begins again when somebody has logged in meanwhile", () =>
    Effect.gen(function* () {
      let isLoggedIn = false
      const { layer } = client(Auth.cookie, () => (isLoggedIn ? ok({}) : ENDED))

      const [error, ended, begun] = yield* Effect.provide(
        Effect.gen(function* () {
          const { session } = yield* Mattermost
          const error = yield* Effect.flip(get())
          const ended = yield* session.get
          isLoggedIn = true
          yield* get()
          return [error._tag, ended._tag, (yield* session.get)._tag]
        }),
        layer
      )

      assert.deepStrictEqual([error, ended, begun], ["Unauthorized", "ended", "active"])
    })
  )

  it.effect("is not ended by v3's 500 for a missing proof, whose id is the same (3.10.3/03:22)", () =>
    Effect.gen(function* () {
      const { layer, sent } = client(Auth.cookie, () => refused(500, "api.context.session_expired.app_error"))

      const state = yield* Effect.provide(
        Effect.gen(function* () {
          yield* Effect.flip(get())
          return yield* (yield* Mattermost).session.get
        }),
        layer
      )

      assert.strictEqual(state._tag, "active")
      assert.strictEqual(sent().length, 1)
    })
  )

  it.effect("opens the socket without header and challenge, as cookies go by themselves", () =>
    Effect.gen(function* () {
      const { layer, nextSocket } = client(Auth.cookie)

      yield* Effect.provide(
        Effect.gen(function* () {
          const listening = yield* Effect.forkChild(Stream.runDrain(Events.on(posted)))
          const socket = yield* nextSocket
          socket.say(hello())
          yield* TestClock.adjust(50)

          assert.isUndefined(socket.request.headers["authorization"])
          assert.deepStrictEqual(
            socket.sent.map((text) => JSON.parse(text).action),
            ["ping"]
          )
          yield* Fiber.interrupt(listening)
        }),
        layer
      )
    })
  )

  it.effect("is refused where there is no cookie jar, before anything is sent", () =>
    Effect.gen(function* () {
      for (const auth of [Auth.cookie, Auth.password(Users.login, credentials, { cookie: true })]) {
        const { layer, requests } = client(auth, undefined, false)

        const error = yield* Effect.flip(Effect.provide(get(), layer))

        assert.strictEqual(error._tag, "InvalidInput")
        assert.include(error.message, "this runtime keeps no cookie jar")
        assert.strictEqual(requests.length, 0)
      }
    })
  )

  it('is for promises the option `login: "cookie"`', async () => {
    const transport = testTransport(undefined, true, true)
    const mm = makeClient(transport.layer, { url: "https://mm.test", login: "cookie", checkAnswers: false })

    await mm.users.get({ user_id: "me" })

    assert.isTrue(transport.requests[0]?.cookies)
    await mm.close()
  })
})

describe("a login by password whose session is a cookie", () => {
  for (const [name, login] of [
    ["v4", Users.login],
    ["v3", UsersV3.login]
  ] as const) {
    it.effect(`of ${name} needs no Token, logs in again when it ends, and logs out by the cookie`, () =>
      Effect.gen(function* () {
        let alive = true
        const { layer, sent } = client(Auth.password(login, credentials, { cookie: true }), () => {
          if (alive) return ok({})
          alive = true
          return ENDED
        })

        const who = yield* eventually(
          Effect.provide(
            Effect.gen(function* () {
              const { session } = yield* Mattermost
              yield* get()
              alive = false
              yield* get()
              const state = yield* session.get
              yield* session.logout
              return state._tag === "active" ? state.who : undefined
            }),
            layer
          )
        )

        const path = `POST /api/${name}/users`
        assert.deepStrictEqual(sent(), [
          `${path}/login with cookies XMLHttpRequest -`,
          "GET /api/v4/things with cookies XMLHttpRequest -",
          "GET /api/v4/things with cookies XMLHttpRequest -",
          `${path}/login with cookies XMLHttpRequest -`,
          "GET /api/v4/things with cookies XMLHttpRequest -",
          `${path}/logout with cookies XMLHttpRequest -`
        ])
        assert.strictEqual(who, "u")
      })
    )
  }

  it.effect("tells of v4's proof when a cookie of a moment ago is refused: 401 with the id of an end (11.6/15c)", () =>
    Effect.gen(function* () {
      const auth = Auth.password(Users.login, credentials, { cookie: true })
      const { layer, sent } = client(auth, ({ method }) => (method === "POST" ? ENDED : ok({})))

      const error = yield* eventually(Effect.flip(Effect.provide(make(), layer)))

      assert.strictEqual(error._tag, "Unauthorized")
      assert.include(error.message, "ExperimentalStrictCSRFEnforcement")
      assert.strictEqual(sent().length, 4)
    })
  )
})

describe("a client by token", () => {
  it.effect("sends no cookie, ever: v4 would take it for the token, and then ask for a proof (11.6/03:48)", () =>
    Effect.gen(function* () {
      for (const auth of [Auth.token("t1"), Auth.password(Users.login, credentials), Auth.none]) {
        const { layer, requests } = client(auth)

        yield* Effect.ignore(Effect.provide(Effect.all([get(), make(), Users.logout()]), layer))

        assert.deepStrictEqual(
          requests.filter(({ cookies, headers }) => cookies === true || "x-requested-with" in headers),
          []
        )
        assert.isAbove(requests.length, 0)
      }
    })
  )

  it.effect("does not listen on a socket that the browser's cookie has made somebody else's", () =>
    Effect.gen(function* () {
      const wire = testTransport(
        ({ url }) => Effect.succeed(url.endsWith("/login") ? ok({ id: "me" }, { token: "t" }) : ok({})),
        false
      )
      const auth = Auth.password(Users.login, credentials)
      const client = Layer.provide(layer({ url: "https://mm.test", auth, checkAnswers: false }), wire.layer)
      const listening = yield* Effect.forkChild(Effect.flip(Effect.provide(Stream.runDrain(Events.on(posted)), client)))
      const socket = yield* wire.nextSocket

      socket.say(hello())
      const error = yield* Fiber.join(listening)

      assert.strictEqual(error._tag, "Unreachable")
      assert.include(error.message, "the socket is another user's")
      assert.isFalse(socket.open)
    })
  )
})
