import { setFlagsFromString } from "node:v8"
import { runInNewContext } from "node:vm"
import { assert, describe, it } from "@effect/vitest"
import { type PostMark, postIn } from "../../src/session/postIn.ts"

const ID = "jgumsz6rsfnodgxdesxwadgouh"
const CHANNEL = "4u6cykxdktys7k4ecdqoy5y5gr"
const OTHER = "qqgcanp63frb3mrdqyog7obgmr"
const AT = 1795436879218

/** The fields of a post that come before its message, as the servers of three versions write them. */
const heads = {
  "11.6": {
    id: ID,
    create_at: AT,
    update_at: AT + 1,
    edit_at: AT + 2,
    delete_at: 0,
    is_pinned: false,
    user_id: OTHER,
    channel_id: CHANNEL,
    root_id: "",
    original_id: ""
  },
  "3.10": {
    id: ID,
    create_at: AT,
    update_at: AT + 1,
    edit_at: 0,
    delete_at: 0,
    is_pinned: true,
    user_id: OTHER,
    channel_id: CHANNEL,
    root_id: "",
    parent_id: "",
    original_id: ""
  },
  "3.0": {
    id: ID,
    create_at: AT,
    update_at: AT + 1,
    delete_at: AT + 3,
    user_id: OTHER,
    channel_id: CHANNEL,
    root_id: "",
    parent_id: "",
    original_id: ""
  }
}
type Version = keyof typeof heads
const versions: ReadonlyArray<Version> = ["11.6", "3.10", "3.0"]

const marks: Readonly<Record<Version, PostMark>> = {
  "11.6": { id: ID, channelId: CHANNEL, createAt: AT, updateAt: AT + 1, editAt: AT + 2, deleteAt: 0 },
  "3.10": { id: ID, channelId: CHANNEL, createAt: AT, updateAt: AT + 1, editAt: 0, deleteAt: 0 },
  "3.0": { id: ID, channelId: CHANNEL, createAt: AT, updateAt: AT + 1, editAt: 0, deleteAt: AT + 3 }
}

/** A frame as the version's server writes it: fields in its order, spaces where it has some. */
const frame = (version: Version, rest: object, data: object = {}, event = "posted", after: object = {}) => {
  const post = JSON.stringify({ ...heads[version], message: "hi", ...rest })
  const all = JSON.stringify({ ...data, post, ...after })
  const broadcast = `{"omit_users":null,"user_id":"","channel_id":"${CHANNEL}","team_id":""}`
  switch (version) {
    case "11.6":
      return `{"event": "${event}", "data": ${all}, "broadcast": ${broadcast}, "seq": 3}`
    case "3.10":
      return `{"event":"${event}","data":${all},"broadcast":${broadcast},"seq":3}`
    case "3.0":
      return `{"team_id":"${OTHER}","channel_id":"${CHANNEL}","user_id":"${OTHER}","action":"${event}","props":${all}}\n`
  }
}

/** Looks like a post's beginning, on every level of quoting that one can write. */
const evil = [
  `"post":"{\\"id\\":\\"${OTHER}\\",\\"create_at\\":1,\\"update_at\\":1,\\"delete_at\\":0,`,
  JSON.stringify({ post: JSON.stringify({ ...heads["11.6"], id: OTHER }) }),
  JSON.stringify({ event: "posted", data: { post: JSON.stringify({ id: OTHER, channel_id: OTHER, create_at: 9 }) } }),
  `","id":"${OTHER}","channel_id":"${OTHER}","create_at":9`,
  `\\",\\"channel_id\\":\\"${OTHER}\\",`,
  `{"id":"${OTHER}"`,
  "{",
  "\\",
  '"'
]

const forced = (): void => {
  setFlagsFromString("--expose-gc")
  const collect: unknown = runInNewContext("gc")
  assert(typeof collect === "function")
  collect()
  collect()
}

describe("the post in a frame", () => {
  it.each(versions)("of %s is found, whatever the event and what stands before and after it", (version) => {
    const before = { channel_display_name: "Grüße 日本", channel_name: "dev", mentions: `["${OTHER}"]` }

    for (const event of ["posted", "post_edited", "post_deleted"]) {
      assert.deepStrictEqual(postIn(frame(version, {}, {}, event)), marks[version])
      assert.deepStrictEqual(postIn(frame(version, {}, before, event, { team_id: OTHER })), marks[version])
    }
  })

  it.each(versions)("of %s cannot be forged by a message, props, or a name", (version) => {
    for (const text of evil) {
      const rest = { message: text, props: { [text]: text, post: text, username: text }, hashtags: text }
      const before = { channel_display_name: text, mentions: text }

      assert.deepStrictEqual(postIn(frame(version, rest)), marks[version])
      assert.deepStrictEqual(postIn(frame(version, {}, before)), marks[version])
      assert.deepStrictEqual(postIn(frame(version, {}, before, "posted", { sender_name: text })), marks[version])
    }
  })

  it("is read the long way where a frame is written in another way", () => {
    const { channel_id, create_at, id, update_at } = heads["11.6"]
    const swapped = { id, update_at, create_at, edit_at: 0, delete_at: 0, user_id: OTHER, channel_id }
    const early = { ...swapped, create_at: 12, update_at: 1234567890123456 }
    const short = { id: "a1", create_at: AT, update_at: AT, delete_at: 0, user_id: "b", channel_id: "c" }
    const withData = (data: unknown) => `{"event": "posted", "data": ${JSON.stringify(data)}, "seq": 1}`
    const none = { editAt: 0, deleteAt: 0 }
    const mark = { ...none, id, channelId: channel_id, createAt: AT, updateAt: AT + 1 }

    assert.deepStrictEqual(postIn(withData({ post: JSON.stringify(swapped) })), mark)
    assert.deepStrictEqual(postIn(withData({ post: swapped })), mark)
    assert.deepStrictEqual(postIn(withData({ x: { post: frame("3.10", {}) }, post: swapped })), mark)
    assert.deepStrictEqual(postIn(withData({ post: JSON.stringify(early) })), {
      ...mark,
      createAt: 12,
      updateAt: 1234567890123456
    })
    assert.deepStrictEqual(postIn(withData({ post: JSON.stringify(short) })), {
      ...none,
      id: "a1",
      channelId: "c",
      createAt: AT,
      updateAt: AT
    })
  })

  it("is that of the event's own data, not of something in it", () => {
    const inner = JSON.stringify({ ...heads["11.6"], id: OTHER })

    assert.isUndefined(postIn(`{"event": "posted", "data": {"x":${JSON.stringify({ post: inner })}}, "seq": 1}`))
    assert.isUndefined(postIn(`{"event": "posted", "data": {}, "broadcast": ${JSON.stringify({ post: inner })}}`))
  })

  it("is none where there is none", () => {
    const texts = ["", "{", "null", "[]", '{"event": "typing", "data": {"user_id":"u"}, "seq": 1}', "hi"]

    for (const text of texts) assert.isUndefined(postIn(text))
    for (const post of [null, 1, "{", "null", "[]", "{}", { id: 1, channel_id: 2 }, { id: ID }]) {
      assert.isUndefined(postIn(JSON.stringify({ event: "posted", data: { post } })))
    }
    const whole = frame("11.6", {})
    for (let end = 0; end < whole.indexOf(CHANNEL); end++) assert.isUndefined(postIn(whole.slice(0, end)))
  })

  it("keeps nothing of the frame in memory", () => {
    const size = 256 * 1024
    const kept: Array<PostMark | undefined> = []
    forced()
    const before = process.memoryUsage().heapUsed

    for (let i = 0; i < 200; i++) {
      const text = Buffer.from(frame("11.6", { create_at: AT + i, message: "x".repeat(size) })).toString()
      kept.push(postIn(text))
    }
    forced()

    assert.isBelow(process.memoryUsage().heapUsed - before, 20 * size)
    assert.strictEqual(kept[199]?.createAt, AT + 199)
  })
})
