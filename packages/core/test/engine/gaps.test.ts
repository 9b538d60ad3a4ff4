import { assert, describe, it } from "@effect/vitest"
import type { Definitions } from "@matterwire/core/Event"
import { any } from "@matterwire/core/Event"
import { post_deleted, posted } from "@matterwire/core/v4/events/posts"
import { typing } from "@matterwire/core/v4/events/typing"
import { reaction_added } from "@matterwire/core/v4/events/reactions"
import { socket as v4 } from "@matterwire/core/v4/Socket"
import * as Effect from "effect/Effect"
import * as TestClock from "effect/testing/TestClock"
import { channel, client, gaps, Scene, START } from "./Listener.ts"
import { hello, refused } from "./TestTransport.ts"

/** Everybody is away for a moment, and the server has forgotten the connection. */
const lost = Effect.fnUntraced(function* (
  streams: ReadonlyArray<Definitions>,
  happened: (scene: Scene) => void = () => {},
  before: (scene: Scene) => ReadonlyArray<string> = () => []
) {
  const scene = new Scene(channel("a"), channel("b"))
  const at = yield* client(scene)
  const listeners = yield* Effect.forEach(streams, (definitions) => at.listen(definitions))
  yield* at.greets()
  const [first, ...more] = before(scene)
  if (first !== undefined) yield* at.says(first, ...more)
  yield* at.drops()
  happened(scene)
  const next = yield* at.redialled
  scene.begin()
  next.say(hello("c2"))
  yield* TestClock.adjust(1)
  return { ...at, scene, told: listeners.map(({ told }) => told) }
})

describe("a gap", () => {
  it.effect("is an event between others for who names it, and tells of what this very stream listens to", () =>
    Effect.gen(function* () {
      const { log, told } = yield* lost([
        [typing, gaps],
        [reaction_added, gaps],
        [posted, gaps]
      ])

      assert.deepStrictEqual(told, [["gap typing: no history"], ["gap reaction_added: no history"], []])
      assert.deepStrictEqual(
        log.filter(({ message }) => message.includes("gap")),
        []
      )
    })
  )

  it.effect("comes under its name to who listens to everything", () =>
    Effect.gen(function* () {
      const { log, told } = yield* lost([[typing, any(v4)]])

      assert.deepStrictEqual(told, [["* hello", "* gap", "* hello"]])
      assert.deepStrictEqual(
        log.filter(({ message }) => message.includes("gap")),
        []
      )
    })
  )

  it.effect("of who does not name it is in the client's log, and in the hook as well as all others", () =>
    Effect.gen(function* () {
      const { log, missing, told } = yield* lost([[typing], [reaction_added, gaps]])

      assert.deepStrictEqual(told, [[], ["gap reaction_added: no history"]])
      assert.deepStrictEqual(
        log.filter(({ message }) => message.startsWith("gap")),
        [
          {
            level: "warn",
            message:
              "gap: typing may be missing: the server keeps no history of them; ask for the state that they change",
            endpoint: "GET /api/v4/websocket"
          }
        ]
      )
      assert.deepStrictEqual(
        missing.map(({ events }) => events),
        [["typing"], ["reaction_added"]]
      )
    })
  )

  it.effect("says since when and until when, by the server's clock", () =>
    Effect.gen(function* () {
      const { missing, now } = yield* lost([[typing]])

      const [one] = missing

      assert.ok(one !== undefined)
      assert.isAtLeast(one.since, START - 10_000)
      assert.isAtMost(one.since, START + 10)
      assert.isAtMost(one.until, now())
      assert.isAtLeast(one.until, one.since)
    })
  )

  it.effect("names the channels that may not be read any more, to who listens to posts", () =>
    Effect.gen(function* () {
      const { told } = yield* lost(
        [
          [posted, gaps],
          [typing, gaps]
        ],
        (scene) => {
          scene.posts("p2", START + 10)
          const [a] = scene.server.channels
          if (a !== undefined) a.refusal = () => refused(403, "api.context.permissions.app_error")
        },
        (scene) => [scene.posts("p1", START + 1)]
      )

      assert.deepStrictEqual(told, [["posted p1", "gap posted in a: refused"], ["gap typing: no history"]])
    })
  )

  it.effect("names the quiet channels that were not asked for deletions", () =>
    Effect.gen(function* () {
      const scene = new Scene(...Array.from({ length: 30 }, (_, index) => channel(`c${index}`)))
      const at = yield* client(scene)
      const { told } = yield* at.listen([post_deleted, gaps], { quietCalls: 28 })
      yield* at.greets()
      yield* at.drops()
      const next = yield* at.redialled

      next.say(hello("c2"))
      yield* TestClock.adjust(1)

      assert.deepStrictEqual(told, ["gap post_deleted in c28+c29: not asked"])
      assert.strictEqual(scene.server.askedPosts.length, 28)
    })
  )

  it.effect("is made of answers that cannot be read, and the stream goes on", () =>
    Effect.gen(function* () {
      const { says, scene, told } = yield* lost([[posted, gaps]], (scene) => {
        scene.posts("p2", START + 10)
        scene.server.first = (path) =>
          path.includes("/posts") ? { status: 200, headers: {}, body: '{"order":["x"],"posts":{"x":7}}' } : undefined
      })

      yield* TestClock.adjust("5 minutes")
      yield* says(scene.posts("p3", START + 700))

      assert.match(told[0]?.[0] ?? "", /^gap posted.*: unreadable$/)
      assert.strictEqual(told[0]?.at(-1), "posted p3")
    })
  )

  it.effect('says "clock" when the server\'s clock was set back while nobody listened', () =>
    Effect.gen(function* () {
      const scene = new Scene(channel("a"))
      const at = yield* client(scene)
      const { told } = yield* at.listen([posted, gaps])
      yield* at.greets()
      yield* TestClock.adjust("1 minute")
      yield* at.drops()
      at.moveClock(-20_000)
      const next = yield* at.redialled

      next.say(hello("c2"))
      yield* TestClock.adjust(1)

      assert.deepStrictEqual(told, ["gap posted: clock"])
    })
  )

  it.effect("is not made of a clock that is off by less than a network's delay", () =>
    Effect.gen(function* () {
      const scene = new Scene(channel("a"))
      const at = yield* client(scene)
      const { told } = yield* at.listen([posted, gaps])
      yield* at.greets()
      yield* TestClock.adjust("1 minute")
      yield* at.drops()
      at.moveClock(-3000)
      const next = yield* at.redialled

      next.say(hello("c2"))
      yield* TestClock.adjust(1)

      assert.deepStrictEqual(told, [])
    })
  )
})
