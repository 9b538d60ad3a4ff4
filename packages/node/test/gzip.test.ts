import { gzipSync } from "node:zlib"
import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import { transport } from "../src/index.ts"
import { drain, eventually, send, serve } from "./loopback.ts"

const withNode = Effect.provide(transport())

const packed = (bytes: Uint8Array) =>
  serve((_request, response) => response.writeHead(200, { "content-encoding": "gzip" }).end(bytes))

/** Text that packs badly, so that the packed form is large as well. */
const noise = (length: number) => {
  let state = 1
  let text = ""
  while (text.length < length) {
    state = (state * 48271) % 2147483647
    text += state.toString(36)
  }
  return text.slice(0, length)
}

describe("gzip", () => {
  it.live("is asked for and unpacked, small or large, as text, bytes or stream", () =>
    Effect.gen(function* () {
      for (const text of ["", "small: naïve", noise(3_000_000)]) {
        const asked: Array<string | undefined> = []
        const { url } = yield* serve((request, response) => {
          asked.push(request.headers["accept-encoding"])
          response.writeHead(200, { "content-encoding": "gzip" }).end(gzipSync(text))
        })

        const asText = yield* send(url, { maxBytes: 4_000_000 })
        const asBytes = yield* send(url, { maxBytes: 4_000_000, expect: "bytes" })
        const asStream = yield* send(url, { expect: "stream" })

        assert.isTrue(asText.body === text)
        assert.isTrue(asBytes.body instanceof Uint8Array && Buffer.from(asBytes.body).toString() === text)
        assert.isTrue((yield* Effect.promise(() => drain(asStream.body))) === text)
        assert.deepStrictEqual(asked, ["gzip", "gzip", "gzip"])
      }
    }).pipe(withNode)
  )

  it.live("is unpacked in an error's body too", () =>
    Effect.gen(function* () {
      const { url } = yield* serve((_request, response) =>
        response.writeHead(404, { "content-encoding": "gzip" }).end(gzipSync(`{"id":"missing"}`))
      )

      const answer = yield* send(url, { expect: "stream" })

      assert.strictEqual(answer.body, `{"id":"missing"}`)
    }).pipe(withNode)
  )

  it.live("is not asked for when a part of a file is asked for, or when the caller names an encoding", () =>
    Effect.gen(function* () {
      const asked: Array<string | undefined> = []
      const { url } = yield* serve((request, response) => {
        asked.push(request.headers["accept-encoding"])
        response.end()
      })

      yield* send(url, { headers: { Range: "bytes=0-9" } })
      yield* send(url, { headers: { range: "bytes=0-9" } })
      yield* send(url, { headers: { "accept-encoding": "br", range: "bytes=0-9" } })

      assert.deepStrictEqual(asked, ["identity", "identity", "br"])
    }).pipe(withNode)
  )

  it.live("that unpacks to more than the cap gives no body, whether it comes in one packet or in many", () =>
    Effect.gen(function* () {
      const small = gzipSync(Buffer.alloc(2_000_000))
      const large = gzipSync(Buffer.alloc(40_000_000))
      assert.isBelow(small.length, 16 * 1024)
      assert.isAbove(large.length, 32 * 1024)

      for (const bomb of [small, large]) {
        const { url } = yield* packed(bomb)
        const answer = yield* send(url, { maxBytes: 1_000_000 })
        assert.strictEqual(answer.status, 200)
        assert.isUndefined(answer.body)
      }
    }).pipe(withNode)
  )

  it.live("bomb without an end ends its connection before it fills the memory", () =>
    Effect.gen(function* () {
      // 64 MiB of zeros over and over: in gzip, one member may follow another.
      const member = gzipSync(Buffer.alloc(64 * 1024 * 1024))
      const { sockets, url } = yield* serve((_request, response) => {
        response.writeHead(200, { "content-encoding": "gzip" })
        const more = () => {
          while (!response.destroyed && response.write(member));
        }
        response.on("drain", more)
        more()
      })
      const before = process.memoryUsage().rss

      const answer = yield* send(url, { maxBytes: 8 * 1024 * 1024 })

      assert.isUndefined(answer.body)
      assert.isBelow(process.memoryUsage().rss - before, 64 * 1024 * 1024)
      yield* eventually("the connection is gone", () => sockets.size === 0)
    }).pipe(withNode)
  )

  it.live("that is cut off or is none is no answer", () =>
    Effect.gen(function* () {
      const whole = gzipSync(noise(100_000))
      for (const bytes of [whole.subarray(0, 2000), whole.subarray(0, 50_000), Buffer.from("not gzip")]) {
        const { url } = yield* packed(bytes)
        const error = yield* Effect.flip(send(url))
        assert.strictEqual(error._tag, "Unreachable")
        assert.match(error.code ?? "", /^Z_/)
      }
    }).pipe(withNode)
  )
})
