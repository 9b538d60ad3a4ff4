import { assert, describe, it } from "@effect/vitest"
import * as Events from "@matterwire/core/Events"
import * as Mattermost from "@matterwire/core/Mattermost"
import { type SocketClosed, Transport } from "@matterwire/core/Transport"
import { posted } from "@matterwire/core/v3/events300/posts"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Queue from "effect/Queue"
import * as Stream from "effect/Stream"
import * as TestClock from "effect/testing/TestClock"
import { ok } from "./TestTransport.ts"

const typing = JSON.stringify({ team_id: "", channel_id: "c", user_id: "u", action: "typing", props: {} })

/** A server of 3.0 whose sockets are played by hand: how many there were, and what it does on the last one. */
const setUp = Effect.fnUntraced(function* (showsPings: boolean) {
  const frames = yield* Queue.make<string, SocketClosed>()
  const pings = yield* Queue.make<void>()
  const sent: Array<string> = []
  const dialled: Array<string> = []
  const wire = Layer.succeed(Transport, {
    capabilities: { upgradeHeaders: true, streamingUpload: true, reservedHeaders: true },
    request: ({ url }) =>
      Effect.succeed(ok(/\/(channels\/|all)$/.test(url) ? {} : { id: "u" }, { "x-version-id": "3.0.0.1" })),
    socket: ({ url }) =>
      Effect.sync(() => {
        dialled.push(url)
        return {
          pull: Effect.map(Queue.takeAll(frames), ([first, ...rest]) => [first, ...rest] as const),
          send: (text: string) => Effect.sync(() => void sent.push(text)),
          ...(showsPings ? { pinged: Queue.take(pings) } : {})
        }
      })
  })
  const client = Layer.provide(Mattermost.layer({ url: "https://mm.test", token: "tokentokentoken" }), wire)
  yield* Effect.forkChild(Effect.provide(Stream.runDrain(Events.on(posted)), client))
  yield* TestClock.adjust("1 second")
  return { dialled, sent, ping: Queue.offer(pings, undefined), frame: Queue.offer(frames, typing) }
})

describe("a link on which nothing may be said", () => {
  it.effect("lives by the server's pings, and is dialled anew when they fail to come", () =>
    Effect.gen(function* () {
      const { dialled, ping, sent } = yield* setUp(true)

      for (let beats = 0; beats < 10; beats++) {
        yield* TestClock.adjust("54 seconds")
        yield* ping
      }
      const alive = dialled.length
      yield* TestClock.adjust("80 seconds")

      assert.strictEqual(alive, 1)
      assert.strictEqual(dialled.length, 2)
      assert.deepStrictEqual(sent, [])
    })
  )

  it.effect("lives by any frame as well", () =>
    Effect.gen(function* () {
      const { dialled, frame } = yield* setUp(true)

      for (let beats = 0; beats < 10; beats++) {
        yield* TestClock.adjust("54 seconds")
        yield* frame
      }

      assert.strictEqual(dialled.length, 1)
    })
  )

  it.effect("is dialled anew after five silent minutes where the runtime shows no pings", () =>
    Effect.gen(function* () {
      const { dialled, frame } = yield* setUp(false)

      yield* TestClock.adjust("280 seconds")
      yield* frame
      yield* TestClock.adjust("280 seconds")
      const alive = dialled.length
      yield* TestClock.adjust("40 seconds")

      assert.strictEqual(alive, 1)
      assert.strictEqual(dialled.length, 2)
    })
  )
})
