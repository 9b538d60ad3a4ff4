import type { Call } from "@matterwire/core/Call"
import type { Dialect } from "@matterwire/core/Event"
import type { Absence, Durable, Found } from "@matterwire/core/History"
import * as Mattermost from "@matterwire/core/Mattermost"
import { socket } from "@matterwire/core/v4/Socket"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Stream from "effect/Stream"
import { dataOf } from "../../src/session/frames.ts"
import { HistoryChannel, type HistoryServer } from "./HistoryServer.ts"
import { testTransport } from "./TestTransport.ts"

/** Somebody who listens to everything, was away from 1000 on, and has seen nothing before. */
export const absence = (more: Partial<Absence> = {}): Absence => ({
  who: "bot",
  wanted: new Set<Durable>(["posted", "post_edited", "post_deleted"]),
  since: 1000,
  anchorIn: () => undefined,
  known: () => [],
  leftAt: () => undefined,
  quietCalls: 10,
  ...more
})

export const only = (...names: ReadonlyArray<Durable>): Pick<Absence, "wanted"> => ({ wanted: new Set(names) })

export const seen = (id: string, createAt: number): Pick<Absence, "anchorIn"> => ({
  anchorIn: () => ({ id, createAt })
})

export const channel = (id: string, made = {}) => new HistoryChannel(id, made)

const heard = (hear: (call: Call) => void) =>
  Layer.effect(
    Mattermost.Mattermost,
    Effect.map(Mattermost.Mattermost, (client) => ({
      ...client,
      call: (call) =>
        Effect.andThen(
          Effect.sync(() => hear(call)),
          client.call(call)
        )
    }))
  )

/** What a dialect's back-fill finds at a server. */
export const missed = (
  server: HistoryServer,
  of: Absence = absence(),
  dialect: Dialect = socket,
  hear: (call: Call) => void = () => {}
) =>
  (dialect.history?.(of) ?? Stream.die(new Error(`${dialect.name} has no history`))).pipe(
    Stream.provide(heard(hear)),
    Stream.provide(
      Layer.provide(
        Mattermost.layer({ url: "https://mm.test", token: "tokentokentoken", checkAnswers: "strict" }),
        testTransport(server.answering).layer
      )
    )
  )

type Json = Readonly<Record<string, unknown>>
const isJson = (value: unknown): value is Json => typeof value === "object" && value !== null
export const parsed = (text: unknown): Json => {
  const value: unknown = typeof text === "string" ? JSON.parse(text) : text
  return isJson(value) ? value : {}
}

/** The post inside a frame. */
export const postOf = (text: string): Json => parsed(parsed(dataOf(text))["post"])

/** One line for each thing that was found. */
export const shown = (one: Found): string =>
  one._tag === "Event"
    ? `${one.name} ${String(postOf(one.text)["id"])}`
    : `missing ${one.missing.events.join("+")} in ${one.missing.channels?.join("+") ?? "any"}: ${one.missing.reason}`

export const told = (server: HistoryServer, of?: Absence, dialect?: Dialect) =>
  missed(server, of, dialect).pipe(Stream.map(shown), Stream.runCollect)
