import { transport } from "../src/index.ts"
import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import { eventually, send, serve } from "./loopback.ts"

const withNode = Effect.provide(transport())

describe("a request that is interrupted", () => {
  it.live("ends its connection while the server thinks", () =>
    Effect.gen(function* () {
      const { sockets, url } = yield* serve(() => {})
      const fiber = yield* Effect.forkChild(send(url))
      yield* eventually("the request has come", () => sockets.size === 1)

      yield* Fiber.interrupt(fiber)

      yield* eventually("the connection is gone", () => sockets.size === 0)
    }).pipe(withNode)
  )

  it.live("ends its connection in the middle of the body", () =>
    Effect.gen(function* () {
      let began = false
      const { sockets, url } = yield* serve((_request, response) => {
        response.write("half")
        began = true
      })
      const fiber = yield* Effect.forkChild(send(url))
      yield* eventually("the body has begun", () => began)

      yield* Fiber.interrupt(fiber)

      yield* eventually("the connection is gone", () => sockets.size === 0)
    }).pipe(withNode)
  )

  it.live("is never sent when it still waits for a connection", () =>
    Effect.gen(function* () {
      const paths: Array<string | undefined> = []
      let release = () => {}
      const { url } = yield* serve((request, response) => {
        paths.push(request.url)
        release = () => response.end()
      })
      yield* Effect.gen(function* () {
        const first = yield* Effect.forkChild(send(`${url}/first`))
        yield* eventually("the only connection is taken", () => paths.length === 1)
        const second = yield* Effect.forkChild(send(`${url}/second`))
        yield* Effect.yieldNow

        yield* Fiber.interrupt(second)
        release()
        yield* Fiber.join(first)
        const third = yield* Effect.forkChild(send(`${url}/third`))
        yield* eventually("the third has come", () => paths.length === 2)
        release()
        yield* Fiber.join(third)
      }).pipe(Effect.provide(transport({ connections: 1 })))

      assert.deepStrictEqual(paths, ["/first", "/third"])
    })
  )
})
