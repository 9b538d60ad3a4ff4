import { assert, describe, it } from "@effect/vitest"
import type { Definition, Dialect } from "@matterwire/core/Event"
import * as V300 from "@matterwire/core/v3/events300/posts"
import * as V3 from "@matterwire/core/v3/events/posts"
import { socket as v3, socket300 } from "@matterwire/core/v3/Socket"
import * as V4 from "@matterwire/core/v4/events/posts"
import { socket as v4 } from "@matterwire/core/v4/Socket"
import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"
import { broadcastOf, dataOf, readFrame } from "../../src/session/frames.ts"
import { refused } from "../Frame.ts"
import { absence, channel, missed, only, parsed, seen } from "./Absences.ts"
import { HistoryServer, type Written } from "./HistoryServer.ts"

const texts = (server: HistoryServer, dialect: Dialect, of = absence(seen("old", 500))) =>
  missed(server, of, dialect).pipe(
    Stream.runCollect,
    Effect.map((found) => found.flatMap((one) => (one._tag === "Event" ? [one.text] : [])))
  )

const busy = () => {
  const one = channel("a", { type: "P" }).post("old", 500).post("gone", 510)
  return new HistoryServer(one.post("x", 2000).edit("old", 2100).delete("gone", 2200))
}

/** What a `posted` says beside its post. */
const said = (dialect: Dialect, post: Partial<Written>, made = {}) =>
  Effect.map(
    texts(new HistoryServer(channel("a", made).post("x", 2000, post)), dialect, absence(only("posted"))),
    ([text]) => {
      const { post: _, ...rest } = parsed(dataOf(text ?? "{}"))
      return rest
    }
  )

const definitions: ReadonlyArray<readonly [Dialect, ReadonlyArray<Definition>]> = [
  [v4, [V4.posted, V4.post_edited, V4.post_deleted]],
  [v3, [V3.posted, V3.post_edited, V3.post_deleted]],
  [socket300, [V300.posted, V300.post_edited, V300.post_deleted]]
]

describe("the frames of a back-fill", () => {
  for (const [dialect, events] of definitions) {
    it.effect(`read as those of a socket of ${dialect.name} do, without a number`, () =>
      Effect.gen(function* () {
        const found = yield* texts(busy(), dialect)

        for (const [index, definition] of [0, 1, 2].map((at) => [at, events[at]] as const)) {
          const text = found[index] ?? ""
          assert.deepStrictEqual(readFrame(text), { kind: "event", name: definition?.event ?? "", seq: -1, text })
          assert.deepStrictEqual(definition === undefined ? [] : refused(definition, parsed(dataOf(text))), [])
          assert.strictEqual(parsed(broadcastOf(text))["channel_id"], "a")
        }
        assert.deepStrictEqual(
          found.map((text) => parsed(parsed(dataOf(text))["post"])).map(({ delete_at, id }) => [id, delete_at]),
          [
            ["x", 0],
            ["old", 0],
            ["gone", 0]
          ]
        )
      })
    )
  }

  it.effect("begin as frames of 3.0 do, with who did it", () =>
    Effect.gen(function* () {
      const [text = ""] = yield* texts(busy(), socket300)

      assert.isTrue(
        text.startsWith(
          '{"team_id":"t1","channel_id":"a","user_id":"ann","action":"posted","props":{"channel_type":"P"'
        )
      )
    })
  )
})

describe("what is said beside a post", () => {
  it.effect("is where it was written, and by whom, as each version says it", () =>
    Effect.gen(function* () {
      const where = { channel_display_name: "The a", channel_name: "a", channel_type: "O", team_id: "t1" }

      assert.deepStrictEqual(yield* said(v4, {}), { ...where, sender_name: "@ann" })
      assert.deepStrictEqual(yield* said(v3, {}), { ...where, sender_name: "ann" })
      assert.deepStrictEqual(yield* said(socket300, {}), { channel_type: "O" })
    })
  )

  it.effect("is the sender's name in a direct channel of v4, and no team", () =>
    Effect.gen(function* () {
      const direct = { type: "D", name: "ann__bot", display_name: "" }

      assert.deepInclude(yield* said(v4, {}, direct), { channel_display_name: "@ann", team_id: "" })
      assert.deepInclude(yield* said(v3, {}, direct), { channel_display_name: "", team_id: "" })
    })
  )

  it.effect("is the name that a webhook gave itself, and System for the server's own posts of v4", () =>
    Effect.gen(function* () {
      const hook = { props: { from_webhook: "true", override_username: "ci" } }
      const pretender = { props: { override_username: "ci" } }
      const system = { type: "system_join_channel" }
      const name = (dialect: Dialect, post: Partial<Written>) =>
        Effect.map(said(dialect, post), (data) => data["sender_name"])

      assert.deepStrictEqual(yield* Effect.forEach([hook, pretender, system], (post) => name(v4, post)), [
        "ci",
        "@ann",
        "System"
      ])
      assert.deepStrictEqual(yield* Effect.forEach([hook, pretender, system], (post) => name(v3, post)), [
        "ci",
        "ann",
        "ann"
      ])
    })
  )

  it.effect(
    "is who is meant: by name, by all, by a word of one's own, in a direct channel; never by code or oneself",
    () =>
      Effect.gen(function* () {
        const mentions = (post: Partial<Written>, made = {}, dialect = v4) =>
          Effect.map(said(dialect, post, made), (data) => data["mentions"] === '["bot"]')
        const lines = [
          "hi @Bot.",
          "@all",
          "see @here",
          "bot",
          "x@bot",
          "`@bot`",
          "```\n@channel\n```",
          "@bott",
          "beta news"
        ]

        const found = yield* Effect.forEach(lines, (message) => mentions({ message }))
        const own = yield* mentions({ message: "@all", user_id: "bot" })
        const hook = yield* mentions({ message: "@all", user_id: "bot", props: { from_webhook: "true" } })
        const header = yield* mentions({ message: "@all", type: "system_header_change" })
        const added = yield* mentions({ type: "system_add_to_channel", props: { addedUserId: "bot" } })
        const direct = yield* Effect.forEach([v4, v3, socket300], (dialect) => mentions({}, { type: "D" }, dialect))
        const group = yield* mentions({}, { type: "G" })

        assert.deepStrictEqual(
          lines.filter((_, index) => found[index]),
          ["hi @Bot.", "@all", "see @here", "beta news"]
        )
        assert.deepStrictEqual([own, hook, header, added, group], [false, true, false, true, true])
        assert.deepStrictEqual(direct, [true, true, true])
      })
  )

  it.effect("is asked for once: names of all authors of a page in one call, and of each author only once", () =>
    Effect.gen(function* () {
      const one = channel("a")
      for (let index = 0; index < 450; index++) one.post(`p${index}`, 2000 + index, { user_id: `u${index % 7}` })
      const server = new HistoryServer(one)

      yield* texts(server, v4, absence(only("posted")))

      assert.strictEqual(server.asked.filter((path) => path === "/users/ids").length, 1)
      assert.strictEqual(server.asked.filter((path) => path === "/users/me").length, 1)
    })
  )

  it.effect("is whether files are attached, images among them where the server tells", () =>
    Effect.gen(function* () {
      const files = (mime_type: string) => ({
        file_ids: ["f"],
        metadata: {
          files: [
            {
              id: "f",
              user_id: "ann",
              create_at: 1,
              update_at: 1,
              delete_at: 0,
              name: "f",
              extension: "",
              size: 1,
              mime_type
            }
          ]
        }
      })
      const of = (dialect: Dialect, post: object) =>
        Effect.map(said(dialect, post), ({ image, otherFile }) => [image, otherFile])

      assert.deepStrictEqual(yield* of(v4, files("image/png")), ["true", "true"])
      assert.deepStrictEqual(yield* of(v4, files("text/plain")), [undefined, "true"])
      assert.deepStrictEqual(yield* of(v4, {}), [undefined, undefined])
      assert.deepStrictEqual(yield* of(socket300, { filenames: ["/c/u/1/a.PNG"] }), ["true", "true"])
    })
  )
})
