import { frames, type Server, servers } from "@matterwire/recordings"
import * as Effect from "effect/Effect"
import { describe, expect, it } from "@effect/vitest"
import { events } from "../src/catalogue.ts"
import { account, count, readSocket, type RecordedSocket, socketsOf, unrecordedEvents } from "../src/events.ts"
import { unrecorded } from "./unrecordedEvents.ts"

const readAll = (sockets: ReadonlyArray<RecordedSocket>) => Effect.runPromise(Effect.forEach(sockets, readSocket))

/** How many events of each name 11.6 was seen to send: every one that is not in `unrecordedEvents.ts`. */
const counts116 = {
  added_to_team: 6,
  channel_converted: 10,
  channel_created: 3,
  channel_deleted: 9,
  channel_member_updated: 4,
  channel_restored: 9,
  channel_updated: 20,
  config_changed: 33,
  delete_team: 7,
  direct_added: 9,
  draft_created: 4,
  draft_deleted: 2,
  emoji_added: 4,
  ephemeral_message: 31,
  first_admin_visit_marketplace_status_received: 3,
  group_added: 2,
  hello: 113,
  leave_team: 11,
  memberrole_updated: 2,
  multiple_channels_viewed: 48,
  new_user: 12,
  open_dialog: 19,
  plugin_disabled: 2,
  plugin_enabled: 2,
  plugin_statuses_changed: 6,
  post_deleted: 8,
  post_edited: 15,
  post_unread: 1,
  posted: 311,
  preference_changed: 1,
  preferences_changed: 8,
  preferences_deleted: 1,
  property_field_created: 1,
  property_field_deleted: 1,
  property_field_updated: 1,
  property_values_updated: 1,
  reaction_added: 418,
  reaction_removed: 409,
  restore_team: 2,
  role_updated: 6,
  sidebar_category_created: 1,
  sidebar_category_deleted: 1,
  sidebar_category_order_updated: 1,
  sidebar_category_updated: 120,
  status_change: 71,
  thread_follow_changed: 3,
  thread_read_changed: 6,
  thread_updated: 6,
  typing: 7,
  update_team: 10,
  user_activation_status_change: 14,
  user_added: 44,
  user_removed: 11,
  user_role_updated: 2,
  user_updated: 47,
  view_created: 2,
  view_deleted: 1,
  view_sorted: 1,
  view_updated: 1
}

const counts310 = {
  added_to_team: 1,
  channel_created: 1,
  channel_deleted: 4,
  direct_added: 2,
  ephemeral_message: 2,
  group_added: 3,
  hello: 27,
  leave_team: 6,
  new_user: 4,
  post_deleted: 1,
  post_edited: 4,
  posted: 46,
  preferences_changed: 1,
  preferences_deleted: 1,
  reaction_added: 1,
  reaction_removed: 1,
  status_change: 31,
  typing: 3,
  update_team: 4,
  user_added: 6,
  user_removed: 6,
  user_updated: 3,
  webrtc: 1
}

const counts300 = {
  channel_viewed: 1,
  new_user: 2,
  post_deleted: 2,
  post_edited: 2,
  posted: 9,
  preference_changed: 2,
  typing: 1,
  user_added: 2,
  user_removed: 1
}

describe("the recorded sockets", () => {
  it.each([
    { server: "3.0.3", sockets: 3, events: counts300, unnamed: { authentication_challenge: 2, ping: 2 } },
    { server: "3.10.3", sockets: 33, events: counts310, unnamed: {} },
    { server: "11.6", sockets: 153, events: counts116, unnamed: {} }
  ] as const)(
    "of $server give every event by its definition, in order, with the values of its frame",
    async ({ server, ...expected }) => {
      const outcomes = await readAll(socketsOf(server))

      expect(outcomes.flatMap(({ at, faults }) => faults.map((fault) => `${at} ${fault}`))).toEqual([])
      expect({
        sockets: outcomes.length,
        events: count(outcomes.flatMap(({ names }) => names)),
        unnamed: count(outcomes.flatMap(({ unnamed }) => unnamed))
      }).toEqual(expected)
    }
  )

  it("hold no frame that is left out: each is an event, a reply, or was cut by the recorder", async () => {
    const accounts = await Promise.all(
      servers.map(async (server) => account(server, await readAll(socketsOf(server)))[0])
    )
    const sent = (server: Server) =>
      frames(server).filter(({ direction, opcode }) => direction === "server" && opcode === "text").length

    expect(accounts).toEqual([
      "3.0.3: 22 of 26 frames decoded as events, 4 passed through, 0 replies, 0 cut",
      "3.10.3: 159 of 193 frames decoded as events, 0 passed through, 34 replies, 0 cut",
      "11.6: 1904 of 2129 frames decoded as events, 0 passed through, 117 replies, 108 cut"
    ])
    expect(servers.map(sent)).toEqual([26, 193, 2129])
  })

  it("hold every event of the catalogue, but for those that are listed", () => {
    expect(unrecordedEvents(servers.flatMap(socketsOf)).toSorted()).toEqual([...unrecorded].toSorted())
    expect(events.length - unrecorded.length).toBe(91)
  })

  it("say nothing that its definition has no type for, but for what one caller sends to another", () => {
    const untyped = servers.flatMap(socketsOf).flatMap(({ dialect, texts }) =>
      texts.flatMap((text) => {
        const { action, data, event = action, props = data } = JSON.parse(text)
        const definition = events.find((one) => one.dialect === dialect && one.event === event)
        const typed = Object.keys(definition?.fields() ?? {})
        const said = definition === undefined ? [] : Object.keys(props)
        return said.filter((name) => !typed.includes(name)).map((name) => `${dialect.name} ${event}.${name}`)
      })
    )

    expect(untyped).toEqual(["v3 webrtc.x"])
  })

  it("of 3.0.3 hold what a client sent, as an event for everybody, in which only the sender is the server's word", () => {
    const forged = socketsOf("3.0.3")
      .flatMap(({ texts }) => texts)
      .filter((text) => text.includes('"action":"ping"'))

    expect(forged).toHaveLength(2)
    for (const text of forged)
      expect(JSON.parse(text)).toEqual({
        team_id: "",
        channel_id: "",
        user_id: expect.stringMatching(/^\w{26}$/),
        action: "ping",
        props: null
      })
  })
})

describe("a frame that was bent", () => {
  const bend = (server: Server, event: string, from: string | RegExp, to: string): RecordedSocket => {
    const socket = socketsOf(server).find(({ texts }) => texts.some((text) => text.includes(event)))
    if (socket === undefined) throw new Error(`${event} was not recorded`)
    return { ...socket, texts: socket.texts.map((text) => (text.includes(event) ? text.replace(from, to) : text)) }
  }

  it.each([
    ["has a post without its message", /\\"message\\":\\"[^"]*\\",/, ""],
    ["has a post with a number as its message", /\\"message\\":\\"[^"]*\\"/, '\\"message\\":7'],
    ["has a post that is not JSON", '"post":"{', '"post":"'],
    ["has a number as its channel's type", /"channel_type":"."/, '"channel_type":7']
  ])("is found: it %s", async (_, from, to) => {
    const [of310, of300] = await readAll([
      bend("3.10.3", '"event":"posted"', from, to),
      bend("3.0.3", '"action":"posted"', from, to)
    ])

    expect(of310?.faults).not.toEqual([])
    expect(of300?.faults).not.toEqual([])
  })
})
