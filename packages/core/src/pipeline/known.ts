import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import type { Once } from "../Spec.ts"
import { headerValues, type WireHeaders } from "../Transport.ts"
import type { Exchange, Named, Next } from "./Exchange.ts"

/** What the client has heard of its server's version: the last `X-Version-Id`, as it stood on the wire. */
export class Heard {
  #version: WireHeaders[string]

  /** Told of every answer: it only keeps what it is handed. */
  answer(headers: WireHeaders): void {
    const version = headers["x-version-id"]
    if (version !== undefined) this.#version = version
  }

  /** Does the server know a call again by its name? `undefined`: no answer has told its version yet. */
  knows({ since: [major, minor] }: Once): boolean | undefined {
    const [version = ""] = headerValues({ version: this.#version }, "version")
    const [, first, second] = /^(\d+)\.(\d+)/.exec(version) ?? []
    if (first === undefined) return undefined
    return Number(first) === major ? Number(second) >= minor : Number(first) > major
  }
}

/** Would a server still know the call, if it left now, or after a while? */
export const isInTime = ({ once, sentAt }: Named, at: number): boolean =>
  sentAt === undefined || at - sentAt <= once.forMs

/** An answer of 4xx says that the call was not carried out: who comes back after that is the first. */
const wasNot = (status: number) => status >= 400 && status < 500

const timed = (next: Next, exchange: Exchange, named: Named) =>
  Clock.clockWith((clock) => {
    const now = clock.currentTimeMillisUnsafe()
    const { failure, sentAt } = named
    if (failure !== undefined && !isInTime(named, now)) return Effect.fail(failure)
    named.sentAt = sentAt ?? now
    return Effect.map(next(exchange), (response) => {
      if (wasNot(response.status)) named.sentAt = sentAt
      return response
    })
  })

/** Keeps when a call that is known by its name first left, and lets no attempt leave when the server may have forgotten it. */
export const known =
  (next: Next): Next =>
  (exchange) =>
    exchange.named === undefined ? next(exchange) : timed(next, exchange, exchange.named)
