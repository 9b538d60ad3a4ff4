import { describe, expect, it } from "@effect/vitest"
import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import * as TestClock from "effect/testing/TestClock"
import { createServer } from "../src/index.ts"
import { json } from "./raw.ts"
import { bearer, type RawSocket } from "./socket.ts"
import { brief, idOf, type Way, ways } from "./ways.ts"

const SOCKET = "/api/v4/websocket"
const at = (id: string, from: number) => `${SOCKET}?connection_id=${id}&sequence_number=${from}`

/** Ann listens, ben posts. That ann comes and goes is told, too. */
const stage = Effect.fnUntraced(function* ({ open }: Way) {
  const clock = yield* Clock.clockWith(Effect.succeed)
  const server = createServer({ clock, seed: 7 })
  yield* Effect.promise(() => server.listen())
  yield* Effect.addFinalizer(() => Effect.promise(() => server.close()))
  server.addTeam("town")
  const ann = server.addUser({ username: "ann", team: "town" })
  server.addUser({ username: "ben", team: "town" })
  const channel = server.addChannel({ team: "town", name: "dev", members: ["ann", "ben"] })
  const post = (message = "hi") => server.addPost({ username: "ben", channel_id: channel.id, message })
  const listen = (path = SOCKET) => Effect.promise(() => open(server, path, bearer(ann.token)))
  const ready = Effect.gen(function* () {
    const socket = yield* listen()
    const frames = yield* until(socket, 2)
    return { socket, id: idOf(socket.frames[0]), frames }
  })
  return { server, ann, channel, post, listen, ready }
})

const until = (socket: RawSocket, count: number) =>
  Effect.map(
    Effect.promise(() => socket.until(count)),
    (frames) => frames.map(brief)
  )

const ended = (socket: RawSocket) => Effect.promise(() => socket.closed)

/** The posts' texts, in the order of the frames. */
const said = (socket: RawSocket): ReadonlyArray<unknown> =>
  socket.frames.flatMap((frame) => {
    const { data, event } = json({ body: frame })
    if (event !== "posted" || typeof data !== "object" || data === null || !("post" in data)) return []
    return [json({ body: String(data.post) })["message"]]
  })

describe.each(ways)("sockets, $name,", (way) => {
  it.effect("are cut in the middle of a frame, which a resume brings again", () =>
    Effect.gen(function* () {
      const { listen, post, ready, server } = yield* stage(way)
      const { id, socket } = yield* ready

      const cut = server.faults.cutSockets({ after: 2 })
      for (const text of ["a", "b", "c", "d"]) post(text)
      const code = yield* ended(socket)
      const next = yield* listen(at(id, 4))
      yield* until(next, 2)

      expect([cut, code]).toEqual([1, 1006])
      expect(said(socket)).toEqual(["a", "b"])
      expect(said(next)).toEqual(["c", "d"])
    })
  )

  it.effect("bring events twice, or not at all, and then go on", () =>
    Effect.gen(function* () {
      const { post, ready, server } = yield* stage(way)
      const { socket } = yield* ready

      server.faults.duplicate()
      post("twice")
      server.faults.skip({ times: 2 })
      post("never")
      post("neither")
      post("once")

      expect((yield* until(socket, 5)).slice(2)).toEqual(["posted 2", "posted 2", "posted 5"])
    })
  )

  it.effect("tell of two posts in the wrong order, and of one that has no other after 10 ms", () =>
    Effect.gen(function* () {
      const { post, ready, server } = yield* stage(way)
      const { socket } = yield* ready

      server.faults.swapPosts()
      post("first")
      post("second")
      const frames = yield* until(socket, 4)
      server.faults.swapPosts()
      post("alone")
      yield* TestClock.adjust(10)
      yield* until(socket, 5)

      expect(frames.slice(2)).toEqual(["posted 2", "posted 3"])
      expect(said(socket)).toEqual(["second", "first", "alone"])
    })
  )

  it.effect("forget who they were: a resume gets a hello, and not what was missed", () =>
    Effect.gen(function* () {
      const { listen, post, ready, server } = yield* stage(way)
      const { id, socket } = yield* ready

      const forgotten = server.faults.forgetConnections()
      post("heard")
      yield* until(socket, 3)
      yield* Effect.promise(() => server.faults.dropSockets())
      post("missed")
      const next = yield* listen(at(id, 3))
      post("heard again")
      const frames = yield* until(next, 2)

      expect(forgotten).toBe(1)
      expect(frames).toEqual(["hello 0", "posted 1"])
      expect(said(next)).toEqual(["heard again"])
    })
  )

  it.effect("are half open: nothing passes, and nobody can resume until a ping is 100 s old", () =>
    Effect.gen(function* () {
      const { listen, post, ready, server } = yield* stage(way)
      const { id, socket } = yield* ready
      yield* TestClock.adjust("70 seconds") // pinged 10 s ago

      server.faults.halfOpen()
      post("lost")
      socket.send({ seq: 1, action: "ping" })
      yield* TestClock.adjust("89 seconds")
      const early = yield* listen(at(id, 2))
      yield* until(early, 1)
      yield* TestClock.adjust("1 second")
      const late = yield* listen(at(id, 2))
      yield* until(late, 1)

      expect(socket.frames.length).toBe(2)
      expect(idOf(early.frames[0])).not.toBe(id)
      expect(said(early)).toEqual([])
      expect(said(late)).toEqual(["lost"])
    })
  )

  it.effect("are slow, each frame behind the other", () =>
    Effect.gen(function* () {
      const { post, ready, server } = yield* stage(way)
      const { socket } = yield* ready

      server.faults.slowSockets(1000, { user: "ann" })
      for (const text of ["a", "b", "c"]) post(text)
      yield* TestClock.adjust(2000)
      yield* until(socket, 4)
      const soon = said(socket)
      yield* TestClock.adjust(1000)
      yield* until(socket, 5)

      expect(soon).toEqual(["a", "b"])
      expect(said(socket)).toEqual(["a", "b", "c"])
    })
  )

  it.effect("are closed with a code, those of one user", () =>
    Effect.gen(function* () {
      const { listen, post, ready, server } = yield* stage(way)
      const { socket } = yield* ready
      const other = yield* listen()
      yield* until(other, 1)

      const none = server.faults.closeSockets(4000, { user: "ben" })
      post("still")
      yield* until(socket, 3)
      const both = server.faults.closeSockets(4000, { user: "ann" })

      expect([none, both]).toEqual([0, 2])
      expect(yield* Effect.promise(() => Promise.all([socket.closed, other.closed]))).toEqual([4000, 4000])
    })
  )

  it.effect("hide the hello, and answer all the same", () =>
    Effect.gen(function* () {
      const { listen, server } = yield* stage(way)
      server.faults.hideHello()

      const socket = yield* listen()
      socket.send({ seq: 3, action: "ping" })

      expect(yield* until(socket, 2)).toEqual(["status_change 1", "OK 3"])
    })
  )

  it.effect("are refused, as often as told", () =>
    Effect.gen(function* () {
      const { ann, listen, server } = yield* stage(way)
      server.faults.refuseUpgrades({ times: 2 })
      server.faults.refuseUpgrades({ status: 429, headers: { "Retry-After": "2" } })
      const refused = Effect.promise(() =>
        way.open(server, SOCKET, bearer(ann.token)).then(
          () => "open",
          (error: Error) => error.message
        )
      )

      const seen = [yield* refused, yield* refused, yield* refused]
      const socket = yield* listen()

      expect(seen).toEqual(["503", "503", "429"])
      expect((yield* until(socket, 1))[0]).toBe("hello 0")
    })
  )

  it.effect("fall silent when all sessions end without a word", () =>
    Effect.gen(function* () {
      const { post, ready, server } = yield* stage(way)
      const { socket } = yield* ready

      server.faults.endSessions("ann")
      post("lost")
      socket.send({ seq: 3, action: "ping" })

      expect((yield* until(socket, 3))[2]).toBe("FAIL 3")
    })
  )

  it.effect("end when the server begins anew; with its memory tokens and posts are there, connections are not", () =>
    Effect.gen(function* () {
      const { listen, post, ready, server } = yield* stage(way)
      const { id, socket } = yield* ready
      post("before")
      yield* until(socket, 3)

      const count = server.restart()
      const code = yield* ended(socket)
      const next = yield* listen(at(id, 3))
      const hello = yield* until(next, 2)
      post("after")
      yield* until(next, 3)

      expect([count, code]).toEqual([1, 1006])
      expect(hello).toEqual(["hello 0", "status_change 1"])
      expect(idOf(next.frames[0])).not.toBe(id)
      expect(said(next)).toEqual(["after"])
    })
  )

  it.effect("find an empty world, but for what it is filled with, when the server begins anew without its memory", () =>
    Effect.gen(function* () {
      const { ann, ready, server } = yield* stage(way)
      yield* ready
      let token = ""

      server.restart({
        memory: false,
        fill: (world) => {
          world.addTeam("town")
          token = world.addUser({ username: "ann", team: "town" }).token
        }
      })
      const stranger = yield* Effect.promise(() => way.open(server, SOCKET, bearer(ann.token)))
      stranger.send({ seq: 1, action: "ping" })
      const known = yield* Effect.promise(() => way.open(server, SOCKET, bearer(token)))
      const frames = yield* until(known, 2)

      expect(frames).toEqual(["hello 0", "status_change 1"])
      expect(stranger.frames).toEqual([])
    })
  )

  it.effect("have nothing wrong with them any more when all is cleared", () =>
    Effect.gen(function* () {
      const { post, ready, server } = yield* stage(way)
      const { socket } = yield* ready
      server.faults.cutSockets()
      server.faults.duplicate({ times: 9 })
      server.faults.skip({ times: 9 })
      server.faults.slowSockets(1000)
      server.faults.swapPosts(9)

      server.faults.clear()
      post("a")
      post("b")

      expect((yield* until(socket, 4)).slice(2)).toEqual(["posted 2", "posted 3"])
      expect(said(socket)).toEqual(["a", "b"])
    })
  )
})
