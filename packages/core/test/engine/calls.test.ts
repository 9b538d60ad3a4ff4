import { assert, describe, it } from "@effect/vitest"
import * as Auth from "@matterwire/core/Auth"
import type { Options } from "@matterwire/core/Config"
import { bytes, bytesBody, endpoint } from "@matterwire/core/Endpoint"
import { isMattermostError, type MattermostError, Unreachable } from "@matterwire/core/Errors"
import * as Mattermost from "@matterwire/core/Mattermost"
import * as Users from "@matterwire/core/v4/Users"
import * as Cause from "effect/Cause"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import * as Layer from "effect/Layer"
import * as Redacted from "effect/Redacted"
import * as Schema from "effect/Schema"
import * as TestClock from "effect/testing/TestClock"
import { inspect } from "node:util"
import { type Answering, ok, refused, testTransport } from "./TestTransport.ts"

const ENDED = refused(401, "api.context.session_expired.app_error")

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

const upload = endpoint("Upload", "PUT", "/api/v4/uploads/{id}", () => ({ body: bytesBody, success: Thing }))

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

  it.effect("with status 0, as browsers show a redirect, is Redirected and says what to look at", () =>
    Effect.gen(function* () {
      const error = yield* failing(get({ id: "t1" }), always({ status: 0, headers: {}, body: "" }))

      assert.ok(error._tag === "Redirected")
      assert.include(error.message, "`url`")
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

describe("what a request carried", () => {
  const SECRETS = { password: "hunter2", token: "123456", login_id: "ann" }
  const shownBy = (error: MattermostError) =>
    [error.message, error.stack, JSON.stringify(error), inspect(error, { depth: 9 })].join("\n")

  it.effect("by a login is not repeated when a firewall answers with it, nor is anything else of its text", () =>
    Effect.gen(function* () {
      const echo = JSON.stringify({ login_id: "ann", password: "hunter2" })
      const options = { auth: Auth.none }

      const text = yield* failing(
        Users.login(SECRETS),
        always({ status: 400, headers: { "content-type": "text/plain" }, body: `bad request: ${echo}` }),
        options
      )
      const page = yield* failing(
        Users.login(SECRETS),
        always({ status: 403, headers: {}, body: `<html><title>ann</title></html>` }),
        options
      )

      assert.strictEqual(text.message, "POST /api/v4/users/login: 400: text of 52 bytes")
      assert.strictEqual(page.message, "POST /api/v4/users/login: 403: an HTML page, probably from a proxy")
    })
  )

  it.effect("is blotted out of every text of an answer, in each way in which it can be spelled", () =>
    Effect.gen(function* () {
      const input = { id: "t", password: `a"b/c`, new_password: `a"b/c-longer`, client_secret: "s%cret&" }
      const said = [...Object.values(input).slice(1), TOKEN]
      const spelled = said.flatMap((one) => [one, JSON.stringify(one).slice(1, -1), encodeURIComponent(one)])
      const all = spelled.join(" ")

      const told = yield* failing(create(input), always(refused(400, "api.x", all, { detailed_error: all })))
      const echoed = yield* failing(create(input), always({ status: 400, headers: {}, body: `no: ${all}` }))
      const moved = yield* failing(create(input), always({ status: 302, headers: { location: `/${all}` }, body: "" }))

      for (const error of [told, echoed, moved]) {
        const shown = shownBy(error)
        for (const one of ['a"b', 'a\\"b', "a%22b", "cret", "longer", TOKEN]) assert.notInclude(shown, one)
      }
      assert.include(told.message, "<redacted> <redacted>")
    })
  )

  it.effect("is blotted out as pages, forms and the server's own JSON spell it", () =>
    Effect.gen(function* () {
      const password = `a&b<c>d"e'f (g)/h~é`
      const input = { id: "t", password }
      const spelled = [
        "a&amp;b&lt;c&gt;d&#34;e&#39;f (g)/h~é",
        "a&amp;b&lt;c&gt;d&quot;e&#39;f (g)/h~é",
        "a\\u0026b\\u003cc\\u003ed\\\"e'f (g)/h~é",
        "a%26b%3cc%3ed%22e'f%20(g)%2fh~%c3%a9",
        String(new URLSearchParams({ q: password })).slice(2)
      ]

      for (const one of spelled) {
        const told = yield* failing(create(input), always({ status: 400, headers: {}, body: `<b>${one}</b>` }))

        assert.strictEqual(told.message, "POST /api/v4/things: 400: <b><redacted></b>")
      }
    })
  )

  it.effect("is not cut where the server's own page ends its message", () =>
    Effect.gen(function* () {
      const input = { id: "t", password: "front'behind" }
      const body = `<a href="/error?message=${encodeURIComponent(input.password)}&x=">`
      const page = always({ status: 400, headers: { "x-version-id": "11.6.0" }, body })

      const error = yield* failing(create(input), page)

      assert.notInclude(shownBy(error), "front")
    })
  )

  it.effect("is neither half on the server's own page, nor in what calls itself a version", () =>
    Effect.gen(function* () {
      const page = (headers: Record<string, string>) => ({
        status: 400,
        headers,
        body: `<a href="/error?message=${"x".repeat(190)}${TOKEN}&amp;type=">`
      })

      const cut = yield* failing(get({ id: "t" }), always(page({ "x-version-id": "11.6.0" })))
      const version = yield* failing(get({ id: "t" }), always(page({ "x-version-id": `11.${TOKEN}` })))

      assert.notInclude(shownBy(cut), TOKEN.slice(0, 5))
      assert.notInclude(shownBy(version), TOKEN.slice(0, 5))
    })
  )

  it.effect("is looked for in no time in a page that was made to be long", () =>
    Effect.gen(function* () {
      const body = "/error?".repeat(40_000)
      const from = performance.now()

      yield* failing(get({ id: "t" }), always({ status: 400, headers: { "x-version-id": "11.6.0" }, body }))

      assert.isBelow(performance.now() - from, 1000)
    })
  )

  it.effect("is whatever the catalogue's inputs call one, however deep a body holds it", () =>
    Effect.gen(function* () {
      const canary = "CANARYcanary&12"
      const names = `h hash invite invite_id code mfa_code login_code code_verifier ldap_password email_password
        cws_token desktop_token magic_link_token credentials_password BindPassword SAMLResponse`.split(/\s+/)
      const deep = endpoint("PutConfig", "PUT", "/api/v4/config", () => ({ body: Schema.Unknown, success: Thing }))

      for (const name of names) {
        for (const echo of [canary, `/x?${name}=${encodeURIComponent(canary)}&y`, `{"${name}": "${canary}"}`]) {
          const input = { id: "t", [name]: canary }
          const answer = always(refused(400, "api.x", `no: ${echo}`))
          const sent = yield* failing(create(input), answer)
          const inside = yield* failing(deep({ body: { EmailSettings: { [name]: canary } } }), answer)

          for (const error of [sent, inside]) assert.notInclude(shownBy(error), "CANARY", `${name} as ${echo}`)
        }
      }
    })
  )

  it.effect("is found by its name where it is cut, or was never ours", () =>
    Effect.gen(function* () {
      const body = `{"Password" : "hun\\"ter2","token":123456,"refresh_token":"ab`

      const error = yield* failing(get({ id: "t" }), always({ status: 400, headers: {}, body }))

      assert.strictEqual(
        error.message,
        `GET /api/v4/things/{id}: 400: {"Password":"<redacted>","token":"<redacted>","refresh_token":"<redacted>"`
      )
    })
  )

  it.effect("is no id of an error or a request, in a refusal, in a success or in a hook", () =>
    Effect.gen(function* () {
      const seen: Array<unknown> = []
      const options: Options = { hooks: { response: (event) => seen.push(event) } }
      const headers = { "x-request-id": TOKEN }
      const document = JSON.stringify({ id: `Bearer ${TOKEN}`, message: "no", request_id: TOKEN })

      const refusal = yield* failing(get({ id: "t" }), always({ status: 401, headers, body: document }), options)
      const inside = yield* failing(get({ id: "t" }), always({ status: 200, headers, body: `[${document}` }), options)

      const whole = yield* Effect.provide(get.answer({ id: "t" }), client(always(ok(thing, headers))).layer)

      assert.strictEqual(refusal.message, "GET /api/v4/things/{id}: 401 <redacted>: no")
      // Errors are made of it: of a listing, of a file.
      assert.isUndefined(whole.requestId)
      assert.strictEqual(inside._tag, "Undecodable")
      assert.notInclude(shownBy(refusal) + shownBy(inside) + inspect(seen), TOKEN)
    })
  )
})

describe("what stands in an id's place", () => {
  for (const [what, id, request_id] of [
    ["a tag and a line break", "<html>\n", "a b"],
    ["too long", "x".repeat(161), "x".repeat(65)],
    ["an escape of the terminal", "api.x\u001b[31m", "r1\n"]
  ] as const) {
    it.effect(`is not shown: ${what}`, () =>
      Effect.gen(function* () {
        const body = JSON.stringify({ id, message: "no", request_id })

        const error = yield* failing(get({ id: "t" }), always({ status: 400, headers: { "x-request-id": "r2" }, body }))

        assert.strictEqual(error.message, "GET /api/v4/things/{id}: 400: no (request r2)")
      })
    )
  }
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
      yield* TestClock.adjust("7250 millis")
      const value = yield* Fiber.join(fiber)

      assert.strictEqual(value.size, 3)
      assert.strictEqual(wire.requests.length, 3)
      assert.isAtMost(retries[0] ?? 0, 250)
      assert.isAtLeast(retries[1] ?? 0, 7000)
      assert.isAtMost(retries[1] ?? 0, 7250)
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

  it.effect("to a route of one's own names neither a refused path nor the values in an accepted one", () =>
    Effect.gen(function* () {
      const seen: Array<unknown> = []
      const id = "abcdefghijklmnopqrstuvwxyz"
      const wire = client(always(refused(404, "api.x")), {
        logger: (entry) => seen.push(entry),
        hooks: { request: (event) => seen.push(event), response: (event) => seen.push(event) }
      })
      const paths = [`/hooks/s3cr3t`, `/hooks/commands/${id}`, `/api/v4/users/${id}/image`, `/commands/s3cr3t`]

      const unsent = yield* Effect.flip(
        Effect.provide(Mattermost.request("GET", "/api/v4/x?access_token=s3cr3t"), wire.layer)
      )
      const errors = yield* Effect.forEach(paths, (path) =>
        Effect.flip(Effect.provide(Mattermost.request("POST", path), wire.layer))
      )

      assert.match(unsent.message, /^GET: not sent: the path must not hold \?/)
      assert.deepStrictEqual(
        wire.requests.map(({ url }) => url),
        paths.map((path) => `https://mm.test${path}`)
      )
      assert.deepStrictEqual(
        errors.map(({ endpoint }) => endpoint),
        ["POST /hooks/{id}", "POST /hooks/commands/{id}", "POST /api/v4/users/{id}/image", "POST /commands/{id}"]
      )
      const everything = inspect([unsent, ...errors, seen], { depth: 9 })
      assert.notInclude(everything, "s3cr3t")
      assert.notInclude(everything, id)
    })
  )

  it.effect("to a route of one's own is sent as what HTTP can carry, or refused", () =>
    Effect.gen(function* () {
      const wire = client(always(ok(thing)))
      const brew: "GET" = JSON.parse(`"BREW \\r\\nx: y"`)

      const errors = yield* Effect.forEach(
        [
          Mattermost.request(brew, "/api/v4/x"),
          Mattermost.request("GET", "/api/v4/caf\u00e9"),
          Mattermost.request("GET", "/api/v4/\u{1f600}"),
          Mattermost.request("GET", "/api/v4/a\u0000b"),
          Mattermost.request("POST", "/api/v4/x", { query: { body: "x" }, body: {} })
        ],
        (call) => Effect.flip(Effect.provide(call, wire.layer))
      )
      yield* Effect.provide(Mattermost.request("POST", "/api/v4/x", { query: { body: "x" } }), wire.layer)

      assert.deepStrictEqual(
        errors.map(({ message }) => message),
        [
          "request: the method must be one of GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS",
          ...Array.from(
            { length: 3 },
            () => "GET: not sent: the path must be ASCII without blanks: use encodeURIComponent on its parts"
          ),
          "POST: not sent: a query value named body cannot go with a body: both would be the same input"
        ]
      )
      assert.deepStrictEqual(
        wire.requests.map(({ url }) => url),
        ["https://mm.test/api/v4/x?body=x"]
      )
    })
  )

  it.effect("of an endpoint whose path would lead to another server is a defect that names the endpoint", () =>
    Effect.gen(function* () {
      const evil = endpoint("Evil", "GET", "@evil.test/x", () => ({ success: Thing }))
      const wire = client(always(ok(thing)))

      const exit = yield* Effect.exit(Effect.provide(evil(), wire.layer))

      assert.ok(exit._tag === "Failure" && Cause.hasDies(exit.cause))
      assert.include(Cause.pretty(exit.cause), "the path of endpoint Evil must begin with a slash")
      assert.strictEqual(wire.requests.length, 0)
    })
  )

  for (const [what, answer, tag] of [
    ["a busy server", { status: 503, headers: {}, body: "" }, "Unavailable"],
    ["an ended session", ENDED, "Unauthorized"]
  ] as const) {
    it.effect(`whose body is produced while it is sent is not sent again, empty, after ${what}`, () =>
      Effect.gen(function* () {
        const wire = client(
          (request) => Effect.succeed(request.url.endsWith("/login") ? ok({ id: "u" }, { token: "s" }) : answer),
          { auth: Auth.password(Users.login, { login_id: "ann", password: "hunter2" }), checkAnswers: false }
        )
        const produced = (async function* () {
          yield new Uint8Array(1000)
        })()

        const error = yield* Effect.flip(Effect.provide(upload({ id: "u", body: produced }), wire.layer))

        assert.strictEqual(error._tag, tag)
        assert.strictEqual(wire.requests.filter(({ url }) => url.endsWith("/uploads/u")).length, 1)
      })
    )
  }

  for (const [given, retryAfterMs] of [
    ["5", 5000],
    ["5.5", 5500],
    [" 7 ", 7000],
    ["1, 1", 1000],
    [["2", "9"], 2000],
    ["-5", undefined],
    ["", undefined],
    ["soon", undefined],
    ["Thu, 01 Jan 1970 00:00:04 GMT", 4000],
    [["Thu, 01 Jan 1970 00:00:04 GMT", "9"], 4000]
  ] as const) {
    it.effect(`is told to come back after ${retryAfterMs} ms by ${JSON.stringify(given)}`, () =>
      Effect.gen(function* () {
        const error = yield* failing(
          create({ id: "t" }),
          always({ status: 503, headers: { "retry-after": given }, body: "" })
        )

        assert.ok(error._tag === "Unavailable")
        assert.strictEqual(error.retryAfterMs, retryAfterMs)
      })
    )
  }

  it.live("survives hooks and loggers that throw, now or later", () =>
    Effect.gen(function* () {
      const mine = () => {
        throw new Error("mine")
      }
      const later: () => unknown = async () => {
        await Promise.resolve()
        throw new Error("mine")
      }
      const lost: Array<unknown> = []
      const hear = (reason: unknown) => lost.push(reason)
      yield* Effect.acquireRelease(
        Effect.sync(() => process.on("unhandledRejection", hear)),
        () => Effect.sync(() => process.off("unhandledRejection", hear))
      )

      const values = yield* Effect.forEach([mine, later], (listener) =>
        Effect.provide(
          get({ id: "t" }),
          client(always(ok({ id: "t1" })), {
            logger: listener,
            hooks: { request: listener, response: listener, missing: listener }
          }).layer,
          { local: true }
        )
      )
      yield* Effect.sleep(5)

      assert.deepStrictEqual<unknown>(values, [{ id: "t1" }, { id: "t1" }])
      assert.deepStrictEqual(lost, [])
    })
  )

  it.effect("tells the logger of a hook that throws", () =>
    Effect.gen(function* () {
      const warnings: Array<string> = []
      const { layer } = client(always(ok(thing)), {
        logger: ({ level, message }) => level === "warn" && warnings.push(message),
        hooks: {
          response: () => {
            throw new Error("mine")
          }
        }
      })

      yield* Effect.provide(get({ id: "t" }), layer)

      assert.deepStrictEqual(warnings, ["a hook threw; its error was dropped"])
    })
  )

  it.effect("that goes without a session as well does not log in anew when the one it had is over", () =>
    Effect.gen(function* () {
      const wire = client(
        (request) => Effect.succeed(request.url.endsWith("/login") ? ok({ id: "u" }, { token: "s" }) : ENDED),
        { auth: Auth.password(Users.login, { login_id: "ann", password: "hunter2" }), checkAnswers: false }
      )

      const [, error] = yield* Effect.provide(
        Effect.all([Effect.flip(get({ id: "t" })), Effect.flip(Users.logout())]),
        wire.layer
      )

      assert.strictEqual(error._tag, "Unauthorized")
      assert.strictEqual(wire.requests.filter(({ url }) => url.endsWith("/logout")).length, 1)
      assert.isTrue(wire.requests.at(-1)?.url.endsWith("/logout"))
    })
  )
})

describe("a configuration", () => {
  const problem = (options: Options) =>
    Effect.map(failing(get({ id: "t" }), always(ok(thing)), options), (error) => error.message)

  it.effect("that is wrong says what is wrong and what to do", () =>
    Effect.gen(function* () {
      const given = { auth: Auth.none }
      assert.include(yield* problem({ ...given, url: "" }), "pass `url` (https://chat.example.com)")
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
