import { assert, describe, it } from "@effect/vitest"
import * as Auth from "@matterwire/core/Auth"
import * as Mattermost from "@matterwire/core/Mattermost"
import { header, headerValues, Transport, type WireRequest } from "@matterwire/core/Transport"
import * as Users from "@matterwire/core/v4/Users"
import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import * as Layer from "effect/Layer"
import * as TestClock from "effect/testing/TestClock"
import { createServer, type ServerOptions, startServer } from "../src/index.ts"
import { ask, names, values } from "./raw.ts"
import { connect } from "./socket.ts"

const wire = (method: string, url: string): WireRequest => ({
  endpoint: `${method} test`,
  method,
  url,
  headers: {},
  body: undefined,
  expect: "text",
  maxBytes: 1_000_000
})

/** A server on the test's clock, and how to ask it: each answer as status, limit, remaining, reset and retry-after. */
const limited = Effect.fnUntraced(function* (options: ServerOptions) {
  const clock = yield* Clock.clockWith(Effect.succeed)
  const server = createServer({ ...options, clock })
  const ask = (method = "GET", path = "/api/v4/system/ping") =>
    Transport.use((transport) => transport.request(wire(method, server.url + path))).pipe(
      Effect.provide(server.transport),
      Effect.map(({ status, headers }) => ({
        status,
        limit: headerValues(headers, "x-ratelimit-limit"),
        remaining: headerValues(headers, "x-ratelimit-remaining"),
        reset: headerValues(headers, "x-ratelimit-reset"),
        retryAfter: header(headers, "retry-after")
      }))
    )
  return { server, ask }
})

describe("the limiter", () => {
  it.effect("lets burst + 1 through, and says how many are left and when the bucket is full", () =>
    Effect.gen(function* () {
      const { ask } = yield* limited({ rateLimit: { perSec: 2, burst: 19 } })

      const answers = yield* Effect.forEach(Array.from({ length: 21 }), () => ask())

      assert.deepStrictEqual(
        answers.map(({ status }) => status),
        [...Array.from({ length: 20 }, () => 200), 429]
      )
      assert.deepStrictEqual(
        answers.map(({ limit }) => limit),
        Array.from({ length: 21 }, () => ["20"])
      )
      assert.deepStrictEqual(
        answers.slice(0, 5).map(({ remaining, reset }) => [remaining[0], reset[0]]),
        [
          ["19", "1"],
          ["18", "1"],
          ["17", "2"],
          ["16", "2"],
          ["15", "3"]
        ]
      )
      assert.deepStrictEqual(answers[20], {
        status: 429,
        limit: ["20"],
        remaining: ["0"],
        reset: ["10"],
        retryAfter: "1"
      })
    })
  )

  it.effect("gives one call back each interval, and charges nothing for a denied one", () =>
    Effect.gen(function* () {
      const { ask } = yield* limited({ rateLimit: { perSec: 10, burst: 5 } })
      const accepted = Effect.fnUntraced(function* (calls: number) {
        const answers = yield* Effect.forEach(Array.from({ length: calls }), () => ask())
        return answers.filter(({ status }) => status === 200).length
      })

      const burst = yield* accepted(12)
      yield* TestClock.adjust(50)
      const tooSoon = yield* accepted(3)
      yield* TestClock.adjust(60)
      const one = yield* accepted(3)
      yield* TestClock.adjust(250)
      const more = yield* accepted(12)
      yield* TestClock.adjust(1000)
      const full = yield* accepted(12)

      assert.deepStrictEqual([burst, tooSoon, one, more, full], [6, 0, 1, 2, 6])
    })
  )

  it.effect("stands before everything: unknown routes and redirects cost too", () =>
    Effect.gen(function* () {
      const { ask } = yield* limited({ rateLimit: { perSec: 1, burst: 1 } })

      const missing = yield* ask("GET", "/api/v4/nosuch")
      const moved = yield* ask("GET", "/api/v4//users/me")
      const denied = yield* ask("GET", "/")

      assert.deepStrictEqual([missing.status, moved.status, denied.status], [404, 301, 429])
      assert.deepStrictEqual([missing.remaining, moved.remaining], [["1"], ["0"]])
    })
  )

  it.effect("has a second bucket for the login of 11.6, whose values come second", () =>
    Effect.gen(function* () {
      const { ask } = yield* limited({ rateLimit: { perSec: 10, burst: 100 } })

      const answers = yield* Effect.forEach(Array.from({ length: 12 }), () => ask("POST", "/api/v4/users/login"))

      assert.deepStrictEqual(answers[0]?.limit, ["101", "11"])
      assert.deepStrictEqual(answers[0]?.remaining, ["100", "10"])
      assert.deepStrictEqual(
        answers.map(({ status }) => status),
        [...Array.from({ length: 11 }, () => 400), 429]
      )
      assert.deepStrictEqual(answers[11]?.remaining, ["89", "0"])
    })
  )

  it.effect("has a second bucket for desktop tokens and client registration of 11.6, too, which is a small one", () =>
    Effect.gen(function* () {
      const { ask } = yield* limited({ rateLimit: { perSec: 10, burst: 100 } })

      const desktop = yield* Effect.forEach([1, 2, 3], () => ask("POST", "/api/v4/users/login/desktop_token"))
      const register = yield* ask("POST", "/api/v4/oauth/apps/register")

      assert.deepStrictEqual(
        desktop.map(({ remaining }) => remaining),
        [
          ["100", "1"],
          ["99", "0"],
          ["98", "0"]
        ]
      )
      assert.deepStrictEqual([desktop[2]?.status, desktop[2]?.retryAfter], [429, "1"])
      assert.deepStrictEqual(register.limit, ["101", "2"])
    })
  )

  it("has the bucket of the token, and behind it the user's, with varyByUser", async () => {
    await using server = await startServer({ version: "11.6", rateLimit: { perSec: 1, burst: 2, varyByUser: true } })
    const { token } = server.addUser({ username: "ann" })
    const me = (text: string) =>
      ask(server, "GET", "/api/v4/users/me", { headers: { authorization: `Bearer ${text}` } })

    const known = await me(token)
    const unknown = await me("a".repeat(26))
    const refused = await me("b".repeat(26))
      .then(() => me("c".repeat(26)))
      .then(() => me("d".repeat(26)))
    const anonymous = await ask(server, "GET", "/api/v4/system/ping")

    assert.deepStrictEqual(values(known, "X-Ratelimit-Remaining"), ["2", "2"])
    assert.deepStrictEqual(values(unknown, "X-Ratelimit-Remaining"), ["2", "2"])
    assert.deepStrictEqual(values(anonymous, "X-Ratelimit-Remaining"), ["2"])
    assert.deepStrictEqual([refused.status, refused.body], [429, "limit exceeded\n"])
    assert.deepStrictEqual(values(refused, "X-Ratelimit-Remaining"), ["2", "0"])
    assert.deepStrictEqual(names(refused), [
      "Content-Type",
      "Expires",
      "Permissions-Policy",
      "Referrer-Policy",
      "Retry-After",
      "Vary",
      "X-Content-Type-Options",
      "X-Ratelimit-Limit",
      "X-Ratelimit-Limit",
      "X-Ratelimit-Remaining",
      "X-Ratelimit-Remaining",
      "X-Ratelimit-Reset",
      "X-Ratelimit-Reset",
      "X-Request-Id",
      "X-Version-Id",
      "Content-Length"
    ])
  })

  for (const varyByUser of [false, true]) {
    it.effect(`is kept to by a client that logs in, ${varyByUser ? "with" : "without"} varyByUser`, () =>
      Effect.gen(function* () {
        const { server } = yield* limited({ version: "11.6", rateLimit: { perSec: 10, burst: 19, varyByUser } })
        const { password } = server.addUser({ username: "ann" })
        const statuses: Array<number> = []
        const client = Mattermost.layer({
          url: server.url,
          auth: Auth.password(Users.login, { login_id: "ann", password }),
          hooks: { response: ({ status }) => statuses.push(status) }
        })
        const calls = Effect.forEach(Array.from({ length: 60 }), () => Users.get({ user_id: "me" }), {
          concurrency: "unbounded"
        })
        const state = Effect.flatMap(Mattermost.Mattermost, ({ rateLimit }) => rateLimit.get)
        const work = Effect.forkChild(Effect.provide(Effect.zip(calls, state), Layer.provide(client, server.transport)))
        const fiber = yield* work

        yield* TestClock.adjust("5 seconds") // ideal: 41 calls beyond the bucket's size at 10 a second

        const [people, buckets] = yield* Fiber.join(fiber)
        assert.lengthOf(people, 60)
        assert.deepStrictEqual(new Set(statuses), new Set([200]))
        assert.deepStrictEqual(
          buckets.map(({ which }) => which),
          varyByUser ? ["outer", "user", "POST /api/v4/users/login"] : ["outer", "POST /api/v4/users/login"]
        )
      })
    )
  }

  it("answers 429 in plain text, in the letter case of the wire", async () => {
    await using server = await startServer({ rateLimit: { perSec: 1, burst: 1 } })
    await ask(server, "GET", "/api/v4/system/ping")
    await ask(server, "GET", "/api/v4/system/ping")

    const answer = await ask(server, "GET", "/api/v4/system/ping")

    assert.deepStrictEqual([answer.status, answer.body], [429, "limit exceeded\n"])
    assert.deepStrictEqual(names(answer), [
      "Content-Type",
      "Retry-After",
      "X-Content-Type-Options",
      "X-Ratelimit-Limit",
      "X-Ratelimit-Remaining",
      "X-Ratelimit-Reset",
      "Content-Length"
    ])
    assert.deepStrictEqual(values(answer, "Content-Type"), ["text/plain; charset=utf-8"])
  })

  it("denies an upgrade with 429 instead of 101", async () => {
    await using server = await startServer({ rateLimit: { perSec: 1, burst: 1 } })
    await ask(server, "GET", "/api/v4/system/ping")
    await ask(server, "GET", "/api/v4/system/ping")

    const refused = await connect(server, "/api/v4/websocket").then(
      () => "open",
      (error: Error) => error.message
    )

    assert.strictEqual(refused, "429")
  })

  it("believes X-Forwarded-For in 3.10 only", async () => {
    await using old = await startServer({ version: "3.10", rateLimit: { perSec: 1, burst: 1 } })
    await using recent = await startServer({ version: "11.6", rateLimit: { perSec: 1, burst: 1 } })
    const remaining = async (server: typeof old, address: string) =>
      values(
        await ask(server, "GET", "/api/v4/system/ping", { headers: { "x-forwarded-for": address } }),
        "X-Ratelimit-Remaining"
      )

    const seen = [await remaining(old, "10.0.0.1"), await remaining(old, "10.0.0.2")]
    const unseen = [await remaining(recent, "10.0.0.1"), await remaining(recent, "10.0.0.2")]

    assert.deepStrictEqual(seen, [["1"], ["1"]])
    assert.deepStrictEqual(unseen, [["1"], ["0"]])
  })

  it("is off when not asked for, and refuses a bucket without room", async () => {
    await using server = await startServer()

    const answer = await ask(server, "GET", "/api/v4/system/ping")

    assert.deepStrictEqual(values(answer, "X-Ratelimit-Limit"), [])
    assert.throws(() => createServer({ rateLimit: { perSec: 10, burst: 0 } }), RangeError)
  })
})
