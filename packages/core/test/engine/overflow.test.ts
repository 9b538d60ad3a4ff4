import { assert, describe, it } from "@effect/vitest"
import { posted } from "@matterwire/core/v4/events/posts"
import { typing } from "@matterwire/core/v4/events/typing"
import { memory } from "@matterwire/core/Cursor"
import * as Deferred from "effect/Deferred"
import * as Effect from "effect/Effect"
import * as TestClock from "effect/testing/TestClock"
import { channel, client, gaps, Scene, START } from "./Listener.ts"
import { hello } from "./TestTransport.ts"

/** A consumer that stops at its first event, until it is told to go on. */
const slow = Effect.fnUntraced(function* (dropOldest?: number, named = true) {
  const scene = new Scene(channel("a"))
  const at = yield* client(scene)
  const gate = yield* Deferred.make<void>()
  const listener = yield* at.listen(
    named ? [posted, typing, gaps] : [posted, typing],
    dropOldest === undefined ? {} : { overflow: { dropOldest } },
    () => Deferred.await(gate)
  )
  yield* at.greets()
  return { ...at, ...listener, scene, goOn: Effect.andThen(Deferred.succeed(gate, undefined), TestClock.adjust(1)) }
})

describe("a consumer that is slower than its events", () => {
  it.effect("holds up the reading of the socket: nothing is dropped, and little is kept here", () =>
    Effect.gen(function* () {
      const { goOn, says, scene, socket, told } = yield* slow()

      for (let index = 0; index < 50; index++) yield* says(scene.posts(`p${index}`, START + index))
      const unread = socket().unread()
      yield* goOn

      assert.isAtLeast(unread, 45)
      assert.deepStrictEqual(
        told,
        Array.from({ length: 50 }, (_, index) => `posted p${index}`)
      )
    })
  )

  it.effect("is not taken for a dead link, however long it sleeps", () =>
    Effect.gen(function* () {
      const { goOn, says, scene, sockets, told } = yield* slow()
      for (let index = 0; index < 10; index++) yield* says(scene.posts(`p${index}`, START + index))

      yield* TestClock.adjust("10 minutes")
      yield* goOn

      assert.strictEqual(sockets.length, 1)
      assert.strictEqual(told.length, 10)
    })
  )

  it.effect("is not taken for one when the reply to a ping lies behind what it has not read", () =>
    Effect.gen(function* () {
      const { goOn, says, scene, socket, sockets, told } = yield* slow()
      socket().answersPings = false
      yield* TestClock.adjust("10 seconds")
      socket().answersPings = true

      for (let index = 0; index < 10; index++) yield* says(scene.posts(`p${index}`, START + 10_000 + index))
      yield* TestClock.adjust("10 minutes")
      yield* goOn

      assert.strictEqual(sockets.length, 1)
      assert.strictEqual(told.length, 10)
    })
  )

  it.effect("drops the oldest where it wants the newest, and says so in their place", () =>
    Effect.gen(function* () {
      const { goOn, missing, says, scene, socket, told } = yield* slow(5)

      for (let index = 0; index < 50; index++) yield* says(scene.posts(`p${index}`, START + index))
      const unread = socket().unread()
      yield* goOn

      assert.strictEqual(unread, 0)
      assert.deepStrictEqual(told, [
        "posted p0",
        "gap posted: overflow",
        "posted p45",
        "posted p46",
        "posted p47",
        "posted p48",
        "posted p49"
      ])
      assert.deepStrictEqual(
        missing.map(({ detail }) => detail),
        ["44 events were dropped, as they came faster than they were taken"]
      )
    })
  )

  it.effect("is told which events were dropped, and of none that were not", () =>
    Effect.gen(function* () {
      const { goOn, missing, says, scene } = yield* slow(2)

      yield* says(scene.posts("p0", START))
      yield* says(scene.typing())
      yield* says(scene.typing())
      yield* says(scene.posts("p1", START + 1))
      yield* says(scene.posts("p2", START + 2))
      yield* goOn

      assert.deepStrictEqual(
        missing.map(({ events }) => events),
        [["typing"]]
      )
    })
  )

  it.effect("has it in the client's log where it does not name gaps", () =>
    Effect.gen(function* () {
      const { goOn, log, says, scene, told } = yield* slow(1, false)

      for (let index = 0; index < 4; index++) yield* says(scene.posts(`p${index}`, START + index))
      yield* goOn

      assert.deepStrictEqual(told, ["posted p0", "posted p3"])
      assert.include(log.at(-1)?.message, "gap: posted may be missing: 2 events were dropped")
    })
  )

  it.effect("is never kept from a gap: one that is as old as what is dropped is told all the same", () =>
    Effect.gen(function* () {
      const { drops, goOn, redialled, says, scene, told } = yield* slow(2)
      yield* says(scene.posts("p0", START))
      yield* drops()
      const next = yield* redialled
      scene.begin()
      next.say(hello("c2"))
      yield* TestClock.adjust(1)

      for (let index = 1; index < 9; index++) yield* says(scene.posts(`p${index}`, START + 400 + index))
      yield* goOn

      assert.deepStrictEqual(told, [
        "posted p0",
        "gap posted: overflow",
        "gap typing: no history",
        "posted p7",
        "posted p8"
      ])
    })
  )

  it.effect("keeps no more than it asked for, a single batch of frames included", () =>
    Effect.gen(function* () {
      const { goOn, says, scene, told } = yield* slow(10)
      yield* says(scene.posts("p0", START))
      const [first = "", ...more] = Array.from({ length: 400 }, () => scene.typing())

      yield* says(first, ...more)
      yield* says(scene.typing())
      yield* goOn

      assert.deepStrictEqual(told.slice(0, 2), ["posted p0", "gap typing: overflow"])
      assert.isAtMost(told.length, 12)
    })
  )

  it.effect("that leaves and comes again has lost nothing of its rights: it is told what is new", () =>
    Effect.gen(function* () {
      const { greets, leave, listen, says, scene, sockets } = yield* slow(2)
      for (let index = 0; index < 9; index++) yield* says(scene.posts(`p${index}`, START + index))

      yield* leave
      const again = yield* listen([posted, gaps])
      yield* greets("c2")
      yield* says(scene.posts("q", START + 900))

      assert.strictEqual(sockets.length, 2)
      assert.deepStrictEqual(again.told, ["posted q"])
    })
  )

  it.effect("cannot drop anything with a cursor, and is told so", () =>
    Effect.gen(function* () {
      const at = yield* client(new Scene(channel("a")))

      const { end } = yield* at.listen([posted], { cursor: memory(), overflow: { dropOldest: 5 } })

      const error = end()
      assert.ok(error !== undefined && error !== "well")
      assert.strictEqual(error._tag, "InvalidInput")
      assert.include(error.message, "leave `overflow` out")
      assert.strictEqual(at.sockets.length, 0)
    })
  )
})
