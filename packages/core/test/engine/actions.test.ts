import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import * as Schema from "effect/Schema"
import * as TestClock from "effect/testing/TestClock"
import { action, type AnyAction, done, ping, unanswered } from "../../src/Action.ts"
import { type Options, settings } from "../../src/Config.ts"
import { type MattermostError, Unreachable } from "../../src/Errors.ts"
import type { Dialect } from "../../src/Event.ts"
import { conversation } from "../../src/session/actions.ts"
import { readFrame, type ReplyFrame } from "../../src/session/frames.ts"
import { SocketClosed } from "../../src/Transport.ts"

const dialect: Dialect = {
  name: "v4",
  path: "/api/v4/websocket",
  whoami: "/api/v4/users/me",
  numbered: true,
  resumes: true,
  talks: true
}
const typing = action(dialect, "user_typing", () => ({
  data: Schema.Struct({ channel_id: Schema.String, parent_id: Schema.optional(Schema.String) }),
  reply: done
}))
const statuses = action(dialect, "get_statuses", () => ({ reply: Schema.Record(Schema.String, Schema.String) }))
const ofPlugin = action(dialect, "custom_{plugin_id}_{name}", () => ({
  data: Schema.Record(Schema.String, Schema.Unknown),
  reply: unanswered
}))

const reply = (text: string): ReplyFrame => {
  const frame = readFrame(text)
  if (frame.kind !== "reply") throw new Error(`${text} is no reply`)
  return frame
}
const ok = (seq: number, data?: unknown) => reply(JSON.stringify({ status: "OK", seq_reply: seq, data }))
const failed = (seq: number, status_code: number, id: string, message = "no", detailed_error = "") =>
  reply(JSON.stringify({ status: "FAIL", seq_reply: seq, error: { id, message, detailed_error, status_code } }))

interface Said {
  readonly seq: number
  readonly action: string
  readonly data?: unknown
}

/** A conversation over a wire that keeps what is sent. */
const begin = Effect.fnUntraced(function* (options: Options = {}, on: Dialect = dialect) {
  const complete = yield* settings({ url: "https://mm.test", token: "tokentokentoken", ...options })
  const texts: Array<string> = []
  let last = 1
  const { ask, dropped, hear } = conversation(
    on,
    complete,
    () => {},
    () => (last += 1)
  )
  const socket = { send: (text: string) => Effect.sync(() => void texts.push(text)) }
  return {
    texts,
    said: (): ReadonlyArray<Said> => texts.map((text): Said => JSON.parse(text)),
    hear,
    dropped,
    over: ask,
    ask: <O>(action: AnyAction<O>, input: object = {}, options = {}) => ask(socket, action, input, options)
  }
})

/** Asked, up to where it waits. */
const asking = Effect.fnUntraced(function* <O>(asked: Effect.Effect<O, MattermostError>) {
  const fiber = yield* Effect.forkChild(Effect.result(asked))
  yield* TestClock.adjust(0)
  return fiber
})

const errorOf = <O>(asked: Effect.Effect<O, MattermostError>) => Effect.flip(asked)

describe("an action", () => {
  it.effect("is sent as its name, a number and its data, and gives what its reply holds", () =>
    Effect.gen(function* () {
      const { ask, hear, said } = yield* begin()
      const fiber = yield* asking(ask(typing, { channel_id: "c", parent_id: undefined }))
      const other = yield* asking(ask(statuses))

      hear(ok(3, { u: "away", v: "online" }))
      hear(ok(2))

      assert.deepStrictEqual(said(), [
        { seq: 2, action: "user_typing", data: { channel_id: "c" } },
        { seq: 3, action: "get_statuses" }
      ])
      assert.deepInclude(yield* Fiber.join(fiber), { success: undefined })
      assert.deepInclude(yield* Fiber.join(other), { success: { u: "away", v: "online" } })
    })
  )

  it.effect("gives an empty object where the server left an empty map out", () =>
    Effect.gen(function* () {
      const { ask, hear } = yield* begin()
      const fiber = yield* asking(ask(statuses))

      hear(ok(2))

      assert.deepInclude(yield* Fiber.join(fiber), { success: {} })
    })
  )

  it.effect("never takes a number twice, whether it was answered, refused, interrupted or cut off", () =>
    Effect.gen(function* () {
      const { ask, dropped, hear, said } = yield* begin()
      yield* asking(ask(statuses))
      hear(ok(2))
      const left = yield* asking(ask(statuses))
      yield* Fiber.interrupt(left)
      yield* asking(ask(statuses))
      dropped({ reason: "gone" })
      yield* asking(ask(statuses))

      assert.deepStrictEqual(
        said().map(({ seq }) => seq),
        [2, 3, 4, 5]
      )
    })
  )

  it.effect("tells the server's time by its ping", () =>
    Effect.gen(function* () {
      const { ask, hear } = yield* begin()
      const fiber = yield* Effect.forkChild(ask(ping(dialect)))
      yield* TestClock.adjust(0)

      hear(ok(2, { node_id: "", server_time: 1795437281027, text: "pong", version: "11.6.0" }))

      assert.strictEqual((yield* Fiber.join(fiber)).server_time, 1795437281027)
    })
  )

  it.effect("of a plugin is sent under the plugin's id and name, and not waited for", () =>
    Effect.gen(function* () {
      const { ask, said } = yield* begin()

      yield* ask(ofPlugin, { plugin_id: "com.example.plugin", name: "do", data: { a: 1 } })
      yield* ask(ofPlugin, { plugin_id: "com.example.plugin", name: "stop" })

      assert.deepStrictEqual(said(), [
        { seq: 2, action: "custom_com.example.plugin_do", data: { a: 1 } },
        { seq: 3, action: "custom_com.example.plugin_stop" }
      ])
    })
  )
})

describe("a reply", () => {
  it.effect("that is late stands for nothing: not for a newer action, on the same socket or the next", () =>
    Effect.gen(function* () {
      const { ask, dropped, hear } = yield* begin()
      const late = yield* asking(ask(statuses, {}, { timeout: "1 second" }))
      yield* TestClock.adjust("1 second")
      yield* Fiber.join(late)
      dropped({ reason: "gone" })
      const newer = yield* asking(ask(statuses))

      assert.isFalse(hear(ok(2, { old: "online" })))
      assert.isTrue(hear(ok(3, { new: "online" })))
      assert.deepInclude(yield* Fiber.join(newer), { success: { new: "online" } })
    })
  )

  it.effect("without a number, or heard a second time, is nobody's", () =>
    Effect.gen(function* () {
      const { ask, hear } = yield* begin()
      const fiber = yield* asking(ask(statuses))

      assert.isFalse(hear(reply(`{"status":"FAIL","error":{"id":"api.web_socket_router.bad_seq.app_error"}}`)))
      assert.isTrue(hear(ok(2, { first: "online" })))
      assert.isFalse(hear(ok(2, { second: "online" })))
      assert.deepInclude(yield* Fiber.join(fiber), { success: { first: "online" } })
    })
  )

  it.effect("that is faster than the word that the frame has left is heard all the same", () =>
    Effect.gen(function* () {
      const { hear, over } = yield* begin()
      const quick = {
        send: () =>
          Effect.delay(
            Effect.sync(() => void hear(ok(2, { u: "dnd" }))),
            "5 millis"
          )
      }

      const fiber = yield* Effect.forkChild(over(quick, statuses, {}))
      yield* TestClock.adjust("5 millis")

      assert.deepStrictEqual(yield* Fiber.join(fiber), { u: "dnd" })
    })
  )

  it.effect.each([
    { status: 400, id: "api.websocket_handler.invalid_param.app_error", tag: "InvalidInput" },
    { status: 500, id: "api.websocket_handler.invalid_param.app_error", tag: "InvalidInput" },
    { status: 401, id: "api.web_socket_router.not_authenticated.app_error", tag: "Unauthorized" },
    { status: 500, id: "api.web_socket_router.not_authenticated.app_error", tag: "Unauthorized" },
    { status: 503, id: "api.websocket_handler.server_busy.app_error", tag: "Unavailable" },
    { status: 500, id: "api.web_socket_router.bad_action.app_error", tag: "Unsupported" },
    { status: 400, id: "api.web_socket_router.bad_seq.app_error", tag: "InvalidInput" },
    { status: 500, id: "api.web_socket_router.no_action.app_error", tag: "InvalidInput" }
  ])("of $status $id is $tag, and names the action", ({ id, status, tag }) =>
    Effect.gen(function* () {
      const { ask, hear } = yield* begin()
      const fiber = yield* Effect.forkChild(errorOf(ask(typing, { channel_id: "c" })))
      yield* TestClock.adjust(0)

      hear(failed(2, status, id, "Invalid channel_id parameter."))
      const error = yield* Fiber.join(fiber)

      assert.strictEqual(error._tag, tag)
      assert.deepInclude(error, { endpoint: "user_typing on /api/v4/websocket", id, status })
      assert.strictEqual(
        error.message,
        `user_typing on /api/v4/websocket: ${status} ${id}: Invalid channel_id parameter.`
      )
    })
  )

  it.effect("that gives its id for words, as 3.10 does, or says nothing at all, still reads as a sentence", () =>
    Effect.gen(function* () {
      const { ask, hear } = yield* begin()
      const id = "api.websocket_handler.invalid_param.app_error"
      const old = yield* Effect.forkChild(errorOf(ask(typing, { channel_id: "c" })))
      const bare = yield* Effect.forkChild(errorOf(ask(typing, { channel_id: "c" })))
      yield* TestClock.adjust(0)

      hear(failed(2, 500, id, id))
      hear(reply(`{"status":"FAIL","seq_reply":3}`))

      assert.strictEqual((yield* Fiber.join(old)).reason, "the server refused it")
      assert.strictEqual((yield* Fiber.join(bare)).reason, "the server refused it")
    })
  )

  it.effect("of another shape is Undecodable; one that lacks fields is told through the hook, once", () =>
    Effect.gen(function* () {
      const missing: Array<unknown> = []
      const { ask, hear } = yield* begin({ hooks: { missing: (event) => void missing.push(event) } })
      const wrong = yield* Effect.forkChild(errorOf(ask(statuses)))
      const lacking = yield* Effect.forkChild(ask(ping(dialect)))
      const again = yield* Effect.forkChild(ask(ping(dialect)))
      yield* TestClock.adjust(0)

      hear(ok(2, { u: 7 }))
      hear(ok(3, { text: "pong", version: "1", server_time: 1 }))
      hear(ok(4, { text: "pong", version: "1", server_time: 2 }))
      const error = yield* Fiber.join(wrong)

      assert.strictEqual(error._tag, "Undecodable")
      assert.notInclude(error.message, "7")
      assert.strictEqual((yield* Fiber.join(lacking)).server_time, 1)
      assert.strictEqual((yield* Fiber.join(again)).server_time, 2)
      assert.deepStrictEqual(missing, [{ endpoint: "ping on /api/v4/websocket", fields: ["node_id"] }])
    })
  )

  it.effect("that lacks fields is Undecodable to a strict client, and any is taken where answers are not checked", () =>
    Effect.gen(function* () {
      const strict = yield* begin({ checkAnswers: "strict" })
      const open = yield* begin({ checkAnswers: false })
      const refused = yield* Effect.forkChild(errorOf(strict.ask(ping(dialect))))
      const taken = yield* Effect.forkChild(open.ask(statuses))
      yield* TestClock.adjust(0)

      strict.hear(ok(2, { text: "pong" }))
      open.hear(ok(2, { u: 7 }))

      assert.strictEqual((yield* Fiber.join(refused))._tag, "Undecodable")
      assert.deepStrictEqual(yield* Fiber.join(taken), { u: 7 } as unknown)
    })
  )

  it.effect("repeats no secret that was sent", () =>
    Effect.gen(function* () {
      const { ask, hear } = yield* begin()
      const login = action(dialect, "custom_p_login", () => ({
        data: Schema.Struct({ password: Schema.String }),
        reply: done
      }))
      const fiber = yield* Effect.forkChild(errorOf(ask(login, { password: "Bicycle-7-bell" })))
      yield* TestClock.adjust(0)

      hear(failed(2, 400, "plugin.no", "Bicycle-7-bell is wrong", 'token="abcdefgh" Bicycle-7-bell'))
      const error = yield* Fiber.join(fiber)

      assert.notInclude(JSON.stringify(error), "Bicycle-7-bell")
      assert.include(error.message, "<redacted> is wrong")
    })
  )
})

describe("an action without a reply", () => {
  it.effect("is TimedOut after ten seconds, or after the call's own timeout, and says that it was sent", () =>
    Effect.gen(function* () {
      const { ask } = yield* begin()
      const long = yield* Effect.forkChild(errorOf(ask(statuses)))
      const short = yield* Effect.forkChild(errorOf(ask(statuses, {}, { timeout: "2 seconds" })))

      yield* TestClock.adjust("2 seconds")
      assert.deepInclude(yield* Fiber.join(short), { _tag: "TimedOut", timeoutMs: 2000, sent: true })
      yield* TestClock.adjust("7999 millis")
      assert.isUndefined(long.pollUnsafe())
      yield* TestClock.adjust("1 millis")
      const error = yield* Fiber.join(long)
      assert.deepInclude(error, { _tag: "TimedOut", timeoutMs: 10_000, sent: true, option: "timeout" })
      assert.strictEqual(
        error.message,
        "get_statuses on /api/v4/websocket: no whole answer within 10000 ms (option timeout)"
      )
    })
  )

  it.effect("does not say that it was sent when it hung on the way out", () =>
    Effect.gen(function* () {
      const { over } = yield* begin()
      const stuck = yield* Effect.forkChild(
        errorOf(over({ send: () => Effect.never }, ofPlugin, { plugin_id: "p", name: "n" }))
      )

      yield* TestClock.adjust("10 seconds")

      assert.deepInclude(yield* Fiber.join(stuck), { _tag: "TimedOut", sent: undefined })
    })
  )

  it.effect("is Unreachable, and sent, when the socket drops: all that wait are told why", () =>
    Effect.gen(function* () {
      const { ask, dropped } = yield* begin()
      const one = yield* Effect.forkChild(errorOf(ask(statuses)))
      const two = yield* Effect.forkChild(errorOf(ask(typing, { channel_id: "c" })))
      yield* TestClock.adjust(0)

      dropped(new Unreachable({ endpoint: "GET /api/v4/websocket", reason: "the socket was closed with 1006" }))

      const [first, second] = [yield* Fiber.join(one), yield* Fiber.join(two)]
      assert.deepInclude(first, { _tag: "Unreachable", endpoint: "get_statuses on /api/v4/websocket", sent: true })
      assert.deepInclude(second, { _tag: "Unreachable", endpoint: "user_typing on /api/v4/websocket", sent: true })
      assert.isTrue(first.retryable)
      assert.strictEqual(first.message, "get_statuses on /api/v4/websocket: no answer: the socket was closed with 1006")
    })
  )

  it.effect("is Unreachable when the socket is gone before it leaves, without what the peer said", () =>
    Effect.gen(function* () {
      const { over } = yield* begin()
      const closed = new SocketClosed({ code: 1008, reason: "bad tokentokentoken" })

      const error = yield* errorOf(over({ send: () => Effect.fail(closed) }, statuses, {}))

      assert.deepInclude(error, { _tag: "Unreachable", reason: "the socket was closed with 1008" })
      assert.notProperty(error, "sent")
    })
  )

  it.effect("forgets its number when it is interrupted", () =>
    Effect.gen(function* () {
      const { ask, hear } = yield* begin()
      const fiber = yield* asking(ask(statuses))

      yield* Fiber.interrupt(fiber)

      assert.isFalse(hear(ok(2, {})))
    })
  )
})

describe("what must not be said", () => {
  it.effect("is refused by name before anything is sent: a field of another type, one that is missing", () =>
    Effect.gen(function* () {
      const { ask, texts } = yield* begin()

      const wrong = yield* errorOf(ask(typing, { channel_id: 7 }))
      const missing = yield* errorOf(ask(typing))
      const list = yield* errorOf(ask(typing, ["c"]))

      assert.deepInclude(wrong, { _tag: "InvalidInput", endpoint: "user_typing on /api/v4/websocket" })
      assert.include(wrong.reason, "channel_id")
      assert.strictEqual(missing.reason, "missing channel_id")
      assert.strictEqual(list.reason, "what goes in must be an object")
      assert.deepStrictEqual(texts, [])
    })
  )

  it.effect("is said all the same with checkInputs false, but for what would close the socket for everybody", () =>
    Effect.gen(function* () {
      const { ask, said } = yield* begin({ checkInputs: false })
      yield* asking(ask(typing, { channel_id: 7 }))

      const error = yield* errorOf(ask(typing, { channel_id: "c".repeat(9000) }))

      assert.deepStrictEqual(said(), [{ seq: 2, action: "user_typing", data: { channel_id: 7 } }])
      assert.strictEqual(error._tag, "InvalidInput")
    })
  )

  it.effect("is a frame of more than 8,192 bytes, however many letters that are", () =>
    Effect.gen(function* () {
      const { ask, texts } = yield* begin()
      const around = new TextEncoder().encode(`{"seq":2,"action":"user_typing","data":{"channel_id":""}}`).length
      const room = 8192 - around

      yield* asking(ask(typing, { channel_id: "é".repeat(Math.floor(room / 2)) + "x".repeat(room % 2) }))
      const error = yield* errorOf(ask(typing, { channel_id: "é".repeat(Math.floor(room / 2)) + "xx" }))

      assert.deepStrictEqual(
        texts.map((text) => new TextEncoder().encode(text).length),
        [8192]
      )
      assert.strictEqual(error._tag, "InvalidInput")
      assert.match(error.reason, /the frame has 819[34] bytes, and at more than 8192/)
    })
  )

  it.effect("is a name that is not whole, a number that is none, or a value that holds itself", () =>
    Effect.gen(function* () {
      const { ask, texts } = yield* begin()
      const round: Record<string, unknown> = {}
      round["round"] = round

      const nameless = yield* errorOf(ask(ofPlugin, { plugin_id: "p", name: "" }))
      const endless = yield* errorOf(ask(ofPlugin, { plugin_id: "p", name: "n", data: { x: Number.NaN } }))
      const circular = yield* errorOf(ask(ofPlugin, { plugin_id: "p", name: "n", data: round }))

      assert.strictEqual(nameless.reason, "name must be text, and not empty")
      assert.strictEqual(endless.reason, "x must be a finite number")
      assert.strictEqual(circular.reason, "an input cannot be written as JSON")
      assert.deepStrictEqual(texts, [])
    })
  )

  it.effect("is a timeout that is none", () =>
    Effect.gen(function* () {
      const { ask, texts } = yield* begin()

      const error = yield* errorOf(ask(statuses, {}, { timeout: 0 }))

      assert.strictEqual(error.reason, 'timeout must be a time above 0: 5000 (ms) or "5 seconds"')
      assert.deepStrictEqual(texts, [])
    })
  )

  it.effect("is anything on a socket of 3.0, which would tell everybody", () =>
    Effect.gen(function* () {
      const { ask, texts } = yield* begin({}, { ...dialect, name: "v3.0", talks: false })

      const error = yield* errorOf(ask(statuses))

      assert.strictEqual(error._tag, "Unsupported")
      assert.include(error.message, "nothing is sent: use 3.10 or newer")
      assert.deepStrictEqual(texts, [])
    })
  )
})
