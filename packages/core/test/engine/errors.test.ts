import { assert, describe, it } from "@effect/vitest"
import * as Errors from "@matterwire/core/Errors"
import * as Effect from "effect/Effect"
import { inspect } from "node:util"

const answered = {
  endpoint: "GET /api/v4/things/{id}",
  status: 503,
  id: "api.x.app_error",
  reason: "no",
  requestId: "r1",
  detail: "more",
  serverVersion: "11.6.0"
}

/** One of each, and whether another try of it can help. */
const every: ReadonlyArray<readonly [error: Errors.MattermostError, retryable: boolean]> = [
  [new Errors.Unauthorized(answered), false],
  [new Errors.Forbidden(answered), false],
  [new Errors.NotFound(answered), false],
  [new Errors.InvalidInput(answered), false],
  [new Errors.Conflict(answered), false],
  [new Errors.RateLimited({ ...answered, retryAfterMs: 7000 }), true],
  [new Errors.Unsupported(answered), false],
  [new Errors.ServerFault(answered), false],
  [new Errors.ServerFault({ ...answered, id: "app.post.save.app_error" }), true],
  [new Errors.Unavailable({ ...answered, retryAfterMs: 7000 }), true],
  [new Errors.Redirected({ ...answered, location: "/x" }), false],
  [new Errors.Undecodable(answered), false],
  [new Errors.Incomplete({ ...answered, what: "file_ids", missing: ["f"], made: "p" }), false],
  [new Errors.TimedOut({ endpoint: "GET /", timeoutMs: 5, option: "deadline" }), true],
  [new Errors.Unreachable({ endpoint: "GET /", reason: "reset", code: "ECONNRESET" }), true],
  [new Errors.Unreachable({ endpoint: "GET /", reason: "not allowed", final: true }), false],
  ...([301, 400, 401, 403, 404] as const).map(
    (status) => [new Errors.Unreachable({ endpoint: "GET /", reason: "refused", status }), false] as const
  ),
  ...([408, 429, 500, 502, 503] as const).map(
    (status) => [new Errors.Unreachable({ endpoint: "GET /", reason: "refused", status }), true] as const
  )
]

describe("an error", () => {
  it.each(every)("%s says whether another try can help: %s", (error, retryable) => {
    assert.strictEqual(error.retryable, retryable)
  })

  it.each(every)("%s says what was wrong, and lets itself be asked for id, status and request", (error) => {
    const { id, message, reason, requestId, status } = error

    assert.include(message, reason)
    assert.strictEqual(id === undefined, requestId === undefined)
    assert.isTrue(status === undefined || Number.isInteger(status))
  })

  it("says when, where the server said it, whatever its class", () => {
    const whens = every.map(([error]) => error.retryAfterMs).filter((ms) => ms !== undefined)

    assert.deepStrictEqual(whens, [7000, 7000])
  })

  it("is plain data as JSON, without fields that are not there", () => {
    const [[unauthorized] = []] = every

    assert.deepStrictEqual(JSON.parse(JSON.stringify(unauthorized)), {
      _tag: "Unauthorized",
      ...answered,
      retryable: false,
      message: "GET /api/v4/things/{id}: 503 api.x.app_error: no (request r1)"
    })
    assert.deepStrictEqual(JSON.parse(JSON.stringify(new Errors.TimedOut({ endpoint: "GET /", timeoutMs: 5 }))), {
      _tag: "TimedOut",
      endpoint: "GET /",
      timeoutMs: 5,
      retryable: true,
      message: "GET /: no whole answer within 5 ms"
    })
  })

  it.each(every)("%s is shown by its class, its message and its stack, in Node and in Deno", (error) => {
    const shown = inspect(error)
    const deno: unknown = Reflect.get(error, Symbol.for("Deno.customInspect"))
    assert.ok(typeof deno === "function")

    assert.strictEqual(shown.split("\n")[0], `${error._tag}: ${error.message}`)
    assert.match(shown, /\n {4}at /)
    assert.strictEqual(Reflect.apply(deno, error, []), shown)
  })

  it("is one of ours, and the class that its tag names: all fourteen are here", () => {
    const classes = Object.values(Errors).filter((one) => typeof one === "function" && one.prototype instanceof Error)

    assert.strictEqual(classes.length, 14)
    for (const made of classes) assert.isTrue(every.some(([error]) => error instanceof made))
    for (const [error] of every) assert.isTrue(Errors.isMattermostError(error))
    assert.isFalse(Errors.isMattermostError(new Error("another")))
  })

  it.effect("can be told apart by its id, which an editor completes and which is open to others", () =>
    Effect.gen(function* () {
      const known: Errors.KnownErrorId = "api.post.deduplicate_create_post.pending"
      const ours: Errors.ErrorId = known
      const plugins: Errors.ErrorId = "com.example.plugin.no"

      const error = yield* Effect.flip(Effect.fail(new Errors.Unavailable({ ...answered, id: ours })))

      assert.isTrue(error.id === "api.post.deduplicate_create_post.pending")
      assert.isFalse(error.id === plugins)
    })
  )

  it.each([
    ["https://chat.example.com/api/v4/users?ticket=s3cret", "https://chat.example.com"],
    ["HTTPS://ann:s3cret@chat.example.com:8443/x", "https://chat.example.com:8443"],
    ["http://[::1]:8065", "http://[::1]:8065"]
  ])("of a redirect says where it points to, and nothing more of it: %s", (location, origin) => {
    const { message } = new Errors.Redirected({ ...answered, location })

    assert.include(message, `it points to ${origin}: if that is the same server, use it as \`url\``)
    assert.notInclude(message, "s3cret")
  })

  it.each(["/elsewhere", "//evil", "https://a@b:c@d\\e", "javascript:x", undefined])(
    "of a redirect to no address says none: %s",
    (location) => {
      assert.notInclude(new Errors.Redirected({ ...answered, location }).message, "points to")
    }
  )

  it("of a call that was done in part names what is missing, and what was made", () => {
    const { message } = new Errors.Incomplete({ ...answered, what: "file_ids", missing: ["f1", "f2"], made: "p1" })

    assert.include(message, "missing file_ids: f1, f2; made: p1")
  })

  it.each([
    ["configuration", "configuration: no"],
    ["Auth.token", "Auth.token: no"],
    ["fromPath", "fromPath: no"],
    ["GET", "GET: not sent: no"],
    ["POST /api/v4/posts", "POST /api/v4/posts: not sent: no"]
  ])("of an input says that nothing was sent only of what was to be sent: %s", (endpoint, message) => {
    assert.strictEqual(new Errors.InvalidInput({ endpoint, reason: "no" }).message, message)
  })
})
