import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import type { WireRequest, WireResponse } from "../../src/Transport.ts"
import type { Answering } from "./TestTransport.ts"

/** One bucket as a server keeps it (GCRA), in ms. */
export class Bucket {
  readonly size: number
  private readonly perCall: number
  private full = 0

  constructor(perSec: number, burst: number) {
    this.size = burst + 1
    this.perCall = 1000 / perSec
  }

  /** Somebody else takes so many calls. */
  drain(calls: number, now: number): void {
    this.full = Math.max(this.full, now) + calls * this.perCall
  }

  take(now: number) {
    const next = Math.max(this.full, now) + this.perCall
    const allowed = next - now <= this.perCall * this.size + 1e-6
    if (allowed) this.full = next
    const remaining = allowed ? Math.floor(this.size - (this.full - now) / this.perCall + 1e-9) : 0
    return { allowed, remaining, reset: Math.ceil((this.full - now) / 1000) }
  }
}

/** A way to the server: how long a request takes to get there, and how long its answer takes, in ms. */
export type Way = () => { readonly there: number; readonly back: number }

export const steady =
  (ms: number): Way =>
  () => ({ there: ms / 2, back: ms / 2 })

/** A field as transports hand it over: a list only when it came more than once. */
const field = (values: ReadonlyArray<number>): string | ReadonlyArray<string> => {
  const [first, ...more] = values.map(String)
  return first !== undefined && more.length === 0 ? first : values.map(String)
}

/** A server with a limiter, on Effect's clock. The buckets of a request are asked in their order; the one that refuses is the last. */
export const limitedServer = (
  bucketsOf: (request: WireRequest) => ReadonlyArray<Bucket>,
  way: Way,
  bodyOf: (request: WireRequest) => unknown = () => ({})
) => {
  const seen = { refused: 0, served: 0, most: 0, lastAt: 0 }
  let inFlight = 0
  const answering: Answering = (request) =>
    Effect.gen(function* () {
      inFlight += 1
      seen.most = Math.max(seen.most, inFlight)
      const { back, there } = way()
      yield* Effect.sleep(there)
      const now = yield* Clock.currentTimeMillis
      const verdicts: Array<ReturnType<Bucket["take"]> & { readonly size: number }> = []
      for (const bucket of bucketsOf(request)) {
        const verdict = bucket.take(now)
        verdicts.push({ ...verdict, size: bucket.size })
        if (!verdict.allowed) break
      }
      const allowed = verdicts.every((verdict) => verdict.allowed)
      if (allowed) seen.served += 1
      else seen.refused += 1
      yield* Effect.sleep(back)
      inFlight -= 1
      seen.lastAt = yield* Clock.currentTimeMillis
      const headers = {
        "x-ratelimit-limit": field(verdicts.map(({ size }) => size)),
        "x-ratelimit-remaining": field(verdicts.map(({ remaining }) => remaining)),
        "x-ratelimit-reset": field(verdicts.map(({ reset }) => reset)),
        ...(allowed ? { "x-request-id": "smda55ckcfy89b6tia58shk5fh" } : { "retry-after": "1" })
      }
      const answer: WireResponse = allowed
        ? { status: 200, headers, body: JSON.stringify(bodyOf(request)) }
        : { status: 429, headers, body: "limit exceeded\n" }
      return answer
    })
  return { answering, seen }
}
