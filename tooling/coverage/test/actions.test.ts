import { action, type AnyAction, done } from "@matterwire/core/Action"
import * as Schema from "effect/Schema"
import { beforeAll, describe, expect, it } from "vitest"
import { factOf, ours } from "../src/ours/actions.ts"
import { ours as events } from "../src/ours/events.ts"
import { type Model, models } from "../src/ours/models.ts"
import { reportLines } from "../src/print.ts"
import { isComplete, type Report, reportOf } from "../src/Report.ts"
import { whole } from "./catalogue.ts"

let all: ReadonlyArray<Model> = []
beforeAll(async () => {
  all = await models()
})

const report = (actions: ReadonlyArray<AnyAction>): Report => reportOf(whole, all, events, actions)
const complaints = ({ actions }: Report) => [
  ...actions.open.map(({ of, difference }) => `${of}: ${difference}`),
  ...actions.stale.map((one) => `stale ${one}`)
]

/** The catalogue with one action said otherwise. */
const changed = (name: string, change: Partial<ReturnType<AnyAction["spec"]>>): ReadonlyArray<AnyAction> =>
  ours.map((one) => (factOf(one).name === name ? { ...one, spec: () => ({ ...one.spec(), ...change }) } : one))

describe("the actions", () => {
  it("are all that servers know, but for those that are left out on purpose", () => {
    const found = report(ours)

    expect(complaints(found)).toEqual([])
    expect(isComplete(found)).toBe(true)
    expect(reportLines(found, false)).toContain("actions: v4 7 of 9, v3 5 of 6")
    expect(found.actions.settled.map(({ of }) => of)).toEqual([
      "v3 authentication_challenge",
      "v4 authentication_challenge",
      "v4 presence"
    ])
  })
})

describe("a breach", () => {
  it("is an action that is gone, that nobody knows, or that is there though it is left out", () => {
    const [first] = ours
    if (first === undefined) throw new Error("there are no actions")
    const gone = report(ours.filter((one) => factOf(one).name !== "v3 webrtc"))
    const more = report([...ours, action(first.dialect, "no_such", () => ({ reply: done }))])
    const presence = report([...ours, ...ours.slice(-1).map((one) => ({ ...one, action: "presence" }))])

    expect(isComplete(gone)).toBe(false)
    expect(complaints(gone)).toEqual(["v3 webrtc: the action is missing"])
    expect(complaints(more)).toEqual([`${first.dialect.name} no_such: the action is only ours`])
    expect(complaints(presence)).toContain("stale v4 presence: the action is missing")
  })

  it("is a field that is gone, nobody's, of another kind, or required though it may be missing", () => {
    const said = (data: Schema.Codec<object>) => complaints(report(changed("v4 user_typing", { data })))

    expect(said(Schema.Struct({ channel_id: Schema.String }))).toEqual(["v4 user_typing: field parent_id is missing"])
    expect(said(Schema.Struct({ channel_id: Schema.Number, parent_id: Schema.String, x: Schema.String }))).toEqual([
      "v4 user_typing: field channel_id is number, not text",
      "v4 user_typing: field parent_id is required",
      "v4 user_typing: field x is only ours"
    ])
  })

  it("is another reply", () => {
    const pong = Schema.Struct({ text: Schema.String, version: Schema.String, server_time: Schema.String })

    expect(complaints(report(changed("v4 get_statuses", { reply: done })))).toEqual([
      "v4 get_statuses: the reply is done, not map"
    ])
    expect(complaints(report(changed("v4 ping", { reply: pong })))).toEqual([
      "v4 ping: reply server_time is text, not number",
      "v4 ping: reply node_id is missing"
    ])
  })
})
