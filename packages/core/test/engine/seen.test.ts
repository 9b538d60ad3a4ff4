import { assert, describe, it } from "@effect/vitest"
import type { PostMark } from "../../src/session/postIn.ts"
import { Seen } from "../../src/session/Seen.ts"

const START = 1_700_000_000_000

const mark = (id: string, createAt: number, more: Partial<PostMark> = {}): PostMark => ({
  id,
  channelId: "a",
  createAt,
  updateAt: createAt,
  editAt: 0,
  deleteAt: 0,
  ...more
})

const edited = (id: string, createAt: number, updateAt: number) => mark(id, createAt, { updateAt, editAt: updateAt })

describe("what a stream has told of posts", () => {
  it("is not told again by a back-fill", () => {
    const seen = new Seen()
    seen.heard("posted", mark("p1", START))

    assert.isFalse(seen.found("posted", mark("p1", START)))
    assert.isTrue(seen.found("posted", mark("p2", START + 1)))
    assert.isFalse(seen.found("posted", mark("p2", START + 1)))
  })

  it("is not told again by a frame that comes after a back-fill", () => {
    const seen = new Seen()
    seen.found("posted", mark("p1", START))
    seen.found("post_edited", edited("p1", START, START + 5))

    assert.isFalse(seen.heard("posted", mark("p1", START)))
    assert.isFalse(seen.heard("post_edited", edited("p1", START, START + 5)))
    assert.isTrue(seen.heard("post_edited", edited("p1", START, START + 6)))
  })

  it("is told with an edit that is older than its post, as a clock that was set back makes them", () => {
    const seen = new Seen()
    seen.found("posted", mark("p1", START))
    seen.found("posted", mark("p2", START))
    seen.found("post_deleted", mark("p2", START))

    assert.isTrue(seen.heard("post_edited", edited("p1", START, START - 30_000)))
    assert.isFalse(seen.heard("post_edited", edited("p2", START, START - 30_000)))
  })

  it("is told by a second frame, as a server has said it twice", () => {
    const seen = new Seen()

    assert.isTrue(seen.heard("post_edited", edited("p1", START, START + 5)))
    assert.isTrue(seen.heard("post_edited", edited("p1", START, START + 5)))
  })

  it("tells versions of a post apart by their time, and none comes after a deletion", () => {
    const seen = new Seen()
    seen.heard("post_edited", edited("p1", START, START + 5))

    assert.isFalse(seen.found("post_edited", edited("p1", START, START + 5)))
    assert.isTrue(seen.found("post_edited", edited("p1", START, START + 6)))
    assert.isTrue(seen.found("post_deleted", edited("p1", START, START + 7)))
    assert.isFalse(seen.found("post_deleted", edited("p1", START, START + 7)))
    assert.isFalse(seen.found("post_edited", edited("p1", START, START + 8)))
  })

  it("holds a post back that was edited before it came: its edit is told with it", () => {
    const seen = new Seen()
    seen.found("posted", edited("p1", START, START + 5))

    assert.isFalse(seen.found("post_edited", edited("p1", START, START + 5)))
  })

  it("keeps channels apart", () => {
    const seen = new Seen()
    seen.heard("posted", mark("p1", START + 60_000))

    assert.isTrue(seen.found("posted", mark("q1", START, { channelId: "b" })))
    assert.deepStrictEqual(seen.channels(), ["a", "b"])
    assert.strictEqual(seen.lastIn("a"), START + 60_000)
    assert.strictEqual(seen.lastIn("b"), START)
    assert.isUndefined(seen.lastIn("c"))
  })
})

describe("the anchor of a channel", () => {
  it("is the newest post that is 10 s older than the last one", () => {
    const seen = new Seen()
    for (let index = 0; index < 30; index++) seen.heard("posted", mark(`p${index}`, START + index * 1000))

    assert.deepStrictEqual(seen.anchorIn("a"), { id: "p18", createAt: START + 18_000 })
  })

  it("is not there before there is one", () => {
    const seen = new Seen()
    seen.heard("posted", mark("p1", START))
    seen.heard("posted", mark("p2", START + 10_000))

    assert.isUndefined(seen.anchorIn("a"))
    seen.heard("posted", mark("p3", START + 10_001))
    assert.deepStrictEqual(seen.anchorIn("a"), { id: "p1", createAt: START })
  })

  it("does not move back for a frame that comes late", () => {
    const seen = new Seen()
    for (const [id, at] of [
      ["p1", 0],
      ["p2", 20_000],
      ["late", -5000],
      ["p3", 40_000]
    ] as const) {
      seen.heard("posted", mark(id, START + at))
    }

    assert.deepStrictEqual(seen.anchorIn("a"), { id: "p2", createAt: START + 20_000 })
  })

  it("lies behind what came out of order within 10 s: a post between them that nobody told is told", () => {
    const seen = new Seen()
    seen.heard("posted", mark("p1", START))
    seen.heard("posted", mark("p3", START + 9000))
    // Frames of a cluster: this one came from the other server, late.
    seen.heard("posted", mark("p2", START + 100))

    assert.isTrue(seen.found("posted", mark("missed", START + 50)))
    assert.isFalse(seen.found("posted", mark("p2", START + 100)))
  })
})

describe("what is remembered", () => {
  it("is a bounded number of posts, however many there were, busy channels and quiet ones", () => {
    const seen = new Seen()
    for (let index = 0; index < 1_000_000; index++) {
      const id = `p${index}`
      seen.heard("posted", mark(id, START + index, { channelId: index % 2 === 0 ? "busy" : `c${index % 50}` }))
      if (index % 5 === 0) seen.heard("post_edited", edited(id, START + index, START + index + 1))
    }

    const { changes, channels } = seen.state()
    const posts = channels.map(({ recent }) => recent.length)

    assert.strictEqual(channels.length, 26)
    assert.strictEqual(Math.max(...posts), 4096)
    assert.isAtMost(
      posts.reduce((all, some) => all + some, 0),
      4096 + 25 * 210
    )
    assert.strictEqual(changes.length, 8192)
    assert.deepStrictEqual(changes.at(-1), ["p999995", START + 999_996])
  })

  it("goes into a cursor and comes out as it was", () => {
    const seen = new Seen()
    for (let index = 0; index < 30; index++) seen.heard("posted", mark(`p${index}`, START + index * 1000))
    seen.heard("post_deleted", mark("p3", START + 3000))

    const again = Seen.from(seen.state())

    assert.deepStrictEqual(again.state(), seen.state())
    assert.deepStrictEqual(again.anchorIn("a"), seen.anchorIn("a"))
    assert.strictEqual(again.lastIn("a"), seen.lastIn("a"))
    assert.isFalse(again.found("posted", mark("p29", START + 29_000)))
    assert.isFalse(again.found("post_deleted", mark("p3", START + 3000)))
    assert.isTrue(again.found("posted", mark("p30", START + 30_000)))
  })
})
