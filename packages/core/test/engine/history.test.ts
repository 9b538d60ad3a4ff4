import { assert, describe, it } from "@effect/vitest"
import * as Chat from "@matterwire/core/Chat"
import { NotFound, Unsupported } from "@matterwire/core/Errors"
import * as Listing from "@matterwire/core/Listing"
import * as Mattermost from "@matterwire/core/Mattermost"
import * as V3Posts from "@matterwire/core/v3/Posts"
import * as Posts from "@matterwire/core/v4/Posts"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Stream from "effect/Stream"
import { ChannelServer, type Kept, kept } from "./ChannelServer.ts"
import { testTransport } from "./TestTransport.ts"

const over = (server: ChannelServer) =>
  Layer.provide(
    Mattermost.layer({ url: "https://mm.test", token: "tokentokentoken", checkAnswers: false }),
    testTransport(server.answering).layer
  )

const ids = <E>(server: ChannelServer, stream: Stream.Stream<{ readonly id: string }, E, Mattermost.Mattermost>) =>
  stream.pipe(
    Stream.map((post) => post.id),
    Stream.runCollect,
    Effect.provide(over(server))
  )

/** The same numbers in each run: a failure can be looked at. */
const random = (seed: number) => () => {
  seed = (seed * 1_664_525 + 1_013_904_223) % 4_294_967_296
  return seed / 4_294_967_296
}

/** Posts of which many share a millisecond, some hundreds at once as an import leaves them. */
const crowd = (next: () => number, size: number): ReadonlyArray<Kept> => {
  let time = 1000
  return Array.from({ length: size }, (_, index) => {
    if (next() < 0.4) time += 1 + Math.floor(next() * 3)
    return kept(`p${index}`, next() < 0.02 ? (time += 50) : time)
  })
}

const oldestFirst = (posts: ReadonlyArray<Kept>) => posts.map((post) => post.create_at)
const times = (server: ChannelServer, found: ReadonlyArray<string>) =>
  found.map((id) => server.posts.find((post) => post.id === id)?.create_at)

const line = (size: number) => Array.from({ length: size }, (_, index) => kept(`p${index}`, 1000 + index))
const input = { team_id: "t", channel_id: "c" }

describe("the posts of a channel", () => {
  it.effect("come once each and in order, whatever shares a millisecond across the edges of pages", () =>
    Effect.gen(function* () {
      const next = random(7)
      for (let round = 0; round < 60; round++) {
        const posts = crowd(next, Math.floor(next() * 120))
        const per_page = 1 + Math.floor(next() * 9)
        const older = new ChannelServer([...posts, kept("end", 1_000_000)])
        const newer = new ChannelServer([kept("begin", 1), ...posts])
        const walks = [
          Listing.all(Posts.getForChannel, { channel_id: "c", before: "end", per_page }),
          Listing.all(V3Posts.getBefore, { ...input, post_id: "end", num_posts: per_page }),
          Listing.all(V3Posts.getForChannel, { ...input, limit: per_page }).pipe(
            Stream.filter((post) => post.id !== "end")
          )
        ]
        const forward = [
          Listing.all(Posts.getForChannel, { channel_id: "c", after: "begin", per_page }),
          Listing.all(V3Posts.getAfter, { ...input, post_id: "begin", num_posts: per_page })
        ]

        for (const walk of walks) {
          const found = yield* ids(older, walk)
          assert.deepStrictEqual([...found].sort(), posts.map((post) => post.id).sort(), `round ${round}`)
          assert.deepStrictEqual(times(older, found), oldestFirst(posts).toReversed())
        }
        for (const walk of forward) {
          const found = yield* ids(newer, walk)
          assert.deepStrictEqual([...found].sort(), posts.map((post) => post.id).sort(), `round ${round}`)
          assert.deepStrictEqual(times(newer, found), oldestFirst(posts))
        }
      }
    })
  )

  it.effect("are walked by page number as long as a page is all one millisecond", () =>
    Effect.gen(function* () {
      const import_ = Array.from({ length: 700 }, (_, index) => kept(`i${index}`, 2000))
      const server = new ChannelServer([...line(10), ...import_, kept("end", 3000)])

      const found = yield* ids(server, Listing.all(Posts.getForChannel, { channel_id: "c" }))

      assert.strictEqual(new Set(found).size, 711)
      assert.strictEqual(found.length, 711)
    })
  )

  it.effect("cost one call for each 199 of them, and none behind the last page", () =>
    Effect.gen(function* () {
      const server = new ChannelServer(line(450))

      const found = yield* ids(server, Listing.all(Posts.getForChannel, { channel_id: "c" }))

      assert.strictEqual(found.length, 450)
      assert.deepStrictEqual(server.asked, [
        "?page=0&per_page=200",
        "?page=0&per_page=200&before=p251",
        "?page=0&per_page=200&before=p52"
      ])
    })
  )

  it.effect("are all there although posts are written and deleted while they are read", () =>
    Effect.gen(function* () {
      const server = new ChannelServer(line(100), (server, calls) => {
        const [newest, ...rest] = server.posts.toReversed()
        const written = kept(`new${calls}`, 5000 + calls)
        server.posts = [...rest.toReversed(), ...(newest === undefined ? [] : [{ ...newest, delete_at: 1 }]), written]
      })

      const found = yield* ids(server, Listing.all(Posts.getForChannel, { channel_id: "c", per_page: 10 }))

      assert.deepStrictEqual(
        found,
        line(100)
          .toReversed()
          .map((post) => post.id)
      )
    })
  )

  it.effect("go on from an anchor that was deleted, and end with NotFound where the server does not know it", () =>
    Effect.gen(function* () {
      const posts = [...line(3), kept("gone", 2000, { delete_at: 1 }), kept("end", 3000)]
      const server = new ChannelServer(posts)

      const after = yield* ids(server, Listing.all(Posts.getForChannel, { channel_id: "c", after: "gone" }))
      const last = yield* ids(server, Listing.all(Posts.getForChannel, { channel_id: "c", after: "end" }))
      const alone = yield* ids(
        new ChannelServer([kept("one", 1)]),
        Listing.all(Posts.getForChannel, { channel_id: "c", after: "one" })
      )
      const v4 = yield* Effect.flip(ids(server, Listing.all(Posts.getForChannel, { channel_id: "c", after: "never" })))
      const v3 = yield* Effect.flip(ids(server, Listing.all(V3Posts.getBefore, { ...input, post_id: "never" })))

      assert.deepStrictEqual([after, last, alone], [["end"], [], []])
      assert.instanceOf(v4, NotFound)
      assert.instanceOf(v3, NotFound)
      assert.match(v4.message, /GET \/api\/v4\/channels\/\{channel_id\}\/posts: 200: nothing is known of never/)
    })
  )

  it.effect("end with NotFound where the server forgets the anchor half-way, after what had come", () =>
    Effect.gen(function* () {
      const server = new ChannelServer(line(30), (server, calls) => {
        if (calls === 2) server.posts = server.posts.filter((post) => post.create_at > 1020)
      })
      const seen: Array<string> = []

      const error = yield* Listing.all(Posts.getForChannel, { channel_id: "c", after: "p0", per_page: 10 }).pipe(
        Stream.runForEach((post) => Effect.sync(() => seen.push(post.id))),
        Effect.flip,
        Effect.provide(over(server))
      )

      assert.instanceOf(error, NotFound)
      assert.strictEqual(seen.length, 19)
    })
  )
})

const edited = (id: string, create_at: number, update_at: number) => kept(id, create_at, { update_at })

describe("the changes since a time", () => {
  const listings = [
    ["v4", (since: number) => Listing.all(Posts.getForChannel, { channel_id: "c", since })],
    ["v3", (time: number) => Listing.all(V3Posts.getSince, { ...input, time })]
  ] as const

  for (const [api, since] of listings) {
    it.effect(`come over ${api} oldest change first, without copies of edits, with deleted posts, beyond 1,000`, () =>
      Effect.gen(function* () {
        const next = random(11)
        const posts = Array.from({ length: 4500 }, (_, index): Kept => {
          const update_at = 10_000 + Math.floor(next() * 90_000)
          const more = index % 7 === 0 ? { original_id: "p1" } : index % 11 === 0 ? { delete_at: update_at } : {}
          return kept(`p${index}`, index, { update_at, root_id: next() < 0.3 ? `p${index % 50}` : "", ...more })
        })
        const server = new ChannelServer([...posts, edited("old", 4, 9_000)])

        const found = yield* ids(server, since(9_000))

        const wanted = posts.filter((post) => post.original_id === "")
        assert.strictEqual(found.length, wanted.length)
        assert.deepStrictEqual([...found].sort(), wanted.map((post) => post.id).sort())
        const order = found.map((id) => posts.find((post) => post.id === id)?.update_at ?? 0)
        assert.deepStrictEqual(
          order,
          order.toSorted((a, b) => a - b)
        )
      })
    )
  }

  it.effect("take a time of zero or less as the beginning, where the server would give pages", () =>
    Effect.gen(function* () {
      const server = new ChannelServer(line(3))

      const found = yield* ids(server, Listing.all(Posts.getForChannel, { channel_id: "c", since: 0, per_page: 2 }))

      assert.deepStrictEqual(found, ["p0", "p1", "p2"])
      assert.deepStrictEqual(server.asked, ["?since=1"])
    })
  )

  it.effect("give a post again that changed again while they were read", () =>
    Effect.gen(function* () {
      const server = new ChannelServer(line(1500), (server, calls) => {
        if (calls === 1)
          server.posts = server.posts.map((post) => (post.id === "p3" ? { ...post, update_at: 9_999 } : post))
      })

      const found = yield* ids(server, Listing.all(Posts.getForChannel, { channel_id: "c", since: 1 }))

      assert.strictEqual(found.length, 1501)
      assert.strictEqual(found.at(-1), "p3")
    })
  )

  it.effect("are walked over a thousand of one millisecond where they can be, and are Unsupported where not", () =>
    Effect.gen(function* () {
      const tied = (size: number) => [
        ...Array.from({ length: size }, (_, index) => edited(`t${index}`, index, 5000)),
        ...Array.from({ length: 500 }, (_, index) => edited(`u${index}`, index, 6000 + index))
      ]
      const walk = (size: number) =>
        ids(new ChannelServer(tied(size)), Listing.all(Posts.getForChannel, { channel_id: "c", since: 1 }))

      const found = yield* walk(950)
      const error = yield* Effect.flip(walk(1200))

      assert.strictEqual(new Set(found).size, 1450)
      assert.instanceOf(error, Unsupported)
      assert.match(error.message, /more than 1000 posts changed in one millisecond/)
    })
  )

  it.effect("are Unsupported, and not incomplete, where the server gives any thousand or the newest", () =>
    Effect.gen(function* () {
      const posts = Array.from({ length: 3000 }, (_, index) =>
        edited(`p${index}`, index, 10_000 + ((index * 7919) % 3000) * 100)
      )
      const anyOf = new ChannelServer(posts, undefined, (a, b) => a.create_at - b.create_at)
      const newestOf = new ChannelServer(line(1500), undefined, (a, b) => b.update_at - a.update_at)
      const server = new ChannelServer(posts)

      const any = yield* Effect.flip(ids(anyOf, Listing.all(Posts.getForChannel, { channel_id: "c", since: 1 })))
      const newest = yield* Effect.flip(ids(newestOf, Listing.all(Posts.getForChannel, { channel_id: "c", since: 1 })))
      const v3 = yield* Effect.flip(ids(newestOf, Listing.all(V3Posts.getSince, { ...input, time: 1 })))
      const collapsed = yield* Effect.flip(
        ids(server, Listing.all(Posts.getForChannel, { channel_id: "c", since: 1, collapsedThreads: true }))
      )

      for (const error of [any, newest, v3]) {
        assert.instanceOf(error, Unsupported)
        assert.match(error.message, /does not give the oldest changes first/)
      }
      assert.instanceOf(collapsed, Unsupported)
    })
  )
})

describe("the history of a conversation", () => {
  const read = (api: "v3" | "v4", server: ChannelServer, span: Chat.HistoryOptions) =>
    Effect.gen(function* () {
      const chat = yield* Chat.Chat
      const posts = yield* Stream.runCollect(chat.history({ channel_id: "c", team_id: "t" }, span))
      return posts.map((post) => post.id)
    }).pipe(Effect.provide(Layer.provide(api === "v3" ? Chat.layerV3 : Chat.layerV4, over(server))))

  it.effect("is the same over v3 and v4, whichever way it is read", () =>
    Effect.gen(function* () {
      const server = new ChannelServer([...line(6), kept("gone", 2000, { delete_at: 3000, update_at: 3000 })])
      const spans = [{}, { before: "p3" }, { after: "p3" }, { since: 1003 }, { after: "p4", before: "p1" }]

      const v4 = yield* Effect.forEach(spans, (span) => read("v4", server, span))
      const v3 = yield* Effect.forEach(spans, (span) => read("v3", server, span))

      assert.deepStrictEqual(v4, [
        ["p5", "p4", "p3", "p2", "p1", "p0"],
        ["p2", "p1", "p0"],
        ["p4", "p5"],
        ["p4", "p5", "gone"],
        ["p5"]
      ])
      assert.deepStrictEqual(v3, v4)
    })
  )
})
