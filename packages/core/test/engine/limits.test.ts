import { assert, describe, it } from "@effect/vitest"
import type { Options } from "@matterwire/core/Config"
import { bytesBody, endpoint, form, multipart } from "@matterwire/core/Endpoint"
import type { MattermostError } from "@matterwire/core/Errors"
import * as Mattermost from "@matterwire/core/Mattermost"
import { maxEntries, maxCharacters } from "@matterwire/core/models/limits"
import * as V3Posts from "@matterwire/core/v3/Posts"
import * as V4Posts from "@matterwire/core/v4/Posts"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { ok, testTransport } from "./TestTransport.ts"

const Anything = Schema.Unknown
const say = endpoint("Say", "POST", "/api/v4/say", () => ({
  body: Schema.Struct({
    message: Schema.optional(maxCharacters(16_383)),
    ids: Schema.optional(maxEntries(2, Schema.String))
  }),
  success: Anything
}))
const byIds = endpoint("ByIds", "POST", "/api/v4/ids", () => ({
  body: maxEntries(2, Schema.String),
  success: Anything
}))
const signIn = endpoint("SignIn", "POST", "/oauth/token", () => ({
  body: form(Schema.Struct({ code: Schema.String })),
  success: Anything
}))
const upload = endpoint("Upload", "POST", "/api/v4/files", () => ({
  body: multipart({ files: "file" }),
  success: Anything
}))
const raw = endpoint("Raw", "POST", "/api/v4/uploads", () => ({ body: bytesBody, success: Anything }))

const attempt = <A>(call: Effect.Effect<A, MattermostError, Mattermost.Mattermost>, options: Options = {}) => {
  const wire = testTransport(() => Effect.succeed(ok({})))
  const layer = Layer.provide(
    Mattermost.layer({ url: "https://mm.test", token: "tokentokentoken", ...options }),
    wire.layer
  )
  return Effect.map(Effect.result(Effect.provide(call, layer)), (result) => ({
    refusal: Result.isFailure(result) && result.failure._tag === "InvalidInput" ? result.failure.message : undefined,
    sent: wire.requests[0]?.body
  }))
}

/** As JSON, `{"message":""}` and this many bytes. */
const bodyOf = (bytes: number) => ({ message: "x".repeat(bytes - `{"message":""}`.length) })
const plain = endpoint("Plain", "POST", "/api/v4/plain", () => ({
  body: Schema.Struct({ message: Schema.String }),
  success: Anything
}))

describe("an input over the server's limit", () => {
  it.effect("is refused before it is sent, with its name, the limit and the count, and without its value", () =>
    Effect.gen(function* () {
      const secret = "hunter2 ".repeat(2048)
      const text = yield* attempt(say({ message: secret }))
      const list = yield* attempt(say({ ids: ["a", "b", "c"] }))
      const whole = yield* attempt(byIds({ body: ["a", "b", "c"] }))

      assert.strictEqual(
        text.refusal,
        "POST /api/v4/say: not sent: over the limit of 16383 characters (it has 16384) at message"
      )
      assert.strictEqual(list.refusal, "POST /api/v4/say: not sent: over the limit of 2 entries (it has 3) at ids")
      assert.strictEqual(whole.refusal, "POST /api/v4/ids: not sent: over the limit of 2 entries (it has 3) at body")
      assert.deepStrictEqual([text.sent, list.sent, whole.sent], [undefined, undefined, undefined])
    })
  )

  it.effect("is no such thing when its characters fit, however many units of UTF-16 they have", () =>
    Effect.gen(function* () {
      const message = "😀".repeat(16_383)

      const { refusal, sent } = yield* attempt(say({ message }))

      assert.strictEqual(refusal, undefined)
      assert.strictEqual(sent, JSON.stringify({ message }))
    })
  )

  it.effect("is sent as it is with checkInputs off", () =>
    Effect.gen(function* () {
      const message = "x".repeat(20_000)

      const { refusal, sent } = yield* attempt(say({ message, ids: ["a", "b", "c"] }), { checkInputs: false })

      assert.strictEqual(refusal, undefined)
      assert.strictEqual(sent, JSON.stringify({ message, ids: ["a", "b", "c"] }))
    })
  )
})

describe("a body", () => {
  it.effect("of more bytes than a server takes is refused before it is sent, and names limit and option", () =>
    Effect.gen(function* () {
      const fits = yield* attempt(plain(bodyOf(300_000)))
      const over = yield* attempt(plain(bodyOf(300_001)))

      assert.strictEqual(fits.refusal, undefined)
      assert.strictEqual(
        over.refusal,
        "POST /api/v4/plain: not sent: the body has 300001 bytes, over the limit of 300000 (option maxBodyBytes, the server's MaximumPayloadSizeBytes)"
      )
      assert.strictEqual(over.sent, undefined)
    })
  )

  it.effect("is measured in bytes, as they are sent", () =>
    Effect.gen(function* () {
      const two = yield* attempt(plain({ message: "é".repeat(50) }), { maxBodyBytes: 113 })
      const four = yield* attempt(plain({ message: "😀".repeat(25) }), { maxBodyBytes: 113 })
      const room = yield* attempt(plain({ message: "é".repeat(50) }), { maxBodyBytes: 114 })

      assert.include(two.refusal, "the body has 114 bytes, over the limit of 113")
      assert.include(four.refusal, "the body has 114 bytes, over the limit of 113")
      assert.strictEqual(room.refusal, undefined)
    })
  )

  it.effect("that is a form has the same limit", () =>
    Effect.gen(function* () {
      const { refusal } = yield* attempt(signIn({ code: "c".repeat(100) }), { maxBodyBytes: 100 })

      assert.include(refusal, "the body has 105 bytes, over the limit of 100")
    })
  )

  it.effect("may be larger when the option says so, and with checkInputs off", () =>
    Effect.gen(function* () {
      const raised = yield* attempt(plain(bodyOf(400_000)), { maxBodyBytes: 400_000 })
      const unchecked = yield* attempt(plain(bodyOf(400_000)), { checkInputs: false })

      assert.deepStrictEqual([raised.refusal, unchecked.refusal], [undefined, undefined])
      assert.strictEqual(raised.sent, JSON.stringify(bodyOf(400_000)))
      assert.strictEqual(unchecked.sent, JSON.stringify(bodyOf(400_000)))
    })
  )

  it.effect("of files has none of ours, and neither has one that a plugin reads", () =>
    Effect.gen(function* () {
      const data = new Uint8Array(1000)

      const parts = yield* attempt(upload({ files: { filename: "a", data } }), { maxBodyBytes: 100 })
      const bytes = yield* attempt(raw({ body: data }), { maxBodyBytes: 100 })
      const plugin = yield* attempt(Mattermost.request("POST", "/plugins/mine/in", { body: "x".repeat(1000) }), {
        maxBodyBytes: 100
      })
      const route = yield* attempt(Mattermost.request("POST", "/api/v4/new", { body: "x".repeat(1000) }), {
        maxBodyBytes: 100
      })

      assert.deepStrictEqual([parts.refusal, bytes.refusal, plugin.refusal], [undefined, undefined, undefined])
      assert.include(route.refusal, "the body has 1002 bytes, over the limit of 100")
    })
  )
})

describe("a message", () => {
  for (const [version, limit, write] of [
    ["v4", 16_383, (message: string) => V4Posts.create({ channel_id: "c", message })],
    ["v4, edited", 16_383, (message: string) => V4Posts.patch({ post_id: "p", message })],
    ["v3", 4000, (message: string) => V3Posts.create({ team_id: "t", channel_id: "c", message })],
    ["v3, edited", 4000, (message: string) => V3Posts.update({ team_id: "t", channel_id: "c", id: "p", message })]
  ] as const) {
    it.effect(`of ${limit} characters is sent, and one more is refused (${version})`, () =>
      Effect.gen(function* () {
        const fits = yield* attempt(write("😀".repeat(limit)), { checkAnswers: false })
        const over = yield* attempt(write("😀".repeat(limit + 1)))

        assert.strictEqual(fits.refusal, undefined)
        assert.include(fits.sent, "😀")
        assert.match(
          over.refusal ?? "",
          new RegExp(`over the limit of ${limit} characters \\(it has ${limit + 1}\\) at message$`)
        )
        assert.strictEqual(over.sent, undefined)
      })
    )
  }

  it.effect("with more files than a post has, or more props than 3.x keeps, is refused", () =>
    Effect.gen(function* () {
      const ids = Array.from({ length: 11 }, (_, index) => `${index}`.padStart(26, "a"))
      const four = yield* attempt(V4Posts.create({ channel_id: "c", file_ids: ids }))
      const three = yield* attempt(
        V3Posts.create({
          team_id: "t",
          channel_id: "c",
          message: "",
          file_ids: ids.slice(5),
          props: { a: "x".repeat(8000) }
        })
      )

      assert.match(four.refusal ?? "", /over the limit of 10 ids \(it has 11\) at file_ids$/)
      assert.match(
        three.refusal ?? "",
        /over the limit of 5 entries \(it has 6\) at file_ids; over the limit of 8000 characters of JSON \(it has 8008\) at props$/
      )
    })
  )
})
