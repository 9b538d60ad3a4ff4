import { readFileSync } from "node:fs"
import { json, type Definition, type EventFields } from "@matterwire/core/Event"
import { Team } from "@matterwire/core/models/Team"
import * as Schema from "effect/Schema"
import { beforeAll, describe, expect, it } from "vitest"
import { eventPage, named } from "../src/eventPage.ts"
import { nameOf, ours, page, readme, type Room, rooms } from "../src/ours/events.ts"
import { type Model, models } from "../src/ours/models.ts"
import { isComplete, type Report, reportOf } from "../src/Report.ts"
import { reportLines } from "../src/print.ts"
import { whole } from "./catalogue.ts"

let all: ReadonlyArray<Model> = []
let files: ReadonlyArray<Room> = []
beforeAll(async () => {
  all = await models()
  files = await rooms()
})

const report = (definitions: ReadonlyArray<Definition>): Report => reportOf(whole, all, definitions)
const complaints = ({ events }: Report) => [
  ...events.open.map(({ of, difference }) => `${of}: ${difference}`),
  ...events.stale.map((one) => `stale ${one}`)
]

/** The catalogue with the fields of one event changed. */
const changed = (name: string, change: (fields: EventFields) => EventFields): ReadonlyArray<Definition> =>
  ours.map((one) => (nameOf(one) === name ? { ...one, fields: () => change(one.fields()) } : one))

describe("the events", () => {
  it("are all that servers and the official client know, and differ from the reference only where somebody looked", () => {
    const found = report(ours)

    expect(complaints(found)).toEqual([])
    expect(isComplete(found)).toBe(true)
    expect(reportLines(found, false)).toContain("events: v4 101 of 101, v3 24 of 24, v3.0 12 of 12")
  })

  it("are exported by their dialect's index, all that any file has", () => {
    const written = files.flatMap(({ events }) => events.map(nameOf))

    expect(written.toSorted()).toEqual(ours.map(nameOf).toSorted())
  })

  it("stand in core's list of events, which `pnpm coverage --events` writes", () => {
    expect(readFileSync(page, "utf8")).toBe(eventPage(files))
  })

  it("stand in core's README by class, all but the recoverable ones, which are the rest", () => {
    const lines = readFileSync(readme, "utf8").split("\n")
    const rowOf = (guarantee: string) => lines.find((line) => line.startsWith(`| \`${guarantee}\``)) ?? ""
    const listed = (guarantee: string) =>
      Array.from(rowOf(guarantee).matchAll(/`(\w+)`/g), ([, name = ""]) => name).slice(1)

    expect(listed("durable").toSorted()).toEqual(named(ours, "durable"))
    expect(listed("ephemeral").toSorted()).toEqual(named(ours, "ephemeral"))
    expect(rowOf("recoverable")).toContain("all others")
  })
})

describe("a breach", () => {
  it("is an event that is gone, of each dialect, or that nobody knows", () => {
    const gone = ["v4 view_sorted", "v3 webrtc", "v3.0 new_user"]
    const found = report(ours.filter((one) => !gone.includes(nameOf(one))))
    const [first] = ours
    if (first === undefined) throw new Error("there are no events")
    const more = report([...ours, { ...first, event: "no_such" }])

    expect(isComplete(found)).toBe(false)
    expect(reportLines(found, false)).toContain("events: v4 100 of 101, v3 23 of 24, v3.0 11 of 12")
    expect(complaints(found)).toEqual([
      ...gone.map((name) => `${name}: the event is missing`).filter((one) => one.startsWith("v4")),
      "v3 webrtc: the event is missing",
      "v3.0 new_user: the event is missing",
      "stale v3 webrtc: field to_user_id is only ours"
    ])
    expect(complaints(more)).toEqual([`${first.dialect.name} no_such: the event is only ours`])
  })

  it("is a field that is gone, also of an event that was never recorded, or that nobody knows", () => {
    const without = changed("v4 show_toast", ({ position }) => (position === undefined ? {} : { position }))
    const more = changed("v3.0 typing", (fields) => ({ ...fields, nosuch: Schema.String }))

    expect(complaints(report(without))).toEqual(["v4 show_toast: field message is missing"])
    expect(complaints(report(more))).toEqual(["v3.0 typing: field nosuch is only ours"])
  })

  it("is a field of another kind, of another model, required though it may be missing, or not read as JSON text", () => {
    const other = changed("v4 post_unread", (fields) => ({ ...fields, msg_count: Schema.String }))
    const model = changed("v4 view_created", (fields) => ({ ...fields, view: json(Team) }))
    const required = changed("v4 user_removed", (fields) => ({ ...fields, user_id: Schema.String }))
    const plain = changed("v4 update_team", (fields) => ({ ...fields, team: Team }))

    expect(complaints(report(other))).toEqual(["v4 post_unread: field msg_count is text, not number"])
    expect(complaints(report(model))).toEqual(["v4 view_created: field view is no View"])
    expect(complaints(report(required))).toEqual(["v4 user_removed: field user_id is required"])
    expect(complaints(report(plain))).toEqual(["v4 update_team: field team is not read as JSON text"])
  })
})
