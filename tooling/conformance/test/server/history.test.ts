import type { Dialect } from "@matterwire/core/Event"
import type { Absence, Durable, Found } from "@matterwire/core/History"
import { socket as v3, socket300 } from "@matterwire/core/v3/Socket"
import * as V3Posts from "@matterwire/core/v3/Posts"
import * as Posts from "@matterwire/core/v4/Posts"
import { socket as v4 } from "@matterwire/core/v4/Socket"
import * as Node from "@matterwire/node"
import { startServer, type Version } from "@matterwire/server"
import { assert, describe, it } from "@effect/vitest"
import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"

/** Somebody writes, edits and deletes over one API. */
const author = {
  v4: (channel_id: string) => ({
    write: (message: string, root_id = "") => Posts.create({ channel_id, message, root_id }),
    edit: (post_id: string, message: string) => Posts.patch({ post_id, message }),
    delete: (post_id: string) => Posts.delete({ post_id })
  }),
  v3: (channel_id: string, team_id: string) => ({
    write: (message: string, root_id = "") =>
      V3Posts.create({ team_id, channel_id, message, root_id, parent_id: root_id }),
    edit: (id: string, message: string) => V3Posts.update({ team_id, channel_id, id, message }),
    delete: (post_id: string) => V3Posts.delete({ team_id, channel_id, post_id })
  })
}

const shown = (one: Found) => {
  if (one._tag === "Missing") return `missing ${one.missing.events.join(" ")}: ${one.missing.reason}`
  const frame: { readonly data?: { readonly post: string }; readonly props?: { readonly post: string } } = JSON.parse(
    one.text
  )
  const post: { readonly message: string } = JSON.parse((frame.data ?? frame.props)?.post ?? "{}")
  return `${one.name} ${post.message}`
}

const dialects: ReadonlyArray<readonly [Version, Dialect, "v3" | "v4"]> = [
  ["11.6", v4, "v4"],
  ["3.10", v3, "v3"],
  ["3.0", socket300, "v3"]
]

/** Lets the server's clock, which is the machine's, go on. */
const nextMillisecond = Effect.gen(function* () {
  const now = yield* Clock.currentTimeMillis
  while ((yield* Clock.currentTimeMillis) <= now) yield* Effect.sleep("1 millis")
})

describe("a back-fill from the local server", () => {
  for (const [version, dialect, api] of dialects) {
    it.live(`like ${version} finds what was written, edited and deleted, and nothing else`, () =>
      Effect.gen(function* () {
        const server = yield* Effect.acquireRelease(
          Effect.promise(() => startServer({ version, ties: true })),
          (one) => Effect.promise(() => one.close())
        )
        const team = server.addTeam("town")
        const ann = server.addUser({ username: "ann", team: "town" })
        const ben = server.addUser({ username: "ben", team: "town" })
        const channel = server.addChannel({ team: "town", name: "dev", members: ["ann", "ben"] })
        const as = (token: string) => Node.layer({ url: server.url, token, checkAnswers: "strict" })
        const { write, edit, delete: remove } = author[api](channel.id, team.id)
        const meanwhile = Effect.gen(function* () {
          const old = yield* write("old")
          const doomed = yield* write("doomed")
          const root = yield* write("root")
          // So that nothing of what follows shares a millisecond with what was seen.
          yield* nextMillisecond
          yield* Effect.forEach(
            Array.from({ length: 230 }, (_, index) => index),
            (index) => write(`new ${index}`),
            {
              concurrency: 8
            }
          )
          // Of one millisecond they would come by their ids.
          yield* nextMillisecond
          yield* write("reply", root.id)
          yield* edit(old.id, "old, edited")
          yield* remove(doomed.id)
          return root
        })

        const last = yield* Effect.provide(meanwhile, as(ben.token))
        const absence: Absence = {
          who: ann.user.id,
          wanted: new Set<Durable>(["posted", "post_edited", "post_deleted"]),
          since: last.create_at + 1,
          anchorIn: (id) => (id === channel.id ? { id: last.id, createAt: last.create_at } : undefined),
          known: () => [channel.id],
          leftAt: () => undefined,
          quietCalls: 10
        }
        const found = yield* (dialect.history?.(absence) ?? Stream.empty).pipe(
          Stream.provide(as(ann.token)),
          Stream.runCollect
        )

        const lines = found.map(shown)
        const posted = lines.filter((line) => line.startsWith("posted new "))
        assert.strictEqual(new Set(posted).size, 230)
        assert.strictEqual(posted.length, 230)
        assert.deepStrictEqual(lines.slice(230, 232), ["posted reply", "post_edited old, edited"])
        assert.deepStrictEqual(
          lines.slice(232).map((line) => line.split(" ")[0]),
          ["post_deleted"]
        )
      })
    )
  }
})
