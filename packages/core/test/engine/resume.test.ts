import { assert, describe, it } from "@effect/vitest"
import { Unreachable } from "@matterwire/core/Errors"
import * as Effect from "effect/Effect"
import * as TestClock from "effect/testing/TestClock"
import { channel, client, heard, Scene, START, typingFrame } from "./Listener.ts"
import { hello, pong } from "./TestTransport.ts"

const actionOf = (text: string | undefined): unknown => JSON.parse(text ?? "{}").action
const numberOf = (text: string | undefined): number => JSON.parse(text ?? "{}").seq

/** Somebody who has heard two posts of one channel, the last frame being number 2. */
const afterTwo = Effect.fnUntraced(function* (capable = true) {
  const scene = new Scene(channel("a"), channel("b"))
  const at = yield* client(scene, { capable })
  const listener = yield* at.listen(heard)
  yield* at.greets()
  yield* at.says(scene.posts("p1", START + 1), scene.posts("p2", START + 2))
  return { ...at, scene, ...listener }
})

describe("a socket that broke", () => {
  it.effect("is resumed by its id and the next number, with the token on the upgrade, and asks at once", () =>
    Effect.gen(function* () {
      const { drops, redialled } = yield* afterTwo()

      yield* drops()
      const next = yield* redialled

      assert.strictEqual(next.request.url, "wss://mm.test/api/v4/websocket?connection_id=c1&sequence_number=3")
      assert.strictEqual(next.request.headers["authorization"], "Bearer tokentokentoken")
      assert.deepStrictEqual(next.sent.map(actionOf), ["ping"])
    })
  )

  it.effect(
    "goes on where it stopped when the reply comes without a hello: no call is made, and nothing is missing",
    () =>
      Effect.gen(function* () {
        const { drops, missing, redialled, requests, says, scene, states, told } = yield* afterTwo()
        yield* drops()
        const before = requests.length
        const next = yield* redialled

        next.say(scene.posts("p3", START + 300), scene.posts("p4", START + 301))
        yield* TestClock.adjust(1)
        yield* says(scene.posts("p5", START + 400))

        assert.deepStrictEqual(told, ["* hello", "posted p1", "posted p2", "posted p3", "posted p4", "posted p5"])
        assert.strictEqual(requests.length, before)
        assert.deepStrictEqual(missing, [])
        assert.deepStrictEqual(
          states.map(({ _tag }) => _tag),
          ["idle", "connecting", "open", "waiting", "resuming", "open"]
        )
      })
  )

  it.effect("that nothing was said to meanwhile is resumed by nothing but the reply to the ping", () =>
    Effect.gen(function* () {
      const { drops, redialled, requests, says, scene, states, told } = yield* afterTwo()
      yield* drops()
      const before = requests.length
      const next = yield* redialled

      next.resume()
      yield* TestClock.adjust(1)

      assert.strictEqual(states.at(-1)?._tag, "open")
      yield* says(scene.posts("p3", START + 400))
      assert.deepStrictEqual(told.slice(3), ["posted p3"])
      assert.strictEqual(requests.length, before)
    })
  )

  it.effect("does not take the late reply to another ping for that word", () =>
    Effect.gen(function* () {
      const { drops, redialled, socket, states, told, scene } = yield* afterTwo()
      const old = numberOf(socket().sent[0])
      yield* drops()
      const next = yield* redialled

      next.answersPings = false
      next.say(pong(old))
      yield* TestClock.adjust(100)

      assert.strictEqual(states.at(-1)?._tag, "resuming")
      scene.begin()
      next.answersPings = true
      next.say(hello("c2"))
      yield* TestClock.adjust(1)
      assert.include(
        states.map(({ _tag }) => _tag),
        "back-filling"
      )
      assert.deepStrictEqual(told.slice(3), ["gap typing+*: no history", "* hello"])
    })
  )

  it.effect("has lost its place when the server says hello, which is asked for", () =>
    Effect.gen(function* () {
      const { drops, redialled, scene, told } = yield* afterTwo()
      yield* drops()
      scene.posts("p3", START + 100)
      const next = yield* redialled

      scene.begin()
      next.say(hello("c2"))
      yield* TestClock.adjust(1)

      assert.deepStrictEqual(told.slice(3), ["posted p3", "gap typing+*: no history", "* hello"])
    })
  )

  it.effect("has lost it, too, when the hello has the same id and a number above 0 (fact 12)", () =>
    Effect.gen(function* () {
      const { drops, redialled, scene, told } = yield* afterTwo()
      yield* drops()
      scene.posts("p3", START + 100)
      const next = yield* redialled

      scene.begin(4)
      next.say(hello("c1", 3), scene.posts("p4", START + 200))
      yield* TestClock.adjust(1)

      assert.deepStrictEqual(told.slice(3), ["posted p3", "gap typing+*: no history", "* hello", "posted p4"])
    })
  )

  it.effect("goes on counting from such a hello at its next drop", () =>
    Effect.gen(function* () {
      const { drops, redialled, scene } = yield* afterTwo()
      yield* drops()
      const second = yield* redialled
      scene.begin(8)
      second.say(hello("c1", 7), scene.posts("p4", START + 200))
      yield* TestClock.adjust(1)

      yield* drops()
      const third = yield* redialled

      assert.include(third.request.url, "connection_id=c1&sequence_number=9")
    })
  )

  it.effect("is not resumed before the first frame: 0 is never asked for (fact 6)", () =>
    Effect.gen(function* () {
      const { drops, listen, redialled, socket } = yield* client(new Scene(channel("a")))
      yield* listen(heard)
      socket().say(typingFrame(0))
      yield* drops()

      const next = yield* redialled

      assert.strictEqual(next.request.url, "wss://mm.test/api/v4/websocket")
    })
  )

  it.effect("asks for 1 when nothing but the hello came", () =>
    Effect.gen(function* () {
      const { drops, greets, listen, redialled } = yield* client(new Scene(channel("a")))
      yield* listen(heard)
      yield* greets()
      yield* drops()

      const next = yield* redialled

      assert.include(next.request.url, "sequence_number=1")
    })
  )

  it.effect("is resumed with what was last read when it breaks again before anything came", () =>
    Effect.gen(function* () {
      const { drops, redialled } = yield* afterTwo()

      for (let index = 0; index < 3; index++) {
        yield* drops()
        const next = yield* redialled
        assert.include(next.request.url, "connection_id=c1&sequence_number=3")
      }
    })
  )

  it.effect(
    "is not resumed where headers cannot be set: the challenge begins a new connection, and all is asked for",
    () =>
      Effect.gen(function* () {
        const { drops, redialled, scene, told } = yield* afterTwo(false)
        yield* drops()
        scene.posts("p3", START + 100)
        const next = yield* redialled

        scene.begin()
        next.say(hello("c2"))
        yield* TestClock.adjust(1)

        assert.strictEqual(next.request.url, "wss://mm.test/api/v4/websocket")
        assert.deepStrictEqual(next.sent.map(actionOf), ["authentication_challenge", "ping"])
        assert.deepStrictEqual(told.slice(3), ["posted p3", "gap typing+*: no history", "* hello"])
      })
  )

  it.effect("gives every ping a number of its own, over all sockets", () =>
    Effect.gen(function* () {
      const { drops, redialled, sockets } = yield* afterTwo()
      yield* TestClock.adjust("25 seconds")
      yield* drops()
      const next = yield* redialled
      next.resume()
      yield* TestClock.adjust("25 seconds")

      const numbers = sockets.flatMap(({ sent }) => sent.map(numberOf))

      assert.isAtLeast(numbers.length, 5)
      assert.strictEqual(new Set(numbers).size, numbers.length)
    })
  )
})

describe("the numbers of frames", () => {
  it.effect("that were counted already are not delivered again", () =>
    Effect.gen(function* () {
      const { says, scene, told } = yield* afterTwo()
      const twice = scene.posts("p3", START + 3)

      yield* says(twice, twice)
      yield* says(twice, typingFrame(1), scene.posts("p4", START + 4))

      assert.deepStrictEqual(told.slice(3), ["posted p3", "posted p4"])
    })
  )

  it.effect(
    "that are passed over lead to a resume with the one that was expected, and nothing behind the hole is told",
    () =>
      Effect.gen(function* () {
        const { log, redialled, requests, says, scene, sockets, told } = yield* afterTwo()
        const before = requests.length
        const third = scene.posts("p3", START + 3)
        const fourth = scene.posts("p4", START + 4)

        yield* says(fourth)
        const next = yield* redialled
        next.say(third, fourth)
        yield* TestClock.adjust(1)

        assert.isFalse(sockets[0]?.open)
        assert.include(next.request.url, "connection_id=c1&sequence_number=3")
        assert.deepStrictEqual(told.slice(3), ["posted p3", "posted p4"])
        assert.strictEqual(requests.length, before)
        assert.include(log[0]?.message, "a frame is missing")
      })
  )

  it.effect("that begin anew on an open socket end it, and all is asked for", () =>
    Effect.gen(function* () {
      const { redialled, says, scene, told } = yield* afterTwo()
      scene.posts("p3", START + 3)

      yield* says(hello("c9"))
      const next = yield* redialled
      scene.begin()
      next.say(hello("c2"))
      yield* TestClock.adjust(1)

      assert.strictEqual(next.request.url, "wss://mm.test/api/v4/websocket")
      assert.deepStrictEqual(told.slice(3), ["posted p3", "gap typing+*: no history", "* hello"])
    })
  )

  it.effect("that begin anew after a resume whose hello was lost are not taken for old ones", () =>
    Effect.gen(function* () {
      const { drops, redialled, scene, told } = yield* afterTwo()
      yield* drops()
      const second = yield* redialled
      scene.begin()
      second.resume()
      second.say(scene.posts("p3", START + 300))
      yield* TestClock.adjust(1)
      const third = yield* redialled
      scene.begin()
      third.say(hello("c3"))
      yield* TestClock.adjust(1)

      assert.deepStrictEqual(told.slice(3), ["posted p3", "gap typing+*: no history", "* hello"])
    })
  )
})

describe("a resume that the server ends at once, as it does with an id or a number that it cannot read (fact 6)", () => {
  it.effect("is given up for a new connection, and all is asked for", () =>
    Effect.gen(function* () {
      const { drops, redialled, says, scene, states, told } = yield* afterTwo()
      yield* drops()
      scene.posts("p3", START + 100)
      const asked: Array<string> = []

      for (let index = 0; index < 8; index++) {
        const next = yield* redialled
        asked.push(next.request.url)
        if (!next.request.url.includes("connection_id")) break
        next.drop(1006)
        yield* TestClock.adjust(1)
      }
      scene.begin()
      yield* says(hello("c2"))

      assert.isBelow(asked.length, 8)
      assert.notInclude(asked.at(-1), "connection_id")
      assert.notInclude(
        states.map(({ _tag }) => _tag),
        "closed"
      )
      assert.deepStrictEqual(told.slice(3), ["posted p3", "gap typing+*: no history", "* hello"])
    })
  )

  it.effect("is not given up because the server cannot be reached: it may still know", () =>
    Effect.gen(function* () {
      const { drops, redialled, refuseSockets } = yield* afterTwo()
      refuseSockets(new Unreachable({ endpoint: "GET /api/v4/websocket", reason: "ECONNREFUSED" }))
      yield* drops()
      yield* TestClock.adjust("3 minutes")

      refuseSockets(undefined)
      const next = yield* redialled

      assert.include(next.request.url, "connection_id=c1&sequence_number=3")
    })
  )
})
