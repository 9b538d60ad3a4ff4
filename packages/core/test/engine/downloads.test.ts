import { assert, describe, it } from "@effect/vitest"
import type { Progress } from "@matterwire/core/Call"
import { type MattermostError, Unreachable } from "@matterwire/core/Errors"
import * as Files from "@matterwire/core/Files"
import * as Mattermost from "@matterwire/core/Mattermost"
import type { WireHeaders, WireResponse } from "@matterwire/core/Transport"
import * as Thumbnails from "@matterwire/core/v4/Files"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import * as Layer from "effect/Layer"
import type * as Result from "effect/Result"
import * as Stream from "effect/Stream"
import * as TestClock from "effect/testing/TestClock"
import { joined, pattern } from "./Bytes.ts"
import { refused, testTransport } from "./TestTransport.ts"

const SIZE = 100_000
const file = pattern(SIZE)
const monday = "Mon, 23 Nov 2026 13:03:19 GMT"

/** What befalls an answer. */
interface Fate {
  readonly cutAfter?: number
  readonly answer?: WireResponse
  /** It ends too early, as if that were all. */
  readonly endsAfter?: number
  readonly headers?: WireHeaders
  /** Ranges are passed over. */
  readonly whole?: boolean
}

/** A server with one file, that knows ranges as a real one does, unless it is told otherwise. */
const fileServer = (fates: ReadonlyArray<Fate> = [], every: Fate = {}) => {
  const seen = { left: 0, ended: 0 }
  const wire = testTransport(({ endpoint, expect, headers }, index) => {
    assert.strictEqual(expect, "stream")
    assert.strictEqual(headers["accept-encoding"], "identity")
    const fate = { ...every, ...fates[index] }
    if (fate.answer !== undefined) return Effect.succeed(fate.answer)
    const range = fate.whole === true ? null : /^bytes=(\d+)-(\d*)$/.exec(headers["range"] ?? "")
    const from = Number(range?.[1] ?? 0)
    const to = range === null || range[2] === "" ? SIZE : Math.min(Number(range[2]) + 1, SIZE)
    if (from >= SIZE) return Effect.succeed({ status: 416, headers: {}, body: "invalid range: failed to overlap\n" })
    const common = { "content-length": String(to - from), ...(fate.whole === true ? {} : { "last-modified": monday }) }
    const body: AsyncIterable<Uint8Array> = {
      [Symbol.asyncIterator]: () => {
        let at = from
        const most = from + (fate.cutAfter ?? fate.endsAfter ?? SIZE)
        return {
          next: () => {
            if (at >= most && fate.cutAfter !== undefined)
              return Promise.reject(new Unreachable({ endpoint, reason: "cut" }))
            if (at >= Math.min(most, to)) {
              seen.ended += 1
              return Promise.resolve({ done: true, value: undefined })
            }
            const end = Math.min(at + 10_000, most, to)
            const value = file.subarray(at, end)
            at = end
            return Promise.resolve({ done: false, value })
          },
          return: () => {
            seen.left += 1
            return Promise.resolve({ done: true, value: undefined })
          }
        }
      }
    }
    return Effect.succeed(
      range === null
        ? { status: 200, headers: { ...common, ...fate.headers }, body }
        : {
            status: 206,
            headers: { ...common, "content-range": `bytes ${from}-${to - 1}/${SIZE}`, ...fate.headers },
            body
          }
    )
  })
  const layer = Layer.provide(Mattermost.layer({ url: "https://mm.test", token: "t0kent0ken" }), wire.layer)
  return { ...wire, layer, seen, ranges: () => wire.requests.map(({ headers }) => headers["range"]) }
}

const collected = (
  stream: Stream.Stream<Uint8Array, MattermostError, Mattermost.Mattermost>,
  { layer }: ReturnType<typeof fileServer>
): Effect.Effect<Result.Result<Uint8Array, MattermostError>> =>
  Effect.gen(function* () {
    const all = Effect.map(Stream.runCollect(stream), joined)
    const fiber = yield* Effect.forkChild(Effect.result(Effect.provide(all, layer)))
    yield* TestClock.adjust("5 minutes")
    return yield* Fiber.join(fiber)
  })

describe("download", () => {
  it.effect("gives a file's bytes as they come, and tells how many of how many", () =>
    Effect.gen(function* () {
      const server = fileServer()
      const heard: Array<Progress> = []

      const result = yield* collected(Files.download("f1", { onProgress: (progress) => heard.push(progress) }), server)

      assert.deepEqual(result._tag === "Success" && result.success, file)
      assert.deepStrictEqual(heard[0], { bytes: 10_000, total: SIZE })
      assert.deepStrictEqual(heard.at(-1), { bytes: SIZE, total: SIZE })
      assert.deepStrictEqual(server.ranges(), [undefined])
      assert.strictEqual(server.requests[0]?.url, "https://mm.test/api/v4/files/f1")
      assert.strictEqual(server.seen.ended, 1) // so that the connection is free again
    })
  )

  it.effect("goes on after cuts behind the last byte that came", () =>
    Effect.gen(function* () {
      const server = fileServer([
        { cutAfter: 12_345 },
        { cutAfter: 20_000 },
        { answer: { status: 503, headers: {}, body: "" } }
      ])

      const result = yield* collected(Files.download("f1"), server)

      assert.deepEqual(result._tag === "Success" && result.success, file)
      assert.deepStrictEqual(server.ranges(), [undefined, "bytes=12345-", "bytes=32345-", "bytes=32345-"])
    })
  )

  it.effect("takes an answer that ends too early for a cut", () =>
    Effect.gen(function* () {
      const server = fileServer([{ endsAfter: 30_000 }])

      const result = yield* collected(Files.download("f1"), server)

      assert.deepEqual(result._tag === "Success" && result.success, file)
    })
  )

  it.effect("gives a part, in any way it may be cut", () =>
    Effect.gen(function* () {
      const server = fileServer([{ cutAfter: 100 }])
      const beyond = fileServer()
      const none = fileServer()

      const part = yield* collected(Files.download("f1", { from: 500, to: 40_500 }), server)
      const end = yield* collected(Files.download("f1", { from: SIZE - 10, to: SIZE + 10 }), beyond)
      const nothing = yield* collected(Files.download("f1", { from: 7, to: 7 }), none)

      assert.deepEqual(part._tag === "Success" && part.success, file.slice(500, 40_500))
      assert.deepStrictEqual(server.ranges(), ["bytes=500-40499", "bytes=600-40499"])
      assert.deepEqual(end._tag === "Success" && end.success, file.slice(SIZE - 10))
      assert.deepEqual(nothing._tag === "Success" && nothing.success.length, 0)
      assert.strictEqual(none.requests.length, 0)
    })
  )

  it.effect("of v3, where ranges are passed over, asks for all again and skips what it has", () =>
    Effect.gen(function* () {
      const server = fileServer([{ cutAfter: 33_333 }], { whole: true })
      const part = fileServer([{ cutAfter: 33_333 }], { whole: true })

      const all = yield* collected(Files.downloadV3("f1"), server)
      const some = yield* collected(Files.downloadV3("f1", { from: 5000, to: 50_000 }), part)

      assert.deepEqual(all._tag === "Success" && all.success, file)
      assert.deepEqual(some._tag === "Success" && some.success, file.slice(5000, 50_000))
      assert.strictEqual(server.requests[0]?.url, "https://mm.test/api/v3/files/f1/get")
      assert.strictEqual(part.seen.left, 2) // the cut one, and the one whose rest is not wanted
    })
  )

  for (const [what, headers] of [
    ["another date", { "last-modified": "Tue, 24 Nov 2026 13:03:19 GMT" }],
    ["another ETag", { etag: `"two"` }],
    ["another length", { "content-range": `bytes 12345-99999/${SIZE + 1}` }]
  ] as const) {
    it.effect(`fails with Conflict when the rest is that of another file: ${what}`, () =>
      Effect.gen(function* () {
        const server = fileServer([{ cutAfter: 12_345, headers: { etag: `"one"` } }, { headers }])

        const result = yield* collected(Files.download("f1"), server)

        assert.deepNestedInclude(result, { _tag: "Failure", "failure._tag": "Conflict", "failure.status": 206 })
        assert.strictEqual(server.requests.length, 2)
      })
    )
  }

  it.effect("fails with Conflict when the file has become shorter than what came of it", () =>
    Effect.gen(function* () {
      const server = fileServer([{ cutAfter: 12_345 }, { answer: { status: 416, headers: {}, body: "no" } }])

      const result = yield* collected(Files.download("f1"), server)

      assert.deepNestedInclude(result, { "failure._tag": "Conflict", "failure.status": 416 })
    })
  )

  it.effect("fails when the server answers other bytes than those it was asked for, or does not say which", () =>
    Effect.gen(function* () {
      const wrong = fileServer([{ cutAfter: 12_345 }, { headers: { "content-range": `bytes 0-99999/${SIZE}` } }])
      const silent = fileServer([{ headers: { "content-range": undefined } }])

      const other = yield* collected(Files.download("f1"), wrong)
      const unsaid = yield* collected(Files.download("f1", { from: 3 }), silent)

      assert.deepNestedInclude(other, { "failure._tag": "Undecodable" })
      assert.match(
        other._tag === "Failure" ? other.failure.message : "",
        /from 12345 on, the server answered those from 0 on/
      )
      assert.deepNestedInclude(unsaid, { "failure._tag": "Undecodable" })
      assert.strictEqual(silent.seen.left, 1)
    })
  )

  it.effect("lets go of an answer that it refuses, whatever comes of that", () =>
    Effect.gen(function* () {
      let unhandled: unknown
      const watch = (reason: unknown) => (unhandled = reason)
      process.once("unhandledRejection", watch)
      const body: AsyncIterable<Uint8Array> = {
        [Symbol.asyncIterator]: () => ({
          next: () => Promise.resolve({ done: true, value: undefined }),
          return: () => Promise.reject(new Error("already gone"))
        })
      }
      const wrong = { status: 206, headers: { "content-range": "bytes 0-9/20" }, body }

      const result = yield* collected(Files.download("f1", { from: 5 }), fileServer([], { answer: wrong }))
      yield* Effect.promise(() => new Promise((go) => setImmediate(go)))
      process.removeListener("unhandledRejection", watch)

      assert.deepNestedInclude(result, { "failure._tag": "Undecodable" })
      assert.isUndefined(unhandled)
    })
  )

  it.effect("goes on where the runtime hides which part came, when its length is that of what is missing", () =>
    Effect.gen(function* () {
      const hidden = { "content-range": undefined }
      const page = fileServer([{ cutAfter: 12_345 }, { headers: hidden }])
      const other = fileServer([{ cutAfter: 12_345 }, { headers: { ...hidden, "content-length": "7" } }])

      const goesOn = yield* collected(Files.download("f1"), page)
      const fails = yield* collected(Files.download("f1"), other)

      assert.deepEqual(goesOn._tag === "Success" && goesOn.success, file)
      assert.deepNestedInclude(fails, { "failure._tag": "Undecodable" })
    })
  )

  it.effect("refuses a beginning behind the end, whether the server knows ranges or not, and one below 0", () =>
    Effect.gen(function* () {
      const v4 = yield* collected(Files.download("f1", { from: SIZE }), fileServer())
      const v3 = yield* collected(Files.downloadV3("f1", { from: SIZE + 1 }), fileServer([], { whole: true }))
      const below = yield* collected(Files.download("f1", { from: -1 }), fileServer())
      const turned = yield* collected(Files.download("f1", { from: 2, to: 1 }), fileServer())

      for (const result of [v4, v3, below, turned]) assert.deepNestedInclude(result, { "failure._tag": "InvalidInput" })
    })
  )

  it.effect("gives up with the last error when nothing comes any more, and hands refusals on at once", () =>
    Effect.gen(function* () {
      const dead = fileServer([{}], { cutAfter: 0 })
      const two = fileServer([], { cutAfter: 0 })
      const hidden = fileServer([{ answer: refused(403, "api.context.permissions.app_error") }])

      const cut = yield* collected(Files.download("f1"), dead)
      yield* collected(Files.download("f1", { tries: 2 }), two)
      const forbidden = yield* collected(Files.download("f1"), hidden)

      assert.deepNestedInclude(cut, { "failure._tag": "Unreachable" })
      assert.strictEqual(dead.requests.length, 9)
      assert.strictEqual(two.requests.length, 3)
      assert.deepNestedInclude(forbidden, { "failure._tag": "Forbidden" })
      assert.strictEqual(hidden.requests.length, 1)
    })
  )

  it.effect("leaves the answer when nobody wants more of it", () =>
    Effect.gen(function* () {
      const server = fileServer()

      const result = yield* collected(Stream.take(Files.download("f1"), 2), server)

      assert.deepEqual(result._tag === "Success" && result.success, file.slice(0, 20_000))
      assert.deepStrictEqual(server.seen, { left: 1, ended: 0 })
    })
  )

  it.effect("does not know the total of what comes packed, unless the server says it", () =>
    Effect.gen(function* () {
      const packed = { "content-encoding": "gzip", "content-length": "7" }
      const totals: Array<number | undefined> = []
      const onProgress = ({ total }: Progress) => totals.push(total)

      const plain = yield* collected(Files.download("f1", { onProgress }), fileServer([{ headers: packed }]))
      const said = fileServer([{ headers: { ...packed, "x-uncompressed-content-length": String(SIZE) } }])
      yield* collected(Files.download("f1", { onProgress }), said)

      assert.deepEqual(plain._tag === "Success" && plain.success, file)
      assert.deepStrictEqual([totals[0], totals.at(-1)], [undefined, SIZE])
    })
  )

  it.effect("works with whatever endpoint answers bytes", () =>
    Effect.gen(function* () {
      const server = fileServer([{ cutAfter: 50 }])

      const result = yield* collected(Files.downloadFrom(Thumbnails.get, { file_id: "f2", download: true }), server)

      assert.deepEqual(result._tag === "Success" && result.success, file)
      assert.strictEqual(server.requests[1]?.url, "https://mm.test/api/v4/files/f2?download=true")
    })
  )
})
