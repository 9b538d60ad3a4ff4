import { assert, describe, it } from "@effect/vitest"
import type { Anchor } from "@matterwire/core/History"
import { socket as v3, socket300 } from "@matterwire/core/v3/Socket"
import { socket as v4 } from "@matterwire/core/v4/Socket"
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import { absence, channel, told } from "./Absences.ts"
import { type HistoryChannel, HistoryServer, type Written } from "./HistoryServer.ts"

const whole = (minimum: number, maximum: number) => Schema.Int.check(Schema.isBetween({ minimum, maximum }))

/** Something that somebody does in one of three channels, some milliseconds after what was done before. */
const step = Schema.Struct({
  channel: whole(0, 2),
  what: Schema.Literals(["post", "post", "post", "reply", "edit", "pin", "react", "delete"]),
  which: whole(0, 30),
  later: whole(0, 2)
})

const world = Schema.Struct({
  steps: Schema.Array(step).check(Schema.isMinLength(1), Schema.isMaxLength(80)),
  /** How much of it was seen, in percent. */
  seen: whole(0, 100),
  /** By channel: nothing was seen in it, or which post, and whether the server has forgotten that one. */
  anchors: Schema.Tuple([whole(-1, 30), whole(-1, 30), whole(-1, 30)]),
  forgets: Schema.Boolean,
  mostPosts: whole(2, 7)
})
type World = typeof world.Type

interface Told {
  readonly server: HistoryServer
  readonly since: number
  readonly anchors: ReadonlyMap<string, Anchor>
  /** Ids of what was edited or pinned after `since`. */
  readonly edited: ReadonlySet<string>
}

const isAlive = (post: Written) => post.delete_at === 0 && post.original_id === ""

const played = ({ anchors, forgets, mostPosts, seen, steps }: World): Told => {
  const channels: ReadonlyArray<HistoryChannel> = ["a", "b", "c"].map((id) => channel(id))
  const begin = 1000
  const end = steps.reduce((time, { later }) => time + later, begin)
  const since = begin + Math.floor(((end - begin) * seen) / 100)
  const edited = new Set<string>()
  let time = begin
  steps.forEach(({ channel: at, later, what, which }, index) => {
    time += later
    const one = channels[at]
    const alive = one?.posts.filter(isAlive) ?? []
    const there = alive[which % Math.max(1, alive.length)]
    const id = `p${(index * 7919) % 1000}`
    if (one === undefined) return
    if (what === "post" || there === undefined) one.post(id, time)
    else if (what === "reply") one.post(id, time, { root_id: there.root_id === "" ? there.id : there.root_id })
    else if (what === "delete") one.delete(there.id, time)
    else if (what === "react") one.react(there.id, time)
    else {
      one[what](there.id, time)
      if (time > since) edited.add(there.id)
    }
  })
  const found = new Map<string, Anchor>()
  channels.forEach((one, index) => {
    const old = one.posts.filter((post) => post.original_id === "" && post.create_at < since)
    const anchor = old[anchors[index] ?? -1]
    if (anchor === undefined) return
    found.set(one.id, { id: anchor.id, createAt: anchor.create_at })
    if (forgets) one.forget(anchor.id)
  })
  const server = new HistoryServer(...channels)
  server.mostPosts = mostPosts
  return { server, since, anchors: found, edited }
}

const inOrder = (posts: ReadonlyArray<Written>) =>
  [...posts].sort((a, b) => a.create_at - b.create_at || (a.id < b.id ? -1 : 1)).map(({ id }) => id)

/** What a back-fill must have told, and what it may have told besides: what was seen after the anchor. */
const expected = ({ anchors, edited, server, since }: Told) => {
  const posts = server.channels.flatMap((one) => one.posts)
  const originals = posts.filter(({ original_id }) => original_id === "")
  const alive = originals.filter(isAlive)
  const floor = ({ channel_id }: Written) => Math.min(since, (anchors.get(channel_id)?.createAt ?? since) + 1)
  return {
    posted: inOrder(alive.filter(({ create_at }) => create_at > since)),
    allowed: inOrder(alive.filter((post) => post.create_at >= floor(post))),
    edited: alive
      .filter(({ id }) => edited.has(id))
      .map(({ id }) => id)
      .sort(),
    deleted: originals
      .filter(({ delete_at, root_id }) => {
        const root = posts.find(({ id }) => id === root_id)
        return delete_at > since && root?.delete_at !== delete_at
      })
      .map(({ id }) => id)
      .sort()
  }
}

const idsOf = (events: ReadonlyArray<string>, name: string) =>
  events.filter((event) => event.startsWith(`${name} `)).map((event) => event.slice(name.length + 1))

describe("whatever happened while nobody listened,", () => {
  for (const dialect of [v4, v3, socket300]) {
    it.effect.prop(
      `over ${dialect.name}: each post is told once and in order, then each edit and each deletion`,
      { world },
      ({ world }) =>
        Effect.gen(function* () {
          const one = played(world)
          const { anchors, server, since } = one

          const events = yield* told(server, absence({ since, anchorIn: (id) => anchors.get(id) }), dialect)

          const { allowed, deleted, edited, posted } = expected(one)
          const found = idsOf(events, "posted")
          assert.deepStrictEqual(
            found,
            allowed.filter((id) => found.includes(id))
          )
          assert.deepStrictEqual(
            posted.filter((id) => !found.includes(id)),
            []
          )
          assert.deepStrictEqual(idsOf(events, "post_edited").sort(), edited)
          assert.deepStrictEqual(idsOf(events, "post_deleted").sort(), deleted)
          assert.deepStrictEqual(idsOf(events, "missing"), [])
          const firstChange = events.findIndex((event) => !event.startsWith("posted "))
          assert.isTrue(firstChange < 0 || events.slice(firstChange).every((event) => !event.startsWith("posted ")))
        }),
      { arbitrary: { runs: 150, seed: "a back-fill" }, timeout: 60_000 }
    )
  }
})
