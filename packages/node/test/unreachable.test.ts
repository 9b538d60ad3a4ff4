import { createServer } from "node:net"
import { readFileSync } from "node:fs"
import { createServer as createTlsServer } from "node:https"
import { inspect } from "node:util"
import { Transport } from "@matterwire/core/Transport"
import { transport } from "../src/index.ts"
import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import { ProxyAgent } from "undici"
import { eventually, listen, send, serve } from "./loopback.ts"

const pemOf = (name: string) => readFileSync(new URL(`fixtures/${name}.pem`, import.meta.url), "utf8")

/** A server with a certificate of ours, which is trusted where it is not the authority that is missing. */
const certified = (name: string) => listen(createTlsServer({ cert: pemOf(name), key: pemOf(name) }))

const upgrade = (url: string) =>
  Transport.use(({ socket }) => Effect.scoped(socket({ endpoint: "GET /s", url, headers: {}, maxBytes: 1 })))

const withNode = Effect.provide(transport())

describe("a request that gets no answer", () => {
  it.live("names the code of a refused connection", () =>
    Effect.gen(function* () {
      const { url } = yield* Effect.scoped(serve(() => {}))

      const error = yield* Effect.flip(send(url))

      assert.strictEqual(error._tag, "Unreachable")
      assert.strictEqual(error.code, "ECONNREFUSED")
      assert.strictEqual(error.endpoint, "GET /test")
    }).pipe(withNode)
  )

  it.live("by TLS from a server that speaks none says so, in one line", () =>
    Effect.gen(function* () {
      const { url } = yield* serve((_request, response) => void response.end())

      const error = yield* Effect.flip(send(url.replace("http:", "https:")))

      assert.match(error.message, /does not speak TLS at this address: is it http, not https\?/)
      assert.notInclude(error.message, "\n")
    }).pipe(withNode, Effect.scoped)
  )

  it.live("names the code when every address of a name refuses", () =>
    Effect.gen(function* () {
      const { url } = yield* Effect.scoped(serve(() => {}))

      const error = yield* Effect.flip(send(url.replace("127.0.0.1", "localhost")))

      assert.strictEqual(error.code, "ECONNREFUSED")
      assert.match(error.reason, /ECONNREFUSED/)
    }).pipe(withNode)
  )

  it.live("names the code when the server hangs up in the middle of the body", () =>
    Effect.gen(function* () {
      const { url } = yield* serve((_request, response) => {
        response.writeHead(200, { "content-length": "100" })
        response.write("half", () => response.socket?.destroy())
      })

      const error = yield* Effect.flip(send(url))

      assert.strictEqual(error._tag, "Unreachable")
      assert.strictEqual(error.code, "UND_ERR_SOCKET")
    }).pipe(withNode)
  )

  it.live("names the code when the other side does not speak HTTP", () =>
    Effect.gen(function* () {
      const { url } = yield* listen(
        createServer((socket) => socket.once("data", () => socket.end("220 mail.example.test ESMTP\r\n")))
      )

      const error = yield* Effect.flip(send(url))

      assert.strictEqual(error.code, "HTTPParserError")
    }).pipe(withNode)
  )

  for (const [what, name, trusted, code, advice] of [
    ["its own authority", "loopback", false, "DEPTH_ZERO_SELF_SIGNED_CERT", /pass `tls: \{ ca \}`/],
    ["a time that is over", "expired", true, "CERT_HAS_EXPIRED", /has expired.*renew/],
    ["another name", "elsewhere", true, "ERR_TLS_CERT_ALTNAME_INVALID", /another name: is `url` right\?/]
  ] as const) {
    it.live(`by a certificate of ${what} is final, was not sent, and says what to do; so is a socket`, () =>
      Effect.gen(function* () {
        const { host } = yield* certified(name)
        const trusting = Effect.provide(transport({ tls: trusted ? { ca: pemOf(name) } : {} }))

        const errors = [
          yield* trusting(Effect.flip(send(`https://${host}/`))),
          yield* trusting(Effect.flip(upgrade(`wss://${host}/`)))
        ]

        for (const error of errors) {
          assert.deepStrictEqual([error.code, error.final, error.sent, error.retryable], [code, true, false, false])
          assert.match(error.reason, advice)
        }
      }).pipe(Effect.scoped)
    )
  }

  it.live("because the other side speaks no TLS is final, too", () =>
    Effect.gen(function* () {
      const { host } = yield* serve((_request, response) => void response.end())

      const errors = [yield* Effect.flip(send(`https://${host}/`)), yield* Effect.flip(upgrade(`wss://${host}/`))]

      for (const error of errors) {
        assert.isFalse(error.retryable)
        assert.match(error.message, /is it http, not https\?/)
      }
    }).pipe(withNode, Effect.scoped)
  )

  it.live("because the other side speaks no HTTP is final, and asks for the port", () =>
    Effect.gen(function* () {
      const { host } = yield* listen(
        createServer((socket) => socket.once("data", () => socket.end("220 mail.example.test ESMTP\r\n")))
      )

      const errors = [yield* Effect.flip(send(`http://${host}/`)), yield* Effect.flip(upgrade(`ws://${host}/`))]

      for (const error of errors) {
        assert.isTrue(error.final)
        assert.match(error.reason, /not an HTTP server: is the port right/)
      }
    }).pipe(withNode, Effect.scoped)
  )

  it.live("because a port of TLS was asked without, guesses so", () =>
    Effect.gen(function* () {
      const { host } = yield* certified("loopback")

      const errors = [yield* Effect.flip(send(`http://${host}/`)), yield* Effect.flip(upgrade(`ws://${host}/`))]

      for (const error of errors) assert.match(error.reason, /is it https\?/)
    }).pipe(withNode, Effect.scoped)
  )

  it.live("says its code once, and that nothing was sent without a link", () =>
    Effect.gen(function* () {
      const errors = [
        yield* Effect.flip(send("http://nosuch.invalid/")),
        yield* Effect.flip(send((yield* Effect.scoped(serve(() => {}))).url))
      ]

      for (const error of errors) {
        assert.strictEqual(error.sent, false)
        assert.isTrue(error.retryable)
        assert.strictEqual(error.message.split(error.code ?? "no code").length, 2, error.message)
      }
    }).pipe(withNode)
  )

  it.live("does not say that nothing was sent when the link broke after that", () =>
    Effect.gen(function* () {
      const { url } = yield* serve((request) => request.socket.destroy())

      const error = yield* Effect.flip(send(url))

      assert.isUndefined(error.sent)
      assert.isTrue(error.retryable)
    }).pipe(withNode, Effect.scoped)
  )

  it.live("keeps the user and password of an address, and the token, out of the error", () =>
    Effect.gen(function* () {
      const errors = [
        yield* Effect.flip(send("http://ann:canary-password@127.0.0.1:1/x?token=canary-query")),
        yield* Effect.flip(send("http://127.0.0.1:1/", { headers: { authorization: "Bearer canary\ntoken" } }))
      ]

      for (const error of errors) {
        assert.strictEqual(error._tag, "Unreachable")
        assert.notInclude(`${error.message} ${JSON.stringify(error)}`, "canary")
      }
    }).pipe(withNode)
  )

  for (const password of ["canary", "can@canary", "can/canary", "can:canary?#", "can canary"]) {
    it.live(`keeps ${JSON.stringify(password)} out of what every kind of proxy and address ends in`, () =>
      Effect.gen(function* () {
        const refusing = yield* serve((_request, response) => void response.writeHead(407).end())
        refusing.server.on("connect", (_request, socket) =>
          socket.end("HTTP/1.1 407 Proxy Authentication Required\r\n\r\n")
        )
        const closed = yield* Effect.scoped(serve(() => {}))
        const proxies = [refusing.host, closed.host, "nosuch.invalid:1"].map(
          (host) => new ProxyAgent({ uri: `http://ann:${encodeURIComponent(password)}@${host}` })
        )

        const proxied = yield* Effect.forEach(proxies, (dispatcher) =>
          Effect.flip(Effect.provide(send("https://mm.test/x"), transport({ dispatcher }), { local: true }))
        )
        const direct = yield* Effect.forEach(
          [
            `http://ann:${password}@127.0.0.1:1/x`,
            `http://ann:${password}@nosuch.invalid`,
            `ftp://ann:${password}@mm.test`
          ],
          (url) => Effect.flip(Effect.provide(send(url), transport(), { local: true }))
        )
        const sockets = yield* Effect.forEach(
          [`ws://ann:${password}@127.0.0.1:1/x`, `gopher://ann:${password}@mm.test`],
          (url) =>
            Transport.use(({ socket }) =>
              Effect.flip(Effect.scoped(socket({ endpoint: "GET /s", url, headers: {}, maxBytes: 1 })))
            ).pipe(withNode)
        )

        for (const error of [...proxied, ...direct, ...sockets]) {
          assert.strictEqual(error._tag, "Unreachable")
          const shown = [
            error.message,
            JSON.stringify(error),
            error.stack,
            inspect(error, { depth: 9, showHidden: true })
          ]
          assert.notInclude(shown.join("\n"), "canary")
          assert.isUndefined(error.cause)
        }
        yield* Effect.promise(() => Promise.all(proxies.map((proxy) => proxy.destroy())))
      }).pipe(Effect.scoped)
    )
  }

  it.live("fails every request of a closed layer instead of hanging", () =>
    Effect.gen(function* () {
      const { sockets, url } = yield* serve(() => {})
      const { request } = yield* Effect.provide(Transport, transport())

      const error = yield* Effect.flip(
        request({
          endpoint: "GET /test",
          method: "GET",
          url,
          headers: {},
          body: undefined,
          expect: "text",
          maxBytes: 1
        })
      )

      assert.strictEqual(error.code, "UND_ERR_DESTROYED")
      assert.strictEqual(sockets.size, 0)
    })
  )

  it.live("fails at once what is under way when the layer's scope ends", () =>
    Effect.gen(function* () {
      const { sockets, url } = yield* serve(() => {})
      const fiber = yield* Effect.gen(function* () {
        const { request } = yield* Transport
        const started = yield* Effect.forkDetach(
          Effect.flip(
            request({
              endpoint: "GET /test",
              method: "GET",
              url,
              headers: {},
              body: undefined,
              expect: "text",
              maxBytes: 1
            })
          )
        )
        yield* eventually("the request has come", () => sockets.size === 1)
        return started
      }).pipe(withNode)

      const error = yield* Fiber.join(fiber)

      assert.strictEqual(error._tag, "Unreachable")
      yield* eventually("the connection is gone", () => sockets.size === 0)
    })
  )
})
