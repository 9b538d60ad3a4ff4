import { recordings, type Server } from "@matterwire/recordings"
import * as Effect from "effect/Effect"
import { describe, expect, it } from "@effect/vitest"
import { readSocket, type RecordedSocket, socketsOf } from "../src/events.ts"

const socketsOfServer = (server: Server) => recordings(server).flatMap(socketsOf)

const count = (names: ReadonlyArray<string>) => {
  const counts: Record<string, number> = {}
  for (const name of names) counts[name] = (counts[name] ?? 0) + 1
  return counts
}

const readAll = (sockets: ReadonlyArray<RecordedSocket>) => Effect.runPromise(Effect.forEach(sockets, readSocket))

describe("the recorded sockets", () => {
  it.each([
    { server: "3.0.3", sockets: 3, events: {} },
    {
      server: "3.10.3",
      sockets: 33,
      events: {
        hello: 27,
        posted: 46,
        post_edited: 4,
        post_deleted: 1,
        reaction_added: 1,
        reaction_removed: 1,
        typing: 3
      }
    },
    {
      server: "11.6",
      sockets: 153,
      events: {
        hello: 113,
        posted: 311,
        post_edited: 15,
        post_deleted: 8,
        reaction_added: 418,
        reaction_removed: 409,
        typing: 7
      }
    }
  ] as const)(
    "of $server give every event that the catalogue knows, in order, with the values of its frame",
    async ({ server, ...expected }) => {
      const outcomes = await readAll(socketsOfServer(server))

      expect(outcomes.flatMap(({ at, faults }) => faults.map((fault) => `${at} ${fault}`))).toEqual([])
      expect({ sockets: outcomes.length, events: count(outcomes.flatMap(({ names }) => names)) }).toEqual(expected)
    }
  )

  it("of 3.0.3 speak a protocol of their own, of which no frame is taken for an event", () => {
    const frames = socketsOfServer("3.0.3")
      .flatMap(({ texts }) => texts)
      .map((text) => JSON.parse(text) as object)

    expect(frames).toHaveLength(26)
    for (const frame of frames)
      expect(Object.keys(frame)).toEqual(expect.arrayContaining(["team_id", "channel_id", "user_id", "action"]))
    for (const frame of frames) expect(frame).not.toHaveProperty("event")
  })
})

describe("a frame that was bent", () => {
  const socket = socketsOfServer("3.10.3").find(({ texts }) => texts.some((text) => text.includes('"event":"posted"')))
  const bend = (from: string | RegExp, to: string): RecordedSocket => ({
    at: socket?.at ?? "",
    path: socket?.path ?? "",
    texts: socket?.texts.map((text) => (text.includes('"event":"posted"') ? text.replace(from, to) : text)) ?? []
  })

  it.each([
    ["has a post without its message", /\\"message\\":\\"[^"]*\\",/, ""],
    ["has a post with a number as its message", /\\"message\\":\\"[^"]*\\"/, '\\"message\\":7'],
    ["has a post that is not JSON", '"post":"{', '"post":"'],
    ["has a number as its channel's type", /"channel_type":"."/, '"channel_type":7']
  ])("is found: it %s", async (_, from, to) => {
    const [outcome] = await readAll([bend(from, to)])

    expect(outcome?.faults).not.toEqual([])
  })
})
