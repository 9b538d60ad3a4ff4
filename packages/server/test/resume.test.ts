import { describe, expect, it } from "@effect/vitest"
import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import * as TestClock from "effect/testing/TestClock"
import { createServer, type Server } from "../src/index.ts"
import { ask, json, values } from "./raw.ts"
import { bearer, type RawSocket } from "./socket.ts"
import { brief, idOf, type Way, ways } from "./ways.ts"

const SOCKET = "/api/v4/websocket"
const at = (id: string, from: number | string) => `${SOCKET}?connection_id=${id}&sequence_number=${from}`

/** A server with a port, where ann listens and ben posts; statuses set by hand say nothing of sockets. */
const stage = Effect.fnUntraced(function* ({ open }: Way) {
  const clock = yield* Clock.clockWith(Effect.succeed)
  const server = createServer({ clock })
  yield* Effect.promise(() => server.listen())
  yield* Effect.addFinalizer(() => Effect.promise(() => server.close()))
  server.addTeam("town")
  const ann = server.addUser({ username: "ann", team: "town" })
  const ben = server.addUser({ username: "ben", team: "town" })
  const channel = server.addChannel({ team: "town", name: "dev", members: ["ann", "ben"] })
  const call = (method: string, path: string, token: string, body?: unknown) =>
    Effect.promise(() => ask(server, method, path, { token, body }))
  yield* call("PUT", `/api/v4/users/${ann.user.id}/status`, ann.token, { user_id: ann.user.id, status: "dnd" })

  const post = (message = "hi", props = {}) =>
    call("POST", "/api/v4/posts", ben.token, { channel_id: channel.id, message, props })
  const listen = (path = SOCKET, headers: Readonly<Record<string, string>> = bearer(ann.token)) =>
    Effect.promise(() => open(server, path, headers))
  return { server, ann, ben, channel, post, listen, call, place: { server, ann: ann.user.id } }
})

const until = (socket: RawSocket, count: number) =>
  Effect.map(
    Effect.promise(() => socket.until(count)),
    (frames) => frames.map(brief)
  )

/** Asks for an answer, behind which nothing is under way. */
const settled = (socket: RawSocket, seq = 9) => {
  const count = socket.frames.length
  socket.send({ seq, action: "ping" })
  return Effect.promise(async () => {
    let seen = count
    for (;;) {
      const frames = await socket.until(seen + 1)
      if (frames.some((frame, index) => index >= count && brief(frame) === `OK ${seq}`)) {
        return frames.map(brief).filter((frame) => frame !== `OK ${seq}`)
      }
      seen = frames.length
    }
  })
}

const dropped = (server: Server) => Effect.promise(() => server.faults.dropSockets())

describe.each(ways)("a connection of v4, $name,", (way) => {
  it.effect("goes on where its socket broke: what was missed, then what comes, and no hello", () =>
    Effect.gen(function* () {
      const { listen, post, server } = yield* stage(way)
      const first = yield* listen()
      yield* post()
      yield* until(first, 2)
      const id = idOf(first.frames[0])
      yield* dropped(server)
      yield* post()
      yield* post()

      const second = yield* listen(at(id, 2))
      const missed = yield* settled(second)
      yield* post()
      const live = yield* until(second, 4)

      expect(missed).toEqual(["posted 2", "posted 3"])
      expect(live).toEqual(["posted 2", "posted 3", "OK 9", "posted 4"])
    })
  )

  it.effect("writes again what was written already, from the number that it is asked for", () =>
    Effect.gen(function* () {
      const { listen, post, server } = yield* stage(way)
      const first = yield* listen()
      for (let n = 0; n < 3; n += 1) yield* post()
      yield* until(first, 4)
      yield* dropped(server)

      const second = yield* listen(at(idOf(first.frames[0]), 2))
      const frames = yield* settled(second)

      expect(frames).toEqual(["posted 2", "posted 3"])
      expect(second.frames.slice(0, 2)).toEqual(first.frames.slice(2, 4))
    })
  )

  it.effect(
    "is resumed by a cookie and by another session of its user, not by somebody else's, nor by a challenge",
    () =>
      Effect.gen(function* () {
        const { ann, ben, call, listen, post, server } = yield* stage(way)
        const login = yield* call("POST", "/api/v4/users/login", "", { login_id: "ann", password: ann.password })
        const token = values(login, "Token")[0] ?? ""
        const first = yield* listen()
        yield* until(first, 1)
        const id = idOf(first.frames[0])
        yield* dropped(server)
        yield* post()

        const bens = yield* listen(at(id, 1), bearer(ben.token))
        const [his] = yield* until(bens, 1)
        const stranger = yield* listen(at(id, 1), {})
        stranger.send({ seq: 1, action: "authentication_challenge", data: { token } })
        const challenged = yield* until(stranger, 2)
        const other = yield* listen(at(id, 1), bearer(token))
        const others = yield* settled(other)
        yield* dropped(server)
        const cookie = yield* listen(at(id, 2), { cookie: `MMAUTHTOKEN=${ann.token}` })
        const cookies = yield* settled(cookie)

        expect(his).toEqual("hello 0")
        expect(challenged).toEqual(["hello 0", "OK 1"])
        expect(idOf(stranger.frames[0])).not.toBe(id)
        expect(others).toEqual(["posted 1"])
        expect(cookies).toEqual([])
      })
  )

  it.effect("is not resumed while its socket is open: the new one is a connection of its own", () =>
    Effect.gen(function* () {
      const { listen, post } = yield* stage(way)
      const first = yield* listen()
      yield* until(first, 1)
      const id = idOf(first.frames[0])

      const second = yield* listen(at(id, 1))
      yield* until(second, 1)
      yield* post()

      expect(idOf(second.frames[0])).not.toBe(id)
      expect(yield* until(second, 2)).toEqual(["hello 0", "posted 1"])
      expect(yield* until(first, 2)).toEqual(["hello 0", "posted 1"])
    })
  )

  it.effect("begins anew when asked for a number that is too new or negative, and what waited follows the hello", () =>
    Effect.gen(function* () {
      const { listen, post, server } = yield* stage(way)
      const first = yield* listen()
      yield* until(first, 1)
      const id = idOf(first.frames[0])
      yield* dropped(server)
      yield* post()

      const tooNew = yield* listen(at(id, 22))
      const afterTooNew = yield* settled(tooNew)
      yield* dropped(server)
      const forgotten = yield* listen(at(id, 1))
      yield* until(forgotten, 1)
      const negative = yield* listen(at(idOf(tooNew.frames[0]), -1))
      const afterNegative = yield* settled(negative)

      expect(afterTooNew).toEqual(["hello 0", "posted 1"])
      expect(idOf(tooNew.frames[0])).not.toBe(id)
      expect(idOf(forgotten.frames[0])).not.toBe(id)
      expect(afterNegative).toEqual(["hello 0"])
    })
  )

  it.effect(
    "counts from 0 again when asked for 0, without a hello, and is then replayed in the order of its ring",
    () =>
      Effect.gen(function* () {
        const { listen, post, server } = yield* stage(way)
        const first = yield* listen()
        yield* post()
        yield* post()
        yield* until(first, 3)
        const id = idOf(first.frames[0])
        yield* dropped(server)
        yield* post()

        const zero = yield* listen(at(id, 0))
        const again = yield* settled(zero)
        yield* post()
        yield* until(zero, 3)
        yield* dropped(server)
        const odd = yield* listen(at(id, 2))

        expect(again).toEqual(["posted 0"])
        expect(yield* settled(odd)).toEqual(["posted 2", "posted 0", "posted 1"])
      })
  )

  it.effect.each(["abc", "", "1.5", "99999999999999999999", undefined])(
    "ends right behind the upgrade when the number is %s, and can be resumed all the same",
    (number) =>
      Effect.gen(function* () {
        const { listen, server } = yield* stage(way)
        const first = yield* listen()
        yield* until(first, 1)
        const id = idOf(first.frames[0])
        yield* dropped(server)

        const cut = yield* listen(number === undefined ? `${SOCKET}?connection_id=${id}` : at(id, number))
        const code = yield* Effect.promise(() => cut.closed)
        const resumed = yield* listen(at(id, 1))

        expect([code, cut.frames]).toEqual([1006, []])
        expect(yield* settled(resumed)).toEqual([])
      })
  )

  it.effect("ends right behind the upgrade when the id is none, and is new when it is unknown or empty", () =>
    Effect.gen(function* () {
      const { listen } = yield* stage(way)

      const short = yield* listen(at("abc", 1))
      const odd = yield* listen(at(`${"a".repeat(25)}-`, 1))
      const unknown = yield* listen(at("a".repeat(26), 5))
      const empty = yield* listen(at("", 5))

      expect(yield* Effect.promise(() => Promise.all([short.closed, odd.closed]))).toEqual([1006, 1006])
      expect(yield* until(unknown, 1)).toEqual(["hello 0"])
      expect(yield* until(empty, 1)).toEqual(["hello 0"])
    })
  )

  it.effect("keeps the last 128 written events: one more, and it begins anew", () =>
    Effect.gen(function* () {
      const { listen, post, server } = yield* stage(way)
      const first = yield* listen()
      for (let n = 0; n < 142; n += 1) yield* post()
      yield* until(first, 143)
      const id = idOf(first.frames[0])
      yield* dropped(server)

      const oldest = yield* listen(at(id, 15))
      const again = yield* settled(oldest)
      yield* dropped(server)
      const older = yield* listen(at(id, 14))
      const anew = yield* settled(older)

      expect([again.length, again[0], again.at(-1)]).toEqual([128, "posted 15", "posted 142"])
      expect(anew).toEqual(["hello 0"])
    })
  )

  it.effect("keeps 256 events while it is away, and is forgotten with the next one", () =>
    Effect.gen(function* () {
      const { listen, post, server } = yield* stage(way)
      const first = yield* listen()
      yield* until(first, 1)
      const id = idOf(first.frames[0])
      yield* dropped(server)
      for (let n = 0; n < 256; n += 1) yield* post()

      const second = yield* listen(at(id, 1))
      const kept = yield* settled(second)
      yield* dropped(server)
      for (let n = 0; n < 257; n += 1) yield* post()
      const third = yield* listen(at(id, 257))

      expect([kept.length, kept[0], kept.at(-1)]).toEqual([256, "posted 1", "posted 256"])
      expect(yield* settled(third)).toEqual(["hello 0"])
    })
  )

  it.effect("leaves typing out while 128 events wait, and no gap for it", () =>
    Effect.gen(function* () {
      const { ben, call, channel, listen, post, server } = yield* stage(way)
      const type = () =>
        call("POST", `/api/v4/users/${ben.user.id}/typing`, ben.token, { channel_id: channel.id, parent_id: "" })
      const first = yield* listen()
      yield* until(first, 1)
      yield* dropped(server)
      for (let n = 0; n < 127; n += 1) yield* post()
      yield* type()
      yield* type()
      yield* post()

      const second = yield* listen(at(idOf(first.frames[0]), 1))
      const frames = yield* settled(second)

      expect(frames.slice(-3)).toEqual(["posted 127", "typing 128", "posted 129"])
    })
  )

  it.effect(
    "says what it had to say to who reads too slowly, ends with an empty close, and is forgotten",
    () =>
      Effect.gen(function* () {
        const { listen, post } = yield* stage(way)
        const slow = yield* listen()
        yield* until(slow, 1)
        const id = idOf(slow.frames[0])
        slow.pause()
        // More than the wire holds, and 256 besides.
        const written = 450
        for (let n = 0; n < written; n += 1) yield* post("hi", { large: "x".repeat(60_000) })
        slow.resume()

        const code = yield* Effect.promise(() => slow.closed)
        const seqs = slow.frames.map((frame) => Number(json({ body: frame })["seq"]))
        const next = yield* listen(at(id, slow.frames.length))

        expect(code).toBe(1005)
        expect(seqs).toEqual(seqs.map((_, index) => index))
        expect(slow.frames.length).toBeLessThan(written)
        expect(yield* settled(next)).toEqual(["hello 0"])
      }),
    30_000
  )
})

describe("a connection of v4", () => {
  const [way = { name: "", open: () => Promise.reject(new Error("no way")) }] = ways

  it.effect("drops a link that takes nothing for 30 s, and can be resumed with all that waited", () =>
    Effect.gen(function* () {
      const { listen, post } = yield* stage(way)
      const slow = yield* listen()
      yield* until(slow, 1)
      slow.pause()
      for (let n = 0; n < 80; n += 1) yield* post()

      yield* TestClock.adjust(29_999)
      const before = slow.frames.length
      yield* TestClock.adjust(1)
      slow.resume()
      const code = yield* Effect.promise(() => slow.closed)
      const arrived = slow.frames.length
      const second = yield* listen(at(idOf(slow.frames[0]), arrived))
      const rest = yield* settled(second)

      expect(before).toBe(1)
      expect(code).toBe(1006)
      expect([rest[0], rest.at(-1)]).toEqual([`posted ${arrived}`, "posted 80"])
    })
  )

  it.effect("closes 5 s after its upgrade if the session has ended by then, and stays open if it ends later", () =>
    Effect.gen(function* () {
      const { listen, server } = yield* stage(way)
      const young = yield* listen()
      yield* until(young, 1)
      yield* TestClock.adjust(4000)
      const younger = yield* listen()
      yield* until(younger, 1)
      server.endSessions("ann")

      yield* TestClock.adjust(999)
      const before = yield* Effect.promise(() => Promise.race([young.closed, Promise.resolve("open")]))
      yield* TestClock.adjust(1)
      const codes = [yield* Effect.promise(() => young.closed)]
      yield* TestClock.adjust(4000)
      codes.push(yield* Effect.promise(() => younger.closed))

      expect(before).toBe("open")
      expect(codes).toEqual([1006, 1006])
    })
  )

  it.effect("tells that its user is gone half a second after the last socket, unless there is another", () =>
    Effect.gen(function* () {
      const { ann, ben, call, server } = yield* stage(way)
      const statusOf = call("GET", `/api/v4/users/${ben.user.id}/status`, ann.token)
      const open = Effect.promise(() => way.open(server, SOCKET, bearer(ben.token)))
      const statuses: Array<unknown> = []
      const look = Effect.map(statusOf, (answer) => statuses.push(json(answer)["status"]))

      yield* until(yield* open, 1)
      yield* dropped(server)
      yield* TestClock.adjust(499)
      yield* look
      yield* until(yield* open, 1)
      yield* TestClock.adjust(1000)
      yield* look
      yield* dropped(server)
      yield* TestClock.adjust(500)
      yield* look

      expect(statuses).toEqual(["online", "online", "offline"])
    })
  )

  it.effect("is forgotten by the look every 5 min if its user was not active for longer; a post is activity", () =>
    Effect.gen(function* () {
      const { ann, call, channel, listen, post, server } = yield* stage(way)
      yield* TestClock.adjust("2 minutes")
      const idle = yield* listen()
      yield* until(idle, 1)
      const id = idOf(idle.frames[0])
      yield* dropped(server)
      yield* TestClock.adjust("7 minutes") // one look at 5 min: it was active 3 min before
      const kept = yield* listen(at(id, 1))
      const first = yield* settled(kept)
      yield* TestClock.adjust("400 seconds") // behind the look at 15 min, open all the time: those are not looked at
      yield* post()
      const last = (yield* settled(kept, 8)).filter((frame) => frame.startsWith("posted")).at(-1)
      yield* dropped(server)
      yield* TestClock.adjust("270 seconds") // behind the look at 20 min
      const forgotten = yield* listen(at(id, 2))
      const second = yield* settled(forgotten)
      yield* TestClock.adjust("5 minutes")
      yield* call("POST", "/api/v4/posts", ann.token, { channel_id: channel.id, message: "here" })
      yield* until(forgotten, 3)
      const count = (yield* settled(forgotten, 10)).length
      yield* dropped(server)
      yield* TestClock.adjust("5 minutes") // behind the look at 30 min, less than 5 min behind the post
      const active = yield* listen(at(idOf(forgotten.frames[0]), count - 1))

      expect(first).toEqual([])
      expect(last).toBe("posted 1")
      expect(second).toEqual(["hello 0"])
      expect((yield* settled(active)).some((frame) => frame.startsWith("hello"))).toBe(false)
    })
  )
})

describe.each(ways)("a session that ends, $name,", (way) => {
  it.effect("leaves the socket open and silent; nothing waits for it, and a resume by a new login tells nothing", () =>
    Effect.gen(function* () {
      const { ann, call, listen, post, server } = yield* stage(way)
      const first = yield* listen()
      yield* post()
      yield* until(first, 2)
      const id = idOf(first.frames[0])
      server.endSessions("ann")

      yield* post("lost")
      first.send({ seq: 1, action: "ping" })
      first.send({ seq: 2, action: "presence" })
      const said = yield* until(first, 4)
      yield* dropped(server)
      const login = yield* call("POST", "/api/v4/users/login", "", { login_id: "ann", password: ann.password })
      const again = yield* listen(at(id, 2), bearer(values(login, "Token")[0] ?? ""))
      const resumed = yield* settled(again)
      yield* post()

      expect(said).toEqual(["hello 0", "posted 1", "FAIL 1", "OK 2"])
      expect(resumed).toEqual([])
      expect((yield* until(again, 2))[1]).toBe("posted 2")
    })
  )

  it.effect("is replaced by a challenge: hello with the same id at the next number; a wrong token cuts", () =>
    Effect.gen(function* () {
      const { ann, call, listen, post, server } = yield* stage(way)
      const first = yield* listen()
      yield* post()
      yield* until(first, 2)
      server.endSessions("ann")
      yield* post("lost")
      const login = yield* call("POST", "/api/v4/users/login", "", { login_id: "ann", password: ann.password })

      const token = values(login, "Token")[0] ?? ""
      first.send({ seq: 7, action: "authentication_challenge", data: { token } })
      yield* until(first, 4)
      yield* post()
      const frames = yield* until(first, 5)
      server.endSessions("ann")
      first.send({ seq: 8, action: "authentication_challenge", data: { token } })

      expect(frames).toEqual(["hello 0", "posted 1", "hello 2", "OK 7", "posted 3"])
      expect(idOf(first.frames[2])).toBe(idOf(first.frames[0]))
      expect(yield* Effect.promise(() => first.closed)).toBe(1006)
    })
  )
})
