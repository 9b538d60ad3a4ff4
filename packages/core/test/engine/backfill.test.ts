import { assert, describe, it } from "@effect/vitest"
import { socket as v3, socket300 } from "@matterwire/core/v3/Socket"
import { socket as v4 } from "@matterwire/core/v4/Socket"
import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"
import { absence, channel, missed, only, seen, shown, told } from "./Absences.ts"
import { HistoryChannel, HistoryServer } from "./HistoryServer.ts"
import { ok, refused } from "./TestTransport.ts"

const many = (id: string, size: number, at: (index: number) => number) => {
  const one = channel(id)
  for (let index = 0; index < size; index++) one.post(`${id}${String(index).padStart(3, "0")}`, at(index))
  return one
}

describe("a back-fill", () => {
  it.effect("asks only the channels that changed, whatever the number of the others", () =>
    Effect.gen(function* () {
      const channels = Array.from({ length: 500 }, (_, index) => channel(`c${index}`).post(`old${index}`, 500))
      channels[7]?.post("new", 2000)
      const server = new HistoryServer(...channels)

      const events = yield* told(server, absence({ quietCalls: 0, ...only("posted") }))

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

      const events = yield* told(server, absence({ ...seen("anchor", 900), ...only("posted") }))

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
      const long = many("p", 700, (index) => 500 + index)
      const young = many("y", 500, (index) => 5000 + (index >> 1))

      const events = yield* told(new HistoryServer(long), absence({ ...only("posted"), since: 800 }))
      const born = yield* told(new HistoryServer(young), absence(only("posted")))

      assert.deepStrictEqual(
        events,
        Array.from({ length: 400 }, (_, index) => `posted p${index + 300}`)
      )
      assert.strictEqual(born.length, 500)
      assert.strictEqual(new Set(born).size, 500)
    })
  )

  it.effect("goes on without an anchor that the server forgets half-way, and tells no post twice", () =>
    Effect.gen(function* () {
      const one = many("p", 50, (index) => 1001 + (index >> 1)).post("anchor", 900)
      const server = new HistoryServer(one)
      server.mostPosts = 10
      server.first = (path, nth) => {
        // The post that the second page hangs on.
        if (nth === 3 && path.endsWith("/posts")) one.forget("p007")
        return undefined
      }

      const events = yield* told(server, absence({ ...only("posted"), ...seen("anchor", 900) }))

      assert.strictEqual(events.length, 50)
      assert.strictEqual(new Set(events).size, 50)
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

  it.effect("asks four channels at a time, and no second page before the first one was read", () =>
    Effect.gen(function* () {
      const server = new HistoryServer(
        ...Array.from({ length: 20 }, (_, index) => many(`c${index}-`, 500, (n) => 2000 + n))
      )
      const asked: Array<number> = []

      yield* missed(server, absence(only("posted"))).pipe(
        Stream.take(3),
        Stream.runForEach(() => Effect.sync(() => asked.push(server.askedPosts.length)))
      )

      // Without an anchor: three pages back to the beginning, and one forward.
      assert.deepStrictEqual(asked, [80, 80, 80])
    })
  )

  it.effect("takes smaller pages of more channels, so that no more than 20,000 posts are held", () =>
    Effect.gen(function* () {
      const channels = Array.from({ length: 300 }, (_, index) => channel(`c${index}`).post(`p${index}`, 2000))
      const server = new HistoryServer(...channels)

      yield* told(server, absence(only("posted")))

      assert.strictEqual(server.askedPosts[0], "c0/posts?page=0&per_page=66")
    })
  )

  it.effect("asks one channel only where it was told so", () =>
    Effect.gen(function* () {
      const server = new HistoryServer(channel("a").post("x", 500).post("y", 2000), channel("b").post("z", 2000))

      const events = yield* told(server, absence({ only: "a", ...only("posted"), known: () => ["gone"] }))

      assert.deepStrictEqual(events, ["posted y"])
      assert.deepStrictEqual(server.asked.slice(0, 2), ["/channels/a", "/channels/a/posts?page=0&per_page=200"])
    })
  )

  it.effect("asks nothing where nothing is wanted", () =>
    Effect.gen(function* () {
      const server = new HistoryServer(channel("a").post("x", 2000))

      assert.deepStrictEqual(yield* told(server, absence(only())), [])
      assert.deepStrictEqual(server.asked, [])
    })
  )

  it.effect(
    "leaves out quiet channels that were archived before, and tells what was written before one was archived",
    () =>
      Effect.gen(function* () {
        const server = new HistoryServer(
          channel("before", { delete_at: 900 }).post("x", 800),
          channel("since", { delete_at: 2100 }).post("y", 2000)
        )

        const events = yield* told(server, absence({ quietCalls: 0 }))

        assert.deepStrictEqual(events, ["posted y"])
      })
  )
})

describe("a channel that one was removed from, and is in again,", () => {
  const again = () => {
    const one = channel("a")
      .post("old", 100)
      .post("between", 600)
      .post("doomed", 610)
      .edit("old", 700)
      .delete("doomed", 800)
    return new HistoryServer(one, channel("b").post("x", 500).delete("x", 900))
  }
  const leftAt = (id: string) => (id === "a" ? 550 : undefined)

  it.effect("is asked since then", () =>
    Effect.gen(function* () {
      const events = yield* told(again(), absence({ leftAt, known: () => ["b"] }))

      assert.deepStrictEqual(events, ["posted between", "post_edited old", "post_deleted doomed"])
    })
  )

  it.effect("is missing since then where it is refused", () =>
    Effect.gen(function* () {
      const server = again()
      for (const one of server.channels) one.refusal = () => refused(403, "api.context.permissions.app_error")

      const found = yield* Stream.runCollect(missed(server, absence({ leftAt })))

      assert.deepStrictEqual(
        found.map((one) => (one._tag === "Missing" ? [one.missing.channels, one.missing.since] : one)),
        [
          [["a"], 550],
          [["b"], 1000]
        ]
      )
    })
  )
})

describe("changes beyond the thousand that a server tells at once", () => {
  const busy = (at: (index: number) => number, changesBy?: ConstructorParameters<typeof HistoryChannel>[2]) => {
    const one = new HistoryChannel("c", {}, changesBy)
    for (let index = 0; index < 1300; index++) one.post(`p${index}`, 500)
    for (let index = 0; index < 1300; index++) one.pin(`p${index}`, at(index))
    return new HistoryServer(one)
  }

  it.effect("are told where windows lead over them, and a gap all the same", () =>
    Effect.gen(function* () {
      const events = yield* told(busy((index) => 2000 + index))

      assert.deepStrictEqual(events, [
        ...Array.from({ length: 1300 }, (_, index) => `post_edited p${index}`),
        "missing post_edited+post_deleted in c: too many"
      ])
    })
  )

  it.effect("are a gap where the server does not give the oldest ones first, or all are of one millisecond", () =>
    Effect.gen(function* () {
      const newest = yield* told(
        busy(
          (index) => 2000 + index,
          (a, b) => b.update_at - a.update_at
        )
      )
      const tied = yield* told(busy(() => 2000))

      for (const events of [newest, tied]) {
        assert.deepStrictEqual(
          events.filter((event) => event.startsWith("missing")),
          ["missing post_edited+post_deleted in c: too many"]
        )
      }
    })
  )
})

describe("a back-fill over v3", () => {
  for (const [name, dialect] of [
    ["3.10", v3],
    ["3.0", socket300]
  ] as const) {
    it.effect(`of ${name} finds the same as one over v4, direct channels once, through any team`, () =>
      Effect.gen(function* () {
        const server = () => {
          const one = channel("a").post("root", 500).post("old", 510).post("gone", 520)
          one.post("reply", 2000, { root_id: "root" }).edit("old", 2100).delete("gone", 2200).pin("root", 2300)
          const direct = channel("d", { type: "D" }).post("hi", 1500)
          const quiet = channel("q", { team_id: "t2" }).post("x", 400).delete("x", 2400)
          const made = new HistoryServer(one, direct, quiet)
          made.teams = ["t1", "t2"]
          return made
        }
        const of = absence({ known: () => ["left"], ...seen("old", 510) })

        const found = yield* told(server(), of, dialect)

        assert.deepStrictEqual(found, yield* told(server(), of, v4))
        assert.deepStrictEqual(found, [
          "missing posted+post_edited+post_deleted in left: refused",
          "posted hi",
          "posted reply",
          "post_edited old",
          "post_deleted gone",
          "post_edited root",
          "post_deleted x"
        ])
      })
    )

    it.effect(`of ${name} walks by pages`, () =>
      Effect.gen(function* () {
        const server = new HistoryServer(many("p", 90, (index) => 1001 + (index >> 2)))
        server.mostPosts = 20

        const events = yield* told(server, absence(only("posted")), dialect)

        assert.strictEqual(events.length, 90)
        assert.strictEqual(new Set(events).size, 90)
      })
    )
  }
})

describe("a back-fill over v3 before 3.6", () => {
  it.effect("looks through all teams that are shown, past those of others", () =>
    Effect.gen(function* () {
      const server = new HistoryServer(channel("a").post("x", 2000))
      server.teams = ["others", "t1"]
      server.first = (path) =>
        path === "/teams/members"
          ? refused(404, "api.context.404.app_error")
          : path === "/teams/others/channels/"
            ? refused(403, "api.context.permissions.app_error")
            : undefined

      assert.deepStrictEqual(yield* told(server, absence(), v3), ["posted x"])
      assert.deepStrictEqual(yield* told(server, absence(), socket300), ["posted x"])
    })
  )
})

describe("what was found", () => {
  it.effect("names its gaps by times, and in words", () =>
    Effect.gen(function* () {
      const [gap] = yield* Stream.runCollect(missed(new HistoryServer(), absence({ known: () => ["left"] })))

      assert.deepStrictEqual(gap, {
        _tag: "Missing",
        missing: {
          events: ["posted", "post_edited", "post_deleted"],
          channels: ["left"],
          since: 1000,
          until: 1000,
          reason: "refused",
          detail: "not among one's channels any more: left, or gone"
        }
      })
      assert.strictEqual(
        gap === undefined ? "" : shown(gap),
        "missing posted+post_edited+post_deleted in left: refused"
      )
    })
  )
})
