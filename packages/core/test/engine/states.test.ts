import { assert, describe, it } from "@effect/vitest"
import { Unreachable } from "@matterwire/core/Errors"
import { posted } from "@matterwire/core/v4/events/posts"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import * as Random from "effect/Random"
import * as TestClock from "effect/testing/TestClock"
import { channel, client, gaps, Scene, START } from "./Listener.ts"
import { hello, refused } from "./TestTransport.ts"

const gone = new Unreachable({ endpoint: "GET /api/v4/websocket", reason: "ECONNREFUSED" })
const DEAD = refused(401, "api.context.session_expired.app_error")

const listening = Effect.fnUntraced(function* () {
  const scene = new Scene(channel("a"))
  const at = yield* client(scene)
  const listener = yield* at.listen([posted, gaps])
  return { ...at, ...listener, scene }
})

describe("where a stream stands", () => {
  it.effect("is told from idle to closed, with what each state knows", () =>
    Effect.gen(function* () {
      const { drops, greets, leave, redialled, states } = yield* listening()
      yield* greets()
      yield* drops()
      const next = yield* redialled
      next.say(hello("c2"))
      yield* TestClock.adjust(1)
      yield* leave

      const [idle, connecting, open, waiting, resuming, filling, again, closed] = states
      assert.deepStrictEqual(idle, { _tag: "idle" })
      assert.deepStrictEqual(connecting, { _tag: "connecting", attempt: 1 })
      assert.deepStrictEqual(open, { _tag: "open", connectionId: "c1" })
      assert.ok(waiting?._tag === "waiting")
      assert.strictEqual(waiting.error, "GET /api/v4/websocket: no answer: the socket was closed with 1006")
      assert.isAtMost(waiting.until, START + 255)
      assert.ok(resuming?._tag === "resuming")
      assert.strictEqual(resuming.connectionId, "c1")
      assert.ok(filling?._tag === "back-filling")
      assert.strictEqual(filling.connectionId, "c2")
      assert.isAtMost(filling.since, START + 10)
      assert.deepStrictEqual(again, { _tag: "open", connectionId: "c2" })
      assert.deepStrictEqual(closed, { _tag: "closed", reason: "nobody listens" })
    })
  )

  it.effect("is closed with the reason when the session is over", () =>
    Effect.gen(function* () {
      const { drops, end, greets, scene, states, sockets } = yield* listening()
      yield* greets()
      scene.server.first = () => DEAD
      yield* drops()
      yield* TestClock.adjust(250)
      sockets.at(-1)?.drop()
      yield* TestClock.adjust(1)

      const last = states.at(-1)
      assert.ok(last?._tag === "closed")
      assert.include(last.reason, "Unauthorized")
      const error = end()
      assert.ok(error !== undefined && error !== "well")
      assert.strictEqual(error._tag, "Unauthorized")
    })
  )
})

/** How long it waits before each of so many tries, in ms. */
const waits = Effect.fnUntraced(function* (tries: number) {
  const { drops, greets, refuseSockets, states } = yield* listening()
  yield* greets()
  refuseSockets(gone)
  yield* drops()
  const found: Array<number> = []
  let known = 0
  for (let waited = 0; found.length < tries && waited < 3_600_000; waited += 10) {
    for (const state of states.slice(known)) {
      if (state._tag === "waiting")
        found.push(state.until - (yield* Effect.clockWith((clock) => clock.currentTimeMillis)))
    }
    known = states.length
    yield* TestClock.adjust(10)
  }
  return found
})

describe("the wait before another try", () => {
  for (const [random, name] of [
    [0.999, "at its longest"],
    [0.5, "in the middle"]
  ] as const) {
    it.effect(`is 250 ms at first, doubles from a second, and stops at 30 s: ${name}`, () =>
      Effect.gen(function* () {
        const found = yield* waits(9)

        const longest = [250, 2000, 4000, 8000, 16_000, 30_000, 30_000, 30_000, 30_000].map((ms) => ms * random)
        for (const [index, ms] of found.entries()) {
          const most = longest[index] ?? 0
          assert.isAtMost(ms, most + 1, `try ${index}`)
          assert.isAtLeast(ms, most - 11, `try ${index}`)
        }
        assert.strictEqual(found.length, 9)
      }).pipe(Effect.provideService(Random.Random, { nextDoubleUnsafe: () => random, nextIntUnsafe: () => 1 }))
    )
  }

  it.effect("can be nothing: its jitter is full", () =>
    Effect.gen(function* () {
      const found = yield* waits(4)

      assert.isAtLeast(found.length, 4)
      assert.isAtMost(Math.max(...found), 0)
    }).pipe(Effect.provideService(Random.Random, { nextDoubleUnsafe: () => 0, nextIntUnsafe: () => 1 }))
  )

  it.effect("is cut short when the runtime wakes up", () =>
    Effect.gen(function* () {
      const { drops, greets, refuseSockets, sockets, states, wake } = yield* listening()
      yield* greets()
      refuseSockets(gone)
      yield* drops()
      yield* TestClock.adjust("5 minutes")
      refuseSockets(undefined)
      const state = states.at(-1)
      assert.ok(state?._tag === "waiting")
      const before = sockets.length

      wake()
      yield* TestClock.adjust(0)

      assert.strictEqual(sockets.length, before + 1)
      assert.strictEqual(states.at(-1)?._tag, "resuming")
    }).pipe(Effect.provideService(Random.Random, { nextDoubleUnsafe: () => 0.999, nextIntUnsafe: () => 1 }))
  )
})

describe("the heartbeat", () => {
  const pings = (sent: ReadonlyArray<string>) => sent.filter((text) => text.includes('"ping"')).length

  it.effect("beats at once when the runtime wakes up", () =>
    Effect.gen(function* () {
      const { greets, socket, wake } = yield* listening()
      yield* greets()
      const before = pings(socket().sent)

      wake()
      yield* TestClock.adjust(0)

      assert.strictEqual(pings(socket().sent), before + 1)
    })
  )

  it.effect("finds within 8 s of a wake-up that the link is dead", () =>
    Effect.gen(function* () {
      const { greets, socket, wake } = yield* listening()
      yield* greets()
      const dead = socket()
      dead.answersPings = false

      wake()
      yield* TestClock.adjust("8 seconds")

      assert.isFalse(dead.open)
    })
  )

  it.effect("finds a half-open link within 20 s, whenever it breaks", () =>
    Effect.gen(function* () {
      for (const lasted of [0, 1, 5000, 9999, 10_000, 10_001]) {
        const { greets, leave, socket } = yield* listening()
        yield* greets()
        yield* TestClock.adjust(lasted)
        const dead = socket()
        dead.answersPings = false

        yield* TestClock.adjust("20 seconds")

        assert.isFalse(dead.open, `after ${lasted} ms`)
        yield* leave
      }
    })
  )

  it.effect("finds within 20 s a link that takes nothing any more", () =>
    Effect.gen(function* () {
      const { greets, socket } = yield* listening()
      yield* greets()
      const full = socket()
      full.takesActions = false

      yield* TestClock.adjust("20 seconds")

      assert.isFalse(full.open)
    })
  )

  it.effect("is no sign of life by another frame: a link that delivers and does not reply is left", () =>
    Effect.gen(function* () {
      const { greets, says, scene, socket } = yield* listening()
      yield* greets()
      const deaf = socket()
      deaf.answersPings = false

      for (let index = 0; index < 10 && deaf.open; index++) {
        yield* says(scene.posts(`p${index}`, START + index * 2000))
        yield* TestClock.adjust(1999)
      }

      assert.isFalse(deaf.open)
    })
  )
})

describe("a session that has ended", () => {
  const over = (seq: number) =>
    `{"status":"FAIL","seq_reply":${seq},"error":{"id":"api.web_socket_router.not_authenticated.app_error"}}`

  it.effect(
    "and begun again under the same token is not resumed: what was said meanwhile was not queued (fact 13)",
    () =>
      Effect.gen(function* () {
        const { greets, redialled, scene, socket, told } = yield* listening()
        yield* greets()
        const deaf = socket()
        deaf.answersPings = false
        scene.posts("p1", START + 1000)

        yield* TestClock.adjust("10 seconds")
        deaf.say(over(JSON.parse(deaf.sent.at(-1) ?? "").seq))
        yield* TestClock.adjust(1)
        const next = yield* redialled
        scene.begin()
        next.say(hello("c2"))
        yield* TestClock.adjust(1)

        assert.strictEqual(next.request.url, "wss://mm.test/api/v4/websocket")
        assert.deepStrictEqual(told, ["posted p1"])
      })
  )

  it.effect("for good, as the server says, ends the stream in Unauthorized, and nothing is dialled any more", () =>
    Effect.gen(function* () {
      const { end, greets, scene, socket, sockets } = yield* listening()
      yield* greets()
      const deaf = socket()
      scene.server.first = () => DEAD

      deaf.answersPings = false
      yield* TestClock.adjust("10 seconds")
      deaf.say(over(JSON.parse(deaf.sent.at(-1) ?? "").seq))
      yield* TestClock.adjust(1)

      const error = end()
      assert.ok(error !== undefined && error !== "well")
      assert.strictEqual(error._tag, "Unauthorized")
      yield* TestClock.adjust("10 minutes")
      assert.strictEqual(sockets.length, 1)
    })
  )
})

describe("a stream that is left", () => {
  it.effect("in the middle of a back-fill closes its socket and ends its calls, and nothing goes on", () =>
    Effect.gen(function* () {
      const { drops, greets, leave, redialled, requests, scene, sockets, states } = yield* listening()
      yield* greets()
      yield* drops()
      scene.server.latency = 3_600_000
      const next = yield* redialled
      next.say(hello("c2"))
      yield* TestClock.adjust(1)
      const begun = scene.server.pending
      yield* leave
      const ended = scene.server.pending
      const before = requests.length
      yield* TestClock.adjust("2 hours")

      assert.strictEqual(begun, 1)
      assert.strictEqual(ended, 0)
      assert.isFalse(next.open)
      assert.strictEqual(requests.length, before)
      assert.strictEqual(sockets.length, 2)
      assert.deepStrictEqual(states.at(-1), { _tag: "closed", reason: "nobody listens" })
    })
  )

  it.effect("while it waits for the next try dials no more", () =>
    Effect.gen(function* () {
      const { drops, greets, leave, refuseSockets, sockets, states } = yield* listening()
      yield* greets()
      refuseSockets(gone)
      yield* drops()
      yield* TestClock.adjust("1 minute")
      refuseSockets(undefined)
      const before = sockets.length

      yield* leave
      yield* TestClock.adjust("10 minutes")

      assert.strictEqual(sockets.length, before)
      assert.strictEqual(states.at(-1)?._tag, "closed")
    })
  )

  it.effect("while the upgrade hangs lets it go", () =>
    Effect.gen(function* () {
      const scene = new Scene(channel("a"))
      const at = yield* client(scene)
      at.hangSockets()
      const { fiber } = yield* at.listen([posted])

      yield* Fiber.interrupt(fiber)

      assert.strictEqual(at.states.at(-1)?._tag, "closed")
    })
  )

  it.effect("ends well where the client is closed, in the middle of a back-fill as well", () =>
    Effect.gen(function* () {
      const scene = new Scene(channel("a"))
      const { at, listener } = yield* Effect.scoped(
        Effect.gen(function* () {
          const at = yield* client(scene)
          const listener = yield* at.listen([posted])
          yield* at.greets()
          yield* at.drops()
          scene.server.latency = 3_600_000
          const next = yield* at.redialled
          next.say(hello("c2"))
          yield* TestClock.adjust(1)
          assert.strictEqual(scene.server.pending, 1)
          return { at, listener }
        })
      )
      yield* TestClock.adjust(1)

      assert.strictEqual(listener.end(), "well")
      assert.strictEqual(scene.server.pending, 0)
      assert.isTrue(at.sockets.every(({ open }) => !open))
    })
  )

  it.effect("and entered again begins where it is, and asks for nothing", () =>
    Effect.gen(function* () {
      const { greets, leave, listen, says, scene, sockets } = yield* listening()
      yield* greets()
      yield* leave
      scene.posts("p1", START + 10)

      const again = yield* listen([posted])
      yield* greets("c2")
      yield* says(scene.posts("p2", START + 20))

      assert.strictEqual(sockets.at(-1)?.request.url, "wss://mm.test/api/v4/websocket")
      assert.deepStrictEqual(again.told, ["posted p2"])
      assert.deepStrictEqual(scene.server.asked, [])
    })
  )
})

describe("a strict consumer", () => {
  it.effect("ends in Undecodable at an event that it cannot read, and its socket is closed", () =>
    Effect.gen(function* () {
      const scene = new Scene(channel("a"))
      const at = yield* client(scene, { options: { checkAnswers: "strict" } })
      const strict = yield* at.listen([posted])
      yield* at.greets()

      yield* at.says(scene.posts("p1", START + 1).replace('"channel_type":"O"', '"channel_type":7'))

      const error = strict.end()
      assert.ok(error !== undefined && error !== "well")
      assert.strictEqual(error._tag, "Undecodable")
      assert.isFalse(at.socket().open)
    })
  )
})
