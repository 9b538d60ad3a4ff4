import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import { transport } from "../src/index.ts"
import { drain, eventually, isIterable, send, serve, stalled } from "./loopback.ts"

const withNode = Effect.provide(transport())

/** Sends without an end, as fast as it is read; counts what it could get rid of. */
const fountain = Effect.gen(function* () {
  const sent = { bytes: 0 }
  const { sockets, url } = yield* serve((_request, response) => {
    const more = () => {
      while (!response.destroyed) {
        sent.bytes += 64 * 1024
        if (!response.write(Buffer.alloc(64 * 1024))) break
      }
    }
    response.on("drain", more)
    more()
  })
  return { sent, sockets, url }
})

const streamOf = (body: unknown) => {
  if (!isIterable(body)) throw new Error("not a stream")
  return body[Symbol.asyncIterator]()
}

describe("an answer as a stream", () => {
  it.live("comes before the body has ended, in pieces, without a cap", () =>
    Effect.gen(function* () {
      let finish = () => {}
      const { url } = yield* serve((_request, response) => {
        response.write("first")
        finish = () => response.end("last")
      })

      const answer = yield* send(url, { expect: "stream", maxBytes: 1 })
      const chunks = streamOf(answer.body)
      const first = yield* Effect.promise(() => chunks.next())
      finish()
      const last = yield* Effect.promise(() => chunks.next())
      const end = yield* Effect.promise(() => chunks.next())

      assert.deepStrictEqual(
        [first, last].map(({ value }) => Buffer.from(value).toString()),
        ["first", "last"]
      )
      assert.isTrue(end.done)
    }).pipe(withNode)
  )

  it.live("that nobody reads holds the server up", () =>
    Effect.gen(function* () {
      const { sent, url } = yield* fountain

      const answer = yield* send(url, { expect: "stream" })
      yield* eventually(
        "the server got stuck",
        stalled(() => sent.bytes)
      )

      assert.isBelow(sent.bytes, 32 * 1024 * 1024)
      const stuckAt = sent.bytes
      const chunks = streamOf(answer.body)
      for (let read = 0; read < 16 * 1024 * 1024;) {
        const { value } = yield* Effect.promise(() => chunks.next())
        read += value.length
      }
      assert.isAbove(sent.bytes, stuckAt)
      yield* Effect.promise(() => Promise.resolve(chunks.return?.()))
    }).pipe(withNode)
  )

  it.live("that is left early ends its connection, even before the first piece was read", () =>
    Effect.gen(function* () {
      for (const pieces of [0, 1, 3]) {
        const { sockets, url } = yield* fountain
        const answer = yield* send(url, { expect: "stream" })
        const chunks = streamOf(answer.body)
        for (let piece = 0; piece < pieces; piece++) yield* Effect.promise(() => chunks.next())

        yield* Effect.promise(() => Promise.resolve(chunks.return?.()))

        yield* eventually("the connection is gone", () => sockets.size === 0)
      }
    }).pipe(withNode)
  )

  it.live("that breaks off throws Unreachable where it is read", () =>
    Effect.gen(function* () {
      const { url } = yield* serve((_request, response) => {
        response.writeHead(200, { "content-length": "100" })
        response.write("half", () => response.socket?.destroy())
      })
      const answer = yield* send(url, { expect: "stream" })

      const error = yield* Effect.promise(() => drain(answer.body).catch((thrown: unknown) => thrown))

      assert.include(error, { _tag: "Unreachable", code: "UND_ERR_SOCKET", endpoint: "GET /test" })
    }).pipe(withNode)
  )
})

describe("a body as a stream", () => {
  it.live("is sent while it is produced, no faster than the server reads", () =>
    Effect.gen(function* () {
      const produced = { bytes: 0 }
      let proceed = () => {}
      const { url } = yield* serve((request, response) => {
        proceed = () => {
          let bytes = 0
          request.on("data", (chunk: Buffer) => (bytes += chunk.length))
          request.on("end", () => response.end(`${request.headers["transfer-encoding"]} ${bytes}`))
        }
      })
      async function* body() {
        for (let piece = 0; piece < 512; piece++) {
          produced.bytes += 64 * 1024
          yield new Uint8Array(64 * 1024)
        }
      }

      const fiber = yield* Effect.forkChild(send(url, { method: "POST", body: body() }))
      yield* eventually(
        "the producer got stuck",
        stalled(() => produced.bytes)
      )
      assert.isBelow(produced.bytes, 16 * 1024 * 1024)
      proceed()
      const answer = yield* Fiber.join(fiber)

      assert.strictEqual(answer.body, `chunked ${512 * 64 * 1024}`)
    }).pipe(withNode)
  )

  it.live("is let go of when the request is interrupted, refused early, or never gets through", () =>
    Effect.gen(function* () {
      const released: Array<string> = []
      async function* endless(name: string) {
        try {
          while (true) {
            yield new Uint8Array(16 * 1024)
            await new Promise((resolve) => setImmediate(resolve))
          }
        } finally {
          released.push(name)
        }
      }
      const { sockets, url } = yield* serve((request, response) => {
        request.resume()
        if (request.url === "/refused") response.writeHead(413).end("too large")
      })
      const nobody = yield* Effect.scoped(serve(() => {}))

      const fiber = yield* Effect.forkChild(send(url, { method: "POST", body: endless("interrupted") }))
      yield* eventually("the request has come", () => sockets.size === 1)
      yield* Fiber.interrupt(fiber)
      const refused = yield* send(`${url}/refused`, { method: "POST", body: endless("refused") })
      const error = yield* Effect.flip(send(nobody.url, { method: "POST", body: endless("unreachable") }))

      assert.strictEqual(refused.status, 413)
      assert.strictEqual(error.code, "ECONNREFUSED")
      yield* eventually("all connections are gone", () => sockets.size === 0)
      // One that was never started has nothing to release.
      assert.deepStrictEqual(released, ["interrupted", "refused"])
    }).pipe(withNode)
  )

  it.live("that fails fails the request", () =>
    Effect.gen(function* () {
      async function* broken() {
        yield new Uint8Array(10)
        throw new Error("the disk is gone")
      }
      const { sockets, url } = yield* serve((request) => request.resume())

      const error = yield* Effect.flip(send(url, { method: "POST", body: broken() }))

      assert.strictEqual(error._tag, "Unreachable")
      assert.include(error.reason, "the disk is gone")
      yield* eventually("the connection is gone", () => sockets.size === 0)
    }).pipe(withNode)
  )
})
