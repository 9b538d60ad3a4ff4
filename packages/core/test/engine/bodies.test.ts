import { assert, describe, it } from "@effect/vitest"
import type { Progress } from "@matterwire/core/Call"
import { bytesBody, endpoint, multipart, type Part } from "@matterwire/core/Endpoint"
import { Unreachable } from "@matterwire/core/Errors"
import * as Mattermost from "@matterwire/core/Mattermost"
import type { WireResponse } from "@matterwire/core/Transport"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import * as Layer from "effect/Layer"
import * as Schema from "effect/Schema"
import * as TestClock from "effect/testing/TestClock"
import { collect, pattern, watchedChunks } from "./Bytes.ts"
import { type Answering, ok, testTransport } from "./TestTransport.ts"

const send = endpoint("SendFiles", "POST", "/api/v4/files", () => ({
  body: multipart({ channel_id: "text", client_ids: "texts?", files: "files" }),
  success: Schema.Unknown
}))
const put = endpoint("PutBytes", "PUT", "/api/v4/bytes", () => ({ body: bytesBody, success: Schema.Unknown }))

/** A server that reads every body to its end. */
const reads: Answering = ({ body, endpoint }) =>
  Effect.tryPromise({
    try: async () => ok((await collect(body)).length),
    catch: (error) => new Unreachable({ endpoint, reason: String(error) })
  })

const over = (answering: Answering = reads, capable = true, options: Parameters<typeof Mattermost.layer>[0] = {}) => {
  const wire = testTransport(answering, capable)
  const layer = Layer.provide(Mattermost.layer({ url: "https://mm.test", token: "t0kent0ken", ...options }), wire.layer)
  return { wire, layer }
}

const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes)

const limited: WireResponse = { status: 429, headers: { "retry-after": "1" }, body: "limit exceeded\n" }

describe("a multipart body", () => {
  it.effect("is produced while it is sent, text before files, with its length where all sizes are known", () =>
    Effect.gen(function* () {
      let body = new Uint8Array()
      const { layer, wire } = over((request) =>
        Effect.promise(async () => {
          body = Uint8Array.from(await collect(request.body))
          return ok({})
        })
      )
      const { iterable } = watchedChunks(new TextEncoder().encode("hello world"), 4)
      const files = [
        { filename: "a.txt", data: iterable, size: 11, type: "text/plain" },
        { filename: "b.txt", data: "second" }
      ]

      yield* Effect.provide(send({ files, client_ids: ["c1", "c2"], channel_id: "square" }), layer)

      const { "content-length": length, "content-type": type = "" } = wire.requests[0]?.headers ?? {}
      const between = `--${type.split("boundary=")[1]}`
      assert.strictEqual(length, String(body.length))
      assert.deepStrictEqual(text(body).split(between), [
        "",
        '\r\nContent-Disposition: form-data; name="client_ids"\r\n\r\nc1\r\n',
        '\r\nContent-Disposition: form-data; name="client_ids"\r\n\r\nc2\r\n',
        '\r\nContent-Disposition: form-data; name="channel_id"\r\n\r\nsquare\r\n',
        '\r\nContent-Disposition: form-data; name="files"; filename="a.txt"\r\nContent-Type: text/plain\r\n\r\nhello world\r\n',
        '\r\nContent-Disposition: form-data; name="files"; filename="b.txt"\r\nContent-Type: application/octet-stream\r\n\r\nsecond\r\n',
        "--\r\n"
      ])
    })
  )

  it.effect("keeps a file's name in its header, whatever is in it", () =>
    Effect.gen(function* () {
      const { layer, wire } = over()
      const filename = 'a"; name="channel_id\r\n\r\nx\\'

      yield* Effect.provide(send({ channel_id: "c", files: { filename, data: "hi" } }), layer)

      const body = yield* Effect.promise(async () => text(await collect(wire.requests[0]?.body)))
      // A lone backslash would take the closing quote with it.
      assert.include(body, String.raw`; filename="a%22; name=%22channel_id%0D%0A%0D%0Ax\\"` + "\r\nContent-Type")
    })
  )

  it.effect("of small files in memory is one piece, as before", () =>
    Effect.gen(function* () {
      const { layer, wire } = over()

      yield* Effect.provide(send({ channel_id: "c", files: { filename: "a", data: pattern(1000) } }), layer)

      assert.instanceOf(wire.requests[0]?.body, Uint8Array)
      assert.isUndefined(wire.requests[0]?.headers["content-length"])
    })
  )

  it.effect("without a size goes out without a length", () =>
    Effect.gen(function* () {
      const { layer, wire } = over()
      const { iterable } = watchedChunks(pattern(10), 3)

      yield* Effect.provide(send({ channel_id: "c", files: { filename: "a", data: iterable } }), layer)

      assert.isUndefined(wire.requests[0]?.headers["content-length"])
    })
  )

  for (const [what, size, reason] of [
    ["less", 11, "the file in files ended after 10 of 11 bytes"],
    ["more", 9, "the file in files has more than its 9 bytes"]
  ] as const) {
    it.effect(`whose file gives ${what} than its size is InvalidInput, and its source is let go of`, () =>
      Effect.gen(function* () {
        const { layer } = over()
        const { iterable, seen } = watchedChunks(pattern(10), 4)
        const call = send({ channel_id: "c", files: { filename: "a", data: iterable, size } })

        const error = yield* Effect.flip(Effect.provide(call, layer))

        assert.include(error, { _tag: "InvalidInput", reason, endpoint: "POST /api/v4/files" })
        assert.strictEqual(seen.left, what === "more" ? 1 : 0)
      })
    )
  }

  it.effect("whose source fails says so, instead of blaming the link", () =>
    Effect.gen(function* () {
      const { layer } = over()
      const { iterable } = watchedChunks(pattern(10), 4, new Error("the disk is gone"))

      const error = yield* Effect.flip(
        Effect.provide(send({ channel_id: "c", files: { filename: "a", data: iterable } }), layer)
      )

      assert.include(error, { _tag: "InvalidInput", reason: "the bytes could not be read: the disk is gone" })
    })
  )

  it.effect("is not blamed for what befell an attempt before: a source that was left may say anything", () =>
    Effect.gen(function* () {
      /** Waits until it is left, and then fails. */
      const data = (): AsyncIterable<Uint8Array> => {
        let leave = () => {}
        const left = new Promise<never>(
          (_, reject) => (leave = () => setTimeout(() => reject(new Error("aborted")), 5))
        )
        left.catch(() => {})
        return {
          [Symbol.asyncIterator]: () => ({
            next: () => left,
            return: () => {
              leave()
              return Promise.resolve({ done: true, value: undefined })
            }
          })
        }
      }
      let first: Promise<unknown> = Promise.resolve()
      const { layer } = over((request, index) =>
        index === 0
          ? Effect.sync(() => {
              if (typeof request.body === "object" && !(request.body instanceof Uint8Array)) {
                const chunks = request.body[Symbol.asyncIterator]()
                first = (async () => {
                  await chunks.next() // the field
                  await chunks.next() // the file's header
                  const next = chunks.next().catch(() => {})
                  await new Promise((go) => setImmediate(go))
                  await chunks.return?.()
                  await next
                })()
              }
              return limited
            })
          : Effect.andThen(
              Effect.promise(() => first),
              Effect.fail(new Unreachable({ endpoint: request.endpoint, reason: "the link broke" }))
            )
      )

      const fiber = yield* Effect.forkChild(
        Effect.flip(Effect.provide(send({ channel_id: "c", files: { filename: "a", data } }), layer))
      )
      yield* TestClock.adjust("10 seconds")
      const error = yield* Fiber.join(fiber)

      assert.include(error, { _tag: "Unreachable", reason: "the link broke" })
    })
  )

  it.effect("cannot be produced where the runtime cannot do that: nothing is sent, or read", () =>
    Effect.gen(function* () {
      const { layer, wire } = over(reads, false)
      const { iterable, seen } = watchedChunks(pattern(10), 4)

      const error = yield* Effect.flip(
        Effect.provide(send({ channel_id: "c", files: { filename: "a", data: iterable } }), layer)
      )
      const length = yield* Effect.provide(
        send({ channel_id: "c", files: { filename: "a", data: pattern(2_000_000) } }),
        layer
      )

      assert.strictEqual(error._tag, "InvalidInput")
      assert.strictEqual(seen.opened, 0)
      assert.strictEqual(wire.requests.length, 1)
      assert.isAbove(Number(length), 2_000_000)
    })
  )
})

describe("a body that is refused before it was read", () => {
  it.effect("goes out again only where it can be made anew", () =>
    Effect.gen(function* () {
      const tried = (files: Part) =>
        Effect.gen(function* () {
          const { layer, wire } = over((request, index) =>
            index === 0 ? Effect.succeed(limited) : reads(request, index)
          )
          const fiber = yield* Effect.forkChild(Effect.result(Effect.provide(send({ channel_id: "c", files }), layer)))
          yield* TestClock.adjust("10 seconds")
          return { result: yield* Fiber.join(fiber), requests: wire.requests.length }
        })
      const once = watchedChunks(pattern(10), 4)
      const anew = watchedChunks(pattern(10), 4)

      const stream = yield* tried({ filename: "a", data: once.iterable })
      const maker = yield* tried({ filename: "a", data: () => anew.iterable })
      const large = yield* tried({ filename: "a", data: pattern(3_000_000) })

      assert.strictEqual(stream.requests, 1)
      assert.include(stream.result._tag === "Failure" ? stream.result.failure : {}, { _tag: "RateLimited" })
      assert.deepStrictEqual([maker.requests, maker.result._tag, anew.seen.opened], [2, "Success", 1])
      assert.deepStrictEqual([large.requests, large.result._tag], [2, "Success"])
    })
  )
})

describe("onProgress", () => {
  it.effect("hears of each chunk once it has left, up to the total of the whole body", () =>
    Effect.gen(function* () {
      const { layer } = over()
      const heard: Array<Progress> = []
      const onProgress = (progress: Progress) => heard.push(progress)

      yield* Effect.provide(put({ body: pattern(600_000) }, { onProgress }), layer)

      assert.deepStrictEqual(
        heard.map(({ bytes }) => bytes),
        [262_144, 524_288, 600_000]
      )
      assert.isTrue(heard.every(({ total }) => total === 600_000))
    })
  )

  it.effect("begins anew with each attempt", () =>
    Effect.gen(function* () {
      const { layer } = over((request, index) =>
        index === 0
          ? Effect.andThen(
              Effect.promise(() => collect(request.body, 300_000)),
              Effect.succeed({ status: 503, headers: {}, body: "" })
            )
          : reads(request, index)
      )
      const heard: Array<number> = []

      const fiber = yield* Effect.forkChild(
        Effect.provide(put({ body: pattern(600_000) }, { onProgress: ({ bytes }) => heard.push(bytes) }), layer)
      )
      yield* TestClock.adjust("10 seconds")
      yield* Fiber.join(fiber)

      assert.deepStrictEqual(heard, [262_144, 262_144, 524_288, 600_000])
    })
  )

  it.effect("is told only that all has arrived, where the runtime sends bodies in one go", () =>
    Effect.gen(function* () {
      const { layer } = over(reads, false)
      const heard: Array<Progress> = []

      yield* Effect.provide(put({ body: pattern(100_000) }, { onProgress: (progress) => heard.push(progress) }), layer)

      assert.deepStrictEqual(heard, [{ bytes: 100_000, total: 100_000 }])
    })
  )

  it.effect("may throw: the call goes on, and the logger hears of it", () =>
    Effect.gen(function* () {
      const lines: Array<string> = []
      const { layer } = over(reads, true, { logger: ({ level, message }) => level === "warn" && lines.push(message) })

      const length = yield* Effect.provide(
        put(
          { body: pattern(300_000) },
          {
            onProgress: () => {
              throw new Error("mine")
            }
          }
        ),
        layer
      )

      assert.strictEqual(length, 300_000)
      assert.strictEqual(lines.length, 2)
    })
  )
})

describe("the time limit of a body that leaves piece by piece", () => {
  /** Takes a chunk each 20 s. */
  const slowly: Answering = ({ body }) =>
    Effect.gen(function* () {
      if (typeof body !== "object" || body instanceof Uint8Array) throw new Error("a body in pieces was expected")
      const chunks = body[Symbol.asyncIterator]()
      for (;;) {
        const next = yield* Effect.promise(() => chunks.next())
        if (next.done === true) return ok("stored")
        yield* Effect.sleep("20 seconds")
      }
    })

  it.effect("is one of standing still: a slow upload may take minutes", () =>
    Effect.gen(function* () {
      const { layer } = over(slowly)

      const fiber = yield* Effect.forkChild(Effect.result(Effect.provide(put({ body: pattern(2_000_000) }), layer)))
      yield* TestClock.adjust("20 minutes")
      const result = yield* Fiber.join(fiber)

      assert.include(result, { _tag: "Success", success: "stored" })
    })
  )

  it.effect("ends it when nothing moves, and when no answer comes", () =>
    Effect.gen(function* () {
      const stuck = watchedChunks(pattern(10), 4)
      const hangs: Answering = ({ body }) =>
        Effect.andThen(
          Effect.promise(() => collect(body, 3)),
          Effect.never
        )
      const silent: Answering = ({ body }) =>
        Effect.andThen(
          Effect.promise(() => collect(body)),
          Effect.never
        )
      for (const answering of [hangs, silent]) {
        const { layer } = over(answering)

        const fiber = yield* Effect.forkChild(
          Effect.flip(Effect.provide(put({ body: () => stuck.iterable }, { timeout: "10 seconds" }), layer))
        )
        yield* TestClock.adjust("9 seconds")
        assert.isUndefined(fiber.pollUnsafe())
        yield* TestClock.adjust("10 minutes")

        assert.strictEqual((yield* Fiber.join(fiber))._tag, "TimedOut")
      }
    })
  )
})
