import { transport } from "../src/index.ts"
import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import { eventually, send, serve } from "./loopback.ts"

const withNode = Effect.provide(transport())

describe("a request by undici", () => {
  it.live("sends method, path, query, headers and body as they are", () =>
    Effect.gen(function* () {
      const seen: Array<unknown> = []
      const { url } = yield* serve((request, response) => {
        let body = ""
        request.on("data", (chunk: Buffer) => (body += chunk.toString()))
        request.on("end", () => {
          seen.push(request.method, request.url, request.headers["user-agent"], request.headers["x-one"], body)
          response.end("ok")
        })
      })

      yield* send(`${url}/a/b?c=%2f&d=e`, {
        method: "PUT",
        headers: { "user-agent": "tester/1", "x-one": "1" },
        body: "Grüße"
      })

      assert.deepStrictEqual(seen, ["PUT", "/a/b?c=%2f&d=e", "tester/1", "1", "Grüße"])
    }).pipe(withNode)
  )

  it.live("sends bytes as they are, a view of a larger buffer too", () =>
    Effect.gen(function* () {
      const { url } = yield* serve((request, response) => request.pipe(response))

      const answer = yield* send(url, {
        method: "POST",
        body: new Uint8Array([9, 1, 2, 255, 9]).subarray(1, 4),
        expect: "bytes"
      })

      assert.deepStrictEqual(answer.body instanceof Uint8Array ? [...answer.body] : undefined, [1, 2, 255])
    }).pipe(withNode)
  )

  it.live("answers any status with its text, whatever was expected", () =>
    Effect.gen(function* () {
      const { url } = yield* serve((_request, response) => response.writeHead(502).end("<html>Bad Gateway</html>"))

      const answers = yield* Effect.forEach(["text", "bytes", "stream"] as const, (expect) => send(url, { expect }))

      assert.deepStrictEqual(
        answers.map(({ body, status }) => [status, body]),
        [
          [502, "<html>Bad Gateway</html>"],
          [502, "<html>Bad Gateway</html>"],
          [502, "<html>Bad Gateway</html>"]
        ]
      )
    }).pipe(withNode)
  )

  it.live("decodes a letter that lies across two packets, and drops a byte order mark", () =>
    Effect.gen(function* () {
      const bytes = Buffer.from("\uFEFFnaïve")
      const { url } = yield* serve((_request, response) => {
        response.write(bytes.subarray(0, 6))
        setTimeout(() => response.end(bytes.subarray(6)), 10)
      })

      const answer = yield* send(url)

      assert.strictEqual(answer.body, "naïve")
    }).pipe(withNode)
  )

  it.live("hands on a header that came twice as a list, in wire order", () =>
    Effect.gen(function* () {
      const { url } = yield* serve((_request, response) => {
        response.writeHead(200, ["X-RateLimit-Limit", "101", "X-RateLimit-Limit", "11", "X-Request-Id", "abc"]).end()
      })

      const { headers } = yield* send(url)

      assert.deepStrictEqual(headers["x-ratelimit-limit"], ["101", "11"])
      assert.strictEqual(headers["x-request-id"], "abc")
    }).pipe(withNode)
  )

  it.live("does not follow a redirect", () =>
    Effect.gen(function* () {
      const paths: Array<string | undefined> = []
      const { url } = yield* serve((request, response) => {
        paths.push(request.url)
        response.writeHead(301, { location: "/elsewhere" }).end()
      })

      const answer = yield* send(`${url}/here`, { method: "POST", body: "{}" })

      assert.strictEqual(answer.status, 301)
      assert.strictEqual(answer.headers["location"], "/elsewhere")
      assert.deepStrictEqual(paths, ["/here"])
    }).pipe(withNode)
  )

  it.live("keeps no cookie", () =>
    Effect.gen(function* () {
      const cookies: Array<string | undefined> = []
      const { url } = yield* serve((request, response) => {
        cookies.push(request.headers.cookie)
        response.writeHead(200, { "set-cookie": "MMAUTHTOKEN=abc; Path=/" }).end()
      })

      yield* send(url)
      yield* send(url)

      assert.deepStrictEqual(cookies, [undefined, undefined])
    }).pipe(withNode)
  )

  it.live("passes over interim answers", () =>
    Effect.gen(function* () {
      const { url } = yield* serve((_request, response) => {
        response.writeEarlyHints({ link: "</style.css>; rel=preload" })
        response.end("final")
      })

      const answer = yield* send(url)

      assert.strictEqual(answer.body, "final")
    }).pipe(withNode)
  )

  it.live("reads the answer to HEAD without waiting for the body it announces", () =>
    Effect.gen(function* () {
      const { url } = yield* serve((_request, response) => {
        response.writeHead(200, { "content-encoding": "gzip", "content-length": "5000000" }).end()
      })

      const answers = yield* Effect.forEach(["text", "stream"] as const, (expect) =>
        send(url, { method: "HEAD", expect })
      )

      assert.deepStrictEqual(
        answers.map(({ status }) => status),
        [200, 200]
      )
      assert.strictEqual(answers[0]?.body, "")
    }).pipe(withNode)
  )

  it.live("gives up a body that grows over the cap, and ends the connection", () =>
    Effect.gen(function* () {
      let written = 0
      const { sockets, url } = yield* serve((_request, response) => {
        const more = () => {
          while (!response.destroyed) {
            written += 64 * 1024
            if (!response.write(Buffer.alloc(64 * 1024, "x"))) break
          }
        }
        response.on("drain", more)
        more()
      })

      const answer = yield* send(url, { maxBytes: 256 * 1024 })

      assert.strictEqual(answer.status, 200)
      assert.isUndefined(answer.body)
      yield* eventually("the connection is gone", () => sockets.size === 0)
      assert.isBelow(written, 64 * 1024 * 1024)
    }).pipe(withNode)
  )

  it.live("gives up a body that is announced over the cap before it comes", () =>
    Effect.gen(function* () {
      const { sockets, url } = yield* serve((_request, response) => {
        response.writeHead(200, { "content-length": "1000000" })
        response.flushHeaders()
      })

      const answer = yield* send(url, { maxBytes: 999_999 })

      assert.isUndefined(answer.body)
      yield* eventually("the connection is gone", () => sockets.size === 0)
    }).pipe(withNode)
  )

  it.live("takes a body of just the cap", () =>
    Effect.gen(function* () {
      const { url } = yield* serve((_request, response) => response.end("12345"))

      const answer = yield* send(url, { maxBytes: 5 })

      assert.strictEqual(answer.body, "12345")
    }).pipe(withNode)
  )
})
