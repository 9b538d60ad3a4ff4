import { assert, describe, it } from "@effect/vitest"
import type { Absence, Durable, Found } from "@matterwire/core/History"
import * as Mattermost from "@matterwire/core/Mattermost"
import { socket } from "@matterwire/core/v4/Socket"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import * as Layer from "effect/Layer"
import * as Stream from "effect/Stream"
import * as TestClock from "effect/testing/TestClock"
import { HistoryChannel, HistoryServer } from "./HistoryServer.ts"
import { ok, refused, testTransport } from "./TestTransport.ts"

const all: ReadonlySet<Durable> = new Set(["posted", "post_edited", "post_deleted"])

const absence = (more: Partial<Absence> = {}): Absence => ({
  who: "bot",
  wanted: all,
  since: 1000,
  anchorIn: () => undefined,
  known: () => [],
  leftAt: () => undefined,
  quietCalls: 10,
  ...more
})

const over = (server: HistoryServer) =>
  Layer.provide(
    Mattermost.layer({ url: "https://mm.test", token: "tokentokentoken", checkAnswers: "strict" }),
    testTransport(server.answering).layer
  )

const history = (of: Absence) => socket.history?.(of) ?? Stream.die(new Error("v4 has a history"))

const found = (server: HistoryServer, of: Absence = absence()) =>
  history(of).pipe(Stream.runCollect, Effect.provide(over(server)))

/** The post inside a frame. */
const postOf = (text: string): Record<string, unknown> => JSON.parse(JSON.parse(text).data.post)

const shown = (one: Found) =>
  one._tag === "Event"
    ? `${one.name} ${String(postOf(one.text)["id"])}`
    : `missing ${one.missing.events.join("+")} in ${one.missing.channels?.join("+") ?? "any"}: ${one.missing.reason}`

const told = (server: HistoryServer, of?: Absence) => Effect.map(found(server, of), (events) => events.map(shown))

const channel = (id: string, made = {}) => new HistoryChannel(id, made)
const seen = (id: string, createAt: number) => ({ anchorIn: () => ({ id, createAt }) })

describe("a back-fill", () => {
  it.effect("asks only the channels that changed, whatever the number of the others", () =>
    Effect.gen(function* () {
      const channels = Array.from({ length: 500 }, (_, index) => channel(`c${index}`).post(`old${index}`, 500))
      channels[7]?.post("new", 2000)
      const server = new HistoryServer(...channels)

      const events = yield* told(server, absence({ quietCalls: 0, wanted: new Set<Durable>(["posted"]) }))

      assert.deepStrictEqual(events, ["posted new"])
      assert.deepStrictEqual(server.asked, [
        "/users/me/channels?include_deleted=true",
        "/channels/c7/posts?page=0&per_page=200",
        "/users/me",
        "/users/ids"
      ])
    })
  )

  it.effect("tells posts of all channels by their time, then by their id, and then what was edited and deleted", () =>
    Effect.gen(function* () {
      const a = channel("a").post("p", 500).post("b2", 2000).post("d", 4000).edit("p", 4500)
      const b = channel("b").post("q", 500).post("a2", 2000).post("c", 3000).delete("q", 4400)

      const events = yield* told(new HistoryServer(a, b))

      assert.deepStrictEqual(events, [
        "posted a2",
        "posted b2",
        "posted c",
        "posted d",
        "post_deleted q",
        "post_edited p"
      ])
    })
  )

  it.effect("goes on from the anchor, page by page, and loses none that share a millisecond", () =>
    Effect.gen(function* () {
      const one = channel("a").post("anchor", 900)
      for (let index = 0; index < 450; index++) one.post(`p${String(index).padStart(3, "0")}`, 1001 + (index >> 2))
      const server = new HistoryServer(one)

      const events = yield* told(server, absence({ ...seen("anchor", 900), wanted: new Set<Durable>(["posted"]) }))

      assert.deepStrictEqual(
        events,
        Array.from({ length: 450 }, (_, index) => `posted p${String(index).padStart(3, "0")}`)
      )
      assert.strictEqual(server.askedPosts.length, 3)
    })
  )

  it.effect("does not believe an anchor that the server does not know any more", () =>
    Effect.gen(function* () {
      const one = channel("a").post("old", 900).post("anchor", 950).post("new", 2000).forget("anchor")
      const server = new HistoryServer(one)

      const events = yield* told(server, absence(seen("anchor", 950)))

      assert.deepStrictEqual(events, ["posted new"])
    })
  )

  it.effect("finds the posts since the time in a channel where none was seen, over many pages", () =>
    Effect.gen(function* () {
      const long = channel("long")
      for (let index = 0; index < 700; index++) long.post(`p${String(index).padStart(3, "0")}`, 500 + index)
      const young = channel("young")
      for (let index = 0; index < 500; index++) young.post(`y${String(index).padStart(3, "0")}`, 5000 + (index >> 1))
      const only: ReadonlySet<Durable> = new Set(["posted"])

      const events = yield* told(new HistoryServer(long), absence({ wanted: only, since: 800 }))
      const born = yield* told(new HistoryServer(young), absence({ wanted: only }))

      assert.deepStrictEqual(
        events,
        Array.from({ length: 400 }, (_, index) => `posted p${index + 300}`)
      )
      assert.strictEqual(born.length, 500)
      assert.strictEqual(new Set(born).size, 500)
    })
  )

  it.effect("takes no reply and no reaction for an edit, and no copy for a post", () =>
    Effect.gen(function* () {
      const one = channel("a")
        .post("root", 500)
        .post("liked", 510)
        .post("pinned", 520)
        .post("edited", 530)
        .post("reply", 2000, { root_id: "root" })
        .react("liked", 2100)
        .pin("pinned", 2200)
        .edit("edited", 2300)

      const events = yield* told(new HistoryServer(one))

      assert.deepStrictEqual(events, ["posted reply", "post_edited pinned", "post_edited edited"])
    })
  )

  it.effect("tells nothing but the deletion of what was written and deleted meanwhile, and of a thread its root", () =>
    Effect.gen(function* () {
      const one = channel("a")
        .post("root", 500)
        .post("reply", 600, { root_id: "root" })
        .post("short", 2000)
        .delete("short", 2100)
        .delete("root", 2200)
        .post("new", 2300)

      const events = yield* told(new HistoryServer(one))

      assert.deepStrictEqual(events, ["posted new", "post_deleted short", "post_deleted root"])
    })
  )

  it.effect("asks quiet channels for deletions, the most recently active first, and names those it did not ask", () =>
    Effect.gen(function* () {
      const quiet = [1, 2, 3, 4].map((n) =>
        channel(`q${n}`)
          .post(`p${n}`, 100 * n)
          .delete(`p${n}`, 2000 + n)
      )
      const server = new HistoryServer(...quiet)

      const events = yield* told(server, absence({ quietCalls: 2 }))

      assert.deepStrictEqual(events, ["missing post_deleted in q2+q1: not asked", "post_deleted p3", "post_deleted p4"])
      assert.deepStrictEqual([...server.askedPosts].sort(), ["q3/posts?since=1000", "q4/posts?since=1000"])
    })
  )

  it.effect("names channels that are gone, goes on past one that is refused, and repeats what fails for a while", () =>
    Effect.gen(function* () {
      const shut = channel("shut").post("x", 2000)
      shut.refusal = () => refused(403, "api.context.permissions.app_error")
      const busy = channel("busy").post("y", 2100)
      let left = 20
      busy.refusal = () => (left-- > 0 ? refused(503, "") : undefined)
      const server = new HistoryServer(shut, busy)

      const fiber = yield* Effect.forkChild(told(server, absence({ known: () => ["left", "busy"] })))
      yield* TestClock.adjust("1 hour")
      const events = yield* Fiber.join(fiber)

      assert.deepStrictEqual(events, [
        "missing posted+post_edited+post_deleted in left: refused",
        "posted y",
        "missing posted+post_edited+post_deleted in shut: refused"
      ])
    })
  )

  it.effect("takes the list that is cut around an error for none, and asks old servers team by team", () =>
    Effect.gen(function* () {
      const none = new HistoryServer()
      none.first = () => ({
        ...ok([]),
        body: '[{"id":"app.channel.get_channels.not_found.app_error","message":"No channels were found.","detailed_error":"","request_id":"xafso3xmi7d6iqhhaajk4sd9cy","status_code":404}'
      })
      const old = new HistoryServer(
        channel("d", { type: "D" }).post("x", 2000),
        channel("e", { team_id: "t2" }).post("y", 2001)
      )
      old.teams = ["t1", "t2"]
      old.first = (path) => (path === "/users/me/channels" ? refused(404, "api.context.404.app_error") : undefined)

      const nothing = yield* told(none)
      const events = yield* told(old)

      assert.deepStrictEqual(nothing, [])
      assert.deepStrictEqual(events, ["posted x", "posted y"])
    })
  )
})
