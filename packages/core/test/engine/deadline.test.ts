import { assert, describe, it } from "@effect/vitest"
import * as Auth from "@matterwire/core/Auth"
import type { Options } from "@matterwire/core/Config"
import { endpoint, stream } from "@matterwire/core/Endpoint"
import { type MattermostError, Unreachable } from "@matterwire/core/Errors"
import * as Files from "@matterwire/core/Files"
import * as Mattermost from "@matterwire/core/Mattermost"
import { fromBytes } from "@matterwire/core/Source"
import * as Users from "@matterwire/core/v4/Users"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import * as Layer from "effect/Layer"
import * as Schema from "effect/Schema"
import * as Stream from "effect/Stream"
import * as TestClock from "effect/testing/TestClock"
import { type Answering, ok, refused, testTransport } from "./TestTransport.ts"

const get = endpoint("GetThing", "GET", "/api/v4/things", () => ({ success: Schema.Unknown }))
const read = endpoint("ReadThing", "GET", "/api/v4/things/stream", () => ({ success: stream }))
const busy = { status: 503, headers: { "retry-after": "3" }, body: "" }

const client = (answering: Answering, options: Options = {}) => {
  const wire = testTransport(answering)
  const auth = options.auth === undefined ? { token: "t0ken" } : {}
  return { wire, layer: Layer.provide(Mattermost.layer({ url: "https://mm.test", ...auth, ...options }), wire.layer) }
}

/** The error after exactly so long, and none before. */
const failsAfter = <A>(
  ms: number,
  call: Effect.Effect<A, MattermostError, Mattermost.Mattermost>,
  answering: Answering,
  options?: Options
) =>
  Effect.gen(function* () {
    const { layer, wire } = client(answering, options)
    const fiber = yield* Effect.forkChild(Effect.flip(Effect.provide(call, layer)))
    yield* TestClock.adjust(ms - 1)
    assert.isUndefined(fiber.pollUnsafe())
    yield* TestClock.adjust(1)
    return { error: yield* Fiber.join(fiber), sent: wire.requests.length }
  })

/** With what it waited for, where nothing of the call was sent. */
const isDeadline = (error: MattermostError, ms: number, waitedFor?: string) => {
  assert.ok(error._tag === "TimedOut")
  const { option, sent, timeoutMs } = error
  assert.deepStrictEqual(
    [option, timeoutMs, sent, error.waitedFor],
    ["deadline", ms, waitedFor === undefined, waitedFor]
  )
  const ending = waitedFor === undefined ? "no whole answer" : "not sent"
  const why = waitedFor === undefined ? "" : `: it waited for ${waitedFor}`
  assert.isTrue(error.message.endsWith(`: ${ending} within ${ms} ms (option deadline)${why}`), error.message)
  assert.isTrue(error.retryable)
}

describe("a deadline", () => {
  it.effect("bounds all attempts of a call together, where `timeout` bounds each", () =>
    Effect.gen(function* () {
      const whole = yield* failsAfter(4000, get({}, { deadline: "4 seconds" }), () => Effect.succeed(busy))
      const attempt = yield* failsAfter(2000, get({}, { deadline: "4 seconds", timeout: 2000 }), () => Effect.never)

      isDeadline(whole.error, 4000)
      assert.strictEqual(whole.sent, 2)
      assert.ok(attempt.error._tag === "TimedOut" && attempt.error.option === "timeout")
    })
  )

  it.effect("says that nothing was sent while the limiter refuses, the session had ended, or nobody is there", () =>
    Effect.gen(function* () {
      const gone = new Unreachable({ endpoint: "GET /", reason: "nobody there", code: "ECONNREFUSED", sent: false })
      const ended = refused(401, "api.context.session_expired.app_error")
      const asked = Auth.token(Effect.suspend(() => (first++ === 0 ? Effect.succeed("t0ken") : Effect.never)))
      let first = 0

      const limit = yield* failsAfter(4000, get({}, { deadline: 4000 }), () => Effect.succeed(refused(429, "x")))
      const login = yield* failsAfter(4000, get({}, { deadline: 4000 }), () => Effect.succeed(ended), { auth: asked })
      const link = yield* failsAfter(100, get({}, { deadline: 100 }), () => Effect.fail(gone))

      isDeadline(limit.error, 4000, "the rate limit")
      isDeadline(login.error, 4000, "the login")
      isDeadline(link.error, 100, "its next attempt")
    })
  )

  it.effect("is the client's where the call has none of its own, and none by default", () =>
    Effect.gen(function* () {
      const clients = yield* failsAfter(5000, get(), () => Effect.never, { deadline: "5 seconds" })
      const own = yield* failsAfter(1000, get({}, { deadline: 1000 }), () => Effect.never, { deadline: "5 seconds" })
      const none = yield* failsAfter(30_000, get(), () => Effect.never)

      isDeadline(clients.error, 5000)
      isDeadline(own.error, 1000)
      assert.ok(none.error._tag === "TimedOut" && none.error.option === "timeout")
    })
  )

  it.effect("bounds the login that a call waits for, which goes on for the others", () =>
    Effect.gen(function* () {
      const auth = Auth.password(Users.login, { login_id: "ann", password: "hunter2" })
      const answering: Answering = ({ url }) =>
        url.endsWith("/login")
          ? Effect.delay(Effect.succeed(ok({ id: "u" }, { token: "s" })), 5000)
          : Effect.succeed(ok({}))
      const { layer, wire } = client(answering, { auth, checkAnswers: false })
      const both = Effect.all([Effect.flip(get({}, { deadline: 1000 })), get()], { concurrency: 2 })

      const fiber = yield* Effect.forkChild(Effect.provide(both, layer))
      yield* TestClock.adjust(5000)
      const [error] = yield* Fiber.join(fiber)

      isDeadline(error, 1000, "the login")
      assert.deepStrictEqual(
        wire.requests.map(({ url }) => url.endsWith("/login")),
        [true, false]
      )
    })
  )

  it.effect("bounds waiting for the rate limit, and a call that gave up does not hold back the next", () =>
    Effect.gen(function* () {
      const empty = { "x-ratelimit-limit": "2", "x-ratelimit-remaining": "0", "x-ratelimit-reset": "20" }
      const { layer, wire } = client(() => Effect.succeed(ok({}, empty)))
      const program = Effect.gen(function* () {
        yield* get()
        const late = yield* Effect.flip(get({}, { deadline: 1000 }))
        yield* get()
        return late
      })

      const fiber = yield* Effect.forkChild(Effect.provide(program, layer))
      yield* TestClock.adjust(1000)
      assert.strictEqual(wire.requests.length, 1)
      yield* TestClock.adjust(30_000)

      isDeadline(yield* Fiber.join(fiber), 1000, "the rate limit")
      assert.strictEqual(wire.requests.length, 2)
    })
  )

  it.effect("bounds a body that is read while it comes, and lets go of it", () =>
    Effect.gen(function* () {
      let left = false
      const body: AsyncIterable<Uint8Array> = {
        [Symbol.asyncIterator]: () => {
          let chunks = 0
          return {
            next: () =>
              chunks++ === 0 ? Promise.resolve({ done: false, value: new Uint8Array(3) }) : new Promise(() => {}),
            return: () => {
              left = true
              return Promise.resolve({ done: true, value: undefined })
            }
          }
        }
      }
      const { layer } = client(() => Effect.succeed({ status: 200, headers: {}, body }))

      const chunks = (yield* Effect.provide(read({}, { deadline: 1000 }), layer))[Symbol.asyncIterator]()
      const first = yield* Effect.promise(() => chunks.next())
      const second = chunks.next().catch((error: unknown) => error)
      yield* Effect.yieldNow
      yield* TestClock.adjust(1000)
      const error: unknown = yield* Effect.promise(() => second)

      assert.strictEqual(first.value?.length, 3)
      assert.deepInclude(error, { _tag: "TimedOut", option: "deadline" })
      assert.isTrue(left)
    })
  )

  it.effect("hands on what breaks such a body before it is over, as it is", () =>
    Effect.gen(function* () {
      const broken = new Unreachable({ endpoint: "GET /api/v4/things/stream", reason: "reset" })
      const body: AsyncIterable<Uint8Array> = {
        [Symbol.asyncIterator]: () => ({ next: () => Promise.reject(broken) })
      }
      const { layer } = client(() => Effect.succeed({ status: 200, headers: {}, body }))

      const chunks = (yield* Effect.provide(read({}, { deadline: 1000 }), layer))[Symbol.asyncIterator]()
      const error: unknown = yield* Effect.promise(() => chunks.next().catch((error: unknown) => error))

      assert.strictEqual(error, broken)
    })
  )

  it.effect("of a transfer is that of the whole transfer, with the cuts that it overcomes", () =>
    Effect.gen(function* () {
      const cut: Answering = ({ endpoint }) => Effect.fail(new Unreachable({ endpoint, reason: "reset" }))
      const source = fromBytes(new Uint8Array(10), { name: "f" })
      const transfers = [
        Files.uploadResumable(source, { upload_id: "u", deadline: "4 seconds" }),
        Stream.runDrain(Files.download("f", { deadline: "4 seconds" })),
        Stream.runDrain(Files.download("f", { deadline: 0 }))
      ]

      const endings = yield* Effect.forEach(transfers, (transfer) =>
        Effect.gen(function* () {
          const { layer } = client(cut, { retries: 0 })
          const fiber = yield* Effect.forkChild(Effect.flip(Effect.provide(transfer, layer, { local: true })))
          yield* TestClock.adjust(3999)
          const early = fiber.pollUnsafe() !== undefined
          yield* TestClock.adjust(1)
          return { early, error: yield* Fiber.join(fiber) }
        })
      )

      assert.deepStrictEqual(
        endings.map(({ early, error }) => [early, error._tag]),
        [
          [false, "TimedOut"],
          [false, "TimedOut"],
          [true, "InvalidInput"]
        ]
      )
      for (const { error } of endings.slice(0, 2)) isDeadline(error, 4000)
    })
  )

  it.effect("that is none is refused by name", () =>
    Effect.gen(function* () {
      const { layer } = client(() => Effect.succeed(ok({})))

      const call = yield* Effect.flip(Effect.provide(get({}, { deadline: 0 }), layer))
      const option = yield* Effect.flip(
        Effect.provide(get(), client(() => Effect.succeed(ok({})), { deadline: -1 }).layer)
      )

      assert.strictEqual(
        call.message,
        'GET /api/v4/things: not sent: deadline must be a time above 0: 5000 (ms) or "5 seconds"'
      )
      assert.strictEqual(option.message, 'configuration: `deadline` must be a time above 0: 5000 (ms) or "5 seconds"')
    })
  )
})
