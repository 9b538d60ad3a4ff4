import { assert, describe, it } from "@effect/vitest"
import { type CursorStore, memory } from "@matterwire/core/Cursor"
import { InvalidInput } from "@matterwire/core/Errors"
import { post_deleted, post_edited, posted } from "@matterwire/core/v4/events/posts"
import { posted as posted3 } from "@matterwire/core/v3/events/posts"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Scope from "effect/Scope"
import * as TestClock from "effect/testing/TestClock"
import { channel, client, gaps, type Played, Scene, START } from "./Listener.ts"
import { hello, refused } from "./TestTransport.ts"

const posts = [posted, post_edited, post_deleted, gaps] as const

/** A client of its own, as another process would have it, that listens with the cursor. */
const process = Effect.fnUntraced(function* (
  scene: Scene,
  cursor: CursorStore,
  played: Played = {},
  each?: (line: string) => Effect.Effect<void>
) {
  const scope = yield* Scope.make()
  const at = yield* Scope.provide(client(scene, played), scope)
  const listener = yield* at.listen(posts, { cursor }, each)
  return {
    ...at,
    ...listener,
    /** It ends in order. */
    stops: Effect.andThen(listener.leave, Scope.close(scope, Exit.void))
  }
})

/** A store, and what was written. */
const watched = () => {
  const kept = memory()
  const written: Array<string> = []
  const store: CursorStore = {
    read: kept.read,
    write: (text) =>
      Effect.andThen(
        Effect.sync(() => void written.push(text)),
        kept.write(text)
      )
  }
  return { store, written }
}

const text = (store: CursorStore) => Effect.map(store.read, (found) => found ?? "")
const stateIn = (store: CursorStore) =>
  Effect.map(text(store), (found): { readonly [name: string]: unknown } => JSON.parse(found))

const withTwo = Effect.fnUntraced(function* (store: CursorStore, played?: Played) {
  const scene = new Scene(channel("a"), channel("b"))
  const first = yield* process(scene, store, played)
  yield* first.greets()
  yield* first.says(scene.posts("p1", START + 1), scene.posts("p2", START + 2))
  return { scene, first }
})

describe("a cursor", () => {
  it.effect("lets the next process resume the connection of the one before, without a call", () =>
    Effect.gen(function* () {
      const { store } = watched()
      const { first, scene } = yield* withTwo(store)
      yield* first.stops

      const second = yield* process(scene, store)
      const calls = scene.server.asked.length
      yield* second.says(scene.posts("p3", START + 100))

      assert.include(second.socket().request.url, "connection_id=c1&sequence_number=3")
      assert.deepStrictEqual(first.told, ["posted p1", "posted p2"])
      assert.deepStrictEqual(second.told, ["posted p3"])
      assert.strictEqual(scene.server.asked.length, calls)
    })
  )

  it.effect("lets a process that was down for an hour pick up where it stopped", () =>
    Effect.gen(function* () {
      const { store } = watched()
      const { first, scene } = yield* withTwo(store)
      yield* first.stops
      scene.posts("p3", START + 1000)
      scene.edits("p1", START + 2000)
      scene.posts("q1", START + 1500, "b")
      yield* TestClock.adjust("1 hour")

      const second = yield* process(scene, store)
      yield* second.greets("c2")
      yield* second.says(scene.posts("p4", START + 3_600_500))

      assert.deepStrictEqual(second.told, ["posted p3", "posted q1", "post_edited p1", "posted p4"])
    })
  )

  it.effect(
    "is not resumed by another session: the token has changed, and the server queued nothing for that one",
    () =>
      Effect.gen(function* () {
        const { store } = watched()
        const { first, scene } = yield* withTwo(store)
        yield* first.stops
        scene.posts("p3", START + 1000)

        const second = yield* process(scene, store, { options: { token: "another-token" } })
        yield* second.greets("c2")

        assert.strictEqual(second.socket().request.url, "wss://mm.test/api/v4/websocket")
        assert.deepStrictEqual(second.told, ["posted p3"])
      })
  )

  it.effect("gives an event that was in hand when the process ended to the next one, and none that was done with", () =>
    Effect.gen(function* () {
      const { store } = watched()
      const scene = new Scene(channel("a"))
      const first = yield* process(scene, store, {}, (line) => (line === "posted p2" ? Effect.never : Effect.void))
      yield* first.greets()
      yield* first.says(scene.posts("p1", START + 1), scene.posts("p2", START + 2), scene.posts("p3", START + 3))
      yield* first.stops

      const resumed = yield* process(scene, store)
      const asked = resumed.socket().request.url
      yield* resumed.greets("c2")

      assert.deepStrictEqual(first.told, ["posted p1", "posted p2"])
      assert.include(asked, "connection_id=c1&sequence_number=2")
      assert.deepStrictEqual(resumed.told, ["posted p2", "posted p3"])
    })
  )

  it.effect("of a process that is killed is a second old at most", () =>
    Effect.gen(function* () {
      const { store } = watched()
      const { scene } = yield* withTwo(store)
      yield* TestClock.adjust("1 second")

      // The first one never got to write anything else.
      const second = yield* process(scene, store)
      yield* second.greets("c2")

      assert.deepStrictEqual(second.told, [])
    })
  )

  it.effect("is not written again while nothing happens", () =>
    Effect.gen(function* () {
      const { store, written } = watched()
      yield* withTwo(store)
      yield* TestClock.adjust("2 seconds")
      const before = written.length

      yield* TestClock.adjust("5 seconds")

      assert.strictEqual(written.length, before)
    })
  )

  it.effect("does not pass over what was told in the back-fill of a process that ended in the middle of it", () =>
    Effect.gen(function* () {
      const { store } = watched()
      const { first, scene } = yield* withTwo(store)
      yield* first.stops
      for (let index = 3; index < 9; index++) scene.posts(`p${index}`, START + 1000 + index)
      const second = yield* process(scene, store, {}, (line) => (line === "posted p5" ? Effect.never : Effect.void))
      yield* second.greets("c2")
      yield* second.stops

      const third = yield* process(scene, store)
      yield* third.greets("c3")

      assert.deepStrictEqual(second.told, ["posted p3", "posted p4", "posted p5"])
      assert.deepStrictEqual(third.told, ["posted p5", "posted p6", "posted p7", "posted p8"])
    })
  )

  it.effect("remembers the channel that one was removed from, with an event in hand as well", () =>
    Effect.gen(function* () {
      const { store } = watched()
      const scene = new Scene(channel("a"), channel("b"))
      const first = yield* process(scene, store, {}, (line) => (line === "posted q1" ? Effect.never : Effect.void))
      yield* first.greets()
      yield* first.says(scene.posts("p1", START + 1), scene.removed())
      // Nobody is told.
      const silent = scene.next
      scene.posts("p2", START + 30_000)
      scene.begin(silent)
      yield* TestClock.adjust("1 minute")
      yield* first.says(scene.posts("q0", START + 60_100, "b"), scene.posts("q1", START + 60_101, "b"))
      yield* TestClock.adjust("1 second")
      yield* first.stops

      const second = yield* process(scene, store)
      yield* second.greets("c2")

      assert.deepStrictEqual(second.told, ["posted p2", "posted q1"])
    })
  )

  it.effect("remembers what was not made up for yet when the process ended in the middle of it", () =>
    Effect.gen(function* () {
      const { store } = watched()
      const scene = new Scene(channel("a"), channel("b"))
      const first = yield* process(scene, store)
      yield* first.greets()
      yield* first.says(scene.posts("p1", START + 1), scene.removed())
      const silent = scene.next
      scene.posts("p2", START + 30_000)
      scene.begin(silent)
      yield* TestClock.adjust("1 minute")
      scene.server.first = () => refused(503, "app.busy")
      yield* first.says(scene.added(), scene.posts("p3", START + 60_100))
      yield* first.stops
      scene.server.first = () => undefined

      const second = yield* process(scene, store)
      yield* second.greets("c2")

      assert.deepStrictEqual(first.told, ["posted p1"])
      assert.deepStrictEqual(second.told, ["posted p2", "posted p3"])
    })
  )

  it.effect("holds no token, no name and no text", () =>
    Effect.gen(function* () {
      const { store, written } = watched()
      const { first, scene } = yield* withTwo(store)
      yield* first.says(scene.edits("p1", START + 100), scene.removed("b"))
      yield* TestClock.adjust("1 second")
      yield* first.stops

      const all = written.join("\n")

      assert.isAbove(written.length, 0)
      for (const secret of ["tokentokentoken", "text of", "edit of", '"ann"']) assert.notInclude(all, secret)
    })
  )

  for (const [what, kept, says] of [
    ["no JSON", "{", "the cursor cannot be read"],
    ["of another shape", '{"version":1}', "the cursor cannot be read"],
    ["of a later version", '{"version":2,"url":"https://mm.test"}', "the cursor cannot be read"],
    ["empty", "", "the cursor cannot be read"]
  ] as const) {
    it.effect(`that is ${what} ends the stream with what to do, before anything is dialled`, () =>
      Effect.gen(function* () {
        const store = memory()
        yield* store.write(kept)

        const { end, sockets } = yield* process(new Scene(channel("a")), store)

        const error = end()
        assert.ok(error !== undefined && error !== "well")
        assert.strictEqual(error._tag, "InvalidInput")
        assert.include(error.message, says)
        assert.include(error.message, "remove it, and the stream begins now")
        assert.strictEqual(sockets.length, 0)
      })
    )
  }

  it.effect("of another server is refused, and named", () =>
    Effect.gen(function* () {
      const { store } = watched()
      const { first, scene } = yield* withTwo(store)
      yield* first.stops

      const { end } = yield* process(scene, store, { options: { url: "https://other.test" } })

      const error = end()
      assert.ok(error !== undefined && error !== "well")
      assert.strictEqual(error._tag, "InvalidInput")
      assert.include(error.message, "the cursor belongs to https://mm.test, not to https://other.test")
    })
  )

  it.effect("of another dialect is refused, and named", () =>
    Effect.gen(function* () {
      const { store } = watched()
      const { first, scene } = yield* withTwo(store)
      yield* first.stops
      const at = yield* client(scene)

      const { end } = yield* at.listen([posted3], { cursor: store })

      const error = end()
      assert.ok(error !== undefined && error !== "well")
      assert.strictEqual(error._tag, "InvalidInput")
      assert.include(error.message, "the cursor is of v4, not of v3")
    })
  )

  it.effect("whose connection no server can have made is not asked for", () =>
    Effect.gen(function* () {
      const { store } = watched()
      const { first, scene } = yield* withTwo(store)
      yield* first.stops
      const good = yield* text(store)

      for (const bad of ['"next":0', '"next":-1', '"next":1.5', '"next":1e300']) {
        yield* store.write(good.replace('"next":3', bad))
        const { end, socket } = yield* process(scene, store)
        const error = end()
        const url = error === undefined ? socket().request.url : ""

        assert.notInclude(url, "sequence_number", bad)
      }
    })
  )

  it.effect("gives the stream a socket of its own beside others", () =>
    Effect.gen(function* () {
      const { store } = watched()
      const { first } = yield* withTwo(store)

      yield* first.listen([posted])

      assert.strictEqual(first.sockets.length, 2)
    })
  )

  it.effect("keeps a connection's number with what was done, not with what was read", () =>
    Effect.gen(function* () {
      const { store } = watched()
      const scene = new Scene(channel("a"))
      const first = yield* process(scene, store, {}, () => Effect.never)
      yield* first.greets()
      yield* first.says(scene.posts("p1", START + 1), scene.posts("p2", START + 2))
      yield* TestClock.adjust("1 second")

      const state = yield* stateIn(store)

      assert.deepInclude(state["connection"], { id: "c1", next: 1 })
    })
  )
})

describe("a store that cannot keep a cursor", () => {
  it.effect("is told of and tried again, and the stream goes on", () =>
    Effect.gen(function* () {
      const kept = memory()
      let isFull = true
      const store: CursorStore = {
        read: kept.read,
        write: (one) =>
          isFull ? Effect.fail(new InvalidInput({ endpoint: "cursor", reason: "the disk is full" })) : kept.write(one)
      }
      const { first, scene } = yield* withTwo(store)
      yield* TestClock.adjust("1 second")
      const before = yield* kept.read
      isFull = false
      yield* TestClock.adjust("1 second")

      assert.include(first.log.map(({ message }) => message).join("\n"), "the cursor is not kept")
      assert.include(first.log.map(({ message }) => message).join("\n"), "the disk is full")
      assert.isUndefined(before)
      assert.isDefined(yield* kept.read)
      yield* first.says(scene.posts("p3", START + 2100))
      assert.deepStrictEqual(first.told, ["posted p1", "posted p2", "posted p3"])
    })
  )

  const broken: ReadonlyArray<readonly [what: string, write: CursorStore["write"]]> = [
    ["dies", () => Effect.die(new Error("s3cret"))],
    [
      "throws",
      () => {
        throw new TypeError("s3cret")
      }
    ],
    ["never answers", () => Effect.never]
  ]
  for (const [what, write] of broken) {
    it.effect(`because it ${what} is told of, tried again, and in nobody's way`, () =>
      Effect.gen(function* () {
        const kept = memory()
        let isBroken = true
        const store: CursorStore = { read: kept.read, write: (one) => (isBroken ? write(one) : kept.write(one)) }
        const { first, scene } = yield* withTwo(store)
        yield* TestClock.adjust("1 minute")
        const told = first.log.map(({ message }) => message).join("\n")
        isBroken = false
        yield* TestClock.adjust("1 minute")

        assert.include(told, "the cursor is not kept")
        assert.notInclude(told, "s3cret")
        assert.isDefined(yield* kept.read)
        yield* first.says(scene.posts("p3", START + 130_000))
        assert.deepStrictEqual(first.told, ["posted p1", "posted p2", "posted p3"])
      })
    )

    it.effect(`because it ${what} does not keep the stream from ending`, () =>
      Effect.gen(function* () {
        const store: CursorStore = { read: memory().read, write }
        const { first } = yield* withTwo(store)
        const stopping = yield* Effect.forkChild(first.stops)

        yield* TestClock.adjust("1 minute")

        assert.isDefined(stopping.pollUnsafe())
      })
    )
  }

  it.effect("to read ends the stream: going on from nowhere would lose what was missed", () =>
    Effect.gen(function* () {
      const store: CursorStore = {
        read: Effect.fail(new InvalidInput({ endpoint: "cursor", reason: "no such folder" })),
        write: () => Effect.void
      }

      const { end, sockets } = yield* process(new Scene(channel("a")), store)

      const error = end()
      assert.ok(error !== undefined && error !== "well")
      assert.include(error.message, "no such folder")
      assert.strictEqual(sockets.length, 0)
    })
  )
})

describe("a stream with a cursor", () => {
  it.effect("tells nothing twice over many processes, and nothing is missing", () =>
    Effect.gen(function* () {
      const { store } = watched()
      const scene = new Scene(channel("a"), channel("b"))
      const told: Array<string> = []
      for (let round = 0; round < 10; round++) {
        const at = START + round * 60_000
        const one = yield* process(scene, store)
        one.socket().say(hello(`c${round}`))
        scene.begin()
        yield* TestClock.adjust(1)
        yield* one.says(scene.posts(`live${round}`, at + 10), scene.posts(`b${round}`, at + 11, "b"))
        yield* TestClock.adjust("1 second")
        yield* one.stops
        scene.posts(`away${round}`, at + 20_000)
        yield* TestClock.adjust("59 seconds")
        told.push(...one.told)
      }

      assert.deepStrictEqual(
        told,
        Array.from({ length: 10 }, (_, round) => [
          ...(round === 0 ? [] : [`posted away${round - 1}`]),
          `posted live${round}`,
          `posted b${round}`
        ]).flat()
      )
    })
  )
})
