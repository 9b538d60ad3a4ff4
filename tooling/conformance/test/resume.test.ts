import * as Auth from "@matterwire/core/Auth"
import type { ConnectionState } from "@matterwire/core/Call"
import type { Options } from "@matterwire/core/Config"
import { type MattermostError, Unreachable } from "@matterwire/core/Errors"
import { any, type Definitions } from "@matterwire/core/Event"
import * as Events from "@matterwire/core/Events"
import { gap } from "@matterwire/core/Gap"
import * as Mattermost from "@matterwire/core/Mattermost"
import type { WireResponse } from "@matterwire/core/Transport"
import { posted as posted3 } from "@matterwire/core/v3/events/posts"
import { posted as posted300 } from "@matterwire/core/v3/events300/posts"
import { socket as v3 } from "@matterwire/core/v3/Socket"
import { post_deleted, post_edited, posted } from "@matterwire/core/v4/events/posts"
import { reaction_added } from "@matterwire/core/v4/events/reactions"
import { socket as v4 } from "@matterwire/core/v4/Socket"
import * as Users from "@matterwire/core/v4/Users"
import { type Recording, servers, httpSteps } from "@matterwire/recordings"
import { describe, expect, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Layer from "effect/Layer"
import * as Stream from "effect/Stream"
import * as TestClock from "effect/testing/TestClock"
import { historyOf, playedWire, type RecordedSocket, socketsOf } from "../src/sockets.ts"
import { answerTo } from "../src/wire.ts"

// The client's sessions on recorded sockets: it dials, asks and says by itself; what the server says was recorded.

const steps = new Map(servers.flatMap(httpSteps).map((one) => [one.at, one]))
const recorded = (at: string): WireResponse => {
  const found = steps.get(at)
  if (found === undefined) throw new Error(`no step ${at}`)
  const { request, response } = found
  return answerTo(
    {
      endpoint: "",
      method: request.method,
      url: request.path,
      headers: {},
      body: undefined,
      expect: "text",
      maxBytes: 1e9
    },
    response
  )
}

const tokenOf = ({ open }: RecordedSocket): string =>
  open.request.headers.find(([name]) => name === "Authorization")?.[1].replace("Bearer ", "") ?? ""

const timeIn = (said: ReadonlyArray<string>): number =>
  Number(/create_at\\":(\d+)/.exec(said.join(""))?.[1] ?? 1.7954e12)

const lineOf = (event: object): string => {
  const one: Readonly<Record<string, unknown>> = JSON.parse(JSON.stringify(event))
  if (one["event"] === "gap") return `gap: ${String(one["events"])}: ${String(one["reason"])}`
  const post = one["post"]
  const text = typeof post === "object" && post !== null && "message" in post ? `: ${String(post.message)}` : ""
  return `${String(one["event"] === "*" ? one["name"] : one["event"])}${text}`
}

/** The recorder did not always ask. */
const pong = (serverTime?: number) => JSON.stringify({ status: "OK", seq_reply: 1, data: { server_time: serverTime } })

const posts = [posted, post_edited, post_deleted, gap(v4)] as const

interface Play {
  readonly first: RecordedSocket
  readonly answer?: (path: string) => WireResponse | undefined
  readonly definitions?: Definitions
  readonly options?: Options
  readonly at?: number
  /** What a server of v3 is. */
  readonly version?: string
}

/** A client that has dialled as the recorded one did. */
const play = Effect.fnUntraced(function* ({
  answer = () => undefined,
  at,
  definitions = posts,
  first,
  options,
  version
}: Play) {
  yield* TestClock.setTime(at ?? first.openedAt ?? timeIn(first.said))
  const wire = playedWire(answer, version)
  const client = Layer.provide(
    Mattermost.layer({
      url: "http://mm.test",
      token: tokenOf(first),
      checkAnswers: true,
      pace: false,
      logger: () => {},
      ...options
    }),
    wire.layer
  )
  const context = yield* Layer.build(client)
  const told: Array<string> = []
  const states: Array<ConnectionState["_tag"]> = []
  yield* Effect.forkScoped(
    Effect.provide(
      Stream.runForEach(Events.connection, ({ _tag }) => Effect.sync(() => states.push(_tag))),
      context
    )
  )
  const fiber = yield* Effect.forkScoped(
    Stream.runForEach(Events.on(...definitions), (event) => Effect.sync(() => told.push(lineOf(event)))).pipe(
      Effect.provide(context),
      Effect.exit
    )
  )
  yield* TestClock.adjust(1)
  let known = 1
  const last = () => {
    const socket = wire.sockets.at(-1)
    if (socket === undefined) throw new Error("nothing was dialled")
    return socket
  }
  return {
    ...wire,
    told,
    states,
    last,
    says: (said: ReadonlyArray<string>) =>
      Effect.suspend(() => {
        last().says(said)
        return TestClock.adjust(1)
      }),
    drops: (code?: number) =>
      Effect.suspend(() => {
        last().drops(code)
        return TestClock.adjust(1)
      }),
    /** The next socket, whatever delay is drawn. */
    redialled: Effect.gen(function* () {
      for (let waited = 0; wire.sockets.length === known && waited < 30_000; waited += 50) yield* TestClock.adjust(50)
      known = wire.sockets.length
      return last()
    }),
    end: (): MattermostError | undefined => {
      const outer = fiber.pollUnsafe()
      if (outer === undefined || Exit.isFailure(outer) || Exit.isSuccess(outer.value)) return undefined
      const [reason] = outer.value.cause.reasons
      return reason?._tag === "Fail" ? reason.error : undefined
    }
  }
})

const RESUME = socketsOf("11.6", "41a-websocket-resume")
const SILENT = socketsOf("11.6", "49-websocket-silent-loss")
const isCreate = (step: Recording["steps"][number]) => step.kind === "http" && step.request.path === "/api/v4/posts"

describe("a resume, as recorded (11.6/41a to 43)", () => {
  it.effect(
    "that succeeds says no hello: what was missed comes, then what is new, and no call is made (41a, fact 5)",
    () =>
      Effect.gen(function* () {
        const [a1, a2, a3] = ["a1", "a2", "a3"].map(RESUME.socket)
        if (a1 === undefined || a2 === undefined || a3 === undefined) return expect.fail()
        const { asked, drops, last, redialled, says, sockets, states, told } = yield* play({ first: a1 })
        yield* says(a1.said)
        yield* drops()
        yield* redialled
        yield* says(a2.said)
        yield* drops()
        yield* redialled
        yield* says(a3.said)

        expect(sockets.map(({ path }) => path)).toEqual([a1, a2, a3].map(({ open }) => open.request.path))
        expect(told).toEqual(["one", "two", "three", "four", "five", "six"].map((text) => `posted: ${text}`))
        expect(asked).toEqual([])
        expect(states.slice(-2)).toEqual(["resuming", "open"])
        expect(last().actions).toEqual(["ping"])
      })
  )

  it.effect(
    "while the old socket is open for the server gets a new id: all is asked for, and told once (41a:88, fact 8)",
    () =>
      Effect.gen(function* () {
        const a1 = RESUME.socket("a1")
        const a12 = RESUME.socket("a12")
        const at = RESUME.steps.findIndex((step) => "conn" in step && step.conn === "a12")
        const { asked, drops, redialled, says, told } = yield* play({ first: a1, answer: historyOf(RESUME.steps, at) })
        yield* says(a1.said)
        yield* drops()
        const next = yield* redialled
        yield* says(a12.said)
        yield* TestClock.adjust(1)

        expect(next.path).toMatch(/connection_id=8hnhbw5hp7dgtk37jo75drarjw&sequence_number=3$/)
        expect(asked.length).toBeGreaterThan(0)
        expect(told.slice(0, 3)).toEqual(["posted: one", "posted: two", "posted: three"])
        expect(new Set(told).size).toBe(told.length)
        expect(told.length).toBe(RESUME.steps.slice(0, at).filter(isCreate).length + 2)
      })
  )

  it.effect(
    "with a number that is too new says hello, and the queued event comes as the first: nothing is lost (41a:109, fact 6)",
    () =>
      Effect.gen(function* () {
        const a1 = RESUME.socket("a1")
        const a15 = RESUME.socket("a15")
        const at = RESUME.steps.findIndex((step) => "conn" in step && step.conn === "a15")
        const { drops, redialled, says, told } = yield* play({ first: a1, answer: historyOf(RESUME.steps, at) })
        yield* says(a1.said)
        yield* drops()
        yield* redialled
        yield* says(a15.said)
        yield* TestClock.adjust(1)

        expect(new Set(told).size).toBe(told.length)
        expect(told.length).toBe(RESUME.steps.slice(0, at).filter(isCreate).length)
      })
  )

  it.effect(
    "whose answer counts from 0 without a hello is not believed: what it says is asked for (41a:127, fact 6)",
    () =>
      Effect.gen(function* () {
        const a1 = RESUME.socket("a1")
        const a18 = RESUME.socket("a18")
        const fresh = RESUME.socket("a16")
        const { drops, redialled, says, told } = yield* play({ first: a1, answer: historyOf(RESUME.steps) })
        yield* says(a1.said)
        yield* drops()
        yield* redialled
        yield* says([...a18.said].sort((a, b) => Number(b.startsWith('{"status"')) - Number(a.startsWith('{"status"'))))
        const third = yield* redialled
        yield* says(fresh.said)
        yield* TestClock.adjust(1)

        expect(third.path).toBe("/api/v4/websocket")
        expect(new Set(told).size).toBe(told.length)
        expect(told.length).toBe(RESUME.steps.filter(isCreate).length)
      })
  )

  for (const conn of ["m1", "m2", "m4", "m5", "m6", "m7", "m8"]) {
    it.effect(`that the server ends at once, as it did ${conn}, is given up for a new connection (41a, fact 6)`, () =>
      Effect.gen(function* () {
        const a1 = RESUME.socket("a1")
        const { closed } = RESUME.socket(conn)
        const { drops, redialled, says, sockets, told } = yield* play({ first: a1, answer: historyOf(RESUME.steps) })
        yield* says(a1.said)
        yield* drops()
        for (let index = 0; index < 3; index++) {
          yield* redialled
          yield* drops(closed?.code)
        }
        yield* redialled
        yield* says(RESUME.socket("a16").said)
        yield* TestClock.adjust(1)

        expect(closed).toMatchObject({ code: 1006 })
        expect(sockets.map(({ path }) => path.includes("connection_id"))).toEqual([false, true, true, true, false])
        expect(told.length).toBe(RESUME.steps.filter(isCreate).length)
      })
    )
  }

  it.effect("after 140 missed events brings all of them, though 128 are kept of those that were written (41b)", () =>
    Effect.gen(function* () {
      const { socket } = socketsOf("11.6", "41b-websocket-resume-128")
      const [a1, a2] = [socket("a1"), socket("a2")]
      const { asked, drops, redialled, says, told } = yield* play({ first: a1, definitions: [any(v4)] })
      yield* says(a1.said)
      yield* drops()
      const next = yield* redialled
      yield* says(a2.said)

      expect(next.path).toBe(a2.open.request.path)
      expect(told.length).toBe(143)
      expect(asked).toEqual([])
    })
  )

  it.effect("with a number one too old says hello: what has no history is a gap (41b)", () =>
    Effect.gen(function* () {
      const { socket, steps: all } = socketsOf("11.6", "41b-websocket-resume-128")
      const [a1, a4] = [socket("a1"), socket("a4")]
      const { drops, redialled, says, told } = yield* play({
        first: a1,
        definitions: [posted, reaction_added, gap(v4)],
        answer: historyOf(all)
      })
      yield* says(a1.said)
      yield* drops()
      yield* redialled
      told.length = 0
      yield* says(a4.said)
      yield* TestClock.adjust(1)

      expect(told.filter((line) => line.startsWith("gap"))).toEqual(["gap: reaction_added: no history"])
    })
  )

  it.effect("after 256 missed events brings them without a hole, though the server dropped a typing (41c)", () =>
    Effect.gen(function* () {
      const { socket } = socketsOf("11.6", "41c-websocket-resume-256")
      const [a1, a2] = [socket("a1"), socket("a2")]
      const { asked, drops, redialled, says, sockets, told } = yield* play({ first: a1, definitions: [any(v4)] })
      yield* says(a1.said)
      yield* drops()
      const next = yield* redialled
      yield* says(a2.said)

      expect(next.path).toBe(a2.open.request.path)
      expect(told.length).toBe(259)
      expect(asked).toEqual([])
      expect(sockets.length).toBe(2)
    })
  )

  it.effect("after 257 is forgotten: hello, and a back-fill (41c)", () =>
    Effect.gen(function* () {
      const { socket, steps: all } = socketsOf("11.6", "41c-websocket-resume-256")
      const [a1, a2, a3] = [socket("a1"), socket("a2"), socket("a3")]
      const { drops, redialled, says, states, told } = yield* play({
        first: a1,
        definitions: [posted, reaction_added, gap(v4)],
        answer: historyOf(all)
      })
      yield* says(a1.said)
      yield* drops()
      yield* redialled
      yield* says(a2.said)
      yield* drops()
      const next = yield* redialled
      told.length = 0
      yield* says(a3.said)
      yield* TestClock.adjust(1)

      expect(next.path).toBe(a3.open.request.path)
      expect(told).toEqual(["gap: reaction_added: no history"])
      expect(states.slice(-3)).toEqual(["resuming", "back-filling", "open"])
    })
  )

  it.effect(
    "after the queue ran over: all that was queued, an empty close, then hello, and a back-fill (43, fact 9)",
    () =>
      Effect.gen(function* () {
        const { socket, steps: all } = socketsOf("11.6", "43-websocket-slow-reader")
        const [b1, b2] = [socket("b1"), socket("b2")]
        const { drops, redialled, says, told } = yield* play({
          first: b1,
          definitions: [reaction_added, posted, gap(v4)],
          answer: historyOf(all)
        })
        yield* says(b1.said.slice(0, 1))
        yield* says([pong(b1.openedAt)])
        yield* says(b1.said.slice(1))
        const before = told.length
        yield* drops(b1.closed?.code)
        const next = yield* redialled
        yield* says(b2.said)
        yield* TestClock.adjust(1)

        expect(b1.closed).toMatchObject({ code: 1005 })
        expect(next.path).toBe(b2.open.request.path)
        expect(before).toBeGreaterThan(100)
        expect(told.slice(before)).toEqual(["gap: reaction_added: no history"])
      })
  )

  it.effect("of a link whose write stalled for 30 s is complete (43, case C)", () =>
    Effect.gen(function* () {
      const { socket } = socketsOf("11.6", "43-websocket-slow-reader")
      const [c1, c2] = [socket("c1"), socket("c2")]
      const { asked, drops, redialled, says, sockets, told } = yield* play({ first: c1, definitions: [reaction_added] })
      yield* says(c1.said)
      yield* drops(c1.closed?.code)
      const next = yield* redialled
      yield* says([...c2.said, pong(c2.openedAt)])

      expect(next.path).toBe(c2.open.request.path)
      expect(told.length).toBe(7)
      expect(asked).toEqual([])
      expect(sockets.length).toBe(2)
    })
  )

  it.effect("after a restart says hello with a new id: what was posted meanwhile is asked for (42b)", () =>
    Effect.gen(function* () {
      const { socket, steps: all } = socketsOf("11.6", "42b-websocket-restart")
      const [a1, a3, a4] = [socket("a1"), socket("a3"), socket("a4")]
      const at = all.findIndex((step) => "conn" in step && step.conn === "a3")
      const { drops, redialled, refuse, says, sockets, told } = yield* play({
        first: a1,
        answer: historyOf(all, at)
      })
      yield* says(a1.said)
      refuse(new Unreachable({ endpoint: "GET /api/v4/websocket", reason: "ECONNREFUSED" }))
      yield* drops(a1.closed?.code)
      yield* TestClock.adjust("1 second")
      refuse(undefined)
      yield* redialled
      yield* says(a3.said)
      yield* TestClock.adjust(1)
      yield* drops(a3.closed?.code)
      yield* redialled

      expect(sockets.map(({ path }) => path)).toEqual([a1, a3, a4].map(({ open }) => open.request.path))
      expect(told).toEqual(["posted: before the kill", "posted: after the restart", "posted: live again"])
    })
  )

  it.effect(
    "427 s later is accepted, and 30 s later was forgotten: which one it is, the hello before the reply tells (41e)",
    () =>
      Effect.gen(function* () {
        const { socket } = socketsOf("11.6", "41e-websocket-reconnect-window")
        const outcomes: Array<ReadonlyArray<string>> = []
        for (const name of ["long", "near", "idle", "active"]) {
          const [first, second] = [socket(name), socket(`${name}-2`)]
          const { asked, drops, redialled, says, states } = yield* play({
            first,
            definitions: [any(v4)],
            at: 1_795_436_600_000
          })
          yield* says(first.said)
          yield* drops()
          const next = yield* redialled
          yield* says(second.said)
          yield* TestClock.adjust(1)
          expect(next.path).toBe(second.open.request.path)
          expect(asked).toEqual([])
          outcomes.push(states.slice(-2))
        }

        expect(outcomes).toEqual([
          ["resuming", "open"],
          ["resuming", "open"],
          ["back-filling", "open"],
          ["resuming", "open"]
        ])
      }).pipe(Effect.scoped)
  )

  it.effect("of a socket that the server gave up after 100 s without a pong is complete (42a)", () =>
    Effect.gen(function* () {
      const { socket } = socketsOf("11.6", "42a-websocket-keepalive")
      const [first, second] = [socket("silent"), socket("silent-2")]
      const { asked, drops, redialled, says, states } = yield* play({ first, definitions: [any(v4)] })
      yield* says(first.said)
      yield* drops(first.closed?.code)
      const next = yield* redialled
      yield* says(second.said)

      expect(first.closed).toMatchObject({ code: 1006 })
      expect(next.path).toBe(second.open.request.path)
      expect(states.slice(-2)).toEqual(["resuming", "open"])
      expect(asked).toEqual([])
    })
  )
})

describe("losses that no frame shows, as recorded (11.6/47 and 49)", () => {
  const ENDED = recorded("11.6/47-websocket-session-end:108")

  it.effect(
    "a session that ended leaves the socket open and silent: the FAIL to a ping ends the stream (47, fact 11)",
    () =>
      Effect.gen(function* () {
        const { socket } = socketsOf("11.6", "47-websocket-session-end")
        const out = socket("out")
        const { end, says, sockets } = yield* play({ first: out, answer: () => ENDED })
        yield* says(out.said.slice(0, 2))
        yield* says([pong()])
        yield* TestClock.adjust("10 seconds")
        yield* says(out.said.slice(2, 3))

        expect(out.said[2]).toMatch(/"FAIL".*not_authenticated/)
        expect(end()?._tag).toBe("Unauthorized")
        yield* TestClock.adjust("10 minutes")
        expect(sockets.length).toBe(1)
      })
  )

  for (const [conn, next] of [
    ["rev", 2],
    ["bot", 6]
  ] as const) {
    it.effect(`a hello with the same id at ${next} is a loss: no such socket is believed (47, ${conn}, fact 12)`, () =>
      Effect.gen(function* () {
        const { socket, steps: all } = socketsOf("11.6", "47-websocket-session-end")
        const one = socket(conn)
        const revived = one.said.findIndex((text, index) => index > 0 && text.startsWith('{"event":"hello"'))
        const { redialled, says, sockets, states, told } = yield* play({ first: one, answer: historyOf(all) })
        yield* says(one.said.slice(0, revived - 1))
        told.length = 0
        yield* says(one.said.slice(revived))
        const second = yield* redialled
        yield* says([...one.said.slice(revived, revived + 1), pong()])
        yield* TestClock.adjust(1)

        expect(one.said[revived]).toMatch(new RegExp(`"seq":${next}\\}`))
        expect(sockets[0]?.isOpen).toBe(false)
        expect(second.path).toBe("/api/v4/websocket")
        expect(states).toContain("back-filling")
        expect(told.filter((line) => line.startsWith("posted")).length).toBe(all.filter(isCreate).length)
      })
    )
  }

  // What was posted before a stream began is not told: the first post of the other's channel, of the second one.
  for (const [name, newLogin, count] of [
    ["one", "11.6/49-websocket-silent-loss:47", 12],
    ["two", "11.6/49-websocket-silent-loss:57", 11]
  ] as const) {
    it.effect(
      `a resume by a new login would hide what was posted between: it is not asked for (49, ${name}, fact 13)`,
      () =>
        Effect.gen(function* () {
          const [first, second] = [SILENT.socket(name), SILENT.socket(`${name}-2`)]
          const login = `11.6/49-websocket-silent-loss:${name === "one" ? 5 : 11}`
          let logins = 0
          let isDead = false
          const history = historyOf(SILENT.steps)
          const { drops, redialled, says, sockets, told } = yield* play({
            first,
            options: {
              token: undefined,
              auth: Auth.password(Users.login, { login_id: name, password: "Passw0rd!" })
            },
            answer: (path) => {
              if (path.endsWith("/login")) {
                isDead = false
                return recorded((logins += 1) === 1 ? login : newLogin)
              }
              return isDead ? ENDED : history(path)
            }
          })
          yield* says(first.said)
          const before = [...told]
          isDead = true
          yield* drops()
          yield* redialled
          // A token that is dead gets an open socket, and silence.
          yield* TestClock.adjust("6 seconds")
          const third = yield* redialled
          yield* says([
            `${first.said[0]}`.replace(/"connection_id":"\w+"/, '"connection_id":"new"'),
            ...second.said.slice(0, 1)
          ])
          yield* TestClock.adjust(1)

          expect(sockets.map(({ path }) => path.replace(/\?.*/, "?"))).toEqual([
            "/api/v4/websocket",
            "/api/v4/websocket?",
            "/api/v4/websocket"
          ])
          expect(`Bearer ${tokenOf(second)}`).toBe(third.request.headers["authorization"])
          expect(before).toEqual(["posted: first"])
          expect(told.filter((line) => line.startsWith("posted")).length).toBe(count)
          expect(told.filter((line) => line === "posted: second").length).toBeGreaterThan(0)
        })
    )
  }

  it.effect("a session that was valid all the time is resumed, and nothing is missing (49, three)", () =>
    Effect.gen(function* () {
      const [first, second] = [SILENT.socket("three"), SILENT.socket("three-2")]
      const { asked, drops, redialled, says, told } = yield* play({ first })
      yield* says(first.said)
      yield* drops()
      const next = yield* redialled
      yield* says(second.said)

      expect(next.path).toBe(second.open.request.path)
      expect(told).toEqual(["posted: first", "posted: second", "posted: third"])
      expect(asked).toEqual([])
    })
  )

  it.effect(
    "who was removed from a channel and added again is told what was posted between, by that channel's back-fill (49, four, fact 14)",
    () =>
      Effect.gen(function* () {
        const [first, second] = [SILENT.socket("four"), SILENT.socket("four-2")]
        const channel = "yz67o54r5bn7t8ubfxwpzi9gaw"
        const { asked, drops, redialled, says, told } = yield* play({
          first,
          answer: (path) =>
            path.endsWith(`${channel}/posts?page=0&per_page=200`)
              ? recorded("11.6/49-websocket-silent-loss:85")
              : historyOf(SILENT.steps)(path)
        })
        yield* says(first.said)
        yield* drops()
        const next = yield* redialled
        yield* says(second.said)
        yield* TestClock.adjust(1)

        expect(next.path).toBe(second.open.request.path)
        expect(told).toEqual([
          "posted: first",
          "posted: second",
          "posted: four49 added to the channel by ben49.",
          "posted: third"
        ])
        expect(asked.every((path) => !path.includes("/users/me/channels"))).toBe(true)
        expect(asked.some((path) => path.includes(channel))).toBe(true)
      })
  )
})

describe("being let in, as recorded (11.6/40, 3.10.3/24, 3.0.3/07)", () => {
  it.effect("a bad token gets 101 and silence: what it is, a call tells (40, fact 1)", () =>
    Effect.gen(function* () {
      const both = socketsOf("11.6", "40-websocket-auth").socket("both")
      const { asked, end } = yield* play({
        first: both,
        answer: () => recorded("11.6/47-websocket-session-end:108")
      })
      yield* TestClock.adjust("6 seconds")

      expect(both.open.response.status).toBe(101)
      expect(both.said).toEqual([])
      expect(end()?._tag).toBe("Unauthorized")
      expect(new Set(asked)).toEqual(new Set(["/api/v4/users/me"]))
    })
  )

  for (const conn of ["bearer-other", "cookie-other", "cookie-port", "cookie-null"]) {
    it.effect(`an Origin that is refused (${conn}) is 403, and final where the socket never worked (40, fact 2)`, () =>
      Effect.gen(function* () {
        const { open } = socketsOf("11.6", "40-websocket-auth").socket(conn)
        const first = socketsOf("11.6", "40-websocket-auth").socket("bearer")
        const wire = playedWire(() => undefined)
        const { status } = open.response
        wire.refuse(new Unreachable({ endpoint: "GET /api/v4/websocket", reason: "the upgrade was refused", status }))
        const client = Layer.provide(
          Mattermost.layer({ url: "http://mm.test", token: tokenOf(first), logger: () => {} }),
          wire.layer
        )

        const error = yield* Effect.flip(Effect.provide(Stream.runDrain(Events.on(posted)), client))

        expect(status).toBe(403)
        expect(error).toMatchObject({ _tag: "Unreachable", status: 403 })
        expect(wire.asked).toEqual([])
      })
    )
  }

  it.effect("replies to nobody's question, and to none that has a number, harm nothing (44, fact 3)", () =>
    Effect.gen(function* () {
      const { socket } = socketsOf("11.6", "44-websocket-actions")
      const acker = socket("acker")
      const replies = socketsOf("11.6", "44-websocket-actions").steps.flatMap((step) =>
        step.kind === "ws-frame" && step.direction === "server" && step.text?.startsWith('{"status":') === true
          ? [step.text.trim()]
          : []
      )
      const { last, says, sockets } = yield* play({ first: acker, definitions: [any(v4)] })
      yield* says(acker.said.slice(0, 1))
      yield* says(replies.filter((text) => !text.includes("not_authenticated")))

      expect(replies.length).toBeGreaterThan(20)
      expect(replies.some((text) => !text.includes("seq_reply"))).toBe(true)
      expect(last().isOpen).toBe(true)
      expect(sockets.length).toBe(1)
    })
  )

  it.effect("nothing is said that makes a server hide events: pings, and nothing else (44, fact 4)", () =>
    Effect.gen(function* () {
      const { socket } = socketsOf("11.6", "44-websocket-actions")
      const acker = socket("acker")
      const { last, says } = yield* play({ first: acker })
      yield* says(acker.said.slice(0, 1))
      for (let index = 0; index < 12; index++) {
        yield* says([pong(acker.openedAt)])
        yield* TestClock.adjust("10 seconds")
      }

      expect(last().actions.length).toBeGreaterThan(10)
      expect(new Set(last().actions)).toEqual(new Set(["ping"]))
    })
  )
})

describe("the sockets of v3, as recorded", () => {
  const THREE = socketsOf("3.10.3", "28-websocket-session-end-and-restart")

  it.effect("of 3.10 are not resumed after a restart: a new one begins, and all is asked for (28)", () =>
    Effect.gen(function* () {
      const [carol, again] = [THREE.socket("carol"), THREE.socket("carol-again")]
      const { asked, drops, redialled, says, states } = yield* play({
        first: carol,
        definitions: [posted3, gap(v3)],
        version: "3.10.0"
      })
      yield* says(carol.said)
      yield* drops(carol.closed?.code)
      const next = yield* redialled
      yield* says([...again.said, pong()])
      yield* TestClock.adjust(1)

      expect(carol.closed).toMatchObject({ code: 1006 })
      expect(next.path).toBe(again.open.request.path)
      expect(states).not.toContain("resuming")
      expect(states).toContain("back-filling")
      expect(asked.length).toBeGreaterThan(0)
    })
  )

  it.effect("of 3.10 are silent after a logout: the FAIL, a 500 there, to a ping ends the stream (28)", () =>
    Effect.gen(function* () {
      const bob = THREE.socket("bob")
      const { end, says } = yield* play({
        first: bob,
        definitions: [posted3],
        version: "3.10.0",
        answer: () => recorded("11.6/47-websocket-session-end:108")
      })
      yield* says([...bob.said.slice(0, 2), pong()])
      yield* TestClock.adjust("10 seconds")
      yield* says(bob.said.slice(2, 3))

      expect(bob.said[2]).toMatch(/"FAIL".*"status_code":500/)
      expect(end()?._tag).toBe("Unauthorized")
    })
  )

  it.effect("of 3.10 that were revived say hello above 0 and then everything twice: they are left (28)", () =>
    Effect.gen(function* () {
      const bob = THREE.socket("bob")
      const revived = bob.said.findIndex((text, index) => index > 0 && text.startsWith('{"event":"hello"'))
      const { says, sockets, told } = yield* play({ first: bob, definitions: [posted3], version: "3.10.0" })
      yield* says(bob.said.slice(0, 2))
      yield* says(bob.said.slice(revived))

      expect(sockets[0]?.isOpen).toBe(false)
      expect(told).toEqual([])
    })
  )

  it.effect("of 3.10 get 101 and silence for a bad token, too (24)", () =>
    Effect.gen(function* () {
      const bad = socketsOf("3.10.3", "24-websocket-auth").socket("bad-header")
      const { end } = yield* play({
        first: bad,
        definitions: [posted3],
        version: "3.10.0",
        answer: () => recorded("11.6/47-websocket-session-end:108")
      })
      yield* TestClock.adjust("6 seconds")

      expect([bad.open.response.status, bad.said]).toEqual([101, []])
      expect(end()?._tag).toBe("Unauthorized")
    })
  )

  it.effect("of 3.0 tell events without hello and number, and hear nothing from us (07)", () =>
    Effect.gen(function* () {
      const bob = socketsOf("3.0.3", "07-websocket").socket("bob")
      const { last, says, told } = yield* play({ first: bob, definitions: [posted300], version: "3.0.0" })
      yield* says(bob.said)
      yield* TestClock.adjust("1 minute")

      expect(told.length).toBeGreaterThan(3)
      expect(last().actions).toEqual([])
    })
  )

  it.effect("of 3.0 refuse a bad token with 401 before the upgrade, which a call looks into (07)", () =>
    Effect.gen(function* () {
      const { open } = socketsOf("3.0.3", "07-websocket").socket("bad")
      const wire = playedWire(() => ({ status: 200, headers: {}, body: "" }))
      const { status } = open.response
      wire.refuse(new Unreachable({ endpoint: "GET /api/v3/users/websocket", reason: "refused", status }))
      const client = Layer.provide(
        Mattermost.layer({ url: "http://mm.test", token: "aaaaaaaaaaaaaaaaaaaaaaaaaa", logger: () => {} }),
        wire.layer
      )

      const error = yield* Effect.flip(Effect.provide(Stream.runDrain(Events.on(posted300)), client))

      expect(status).toBe(401)
      expect(error._tag).toBe("Unauthorized")
    })
  )
})
