import { assert, describe, it } from "@effect/vitest"
import { Unreachable } from "@matterwire/core/Errors"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import { gzipSync } from "node:zlib"
import { transport } from "../src/index.ts"
import { eventually, get, serve, withWeb } from "./town.ts"

const BIG = "x".repeat(300_000)

describe("an answer", () => {
  it.live("comes as text whatever its status, without a byte order mark, unpacked", () =>
    Effect.gen(function* () {
      const { url } = yield* serve((request, response) => {
        if (request.url === "/gzip") response.writeHead(200, { "content-encoding": "gzip" }).end(gzipSync(BIG))
        else response.writeHead(404, { "x-request-id": "abc" }).end("\ufeff{}")
      })

      const refused = yield* get(`${url}/none`)
      const packed = yield* get(`${url}/gzip`)

      assert.deepStrictEqual([refused.status, refused.body, refused.headers["x-request-id"]], [404, "{}", "abc"])
      assert.strictEqual(packed.body, BIG)
    }).pipe(withWeb, Effect.scoped)
  )

  it.live("over the cap is given up, however it is packed, and its connection with it", () =>
    Effect.gen(function* () {
      const { open, url } = yield* serve((request, response) => {
        const packed = request.url === "/gzip"
        response.writeHead(200, packed ? { "content-encoding": "gzip" } : {})
        if (packed) response.end(gzipSync("x".repeat(10_000_000)))
        else response.write(BIG) // and never ends
      })

      const plain = yield* get(url, { maxBytes: 100_000 })
      const packed = yield* get(`${url}/gzip`, { maxBytes: 100_000 })

      assert.deepStrictEqual([plain.status, plain.body, packed.body], [200, undefined, undefined])
      yield* eventually("nothing that never ends is held", () => open() <= 1)
    }).pipe(withWeb, Effect.scoped)
  )

  it.live("of bytes comes as bytes, an error to the same request as text", () =>
    Effect.gen(function* () {
      const { url } = yield* serve((request, response) => {
        if (request.url === "/bytes") response.end(Buffer.from([0, 255]))
        else response.writeHead(500).end("no")
      })

      const bytes = yield* get(`${url}/bytes`, { expect: "bytes" })
      const refused = yield* get(url, { expect: "bytes" })

      assert.deepStrictEqual([bytes.body, refused.body], [new Uint8Array([0, 255]), "no"])
    }).pipe(withWeb, Effect.scoped)
  )

  it.live("is handed on while it comes, and let go of when it is left", () =>
    Effect.gen(function* () {
      const { open, url } = yield* serve((_request, response) => void response.write("first"))

      const { body } = yield* get(url, { expect: "stream" })
      assert.ok(typeof body === "object")
      const chunks: Array<string> = []
      yield* Effect.promise(async () => {
        for await (const chunk of body) {
          chunks.push(typeof chunk === "number" ? "" : new TextDecoder().decode(chunk))
          break
        }
      })

      assert.deepStrictEqual(chunks, ["first"])
      yield* eventually("the connection is gone", () => open() === 0)
    }).pipe(withWeb, Effect.scoped)
  )

  it.live("that redirects is not followed", () =>
    Effect.gen(function* () {
      const { url } = yield* serve((_request, response) => void response.writeHead(302, { location: "/else" }).end())

      const { headers, status } = yield* get(url)

      assert.deepStrictEqual([status, headers["location"]], [302, "/else"])
    }).pipe(withWeb, Effect.scoped)
  )
})

describe("a request", () => {
  it.live("can be produced while it is sent", () =>
    Effect.gen(function* () {
      const { url } = yield* serve((request, response) => void request.pipe(response))
      async function* body() {
        yield new Uint8Array([1, 2])
        yield new Uint8Array([3])
      }

      const sent = yield* get(url, { method: "POST", body: body(), expect: "bytes" })

      assert.deepStrictEqual(sent.body, new Uint8Array([1, 2, 3]))
    }).pipe(withWeb, Effect.scoped)
  )

  it.live("that is interrupted is seen to end by the server", () =>
    Effect.gen(function* () {
      const { open, url } = yield* serve(() => {})
      const fiber = yield* Effect.forkChild(get(url))
      yield* eventually("it has come", () => open() === 1)

      yield* Fiber.interrupt(fiber)

      yield* eventually("it is gone", () => open() === 0)
    }).pipe(withWeb, Effect.scoped)
  )

  it.live("to nobody says why, without any address", () =>
    Effect.gen(function* () {
      const error = yield* Effect.flip(get("http://127.0.0.1:9/secret?token=canary"))

      assert.strictEqual(error._tag, "Unreachable")
      assert.notMatch(JSON.stringify(error) + error.message, /canary|secret/)
    }).pipe(withWeb, Effect.scoped)
  )

  it.live("by TLS to a server that speaks none says so, in one line", () =>
    Effect.gen(function* () {
      const { url } = yield* serve((_request, response) => void response.end())

      const error = yield* Effect.flip(get(url.replace("http:", "https:")))

      assert.match(error.message, /does not speak TLS at this address: is it http, not https\?/)
    }).pipe(withWeb, Effect.scoped)
  )

  it.live("whose answer breaks off is a broken link, whatever the runtime says of requests that get none", () =>
    Effect.gen(function* () {
      const { url } = yield* serve((_request, response) => {
        response.writeHead(200, { "content-length": "10" }).write("half")
        setTimeout(() => response.destroy(), 20)
      })
      const forbidding = transport({
        capabilities: { upgradeHeaders: true, streamingUpload: true, reservedHeaders: true },
        failed: (endpoint) => new Unreachable({ endpoint, reason: "forbidden" })
      })

      const broken = yield* Effect.flip(Effect.provide(get(url), forbidding))
      const forbidden = yield* Effect.flip(Effect.provide(get("http://127.0.0.1:9/"), forbidding))

      assert.notInclude(broken.message, "forbidden")
      assert.include(forbidden.message, "forbidden")
    }).pipe(Effect.scoped)
  )
})
