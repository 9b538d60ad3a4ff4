import { assert, describe, it } from "@effect/vitest"
import { broadcastOf, dataOf, readFrame } from "../../src/session/frames.ts"

const tail = (seq: number) =>
  `"broadcast": {"omit_users":null,"user_id":"","channel_id":"c","team_id":""}, "seq": ${seq}}`

/** A frame of 3.0, with the line break that its server ends each with. */
const acting = (action: string, props: unknown, channel_id = "c") =>
  `${JSON.stringify({ team_id: "t", channel_id, user_id: "u", action, props })}\n`

describe("a frame of v4 and 3.10", () => {
  it("tells name and number from its edges, whatever lies between", () => {
    const unparsed = `{"event": "posted", "data": {<not json>}, ${tail(7)}`

    assert.deepStrictEqual(readFrame(unparsed), { kind: "event", name: "posted", seq: 7, text: unparsed })
  })

  it("is read whole when it is written in another order", () => {
    const turned = `{"seq":3,"data":{"a":1},"event":"typing"}`

    assert.deepStrictEqual(readFrame(turned), { kind: "event", name: "typing", seq: 3, text: turned })
    assert.deepStrictEqual(dataOf(turned), { a: 1 })
  })

  it("keeps data apart from what is written like its surroundings", () => {
    const nasty = `{"event": "posted", "data": {"x":"\\"broadcast\\":1,\\"seq\\":9","team_id":"t"}, ${tail(2)}`

    assert.deepStrictEqual(dataOf(nasty), { x: '"broadcast":1,"seq":9', team_id: "t" })
  })
})

describe("a frame of 3.0", () => {
  it("tells its action, and has no number", () => {
    const text = acting("posted", { channel_type: "O" })

    assert.deepStrictEqual(readFrame(text), { kind: "event", name: "posted", seq: -1, text })
  })

  it("has its props for data, and who did it where for receivers", () => {
    const text = acting("posted", { channel_type: "O", data: "1", broadcast: "2" })

    assert.deepStrictEqual(dataOf(text), { channel_type: "O", data: "1", broadcast: "2" })
    assert.deepStrictEqual(broadcastOf(text), { team_id: "t", channel_id: "c", user_id: "u" })
  })

  it("is named by the server, whatever a client has put into the ids and props that it sends on", () => {
    const forged = acting("typing", { x: '"action":"posted"' }, '","action":"posted","props":{},"y":"')
    const frame = readFrame(forged)

    assert.strictEqual(frame.kind === "event" ? frame.name : frame.kind, "typing")
  })

  it("is unreadable when it is cut before its action", () => {
    assert.deepStrictEqual(readFrame(`{"team_id":"t","chan`), { kind: "unreadable" })
    assert.deepStrictEqual(readFrame(`{"team_id":"t","action":"po`), { kind: "unreadable" })
  })
})

describe("what is no event", () => {
  it("is a reply when it has a status, also without a number", () => {
    const done = `{"status":"OK","seq_reply":4,"data":{"u":"online"}}`
    const failed = `{"status":"FAIL","error":{"id":"api.x"}}`
    const reply = { kind: "reply", seqReply: undefined, errorId: undefined } as const

    assert.deepStrictEqual(readFrame(done), { ...reply, seqReply: 4, ok: true, text: done })
    assert.deepStrictEqual(readFrame(failed), { ...reply, ok: false, errorId: "api.x", text: failed })
  })

  it("is unreadable else", () => {
    for (const text of ["", "[]", "null", `{"x":1}`, "{"])
      assert.deepStrictEqual(readFrame(text), { kind: "unreadable" })
  })
})
