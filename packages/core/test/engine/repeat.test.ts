import { assert, describe, it } from "@effect/vitest"
import * as Auth from "@matterwire/core/Auth"
import { bytesBody, endpoint } from "@matterwire/core/Endpoint"
import { Unreachable } from "@matterwire/core/Errors"
import * as Events from "@matterwire/core/Events"
import * as Mattermost from "@matterwire/core/Mattermost"
import type { WireResponse } from "@matterwire/core/Transport"
import * as Users from "@matterwire/core/v4/Users"
import { posted } from "@matterwire/core/v4/events/posts"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import * as Layer from "effect/Layer"
import * as Schema from "effect/Schema"
import * as Stream from "effect/Stream"
import * as TestClock from "effect/testing/TestClock"
import { ok, refused, testTransport } from "./TestTransport.ts"

const put = endpoint("PutBytes", "PUT", "/api/v4/uploads/{upload_id}", () => ({
  body: bytesBody,
  success: Schema.Unknown
}))

async function* produced() {
  yield new Uint8Array([1, 2, 3])
}

const first: ReadonlyArray<readonly [string, WireResponse, string]> = [
  ["a 429", { status: 429, headers: { "retry-after": "1" }, body: "limit exceeded\n" }, "RateLimited"],
  ["a 503", { status: 503, headers: {}, body: "" }, "Unavailable"],
  ["an ended session", refused(401, "api.context.session_expired.app_error"), "Unauthorized"]
]

const sent = (body: Uint8Array | AsyncIterable<Uint8Array>, answer: WireResponse) =>
  Effect.gen(function* () {
    const wire = testTransport((request) =>
      Effect.succeed(
        request.url.endsWith("/login")
          ? ok({ id: "u" }, { token: "t0kent0kent0ken" })
          : wire.requests.filter(({ url }) => !url.endsWith("/login")).length === 1
            ? answer
            : ok("stored")
      )
    )
    const auth = Auth.password(Users.login, { login_id: "ann", password: "hunter2" })
    const layer = Layer.provide(Mattermost.layer({ url: "https://mm.test", auth, checkAnswers: false }), wire.layer)
    const fiber = yield* Effect.forkChild(Effect.result(Effect.provide(put({ upload_id: "u", body }), layer)))
    yield* TestClock.adjust("5 seconds")
    const result = yield* Fiber.join(fiber)
    return { result, uploads: wire.requests.filter(({ url }) => !url.endsWith("/login")).length }
  })

describe("a body that is produced while it is sent", () => {
  for (const [what, answer, tag] of first) {
    it.effect(`is not sent again, empty, after ${what}: the first error is handed on`, () =>
      Effect.gen(function* () {
        const streamed = yield* sent(produced(), answer)
        const whole = yield* sent(new Uint8Array([1, 2, 3]), answer)

        assert.strictEqual(streamed.uploads, 1)
        assert.ok(streamed.result._tag === "Failure")
        assert.strictEqual(streamed.result.failure._tag, tag)
        assert.strictEqual(whole.uploads, 2)
        assert.strictEqual(whole.result._tag, "Success")
      })
    )
  }
})

describe("a wire that is forbidden", () => {
  it.effect("is tried once: another try would end the same way", () =>
    Effect.gen(function* () {
      const wire = testTransport(({ endpoint: name }) =>
        Effect.fail(new Unreachable({ endpoint: name, reason: "not allowed", final: true }))
      )
      const layer = Layer.provide(Mattermost.layer({ url: "https://mm.test", token: "t0ken" }), wire.layer)

      const error = yield* Effect.flip(Effect.provide(Users.get({ user_id: "me" }), layer))

      assert.strictEqual(error._tag, "Unreachable")
      assert.strictEqual(wire.requests.length, 1)
    })
  )

  it.effect("ends a stream of events at once", () =>
    Effect.gen(function* () {
      const wire = testTransport()
      wire.refuseSockets(new Unreachable({ endpoint: "GET /api/v4/websocket", reason: "not allowed", final: true }))
      const layer = Layer.provide(Mattermost.layer({ url: "https://mm.test", token: "t0ken" }), wire.layer)

      const error = yield* Effect.flip(Effect.provide(Stream.runDrain(Events.on(posted)), layer))

      assert.ok(error._tag === "Unreachable")
      assert.include(error.message, "not allowed")
    })
  )
})
