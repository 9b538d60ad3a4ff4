import { describe, expect, it } from "@effect/vitest"
import { Transport } from "@matterwire/core/Transport"
import * as Posts from "@matterwire/core/v4/Posts"
import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import { createServer, type Server } from "../src/index.ts"
import { ask, json } from "./raw.ts"

/** What a call comes to: a status with some of its fields and its body, or that there was no answer. */
interface Came {
  readonly status: number
  readonly header: (name: string) => string | undefined
  readonly body: string
}

type Ask = (server: Server, method: string, path: string, token: string, body?: unknown) => Promise<Came | "broken">

const within: Ask = (server, method, path, token, body) =>
  Transport.use((transport) =>
    transport.request({
      endpoint: "test",
      method,
      url: server.url + path,
      headers: { authorization: `Bearer ${token}` },
      body: body === undefined ? undefined : JSON.stringify(body),
      expect: "text",
      maxBytes: 1_000_000
    })
  ).pipe(
    Effect.map(({ body: text, headers, status }) => ({
      status,
      header: (name: string) => String(headers[name.toLowerCase()] ?? ""),
      body: typeof text === "string" ? text : ""
    })),
    Effect.catch(() => Effect.succeed("broken" as const)),
    Effect.provide(server.transport),
    Effect.runPromise
  )

const overPort: Ask = (server, method, path, token, body) =>
  ask(server, method, path, { token, body }).then(
    ({ body: text, headers, status }) => ({
      status,
      header: (name: string) => headers.find(([known]) => known.toLowerCase() === name.toLowerCase())?.[1] ?? "",
      body: text
    }),
    () => "broken" as const
  )

const ways = [
  { name: "in process", call: within },
  { name: "on the wire", call: overPort }
]

const stage = Effect.gen(function* () {
  const clock = yield* Clock.clockWith(Effect.succeed)
  const server = createServer({ clock, rateLimit: { perSec: 1, burst: 9 } })
  yield* Effect.promise(() => server.listen())
  yield* Effect.addFinalizer(() => Effect.promise(() => server.close()))
  server.addTeam("town")
  const ann = server.addUser({ username: "ann", team: "town" })
  const channel = server.addChannel({ team: "town", name: "dev", members: ["ann"] })
  return { server, token: ann.token, channel, posts: `/api/v4/channels/${channel.id}/posts` }
})

const statusOf = (came: Came | "broken") => (came === "broken" ? came : came.status)

describe.each(ways)("calls, $name,", ({ call }) => {
  it.effect("are refused when they read what was missed, in the words of a real server, and others are not", () =>
    Effect.gen(function* () {
      const { posts, server, token } = yield* stage
      server.faults.refuseBackfill({ status: 429, retryAfter: 3 })
      server.faults.refuseBackfill({ status: 503, times: 2 })
      server.faults.refuseBackfill({ status: 500 })
      const asked = (path: string) => Effect.promise(() => call(server, "GET", path, token))

      const me = yield* asked("/api/v4/users/me")
      const limited = yield* asked(posts)
      const others = [
        yield* asked("/api/v4/users/me/channels"),
        yield* asked(posts),
        yield* asked(posts),
        yield* asked(posts)
      ]

      expect(statusOf(me)).toBe(200)
      expect(limited).toMatchObject({ status: 429, body: "limit exceeded\n" })
      if (limited === "broken") return
      expect(["Retry-After", "X-Ratelimit-Reset", "X-Ratelimit-Remaining"].map(limited.header)).toEqual(["3", "3", "0"])
      expect(others.map(statusOf)).toEqual([503, 503, 500, 200])
    })
  )

  it.effect("find nobody: the connection ends, and nothing was done", () =>
    Effect.gen(function* () {
      const { channel, posts, server, token } = yield* stage
      server.faults.hangUp(Posts.create)
      const draft = { channel_id: channel.id, message: "once" }

      const first = yield* Effect.promise(() => call(server, "POST", "/api/v4/posts", token, draft))
      const page = yield* Effect.promise(() => call(server, "GET", posts, token))

      expect(first).toBe("broken")
      expect(page).toMatchObject({ status: 200 })
      expect(page === "broken" ? "" : json(page)["order"]).toEqual([])
    })
  )

  it.effect("get half an answer, when all was done", () =>
    Effect.gen(function* () {
      const { channel, posts, server, token } = yield* stage
      server.faults.cutAnswer(Posts.create)
      const draft = { channel_id: channel.id, message: "once" }

      const first = yield* Effect.promise(() => call(server, "POST", "/api/v4/posts", token, draft))
      const page = yield* Effect.promise(() => call(server, "GET", posts, token))

      expect(first).toBe("broken")
      expect(page === "broken" ? [] : json(page)["order"]).toHaveLength(1)
    })
  )

  it.effect("find a server that began anew: its limiter forgot them, their tokens and posts are there", () =>
    Effect.gen(function* () {
      const { channel, server, token } = yield* stage
      const { id } = server.addPost({ username: "ann", channel_id: channel.id, message: "kept" })
      const me = Effect.promise(() => call(server, "GET", "/api/v4/users/me", token))
      for (let n = 0; n < 10; n += 1) yield* me
      const before = yield* me

      server.restart()
      const after = yield* me
      const post = yield* Effect.promise(() => call(server, "GET", `/api/v4/posts/${id}`, token))

      expect([before, after, post].map(statusOf)).toEqual([429, 200, 200])
    })
  )

  it.effect("find a post no more that retention took, and a page after it is empty, as if nothing were new", () =>
    Effect.gen(function* () {
      const { channel, posts, server, token } = yield* stage
      const [first, second] = ["a", "b"].map((message) =>
        server.addPost({ username: "ann", channel_id: channel.id, message })
      )

      const erased = server.erasePost(first?.id ?? "")
      const gone = yield* Effect.promise(() => call(server, "GET", `/api/v4/posts/${first?.id}`, token))
      const after = yield* Effect.promise(() => call(server, "GET", `${posts}?after=${first?.id}`, token))
      const all = yield* Effect.promise(() => call(server, "GET", posts, token))

      expect(erased).toBe(true)
      expect(server.erasePost(first?.id ?? "")).toBe(false)
      expect(statusOf(gone)).toBe(404)
      expect(after === "broken" ? {} : json(after)).toMatchObject({ order: [], prev_post_id: first?.id })
      expect(all === "broken" ? [] : json(all)["order"]).toEqual([second?.id])
    })
  )

  it.effect("see the world's clock jump, forth and back", () =>
    Effect.gen(function* () {
      const { channel, server, token } = yield* stage
      const write = Effect.promise(async () => {
        const came = await call(server, "POST", "/api/v4/posts", token, { channel_id: channel.id, message: "x" })
        return came === "broken" ? 0 : Number(json(came)["create_at"])
      })

      server.jumpClock(3_600_000)
      const first = yield* write
      server.jumpClock(-3_600_000)
      const second = yield* write

      expect(first).toBeGreaterThanOrEqual(3_600_000)
      // Times of posts differ, unless `ties` are wanted: behind a clock that went back they go on by milliseconds.
      expect(second).toBe(first + 1)
    })
  )
})

describe("a seed", () => {
  it("makes the same ids and tokens for the same seed", () => {
    const made = (seed: string) => {
      const server = createServer({ seed })
      server.addTeam("town")
      const { token, user } = server.addUser({ username: "ann", team: "town" })
      return [token, user.id]
    }

    expect(made("one")).toEqual(made("one"))
    expect(made("one")).not.toEqual(made("two"))
    expect(made("one").every((id) => /^[a-z0-9]{26}$/.test(id))).toBe(true)
  })
})
