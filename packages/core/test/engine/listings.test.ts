import { assert, describe, expectTypeOf, it } from "@effect/vitest"
import { listing } from "@matterwire/core/Endpoint"
import { Forbidden, type MattermostError, Undecodable } from "@matterwire/core/Errors"
import * as Listing from "@matterwire/core/Listing"
import * as Mattermost from "@matterwire/core/Mattermost"
import { byCursor, byOffset, byPage, byPageIn } from "@matterwire/core/Paging"
import * as Posts from "@matterwire/core/v4/Posts"
import * as RemoteClusters from "@matterwire/core/v4/RemoteClusters"
import * as Threads from "@matterwire/core/v4/Threads"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import * as Layer from "effect/Layer"
import * as Schema from "effect/Schema"
import * as Stream from "effect/Stream"
import { kept } from "./ChannelServer.ts"
import { type Answering, ok, refused, testTransport } from "./TestTransport.ts"

const Thing = Schema.Struct({ id: Schema.String })
const pages = { page: Schema.optional(Schema.Number), per_page: Schema.optional(Schema.Number) }
const query = Schema.Struct({ ...pages, sort: Schema.optional(Schema.String) })

const list = listing("GetThings", "GET", "/api/v4/things", () => ({
  query,
  success: Schema.NullOr(Schema.Array(Thing)),
  paging: byPage
}))
const within = listing("GetThingsIn", "GET", "/api/v4/boxes/{box_id}/things", () => ({
  query,
  success: Schema.Union([
    Schema.Array(Thing),
    Schema.Struct({ things: Schema.optional(Schema.Array(Thing)), total_count: Schema.Number })
  ]),
  paging: byPageIn("things")
}))
const members = listing("GetMembers", "GET", "/api/v4/members", () => ({
  query,
  success: Schema.Array(Schema.Struct({ channel_id: Schema.String, user_id: Schema.String })),
  paging: byPage
}))
const lines = listing("GetLines", "GET", "/api/v4/lines", () => ({
  query,
  success: Schema.Array(Schema.String),
  paging: byPage
}))
const map = listing("v3.things", "GET", "/api/v3/things/{offset}/{limit}", () => ({
  success: Schema.Record(Schema.String, Thing),
  paging: byOffset
}))
const cursor = listing("SearchThings", "POST", "/api/v4/things/search", () => ({
  body: Schema.Struct({
    term: Schema.String,
    after: Schema.optional(Schema.String),
    limit: Schema.optional(Schema.Number)
  }),
  success: Schema.Struct({ found: Schema.Array(Thing) }),
  paging: byCursor({
    in: "found",
    size: ["limit", 100],
    after: (last) => ({ after: Schema.decodeUnknownSync(Thing)(last).id })
  })
}))

const client = (answering: Answering) => {
  const wire = testTransport(answering)
  return {
    ...wire,
    urls: () => wire.requests.map(({ url }) => url.replace("https://mm.test/api", "")),
    layer: Layer.provide(
      Mattermost.layer({ url: "https://mm.test", token: "tokentokentoken", checkAnswers: "strict" }),
      wire.layer
    )
  }
}

const thing = (id: number | string) => ({ id: `t${id}` })
const things = (from: number, to: number) => Array.from({ length: to - from }, (_, index) => thing(from + index))

/** A page of what there is, cut at 200 whatever is asked for. */
const pageOf = (all: ReadonlyArray<unknown>, url: string) => {
  const asked = new URL(url).searchParams
  const size = Math.min(200, Number(asked.get("per_page") ?? 60))
  const from = Number(asked.get("page") ?? 0) * size
  return all.slice(from, from + size)
}

const serve =
  (all: () => ReadonlyArray<unknown>): Answering =>
  (request) =>
    Effect.sync(() => ok(pageOf(all(), request.url)))

const collect = <A, E>(
  stream: Stream.Stream<A, E, Mattermost.Mattermost>,
  layer: Layer.Layer<Mattermost.Mattermost, unknown>
) => stream.pipe(Stream.runCollect, Effect.provide(layer))

describe("a listing by page number", () => {
  it.effect("gives every item, in pages as large as the server lets them be, up to an empty one", () =>
    Effect.gen(function* () {
      const { layer, urls } = client(serve(() => things(0, 450)))

      const found = yield* collect(Listing.all(list), layer)

      assert.deepStrictEqual(found, things(0, 450))
      assert.deepStrictEqual(
        urls(),
        [0, 1, 2, 3].map((page) => `/v4/things?page=${page}&per_page=200`)
      )
    })
  )

  it.effect("asks for no more than the server gives, keeps what is given, and begins where it is told", () =>
    Effect.gen(function* () {
      const { layer, urls } = client(serve(() => things(0, 3)))

      yield* collect(Listing.all(list, { per_page: 1000, sort: "name" }), layer)
      const none = yield* collect(Listing.all(list, { per_page: 0, page: 2 }), layer)

      assert.deepStrictEqual(none, [thing(2)])
      assert.deepStrictEqual(urls(), [
        "/v4/things?page=0&per_page=200&sort=name",
        "/v4/things?page=1&per_page=200&sort=name",
        "/v4/things?page=2&per_page=1",
        "/v4/things?page=3&per_page=1"
      ])
    })
  )

  it.effect("goes on behind a page that the server cut short", () =>
    Effect.gen(function* () {
      const { layer } = client((request) =>
        Effect.sync(() => ok(pageOf(things(0, 90), request.url.replace("per_page=200", "per_page=40"))))
      )

      const found = yield* collect(Listing.all(list), layer)

      assert.strictEqual(found.length, 90)
    })
  )

  it.effect("has no holes where the server has some", () =>
    Effect.gen(function* () {
      const wire = testTransport(({ url }) =>
        Effect.succeed(ok(new URL(url).searchParams.get("page") === "0" ? [null, thing(1), null] : []))
      )
      const layer = Layer.provide(
        Mattermost.layer({ url: "https://mm.test", token: "tokentokentoken", checkAnswers: false }),
        wire.layer
      )

      const all = yield* Effect.provide(Stream.runCollect(Listing.all(list)), layer)

      assert.deepStrictEqual(all, [thing(1)])
    })
  )

  it.effect("is empty where the first page is empty, or null", () =>
    Effect.gen(function* () {
      const nothing = client(() => Effect.succeed(ok([])))
      const absent = client(() => Effect.succeed(ok(null)))

      const found = [yield* collect(Listing.all(list), nothing.layer), yield* collect(Listing.all(list), absent.layer)]

      assert.deepStrictEqual(found, [[], []])
      assert.strictEqual(nothing.requests.length + absent.requests.length, 2)
    })
  )

  it.effect("reads a list inside an object, and the same listing as a list", () =>
    Effect.gen(function* () {
      const { layer } = client((request) =>
        Effect.sync(() => {
          const page = pageOf(things(0, 5), request.url)
          return ok(
            page.length === 2 ? { things: page, total_count: 5 } : page.length === 0 ? { total_count: 5 } : page
          )
        })
      )

      const found = yield* collect(Listing.all(within, { box_id: "b", per_page: 2 }), layer)

      assert.deepStrictEqual(found, things(0, 5))
    })
  )

  it.effect("gives what comes twice once, when something is added before it", () =>
    Effect.gen(function* () {
      let there = things(0, 30)
      const { layer } = client((request) =>
        Effect.sync(() => {
          const page = pageOf(there, request.url)
          there = [thing(`new${there.length}`), ...there]
          return ok(page)
        })
      )

      const found = yield* collect(Listing.all(list, { per_page: 10 }), layer)

      assert.deepStrictEqual(found, things(0, 30))
    })
  )

  it.effect("misses one for each that is removed before it, as its documentation says, and ends all the same", () =>
    Effect.gen(function* () {
      let there = things(0, 30)
      const { layer } = client((request) =>
        Effect.sync(() => {
          const page = pageOf(there, request.url)
          there = there.slice(1)
          return ok(page)
        })
      )

      const found = yield* collect(Listing.all(list, { per_page: 10 }), layer)

      assert.deepStrictEqual(
        found,
        things(0, 30).filter(({ id }) => !["t10", "t21"].includes(id))
      )
    })
  )

  it.effect("ends where the server knows no pages, or grows as fast as it is read", () =>
    Effect.gen(function* () {
      let there = things(0, 10)
      const deaf = client(() => Effect.succeed(ok(things(0, 10))))
      const growing = client((request) =>
        Effect.sync(() => {
          const page = pageOf(there, request.url)
          there = [...things(there.length, there.length + 5), ...there]
          return ok(page)
        })
      )

      const same = yield* collect(Listing.all(list), deaf.layer)
      const some = yield* collect(Listing.all(list, { per_page: 5 }), growing.layer)

      assert.deepStrictEqual(same, things(0, 10))
      assert.strictEqual(deaf.requests.length, 3)
      assert.deepStrictEqual(some, things(0, 5))
    })
  )

  it.effect("knows memberships by both of their ids, and repeats what one page itself says twice", () =>
    Effect.gen(function* () {
      const all = things(0, 4).map(({ id }, index) => ({ channel_id: `c${index % 2}`, user_id: id, n: index }))
      const roles = client((request) =>
        Effect.sync(() =>
          ok(
            pageOf(
              [all[0], ...all].map((one) => ({ ...one })),
              request.url
            ).slice()
          )
        )
      )
      const log = client(serve(() => ["a", "a", "b", "b", "c"]))

      const found = yield* collect(Listing.all(members, { per_page: 1 }), roles.layer)
      const said = yield* collect(Listing.all(lines, { per_page: 2 }), log.layer)

      assert.strictEqual(found.length, 4)
      assert.deepStrictEqual(said, ["a", "a", "b", "b", "c"])
    })
  )

  it.effect("knows connected servers by their ids: two may have one name", () =>
    Effect.gen(function* () {
      const wire = testTransport(({ url }) => {
        const page = Number(new URL(url).searchParams.get("page"))
        return Effect.succeed(ok(page < 2 ? [{ remote_id: `r${page}`, name: "north" }] : []))
      })
      const layer = Layer.provide(
        Mattermost.layer({ url: "https://mm.test", token: "tokentokentoken", checkAnswers: false }),
        wire.layer
      )

      const all = yield* Effect.provide(Stream.runCollect(Listing.all(RemoteClusters.list)), layer)

      assert.deepStrictEqual(
        all.map(({ remote_id }) => remote_id),
        ["r0", "r1"]
      )
    })
  )

  it.effect("asks for nothing before an item is wanted, and for no page ahead", () =>
    Effect.gen(function* () {
      const { layer, requests } = client(serve(() => things(0, 100)))

      const stream = Listing.all(list, { per_page: 10 })
      assert.strictEqual(requests.length, 0)
      const found = yield* collect(Stream.take(stream, 20), layer)

      assert.strictEqual(found.length, 20)
      assert.strictEqual(requests.length, 2)
    })
  )

  it.effect("gives what came before an error, then the error", () =>
    Effect.gen(function* () {
      const { layer } = client((request, index) =>
        index < 2
          ? Effect.sync(() => ok(pageOf(things(0, 100), request.url)))
          : Effect.succeed(refused(403, "api.context.permissions.app_error"))
      )
      const seen: Array<string> = []

      const error = yield* Listing.all(list, { per_page: 10 }).pipe(
        Stream.runForEach(({ id }) => Effect.sync(() => seen.push(id))),
        Effect.flip,
        Effect.provide(layer)
      )

      assert.instanceOf(error, Forbidden)
      assert.strictEqual(seen.length, 20)
    })
  )

  it.effect("can be read twice, each time from its beginning", () =>
    Effect.gen(function* () {
      const { layer } = client(serve(() => things(0, 3)))
      const stream = Listing.all(list)

      const [one, other] = [yield* collect(stream, layer), yield* collect(stream, layer)]

      assert.deepStrictEqual(one, other)
    })
  )

  it.effect("ends the call that is under way when it is left", () =>
    Effect.gen(function* () {
      let ended = false
      const { layer } = client(() => Effect.onInterrupt(Effect.never, () => Effect.sync(() => (ended = true))))

      const fiber = yield* Effect.forkChild(collect(Listing.all(list), layer))
      yield* Effect.yieldNow
      yield* Fiber.interrupt(fiber)

      assert.isTrue(ended)
    })
  )
})

describe("the threads that somebody follows", () => {
  /** As the server pages: latest reply first, from before one of them; there is no page number. */
  const threads = (replies: ReadonlyArray<number>, ignores = false) =>
    testTransport(({ url }) => {
      const asked = new URL(url).searchParams
      const all = replies.map((last_reply_at, index) => ({ id: `t${index}`, last_reply_at }))
      const anchor = all.find(({ id }) => id === asked.get("before"))
      const after = all.find(({ id }) => id === asked.get("after"))
      const found = all
        .filter(({ last_reply_at }) => ignores || anchor === undefined || last_reply_at < anchor.last_reply_at)
        .filter(({ last_reply_at }) => ignores || after === undefined || last_reply_at > after.last_reply_at)
        .sort((a, b) => (after === undefined ? b.last_reply_at - a.last_reply_at : a.last_reply_at - b.last_reply_at))
      return Effect.succeed(ok({ threads: found.slice(0, Number(asked.get("per_page"))) }))
    })
  const found = (wire: ReturnType<typeof threads>, more: object) =>
    Listing.all(Threads.list, { user_id: "me", team_id: "t", ...more }).pipe(
      Stream.map(({ id }) => id),
      Stream.runCollect,
      Effect.provide(
        Layer.provide(
          Mattermost.layer({ url: "https://mm.test", token: "tokentokentoken", checkAnswers: false }),
          wire.layer
        )
      )
    )

  it.effect("come once each, two of one millisecond at the edge of a page too, however small a page is asked for", () =>
    Effect.gen(function* () {
      const replies = [9, 8, 7, 7, 6, 5, 4]

      const backward = yield* Effect.forEach([3, 4, 200], (per_page) => found(threads(replies), { per_page }))
      const small = yield* found(threads([3, 2, 1]), { per_page: 1 })
      const forward = yield* found(threads(replies), { per_page: 3, after: "t6" })

      for (const ids of backward) assert.deepStrictEqual([...ids].sort(), ["t0", "t1", "t2", "t3", "t4", "t5", "t6"])
      assert.deepStrictEqual(small, ["t0", "t1", "t2"])
      assert.deepStrictEqual([...forward].sort(), ["t0", "t1", "t2", "t3", "t4", "t5"])
    })
  )

  it.effect("end in an error, and not early, where they cannot be walked", () =>
    Effect.gen(function* () {
      const tied = yield* Effect.flip(found(threads([5, 5, 5]), { per_page: 2 }))
      const still = yield* Effect.flip(found(threads([9, 8, 7], true), { per_page: 2 }))

      assert.strictEqual(tied._tag, "Unsupported")
      assert.strictEqual(still._tag, "Undecodable")
    })
  )
})

describe("a listing by offset, in the path", () => {
  it.effect("is not taken for empty where a page of nothing is asked for", () =>
    Effect.gen(function* () {
      const { layer } = client(({ url }) => {
        const [, from = 0, size = 0] = (/(\d+)\/(\d+)$/.exec(url) ?? []).map(Number)
        return Effect.succeed(
          ok(
            Object.fromEntries(
              things(0, 3)
                .slice(from, from + size)
                .map((one) => [one.id, one])
            )
          )
        )
      })

      const all = yield* Effect.provide(Stream.runCollect(Listing.all(map, { limit: 0 })), layer)

      assert.deepStrictEqual(all, things(0, 3))
    })
  )

  it.effect("counts what came, and reads a map by id", () =>
    Effect.gen(function* () {
      const { layer, urls } = client((request) =>
        Effect.sync(() => {
          const offset = Number(/things\/(\d+)/.exec(request.url)?.[1])
          return ok(
            Object.fromEntries(
              things(0, 70)
                .slice(offset, offset + 50)
                .map((one) => [one.id, one])
            )
          )
        })
      )

      const found = yield* collect(Listing.all(map), layer)

      assert.deepStrictEqual(found, things(0, 70))
      assert.deepStrictEqual(urls(), ["/v3/things/0/200", "/v3/things/50/200", "/v3/things/70/200"])
    })
  )
})

describe("a listing by cursor", () => {
  const after = (request: { readonly body?: unknown }, all: ReadonlyArray<{ readonly id: string }>) => {
    const asked: { readonly after?: string; readonly limit: number } = JSON.parse(String(request.body))
    const from = asked.after === undefined ? 0 : all.findIndex(({ id }) => id === asked.after) + 1
    return { found: all.slice(from, from + asked.limit) }
  }

  it.effect("goes on from the last item, and loses nothing when others are removed", () =>
    Effect.gen(function* () {
      let there = things(0, 250)
      const { layer } = client((request) =>
        Effect.sync(() => {
          const page = after(request, there)
          there = there.filter(({ id }) => id !== "t3")
          return ok(page)
        })
      )

      const found = yield* collect(Listing.all(cursor, { term: "t" }), layer)

      assert.deepStrictEqual(found, things(0, 250))
    })
  )

  it.effect("is Undecodable where the cursor does not move, after what came", () =>
    Effect.gen(function* () {
      const { layer, requests } = client(() => Effect.succeed(ok({ found: things(0, 2) })))
      const seen: Array<string> = []

      const error = yield* Listing.all(cursor, { term: "t" }).pipe(
        Stream.runForEach(({ id }) => Effect.sync(() => seen.push(id))),
        Effect.flip,
        Effect.provide(layer)
      )

      assert.instanceOf(error, Undecodable)
      assert.match(error.message, /its cursor leads to the same page/)
      assert.deepStrictEqual(seen, ["t0", "t1"])
      assert.strictEqual(requests.length, 2)
    })
  )
})

describe("a thread by pages", () => {
  const post = (id: string, create_at: number, root_id: string) => ({
    ...kept(id, create_at, { root_id }),
    user_id: "u",
    channel_id: "c",
    message: "",
    type: "",
    props: {},
    hashtags: "",
    pending_post_id: ""
  })
  const replies = Array.from({ length: 7 }, (_, index) => post(`r${index}`, 2000 + (index >> 1), "root"))

  it.effect("gives the root once and every reply, by time and id as the server goes on", () =>
    Effect.gen(function* () {
      const { layer, urls } = client((request) =>
        Effect.sync(() => {
          const asked = new URL(request.url).searchParams
          const [time, id] = [Number(asked.get("fromCreateAt") ?? 0), asked.get("fromPost") ?? ""]
          const rest = replies.filter((one) => one.create_at > time || (one.create_at === time && one.id > id))
          const page = [post("root", 1000, ""), ...rest.slice(0, 3)]
          return ok({
            order: page.map((one) => one.id),
            posts: Object.fromEntries(page.map((one) => [one.id, one])),
            has_next: rest.length > 3
          })
        })
      )

      const found = yield* collect(Listing.all(Posts.getThread, { post_id: "root", perPage: 3 }), layer)

      assert.deepStrictEqual(
        found.map((one) => one.id),
        ["root", ...replies.map((one) => one.id)]
      )
      assert.deepStrictEqual(urls(), [
        "/v4/posts/root/thread?direction=down&perPage=3",
        "/v4/posts/root/thread?direction=down&perPage=3&fromPost=r2&fromCreateAt=2001",
        "/v4/posts/root/thread?direction=down&perPage=3&fromPost=r5&fromCreateAt=2002"
      ])
    })
  )
})

describe("the types of a listing", () => {
  it("say what goes in and what comes out of it", () => {
    type Given = Stream.Stream<{ readonly id: string }, MattermostError, Mattermost.Mattermost>

    expectTypeOf(Listing.all(list)).toEqualTypeOf<Given>()
    expectTypeOf(Listing.all(within, { box_id: "b" })).toEqualTypeOf<Given>()
    expectTypeOf(Listing.all(map)).toEqualTypeOf<Given>()
    // @ts-expect-error -- box_id is missing
    assert.isDefined(Listing.all(within))
    // @ts-expect-error -- a page of it alone has its place in the path
    assert.isDefined(map({}))
  })
})
