import { describe, expect, it } from "vitest"
import type { Account, Fate, Happening, Heard } from "../src/Happened.ts"
import { judge } from "../src/judge.ts"

const fate = (id: string, more: Partial<Fate> = {}): Fate => ({
  id,
  channel: "room",
  createAt: 1000,
  root: undefined,
  version: id,
  isDeleted: false,
  isSwept: false,
  isErased: false,
  maySwap: false,
  ...more
})

const happened = (what: Happening["what"], post: string, at = 1000, version = post): Happening => ({
  what,
  post,
  channel: "room",
  at,
  version,
  isOurs: true
})

const told = (what: "posted" | "post_edited" | "post_deleted", post: string, at = 1000, version = post): Heard => ({
  what,
  post,
  channel: "room",
  createAt: what === "posted" ? at : 1000,
  updateAt: at,
  version,
  isLive: true
})

const missing = (more: Partial<Extract<Heard, { what: "gap" }>> = {}): Heard => ({
  what: "gap",
  events: ["posted"],
  channels: ["room"],
  since: 0,
  until: 2000,
  reason: "refused",
  detail: "gone",
  ...more
})

const account = (
  happenings: ReadonlyArray<Happening>,
  heard: ReadonlyArray<Heard>,
  {
    excuses = {},
    fates = [],
    ...more
  }: Partial<Omit<Account, "excuses" | "fates">> & {
    readonly excuses?: Partial<Account["excuses"]>
    readonly fates?: ReadonlyArray<Fate>
  } = {}
): Account => ({
  happenings,
  heard,
  fates: new Map(
    [...new Set(happenings.map(({ post }) => post))].map((id) => [id, fates.find((one) => one.id === id) ?? fate(id)])
  ),
  excuses: {
    isGentle: false,
    quietCalls: 2,
    channels: 5,
    left: new Set(["room"]),
    clockWentBack: false,
    answersWereCut: false,
    ...excuses
  },
  fetched: 0,
  end: undefined,
  mayEnd: false,
  ...more
})

const a = happened("posted", "a")
const b = happened("posted", "b", 1500)

describe("the judge", () => {
  it("finds nothing wrong where each post was told once and in order", () => {
    expect(judge(account([a, b], [told("posted", "a"), told("posted", "b", 1500)]))).toEqual([])
  })

  it.each([
    ["a post that was not told", account([a], []), "lost: posted a"],
    ["a post that was told twice", account([a], [told("posted", "a"), told("posted", "a")]), "told twice: posted a"],
    [
      "a post before one that was written earlier",
      account([a, b], [told("posted", "b", 1500), told("posted", "a")]),
      "out of order in room: a after b"
    ],
    [
      "an edit that was not told",
      account([a, happened("post_edited", "a", 1200, "a2")], [told("posted", "a")]),
      "lost: post_edited a"
    ],
    [
      "an edit before its post",
      account(
        [a, happened("post_edited", "a", 1200, "a2")],
        [told("post_edited", "a", 1200, "a2"), told("posted", "a", 1000, "a2")]
      ),
      "post_edited before its post: a"
    ],
    [
      "an edit that was told twice",
      account(
        [a, happened("post_edited", "a", 1200, "a2")],
        [told("posted", "a"), told("post_edited", "a", 1200, "a2"), told("post_edited", "a", 1200, "a2")]
      ),
      "told twice: post_edited a"
    ],
    [
      "a deletion that was not told",
      account([a, happened("post_deleted", "a", 1200)], [told("posted", "a")], {
        fates: [fate("a", { isDeleted: true })]
      }),
      "lost: post_deleted a"
    ],
    ["a reaction that was not told", account([happened("reaction_added", "a")], []), "lost: reaction_added a"],
    ["a gap of another time", account([a], [missing({ until: 900 })]), "lost: posted a"],
    [
      "a gap of another channel",
      account([a], [missing({ channels: ["other"] })], { excuses: { left: new Set(["other"]) } }),
      "lost: posted a"
    ],
    ["a gap of another event", account([a], [missing({ events: ["post_edited"] })]), "lost: posted a"],
    [
      "a refusal of what was never left",
      account([], [missing()], { excuses: { left: new Set() } }),
      "nobody was refused"
    ],
    [
      "channels that were not asked within the budget",
      account([], [missing({ reason: "not asked", channels: ["a", "b", "c", "d"] })]),
      "not asked though the budget allowed it"
    ],
    [
      "a durable event without a history",
      account([], [missing({ reason: "no history" })]),
      "a gap for what has a history"
    ],
    ["a clock that went on", account([], [missing({ reason: "clock" })]), "no clock was set back"],
    [
      "a gap where a resume makes up for all",
      account([], [missing()], { excuses: { isGentle: true } }),
      "a resume makes up"
    ],
    ["a call where a resume makes up for all", account([], [], { fetched: 1, excuses: { isGentle: true } }), "1 calls"],
    ["a stream that ended", account([], [], { end: "Unauthorized" }), "the stream ended: Unauthorized"],
    ["a stream that should have ended", account([], [], { mayEnd: true }), "goes on"]
  ])("finds %s", (_, given, expected) => {
    expect(judge(given).join("\n")).toContain(expected)
  })

  it.each([
    ["a post that a gap names", account([a], [missing()])],
    [
      "a deletion alone, of a post that was gone before it could be fetched",
      account([a, happened("post_deleted", "a", 1200)], [told("post_deleted", "a", 1200)], {
        fates: [fate("a", { isDeleted: true })]
      })
    ],
    [
      "edits that are one",
      account(
        [a, happened("post_edited", "a", 1200, "a2"), happened("post_edited", "a", 1300, "a3")],
        [told("posted", "a"), told("post_edited", "a", 1300, "a3")]
      )
    ],
    ["what was said in a channel that it was not in", account([{ ...a, isOurs: false }], [])]
  ])("accepts %s", (_, given) => {
    expect(judge(given)).toEqual([])
  })
})
