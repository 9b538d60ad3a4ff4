import { assert, describe, it } from "@effect/vitest"
import { post_edited, posted } from "@matterwire/core/v4/events/posts"
import * as Effect from "effect/Effect"
import * as TestClock from "effect/testing/TestClock"
import { channel, client, gaps, heard, postFrame, Scene, START, typingFrame } from "./Listener.ts"
import { hello, refused } from "./TestTransport.ts"

const NO_HISTORY = "gap typing+*: no history"
const posts = [posted, post_edited, gaps] as const

/** Somebody who has heard of `p1`, whose socket broke, and who has dialled again: the server says nothing yet. */
const away = Effect.fnUntraced(function* (happened: (scene: Scene) => void = () => {}) {
  const scene = new Scene(channel("a"), channel("b"))
  const at = yield* client(scene)
  const listener = yield* at.listen(heard)
  yield* at.greets()
  yield* at.says(scene.posts("p1", START + 1))
  yield* at.drops()
  happened(scene)
  const next = yield* at.redialled
  scene.begin()
  const { told } = listener
  return {
    ...at,
    ...listener,
    scene,
    next,
    /** What was told since it broke. */
    since: () => told.slice(2),
    asksFor: () => scene.server.asked.length
  }
})

describe("a stream that has missed something", () => {
  it.effect("tells first what the server kept, then what it did not, then what came meanwhile", () =>
    Effect.gen(function* () {
      const { next, scene, since } = yield* away((scene) => {
        scene.posts("p2", START + 20)
        scene.posts("q1", START + 10, "b")
      })
      scene.server.latency = 100

      next.say(hello("c2"), scene.typing())
      yield* TestClock.adjust(150)
      const early = [...since()]
      next.say(scene.posts("p3", START + 500), scene.typing())
      yield* TestClock.adjust(1000)

      assert.deepStrictEqual(early, [])
      assert.deepStrictEqual(since(), [
        "posted q1",
        "posted p2",
        NO_HISTORY,
        "* hello",
        "typing",
        "posted p3",
        "typing"
      ])
    })
  )

  it.effect("is open again when what was held is out, and frames go through at once from then on", () =>
    Effect.gen(function* () {
      const { next, says, scene, since, tags } = yield* away()

      next.say(hello("c2"))
      yield* TestClock.adjust(1)
      assert.deepStrictEqual(tags().slice(-2), ["back-filling", "open"])
      yield* says(scene.posts("p2", START + 600))

      assert.deepStrictEqual(since(), [NO_HISTORY, "* hello", "posted p2"])
    })
  )

  it.effect("tells no post twice: neither one of before, nor one that is held and found", () =>
    Effect.gen(function* () {
      const { next, scene, since } = yield* away((scene) => scene.posts("p2", START + 20))
      scene.server.latency = 50

      next.say(hello("c2"))
      yield* TestClock.adjust(10)
      // Written before the server is asked, so that it is found, and said before the answer is here.
      next.say(scene.posts("p3", START + 400))
      yield* TestClock.adjust(1000)

      assert.deepStrictEqual(
        since().filter((line) => line.startsWith("posted")),
        ["posted p2", "posted p3"]
      )
    })
  )

  it.effect("tells a frame that comes late, after the back-fill has told of it, no second time", () =>
    Effect.gen(function* () {
      const { next, says, scene, since } = yield* away()
      const late = scene.posts("p2", START + 20)

      next.say(hello("c2"))
      yield* TestClock.adjust(1)
      yield* says(late, scene.posts("p3", START + 600))

      assert.deepStrictEqual(since(), ["posted p2", NO_HISTORY, "* hello", "posted p3"])
    })
  )

  it.effect("tells edits and deletions after their posts, each once, and a post that is new as it is now", () =>
    Effect.gen(function* () {
      const { next, scene, since } = yield* away((scene) => {
        scene.posts("p2", START + 20)
        scene.edits("p2", START + 30)
        scene.edits("p1", START + 40)
        scene.posts("p3", START + 50)
      })

      next.say(hello("c2"))
      yield* TestClock.adjust(1)
      const late = [scene.edits("p1", START + 700), scene.deletes("p3", START + 800)] as const
      next.say(...late)
      yield* TestClock.adjust(1)

      assert.deepStrictEqual(since(), [
        "posted p2",
        "posted p3",
        "post_edited p1",
        NO_HISTORY,
        "* hello",
        "post_edited p1",
        "post_deleted p3"
      ])
    })
  )

  it.effect("tells no edit again that it heard before the drop", () =>
    Effect.gen(function* () {
      const scene = new Scene(channel("a"))
      const at = yield* client(scene)
      const { told } = yield* at.listen(posts)
      yield* at.greets()
      yield* at.says(scene.posts("p1", START + 1), scene.edits("p1", START + 2))
      yield* at.drops()
      const next = yield* at.redialled

      next.say(hello("c2"))
      yield* TestClock.adjust(1)

      assert.deepStrictEqual(told, ["posted p1", "post_edited p1"])
    })
  )

  it.effect("goes on with a back-fill that the server interrupts, and says so by its state", () =>
    Effect.gen(function* () {
      const { next, scene, since, tags } = yield* away((scene) => scene.posts("p2", START + 20))
      let faults = 6
      scene.server.first = () => ((faults -= 1) >= 0 ? refused(503, "app.busy") : undefined)

      next.say(hello("c2"))
      yield* TestClock.adjust(1)
      const early = [...since()]
      const state = tags().at(-1)
      for (let index = 0; index < 12; index++) {
        yield* TestClock.adjust("5 seconds")
        next.resume()
      }

      assert.deepStrictEqual(early, [])
      assert.strictEqual(state, "back-filling")
      assert.deepStrictEqual(since(), ["posted p2", NO_HISTORY, "* hello"])
    })
  )

  it.effect("begins the back-fill anew on the next socket, and tells nothing twice, when it breaks in the middle", () =>
    Effect.gen(function* () {
      const { drops, next, redialled, scene, since } = yield* away((scene) => {
        scene.posts("p2", START + 20)
        scene.posts("q1", START + 10, "b")
      })
      scene.server.latency = 100
      next.say(hello("c2"), scene.posts("p3", START + 300))
      yield* TestClock.adjust(150)
      yield* drops()
      scene.posts("p4", START + 400)

      const third = yield* redialled
      scene.begin()
      third.say(hello("c3"), scene.posts("p5", START + 900))
      yield* TestClock.adjust(2000)

      assert.strictEqual(third.request.url, "wss://mm.test/api/v4/websocket")
      assert.deepStrictEqual(since(), [
        "posted q1",
        "posted p2",
        "posted p3",
        "posted p4",
        NO_HISTORY,
        "* hello",
        "posted p5"
      ])
    })
  )

  it.effect("is not resumed after a drop in the middle of a back-fill: what was held is gone", () =>
    Effect.gen(function* () {
      const { drops, next, redialled, scene } = yield* away()
      scene.server.latency = 1000
      next.say(hello("c2"), scene.typing())
      yield* TestClock.adjust(10)

      yield* drops()
      const third = yield* redialled

      assert.strictEqual(third.request.url, "wss://mm.test/api/v4/websocket")
    })
  )

  it.effect("reads the socket no further when 10,000 frames wait for a back-fill, and all come out in order", () =>
    Effect.gen(function* () {
      const { next, scene, since } = yield* away()
      scene.server.latency = 1000
      next.say(hello("c2"))
      yield* TestClock.adjust(1)

      for (let index = 0; index < 110; index++) {
        const [first = "", ...more] = Array.from({ length: 100 }, () => scene.typing())
        next.say(first, ...more)
        yield* TestClock.adjust(1)
      }
      const unread = next.unread()
      yield* TestClock.adjust("10 seconds")

      assert.isAtLeast(unread, 900)
      assert.isAtMost(unread, 1000)
      assert.strictEqual(since().filter((line) => line === "typing").length, 11_000)
      assert.strictEqual(next.unread(), 0)
      assert.isTrue(next.open)
    })
  )

  it.effect("asks for nothing where nobody listens to posts", () =>
    Effect.gen(function* () {
      const scene = new Scene(channel("a"))
      const at = yield* client(scene)
      const { told } = yield* at.listen([gaps])
      yield* at.greets()
      yield* at.drops()
      const next = yield* at.redialled

      next.say(hello("c2"), typingFrame(1))
      yield* TestClock.adjust(1)

      assert.deepStrictEqual(scene.server.asked, [])
      assert.deepStrictEqual(told, [])
    })
  )
})

describe("a member who was removed and is added again (fact 14)", () => {
  const removed = Effect.fnUntraced(function* () {
    const scene = new Scene(channel("a"), channel("b"))
    const at = yield* client(scene)
    const listener = yield* at.listen(posts)
    yield* at.greets()
    yield* at.says(scene.posts("p1", START + 1), scene.removed())
    // Posted while nobody told us.
    const silent = scene.next
    scene.posts("p2", START + 60_000)
    scene.begin(silent)
    return { ...at, ...listener, scene }
  })

  it.effect("is told what was posted between, before what comes from then on, and of that channel only", () =>
    Effect.gen(function* () {
      const { says, scene, told } = yield* removed()
      yield* TestClock.adjust("61 seconds")

      yield* says(scene.added(), scene.posts("p3", START + 62_000))
      yield* TestClock.adjust(1)

      assert.deepStrictEqual(told, ["posted p1", "posted p2", "posted p3"])
      assert.isTrue(scene.server.askedPosts.every((asked) => asked.startsWith("a/")))
      assert.isFalse(scene.server.asked.some((path) => path.startsWith("/users/me/channels")))
    })
  )

  it.effect("is not resumed when the socket breaks while that is asked for, and misses nothing", () =>
    Effect.gen(function* () {
      const { drops, redialled, says, scene, told } = yield* removed()
      yield* TestClock.adjust("61 seconds")
      scene.server.latency = 500
      yield* says(scene.added(), scene.posts("p3", START + 62_000))
      yield* drops()
      const next = yield* redialled
      scene.server.latency = 0

      scene.begin()
      next.say(hello("c2"))
      yield* TestClock.adjust(1000)

      assert.strictEqual(next.request.url, "wss://mm.test/api/v4/websocket")
      assert.deepStrictEqual(told, ["posted p1", "posted p2", "posted p3"])
    })
  )

  it.effect("of whom another one is meant asks for nothing", () =>
    Effect.gen(function* () {
      const { says, scene, told } = yield* removed()
      yield* TestClock.adjust("61 seconds")
      const other = scene.added().replace('"user_id":"u"', '"user_id":"somebody"')

      yield* says(other)

      assert.deepStrictEqual(told, ["posted p1"])
      assert.deepStrictEqual(scene.server.asked, [])
    })
  )
})

describe("two who share a socket", () => {
  it.effect("both are told what was missed, each of what it listens to", () =>
    Effect.gen(function* () {
      const scene = new Scene(channel("a"))
      const at = yield* client(scene)
      const one = yield* at.listen([posted])
      const two = yield* at.listen([post_edited, gaps])
      yield* at.greets()
      yield* at.says(scene.posts("p1", START + 1))
      yield* at.drops()
      scene.posts("p2", START + 10)
      scene.edits("p1", START + 20)
      const next = yield* at.redialled

      next.say(hello("c2"))
      yield* TestClock.adjust(1)

      assert.deepStrictEqual(one.told, ["posted p1", "posted p2"])
      assert.deepStrictEqual(two.told, ["post_edited p1"])
    })
  )

  it.effect("one that joins in the middle of an absence hears what is found, and what comes then, once", () =>
    Effect.gen(function* () {
      const { listen, next, scene, since } = yield* away((scene) => scene.posts("p2", START + 20))

      const late = yield* listen([posted])
      next.say(hello("c2"), scene.posts("p3", START + 300))
      yield* TestClock.adjust(1)

      assert.deepStrictEqual(
        since().filter((line) => line.startsWith("posted")),
        ["posted p2", "posted p3"]
      )
      assert.deepStrictEqual(late.told, ["posted p2", "posted p3"])
    })
  )

  it.effect("one that leaves while it is full frees the other, in a back-fill as well", () =>
    Effect.gen(function* () {
      const scene = new Scene(channel("a"))
      const at = yield* client(scene)
      const slow = yield* at.listen([posted], {}, () => Effect.never)
      const fast = yield* at.listen([posted])
      yield* at.greets()
      yield* at.says(scene.posts("p0", START + 1))
      yield* at.drops()
      for (let index = 1; index < 2000; index++) scene.posts(`p${index}`, START + 1 + index)
      const next = yield* at.redialled
      next.say(hello("c2"))
      yield* TestClock.adjust("1 second")
      assert.isBelow(fast.told.length, 2000)

      yield* slow.leave
      yield* TestClock.adjust("1 second")

      assert.strictEqual(fast.told.length, 2000)
      assert.strictEqual(new Set(fast.told).size, 2000)
    })
  )
})

describe("a frame of a post", () => {
  it.effect("that is another version than a back-fill told is told", () =>
    Effect.gen(function* () {
      const { next, scene, since } = yield* away((scene) => {
        scene.posts("p2", START + 20)
        scene.edits("p2", START + 30)
      })
      const older = scene.server.channels[0]?.posts.find(({ id }) => id === "p2")
      assert.ok(older !== undefined)
      scene.begin()

      next.say(hello("c2"))
      yield* TestClock.adjust(1)
      next.say(postFrame("post_edited", older, 1), postFrame("post_edited", { ...older, update_at: START + 31 }, 2))
      yield* TestClock.adjust(1)

      assert.deepStrictEqual(since(), ["posted p2", NO_HISTORY, "* hello", "post_edited p2"])
    })
  )
})
