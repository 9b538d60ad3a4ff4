import * as Effect from "effect/Effect"
import { describe, expect, it } from "@effect/vitest"
import { type ActionOutcome, type Asked, asked, isAsked, sayAgain } from "../src/actions.ts"
import { actions } from "../src/catalogue.ts"
import { count } from "../src/events.ts"

const sayAll = (all: ReadonlyArray<Asked>) => Effect.runPromise(Effect.forEach(all, sayAgain))

const servers = ["3.10.3", "11.6"] as const
const whole = servers.flatMap((server) => asked(server).filter(isAsked))

const tally = (outcomes: ReadonlyArray<ActionOutcome>) =>
  count(outcomes.map(({ action, result }) => `${action} ${result}`))

const counts310 = {
  "get_statuses OK": 2,
  "get_statuses Unauthorized": 1,
  "get_statuses_by_ids InvalidInput": 2,
  "get_statuses_by_ids OK": 1,
  "no_such_action Unsupported": 1,
  "ping OK": 9,
  "ping Unauthorized": 1,
  "user_typing InvalidInput": 1,
  "user_typing OK": 4,
  "webrtc OK": 1
}

/** `refused`: by us, as it ended the recorded socket. `no reply`: none was recorded, on a dead link, or ever. */
const counts116 = {
  " InvalidInput": 1,
  "custom_com.example.plugin_do no reply": 1,
  "get_statuses OK": 2,
  "get_statuses Unauthorized": 1,
  "get_statuses_by_ids InvalidInput": 4,
  "get_statuses_by_ids OK": 2,
  "hello Unsupported": 1,
  "no_such_action Unsupported": 1,
  "ping OK": 54,
  "ping Unauthorized": 12,
  "ping no reply": 2,
  "ping refused": 2,
  "ping sent": 1,
  "posted Unsupported": 1,
  "posted_notify_ack OK": 3,
  "posted_notify_ack refused": 1,
  "user_typing InvalidInput": 5,
  "user_typing OK": 3,
  "user_update_active_status InvalidInput": 1,
  "user_update_active_status OK": 3
}

/** Frames that no client of ours would send. */
const passed310 = { "no action": 1, "no whole number above 0": 4, "not one JSON object": 4, "the session's own": 11 }
const passed116 = {
  ...passed310,
  "hides events": 7,
  "no action": 2,
  "no whole number above 0": 7,
  "not one JSON object": 7,
  "the session's own": 14
}

describe("the recorded actions", () => {
  it.each([
    { server: "3.10.3", expected: counts310, passed: passed310 },
    { server: "11.6", expected: counts116, passed: passed116 }
  ] as const)("of $server are said as they were, and give what was replied", async ({ server, expected, passed }) => {
    const all = asked(server)

    const outcomes = await sayAll(all.filter(isAsked))

    expect(outcomes.flatMap(({ at, faults }) => faults.map((fault) => `${at} ${fault}`))).toEqual([])
    expect(tally(outcomes)).toEqual(expected)
    expect(count(all.flatMap((one) => (isAsked(one) ? [] : [one.reason])))).toEqual(passed)
  })

  it("that ended their sockets are refused before they are sent, but for one whose words were right and the mask was missing", async () => {
    const outcomes = await sayAll(whole.filter(({ ended }) => ended))

    expect(outcomes.filter(({ result }) => result !== "refused").map(({ at }) => at)).toEqual([
      "11.6/44-websocket-actions:204"
    ])
    expect(outcomes).toHaveLength(4)
  })

  it("are all of the catalogue's, each with a reply where it has one", async () => {
    const recorded = new Set(
      whole.filter(({ reply }) => reply !== undefined).map(({ action, dialect }) => `${dialect.name} ${action}`)
    )
    const unrecorded = actions.map(({ action, dialect }) => `${dialect.name} ${action}`)

    expect(unrecorded.filter((name) => !recorded.has(name))).toEqual(["v4 custom_{plugin_id}_{name}"])
  })
})

describe("a reply that was bent", () => {
  it.each([
    ["says another time", "ping", /"server_time":\d+/, `"server_time":"noon"`],
    ["lacks the server's time", "ping", /"server_time":\d+,/, ""],
    ["has a number for a status", "get_statuses", /"online"/, "7"],
    ["is refused", "user_typing", /"OK"/, `"FAIL"`],
    ["is refused for another reason", "user_typing", "invalid_param", "server_busy"]
  ])("is found: it %s", async (_, action, from, to) => {
    const one = whole.find((other) => other.action === action && (other.reply?.search(from) ?? -1) >= 0)
    if (one === undefined) throw new Error(`no such reply to ${action} was recorded`)

    const [outcome] = await sayAll([{ ...one, reply: one.reply?.replace(from, to) }])

    expect(outcome?.faults).not.toEqual([])
  })
})
