import { createServer } from "node:http"
import { SocketClosed, Transport } from "@matterwire/core/Transport"
import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Fiber from "effect/Fiber"
import * as Scope from "effect/Scope"
import type { WebSocket } from "ws"
import { WebSocketServer } from "ws"
import { transport } from "../src/index.ts"
import { eventually, listen, serve, stalled } from "./loopback.ts"

const withNode = Effect.provide(transport())

/** A WebSocket server of the test's own; the handler meets every client. */
const greet = (handler: (client: WebSocket, headers: Readonly<Record<string, unknown>>) => void) =>
  Effect.gen(function* () {
    const loopback = yield* listen(createServer())
    const server = new WebSocketServer({ server: loopback.server, perMessageDeflate: true })
    server.on("connection", (client, request) => {
      client.on("error", () => {})
      handler(client, request.headers)
    })
    return { ...loopback, url: `ws://${loopback.host}/api/v4/websocket` }
  })

const dial = (
  url: string,
  more: { readonly headers?: Readonly<Record<string, string>>; readonly maxBytes?: number } = {}
) => Transport.use((node) => node.socket({ endpoint: "GET /socket", url, headers: {}, maxBytes: 1024 * 1024, ...more }))

describe("a socket by ws", () => {
  it.live("carries its headers on the upgrade and offers no compression", () =>
    Effect.gen(function* () {
      const seen: Array<unknown> = []
      const { url } = yield* greet((_client, headers) => {
        seen.push(headers["authorization"], headers["user-agent"], headers["sec-websocket-extensions"])
      })

      yield* dial(url, { headers: { authorization: "Bearer abc", "user-agent": "tester/1" } })

      assert.deepStrictEqual(seen, ["Bearer abc", "tester/1", undefined])
    }).pipe(Effect.scoped, withNode)
  )

  it.live("gives all text frames that have come, in order, in one batch", () =>
    Effect.gen(function* () {
      const { url } = yield* greet((client) => {
        client.send("1")
        client.send(Buffer.from("binary"))
        client.send("zwei: ü")
        client.send("3", () => client.send("done"))
      })
      const socket = yield* dial(url)

      const frames: Array<string> = []
      let batches = 0
      while (frames.at(-1) !== "done") {
        frames.push(...(yield* socket.pull))
        batches += 1
      }

      assert.deepStrictEqual(frames, ["1", "zwei: ü", "3", "done"])
      assert.isBelow(batches, 4)
    }).pipe(Effect.scoped, withNode)
  )

  it.live("waits in pull until a frame comes, also after a pull that was interrupted", () =>
    Effect.gen(function* () {
      let send = (_text: string) => {}
      const { url } = yield* greet((client) => (send = (text) => client.send(text)))
      const socket = yield* dial(url)
      const first = yield* Effect.forkChild(socket.pull)
      yield* Effect.yieldNow
      yield* Fiber.interrupt(first)
      const second = yield* Effect.forkChild(socket.pull)
      yield* Effect.yieldNow

      send("late")

      assert.deepStrictEqual(yield* Fiber.join(second), ["late"])
    }).pipe(Effect.scoped, withNode)
  )

  it.live("sends text frames", () =>
    Effect.gen(function* () {
      const received: Array<string> = []
      const { url } = yield* greet((client) =>
        client.on("message", (data, isBinary) =>
          received.push(`${Buffer.isBuffer(data) ? data.toString() : "?"} ${isBinary}`)
        )
      )
      const socket = yield* dial(url)

      yield* socket.send(`{"seq":1}`)

      yield* eventually("the frame has come", () => received.length === 1)
      assert.deepStrictEqual(received, [`{"seq":1} false`])
    }).pipe(Effect.scoped, withNode)
  )

  it.live("shows each ping of the server, which it answers by itself", () =>
    Effect.gen(function* () {
      let ping = () => {}
      let pongs = 0
      const { url } = yield* greet((client) => {
        client.on("pong", () => (pongs += 1))
        ping = () => client.ping()
      })
      const { pinged = Effect.never } = yield* dial(url)
      let heard = 0
      yield* Effect.forkScoped(Effect.forever(Effect.map(pinged, () => (heard += 1))))
      yield* Effect.yieldNow

      for (const count of [1, 2]) {
        ping()
        yield* eventually("the ping is heard", () => heard === count && pongs === count)
      }

      assert.deepStrictEqual([heard, pongs], [2, 2])
    }).pipe(Effect.scoped, withNode)
  )

  it.live("that nobody pulls holds the server up, keeps the memory bounded, and loses nothing", () =>
    Effect.gen(function* () {
      const frames = 40_000
      const padding = "x".repeat(1000)
      let server: WebSocket | undefined
      const { url } = yield* greet((client) => {
        server = client
        for (let n = 0; n < frames; n++) client.send(`${n} ${padding}`)
      })
      const socket = yield* dial(url)
      yield* eventually(
        "the server's buffer no longer drains",
        stalled(() => server?.bufferedAmount ?? 0)
      )

      const buffered = server?.bufferedAmount ?? 0
      let next = 0
      while (next < frames) {
        for (const frame of yield* socket.pull) {
          if (!frame.startsWith(`${next} `)) assert.fail(`expected ${next}, got ${frame.slice(0, 10)}`)
          next += 1
        }
      }

      // What is not in the server's buffer lies in the kernel's, and at most a mebibyte and a packet in ours.
      assert.isAbove(buffered, (frames * padding.length) / 2)
      assert.strictEqual(server?.bufferedAmount, 0)
    }).pipe(Effect.scoped, withNode)
  )
})

describe("a socket that ends", () => {
  it.live("delivers the frames that came before its end, then says how it ended", () =>
    Effect.gen(function* () {
      const ends: ReadonlyArray<readonly [(client: WebSocket) => void, number, string]> = [
        [(client) => client.close(4001, "bye"), 4001, "bye"],
        [(client) => client.close(), 1005, ""],
        [(client) => client.terminate(), 1006, ""]
      ]
      for (const [end, code, reason] of ends) {
        const { url } = yield* greet((client) => client.send("last words", () => end(client)))
        const socket = yield* dial(url)
        yield* Effect.sleep(20)

        const frames = yield* socket.pull
        const closed = yield* Effect.flip(socket.pull)
        const again = yield* Effect.flip(socket.pull)
        const unsent = yield* Effect.flip(socket.send("too late"))

        assert.deepStrictEqual(frames, ["last words"])
        assert.instanceOf(closed, SocketClosed)
        assert.deepStrictEqual([closed.code, closed.reason], [code, reason])
        assert.deepStrictEqual([again.code, unsent.code], [code, code])
      }
    }).pipe(Effect.scoped, withNode)
  )

  it.live("wakes a pull that waits", () =>
    Effect.gen(function* () {
      let end = () => {}
      const { url } = yield* greet((client) => (end = () => client.terminate()))
      const socket = yield* dial(url)
      const waiting = yield* Effect.forkChild(Effect.flip(socket.pull))
      yield* Effect.yieldNow

      end()

      assert.strictEqual((yield* Fiber.join(waiting)).code, 1006)
    }).pipe(Effect.scoped, withNode)
  )

  it.live("because a frame was too large says so", () =>
    Effect.gen(function* () {
      const { url } = yield* greet((client) => client.send("x".repeat(2000)))
      const socket = yield* dial(url, { maxBytes: 1000 })

      const closed = yield* Effect.flip(socket.pull)

      assert.match(closed.reason, /max payload/i)
    }).pipe(Effect.scoped, withNode)
  )
})

describe("a socket that cannot be opened", () => {
  it.live("because the upgrade was refused tells the status, and follows nothing", () =>
    Effect.gen(function* () {
      for (const status of [301, 401, 403, 429, 502]) {
        let requests = 0
        const { sockets, url } = yield* serve((_request, response) => {
          requests += 1
          response.writeHead(status, { location: "/elsewhere" }).end(`{"id":"x"}`)
        })

        const error = yield* Effect.flip(dial(url.replace("http", "ws")))

        assert.strictEqual(error._tag, "Unreachable")
        assert.strictEqual(error.status, status)
        yield* eventually("the connection is gone", () => sockets.size === 0)
        assert.strictEqual(requests, 1)
      }
    }).pipe(Effect.scoped, withNode)
  )

  it.live("because it was redirected says where that points to, and nothing more of it", () =>
    Effect.gen(function* () {
      for (const [status, location, origin] of [
        [301, "https://ann:canary@chat.example.com/api?ticket=canary", "it points to https://chat.example.com: "],
        [308, "wss://chat.example.com:8443/canary", "it points to https://chat.example.com:8443: "]
      ] as const) {
        const { url } = yield* serve((_request, response) => response.writeHead(status, { location }).end())

        const error = yield* Effect.flip(dial(url.replace("http", "ws")))

        assert.ok(error._tag === "Unreachable" && error.status === status)
        assert.include(error.message, origin)
        assert.notInclude(error.message, "canary")
      }
    }).pipe(Effect.scoped, withNode)
  )

  it.live("because nobody listens names the code", () =>
    Effect.gen(function* () {
      const { url } = yield* Effect.scoped(greet(() => {}))

      const error = yield* Effect.flip(dial(url))

      assert.strictEqual(error.code, "ECONNREFUSED")
      assert.strictEqual(error.endpoint, "GET /socket")
    }).pipe(Effect.scoped, withNode)
  )

  it.live("because a header cannot be sent keeps the header's value out of the error", () =>
    Effect.gen(function* () {
      const error = yield* Effect.flip(dial("ws://127.0.0.1:1", { headers: { authorization: "Bearer canary\ntoken" } }))

      assert.strictEqual(error._tag, "Unreachable")
      assert.notInclude(`${error.message} ${JSON.stringify(error)}`, "canary")
    }).pipe(Effect.scoped, withNode)
  )

  it.live("because it was interrupted on the way leaves nothing behind", () =>
    Effect.gen(function* () {
      const { server, sockets, url } = yield* greet(() => {})
      server
        .removeAllListeners("upgrade")
        .on("upgrade", (_request, connection) => connection.on("end", () => connection.end()).resume()) // never answers
      const fiber = yield* Effect.forkChild(Effect.scoped(dial(url)))
      yield* eventually("the upgrade was asked for", () => sockets.size === 1)

      yield* Fiber.interrupt(fiber)

      yield* eventually("the connection is gone", () => sockets.size === 0)
    }).pipe(Effect.scoped, withNode)
  )
})

describe("leaving a socket's scope", () => {
  it.live("says goodbye with 1000, even when frames lie unpulled", () =>
    Effect.gen(function* () {
      const codes: Array<number> = []
      const { sockets, url } = yield* greet((client) => {
        client.on("close", (code) => codes.push(code))
        for (let n = 0; n < 5000; n++) client.send("x".repeat(1000))
      })

      yield* Effect.scoped(Effect.andThen(dial(url), Effect.sleep(50)))

      yield* eventually("the connection is gone", () => sockets.size === 0)
      assert.deepStrictEqual(codes, [1000])
    }).pipe(withNode)
  )

  it.live("cuts off a server that does not answer the goodbye", () =>
    Effect.gen(function* () {
      const { sockets, url } = yield* greet((client) => Object.assign(client, { close: () => {} }))
      const scope = yield* Scope.make()
      yield* Scope.provide(dial(url), scope)

      yield* Scope.close(scope, Exit.void)

      yield* eventually("the connection is gone", () => sockets.size === 0)
    }).pipe(withNode)
  )
})
