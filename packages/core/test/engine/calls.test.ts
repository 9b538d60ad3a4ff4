import { assert, describe, it } from "@effect/vitest"
import * as Auth from "@matterwire/core/Auth"
import type { Options } from "@matterwire/core/Config"
import { bytes, endpoint } from "@matterwire/core/Endpoint"
import { isMattermostError, type MattermostError, Unreachable } from "@matterwire/core/Errors"
import * as Mattermost from "@matterwire/core/Mattermost"
import * as Users from "@matterwire/core/v4/Users"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import * as Layer from "effect/Layer"
import * as Redacted from "effect/Redacted"
import * as Schema from "effect/Schema"
import * as TestClock from "effect/testing/TestClock"
import { inspect } from "node:util"
import { type Answering, ok, refused, testTransport } from "./TestTransport.ts"

const Thing = Schema.Struct({ id: Schema.String, size: Schema.Number })
const get = endpoint("GetThing", "GET", "/api/v4/things/{id}", () => ({ success: Thing }))
const create = endpoint("CreateThing", "POST", "/api/v4/things", () => ({
  body: Schema.Struct({ id: Schema.String }),
  success: Thing
}))
const search = endpoint("SearchThings", "POST", "/api/v4/things/search", () => ({
  body: Schema.Struct({ terms: Schema.String }),
  success: Schema.Array(Thing),
  safe: true
}))

const thing = { id: "t1", size: 3 }
const TOKEN = "canarycanarycanarycanary26"

const client = (answering: Answering, options: Options = {}) => {
  const wire = testTransport(answering)
  const token = options.auth === undefined ? { token: TOKEN } : {}
  return {
    ...wire,
    layer: Layer.provide(Mattermost.layer({ url: "https://mm.test", ...token, ...options }), wire.layer)
  }
}

const failing = <A>(
  effect: Effect.Effect<A, MattermostError, Mattermost.Mattermost>,
  answering: Answering,
  options?: Options
) => Effect.flip(Effect.provide(effect, client(answering, options).layer, { local: true }))

const always =
  (response: ReturnType<typeof ok>): Answering =>
  () =>
    Effect.succeed(response)

describe("an answer", () => {
  it.effect("is handed on as the very value that came, unknown fields too", () =>
    Effect.gen(function* () {
      const { layer } = client(always(ok({ ...thing, newer: { deep: [1] } })))

      const value = yield* Effect.provide(get({ id: "t1" }), layer)

      assert.deepStrictEqual<unknown>(value, { ...thing, newer: { deep: [1] } })
    })
  )

  it.effect("tells its request id, etag and server version without leaving the typed call", () =>
    Effect.gen(function* () {
      const headers = { "x-request-id": "r1", etag: "11.6.0.e", "x-version-id": "11.6.0.0.abc.false" }
      const { layer } = client(always(ok(thing, headers, 201)))

      const answer = yield* Effect.provide(get.answer({ id: "t1" }), layer)

      assert.strictEqual(answer.value.size, 3)
      assert.deepStrictEqual(
        [answer.status, answer.requestId, answer.etag, answer.serverVersion],
        [201, "r1", "11.6.0.e", "11.6.0.0.abc.false"]
      )
    })
  )

  it.effect(
    "that only lacks a field is delivered and reported once, or refused when answers are checked strictly",
    () =>
      Effect.gen(function* () {
        const missing: Array<unknown> = []
        const { layer } = client(always(ok({ id: "t1" })), { hooks: { missing: (event) => missing.push(event) } })

        const value = yield* Effect.provide(Effect.andThen(get({ id: "t1" }), get({ id: "t1" })), layer)
        const strict = yield* failing(get({ id: "t1" }), always(ok({ id: "t1" })), { checkAnswers: "strict" })

        assert.deepStrictEqual<unknown>(value, { id: "t1" })
        assert.deepStrictEqual(missing, [{ endpoint: "GET /api/v4/things/{id}", fields: ["size"] }])
        assert.strictEqual(strict._tag, "Undecodable")
      })
  )

  it.effect("of the wrong type is Undecodable, and passes unchecked when asked for", () =>
    Effect.gen(function* () {
      const wrong = ok({ id: "t1", size: "three" })
      const unchecked = client(always(wrong), { checkAnswers: false })

      const error = yield* failing(get({ id: "t1" }), always(wrong))
      const value = yield* Effect.provide(get({ id: "t1" }), unchecked.layer)

      assert.strictEqual(error._tag, "Undecodable")
      assert.include(error.message, "size")
      assert.deepStrictEqual<unknown>(value, { id: "t1", size: "three" })
    })
  )

  for (const [what, body] of [
    ["empty", ""],
    ["HTML", "<!DOCTYPE html><html><title>Login</title></html>"],
    ["text", "ok"],
    ["two documents", `{"id":"t1","size":1}{"id":"api.x.app_error","message":"m","status_code":500}`],
    ["an unclosed list around an error", `[{"id":"t1"},{"id":"api.x.app_error","message":"m","status_code":500}`]
  ] as const) {
    it.effect(`with status 200 that is ${what} is Undecodable and keeps its status`, () =>
      Effect.gen(function* () {
        const error = yield* failing(
          get({ id: "t1" }),
          always({ status: 200, headers: { "x-request-id": "r9" }, body })
        )

        assert.ok(error._tag === "Undecodable")
        assert.strictEqual(error.status, 200)
        assert.strictEqual(error.requestId, "r9")
        assert.strictEqual(error.id, body.includes("api.x") ? "api.x.app_error" : undefined)
      })
    )
  }

  it.effect("that is larger than allowed is Undecodable and names the option", () =>
    Effect.gen(function* () {
      const raw = endpoint("Raw", "GET", "/raw", () => ({ success: bytes }))

      const error = yield* failing(raw(), always({ status: 200, headers: {}, body: undefined }))

      assert.strictEqual(error._tag, "Undecodable")
      assert.include(error.message, "maxAnswerBytes")
    })
  )
})

describe("a refusal", () => {
  for (const [status, id, tag] of [
    [400, "api.context.invalid_body_param.app_error", "InvalidInput"],
    [401, "api.context.session_expired.app_error", "Unauthorized"],
    [500, "api.context.session_expired.app_error", "Unauthorized"],
    [401, "api.emoji.delete.permissions.app_error", "Forbidden"],
    [403, "api.context.permissions.app_error", "Forbidden"],
    [403, "api.channel.get_channel_moderations.license.error", "Unsupported"],
    [400, "api.scheduled_posts.license_error", "Unsupported"],
    [501, "api.license_error", "Unsupported"],
    [404, "app.post.get.app_error", "NotFound"],
    [500, "store.sql_post.get.app_error", "NotFound"],
    [500, "model.channel.is_valid.2_or_more.app_error", "InvalidInput"],
    [400, "app.user.save.username_exists.app_error", "Conflict"],
    [413, "api.file.upload_file.too_large_detailed.app_error", "InvalidInput"],
    [500, "api.post.deduplicate_create_post.pending", "Unavailable"],
    [500, "app.post.save.app_error", "ServerFault"],
    [503, "api.context.server_busy.app_error", "Unavailable"],
    [418, "invented.tea", "InvalidInput"],
    [599, "invented.network", "ServerFault"]
  ] as const) {
    it.effect(`with ${status} ${id} is ${tag}`, () =>
      Effect.gen(function* () {
        const error = yield* failing(create({ id: "t" }), always(refused(status, id, "said so")))

        assert.strictEqual(error._tag, tag)
        assert.ok("status" in error)
        assert.strictEqual(error.status, status)
        assert.strictEqual("id" in error ? error.id : undefined, id)
        assert.strictEqual(
          error.message,
          `POST /api/v4/things: ${status} ${id}: said so (request smda55ckcfy89b6tia58shk5fh)`
        )
        assert.isTrue(isMattermostError(error))
      })
    )
  }

  it.effect("by a proxy in HTML keeps its status, says so, and does not repeat the page", () =>
    Effect.gen(function* () {
      const page = "<html><head><title>502 Bad Gateway</title></head><body>long page</body></html>"
      const error = yield* failing(
        create({ id: "t" }),
        always({ status: 502, headers: { "content-type": "text/html" }, body: page })
      )

      assert.ok(error._tag === "Unavailable")
      assert.strictEqual(error.status, 502)
      assert.strictEqual(
        error.message,
        "POST /api/v4/things: 502: an HTML page (502 Bad Gateway), probably from a proxy"
      )
    })
  )

  it.effect("with 301 is Redirected, says where to, and is not followed", () =>
    Effect.gen(function* () {
      const wire = client(always({ status: 301, headers: { location: "/api/v4/elsewhere" }, body: "" }))

      const error = yield* Effect.flip(Effect.provide(create({ id: "t" }), wire.layer))

      assert.ok(error._tag === "Redirected")
      assert.strictEqual(error.location, "/api/v4/elsewhere")
      assert.strictEqual(wire.requests.length, 1)
    })
  )

  it.effect("never repeats a token: not from detailed_error, a message, a location, an inspection or JSON", () =>
    Effect.gen(function* () {
      const leaking = always({
        ...refused(401, "api.context.session_expired.app_error", `token=${TOKEN} is bad`, {
          detailed_error: `token=abcdefghijklmnopqrstuvwxyz Appears to be a CSRF attempt, ${TOKEN}`
        }),
        headers: { location: `/x?access_token=${TOKEN}` }
      })
      const seen: Array<unknown> = []
      const options: Options = {
        logger: (entry) => seen.push(entry),
        hooks: { request: (e) => seen.push(e), response: (e) => seen.push(e) }
      }

      const error = yield* failing(get({ id: "t" }), leaking, options)

      const cut = yield* failing(
        get({ id: "t" }),
        always({ status: 500, headers: {}, body: `${"x".repeat(190)}${TOKEN}` })
      )
      const inside = yield* failing(
        get({ id: "t" }),
        always({ status: 200, headers: {}, body: `[{"id":"api.x.app_error","message":"${TOKEN}","status_code":500}` })
      )

      const everything = [
        cut.message,
        inside.message,
        error.message,
        String(error),
        error.stack,
        JSON.stringify(error),
        inspect(error, { depth: 9 }),
        inspect(seen)
      ].join("\n")
      assert.notInclude(everything, TOKEN.slice(0, 8))
      assert.notInclude(everything, "abcdefghijklmnopqrstuvwxyz")
      assert.isAbove(seen.length, 2)
    })
  )
})

describe("a call", () => {
  it.effect("that hangs ends in TimedOut after the client's, or its own, timeout", () =>
    Effect.gen(function* () {
      const hanging: Answering = () => Effect.never
      const first = yield* Effect.forkChild(failing(get({ id: "t" }), hanging, { retries: 0 }))
      const second = yield* Effect.forkChild(
        failing(get({ id: "t" }, { timeout: "2 seconds" }), hanging, { retries: 0 })
      )

      yield* TestClock.adjust("2 seconds")
      const own = yield* Fiber.join(second)
      yield* TestClock.adjust("28 seconds")
      const clients = yield* Fiber.join(first)

      assert.ok(own._tag === "TimedOut" && clients._tag === "TimedOut")
      assert.deepStrictEqual([own.timeoutMs, clients.timeoutMs], [2000, 30000])
    })
  )

  it.effect("is repeated when it is safe and nothing, or something before the server, answered", () =>
    Effect.gen(function* () {
      const retries: Array<number> = []
      const flaky: Answering = (request, index) =>
        index === 0
          ? Effect.fail(new Unreachable({ endpoint: request.endpoint, reason: "reset", code: "ECONNRESET" }))
          : Effect.succeed(index === 1 ? { status: 503, headers: { "retry-after": "7" }, body: "" } : ok(thing))
      const wire = client(flaky, { hooks: { retry: ({ delayMs }) => retries.push(delayMs) } })

      const fiber = yield* Effect.forkChild(Effect.provide(get({ id: "t" }), wire.layer))
      yield* TestClock.adjust("1 second")
      yield* TestClock.adjust("7 seconds")
      const value = yield* Fiber.join(fiber)

      assert.strictEqual(value.size, 3)
      assert.strictEqual(wire.requests.length, 3)
      assert.isAtMost(retries[0] ?? 0, 250)
      assert.strictEqual(retries[1], 7000)
    })
  )

  it.effect("is not repeated when it writes, nor after a bare 500, nor more often than asked", () =>
    Effect.gen(function* () {
      const down = client(always({ status: 503, headers: {}, body: "" }))
      const fault = client(always({ status: 500, headers: {}, body: "" }))
      const once = client(always({ status: 502, headers: {}, body: "" }), { retries: 0 })

      yield* Effect.flip(Effect.provide(create({ id: "t" }), down.layer, { local: true }))
      yield* Effect.flip(Effect.provide(get({ id: "t" }), fault.layer, { local: true }))
      yield* Effect.flip(Effect.provide(search({ terms: "x" }), once.layer, { local: true }))

      assert.deepStrictEqual(
        [down, fault, once].map(({ requests }) => requests.length),
        [1, 1, 1]
      )
    })
  )

  it.effect("that only reads is repeated although it is a POST", () =>
    Effect.gen(function* () {
      const wire = client((_, index) =>
        Effect.succeed(index === 0 ? { status: 503, headers: {}, body: "" } : ok([thing]))
      )

      const fiber = yield* Effect.forkChild(Effect.provide(search({ terms: "x" }), wire.layer))
      yield* TestClock.adjust("1 second")

      assert.strictEqual((yield* Fiber.join(fiber)).length, 1)
      assert.strictEqual(wire.requests.length, 2)
    })
  )

  it.effect("to a route of one's own goes the same way, and never to another address", () =>
    Effect.gen(function* () {
      const wire = client(always({ status: 200, headers: {}, body: "plain" }))

      const value = yield* Effect.provide(
        Mattermost.request("POST", "/plugins/com.acme/run", { query: { dry: true }, body: { a: 1 } }),
        wire.layer
      )
      const bad = yield* Effect.forEach(
        ["//evil.test/x", "https://evil.test/x", "api/v4/x", "/api/../x", "/api//x", "/a%2fb", "/x?y=1", "/{x}"],
        (path) => Effect.flip(Effect.provide(Mattermost.request("GET", path), wire.layer))
      )

      assert.strictEqual(value, "plain")
      assert.strictEqual(wire.requests[0]?.url, "https://mm.test/plugins/com.acme/run?dry=true")
      assert.strictEqual(wire.requests[0]?.body, `{"a":1}`)
      assert.deepStrictEqual(
        bad.map(({ _tag }) => _tag),
        bad.map(() => "InvalidInput")
      )
      assert.strictEqual(wire.requests.length, 1)
    })
  )

  it.effect("survives a hook that throws", () =>
    Effect.gen(function* () {
      const { layer } = client(always(ok(thing)), {
        hooks: {
          response: () => {
            throw new Error("mine")
          }
        }
      })

      assert.strictEqual((yield* Effect.provide(get({ id: "t" }), layer)).size, 3)
    })
  )
})

describe("a login by password", () => {
  const ENDED = refused(401, "api.context.session_expired.app_error")
  const user = { id: "u1" }
  const credentials = { login_id: "ann", password: "hunter2hunter2" }
  /** Sessions that die when the test says so. */
  const server = (isAlive: (token: string) => boolean) => {
    let logins = 0
    const answering: Answering = (request) =>
      Effect.delay(
        Effect.sync(() => {
          if (request.url.endsWith("/login")) return ok(user, { token: `session${(logins += 1)}` })
          return isAlive(request.headers["authorization"] ?? "") ? ok(thing) : ENDED
        }),
        5
      )
    return { answering, logins: () => logins }
  }
  const auth = Auth.password(Users.login, credentials)

  it.live("happens once for many calls at once, and its token goes with each of them", () =>
    Effect.gen(function* () {
      const { answering, logins } = server((token) => token === "Bearer session1")
      const wire = client(answering, { auth, checkAnswers: false })

      yield* Effect.provide(
        Effect.all([get({ id: "a" }), get({ id: "b" }), get({ id: "c" })], { concurrency: 3 }),
        wire.layer
      )

      assert.strictEqual(logins(), 1)
      assert.isUndefined(wire.requests[0]?.headers["authorization"])
    })
  )

  it.live("happens again, once for all, when the server ends the session", () =>
    Effect.gen(function* () {
      let alive = "Bearer session1"
      const { answering, logins } = server((token) => token === alive)
      const wire = client(answering, { auth, checkAnswers: false })

      yield* Effect.provide(
        Effect.gen(function* () {
          yield* get({ id: "a" })
          alive = "Bearer session2"
          yield* Effect.all([get({ id: "a" }), get({ id: "b" }), get({ id: "c" })], { concurrency: 3 })
        }),
        wire.layer
      )

      assert.strictEqual(logins(), 2)
    })
  )

  it.effect("is tried once only when the password is wrong: ten lock the account", () =>
    Effect.gen(function* () {
      const wire = client(always(refused(401, "api.user.check_user_password.invalid.app_error")), { auth })

      const errors = yield* Effect.provide(
        Effect.all([Effect.flip(get({ id: "a" })), Effect.flip(get({ id: "b" })), Effect.flip(get({ id: "c" }))], {
          concurrency: 2
        }),
        wire.layer
      )

      assert.deepStrictEqual(
        errors.map(({ _tag }) => _tag),
        ["Unauthorized", "Unauthorized", "Unauthorized"]
      )
      assert.strictEqual(wire.requests.length, 1)
      assert.notInclude(inspect(errors, { depth: 9 }), "hunter2")
    })
  )

  it.effect("is not tried for a 401 that is no ended session", () =>
    Effect.gen(function* () {
      const answering: Answering = (request) =>
        Effect.succeed(
          request.url.endsWith("/login")
            ? ok(user, { token: "s" })
            : refused(401, "api.emoji.delete.permissions.app_error")
        )
      const wire = client(answering, { auth, checkAnswers: false })

      const error = yield* Effect.flip(Effect.provide(get({ id: "a" }), wire.layer))

      assert.strictEqual(error._tag, "Forbidden")
      assert.strictEqual(wire.requests.length, 2)
    })
  )
})

describe("a configuration", () => {
  const problem = (options: Options) =>
    Effect.map(failing(get({ id: "t" }), always(ok(thing)), options), (error) => error.message)

  it.effect("that is wrong says what is wrong and what to do", () =>
    Effect.gen(function* () {
      const given = { auth: Auth.none }
      assert.include(
        yield* problem({ ...given, url: "" }),
        "pass `url` (https://chat.example.com) or set MATTERMOST_URL"
      )
      assert.include(yield* problem({ ...given, url: "chat.example.com" }), "is not an address")
      assert.include(yield* problem({ ...given, url: "ftp://x" }), "must begin with https://")
      assert.include(yield* problem({ ...given, url: "https://x/api/v4" }), "without /api/v4")
      assert.include(yield* problem({ ...given, timeout: -1 }), "`timeout`")
      assert.include(yield* problem({ ...given, retries: 1.5 }), "`retries`")
      const password = yield* problem({ ...given, url: "https://ann:hunter2@x.test" })
      assert.include(password, "holds a user or password")
      assert.notInclude(password, "hunter2")
    })
  )

  it.effect("warns once of plain http to another machine, and not of loopback or when it is accepted", () =>
    Effect.gen(function* () {
      const warnings: Array<string> = []
      const logger: Options["logger"] = ({ level, message }) => level === "warn" && warnings.push(message)
      for (const options of [
        { url: "http://mm.test" },
        { url: "http://127.0.0.1:1" },
        { url: "http://mm.test", allowInsecureHttp: true }
      ]) {
        yield* Effect.provide(
          Effect.andThen(get({ id: "t" }), get({ id: "t" })),
          client(always(ok(thing)), { logger, ...options }).layer,
          { local: true }
        )
      }

      assert.strictEqual(warnings.length, 1)
      assert.include(warnings[0] ?? "", "allowInsecureHttp")
    })
  )

  it.effect("takes a redacted token, and sends its value only on the wire", () =>
    Effect.gen(function* () {
      const wire = testTransport(always(ok(thing)))
      const layer = Layer.provide(Mattermost.layer({ url: "https://mm.test", token: Redacted.make(TOKEN) }), wire.layer)

      yield* Effect.provide(get({ id: "t" }), layer)

      assert.strictEqual(wire.requests[0]?.headers["authorization"], `Bearer ${TOKEN}`)
    })
  )
})
