import { assert, describe, it } from "@effect/vitest"
import { SocketClosed } from "@matterwire/core/Transport"
import * as Effect from "effect/Effect"
import { type WebSocket, WebSocketServer } from "ws"
import { dial, eventually, serve, withWeb } from "./town.ts"

/** A WebSocket server of the test's own; the handler meets every client. */
const greet = (handler: (client: WebSocket, headers: Readonly<Record<string, unknown>>) => void) =>
  Effect.gen(function* () {
    const loopback = yield* serve((_request, response) => void response.writeHead(404).end())
    const server = new WebSocketServer({ server: loopback.server })
    server.on("connection", (client, request) => {
      client.on("error", () => {})
      handler(client, request.headers)
    })
    return { ...loopback, clients: server.clients }
  })

describe("a socket by WebSocket", () => {
  it.live("carries its headers on the upgrade", () =>
    Effect.gen(function* () {
      const seen: Array<unknown> = []
      const { url } = yield* greet((_client, headers) => void seen.push(headers["authorization"]))

      yield* dial(url, { headers: { authorization: "Bearer abc" } })

      assert.deepStrictEqual(seen, ["Bearer abc"])
    }).pipe(withWeb, Effect.scoped)
  )

  it.live("gives text frames in order, and skips binary ones", () =>
    Effect.gen(function* () {
      const { url } = yield* greet((client) => {
        for (const frame of ["one", Buffer.from("no"), "zwei é"]) client.send(frame)
      })
      const socket = yield* dial(url)

      const frames: Array<string> = []
      while (frames.length < 2) frames.push(...(yield* socket.pull))

      assert.deepStrictEqual(frames, ["one", "zwei é"])
    }).pipe(withWeb, Effect.scoped)
  )

  it.live("sends, and fails to when it is closed", () =>
    Effect.gen(function* () {
      const { url } = yield* greet((client) => {
        client.on("message", (data) => {
          client.send(`heard ${Buffer.isBuffer(data) ? data.toString() : "?"}`)
          client.close(4000, "enough")
        })
      })
      const socket = yield* dial(url)

      yield* socket.send("hello")
      const heard = yield* socket.pull
      const closed = yield* Effect.flip(socket.pull)
      const late = yield* Effect.flip(socket.send("late"))

      assert.deepStrictEqual(heard, ["heard hello"])
      assert.deepStrictEqual([closed.code, closed.reason], [4000, "enough"])
      assert.ok(late instanceof SocketClosed)
    }).pipe(withWeb, Effect.scoped)
  )

  it.live("is closed with its scope", () =>
    Effect.gen(function* () {
      const { clients, url } = yield* greet(() => {})

      yield* Effect.scoped(dial(url))

      yield* eventually("it is gone", () => clients.size === 0)
    }).pipe(withWeb, Effect.scoped)
  )

  it.live("ends with a frame that is larger than it may be", () =>
    Effect.gen(function* () {
      const { clients, url } = yield* greet((client) => client.send("x".repeat(1001)))
      const socket = yield* dial(url, { maxBytes: 1000 })

      const closed = yield* Effect.flip(socket.pull)

      assert.strictEqual(closed.code, 1009)
      yield* eventually("it is gone", () => clients.size === 0)
    }).pipe(withWeb, Effect.scoped)
  )

  it.live("ends when frames pile up that nobody takes, after those that were kept", () =>
    Effect.gen(function* () {
      const { clients, url } = yield* greet((client) => {
        for (let n = 0; n < 20; n++) client.send("x".repeat(1024 * 1024))
      })
      const socket = yield* dial(url, { maxBytes: 2 * 1024 * 1024 })
      yield* eventually("it is gone", () => clients.size === 0)

      const kept = yield* socket.pull
      const closed = yield* Effect.flip(socket.pull)

      assert.strictEqual(kept.length, 16)
      assert.match(closed.reason, /faster than they were read/)
    }).pipe(withWeb, Effect.scoped)
  )

  it.live("that is refused, or goes nowhere, is Unreachable without an address", () =>
    Effect.gen(function* () {
      const { url } = yield* serve((_request, response) => void response.writeHead(403).end())

      for (const where of [`${url}/secret?token=canary`, "http://127.0.0.1:9/secret?token=canary"]) {
        const error = yield* Effect.flip(dial(where))

        assert.strictEqual(error._tag, "Unreachable")
        assert.notMatch(JSON.stringify(error) + error.message, /canary|secret/)
      }
    }).pipe(withWeb, Effect.scoped)
  )
})
