import { headerValues, type WireHeaders } from "./Transport.ts"

/** What one answer said of one bucket. */
export interface Reading {
  /** The size of the bucket: burst + 1 calls. */
  readonly limit: number
  /** Calls left, exactly. */
  readonly remaining: number
  /** Until the bucket is full again. The server rounds it up to whole seconds. */
  readonly resetMs: number
}

/** A bucket that needs longer to be full is none that we could keep to: a quota of a day, or another unit. */
const LONGEST_RESET_MS = 3_600_000

/** Too large for seconds until anything: an epoch, in seconds or in milliseconds. */
const untilMs = (reset: number, now: number): number =>
  reset > 1e11 ? reset - now : reset > 1e9 ? reset * 1000 - now : reset * 1000

/**
 * Reads the limiter's headers, which come once per bucket, outermost first; nonsense says nothing. `Limit` is burst + 1,
 * `Remaining` exact, `Reset` whole seconds until the bucket is full; the v3 page promises an epoch there, which no recorded
 * server sends, and which is understood too.
 */
export const read = (headers: WireHeaders, now: number): ReadonlyArray<Reading | undefined> => {
  const remainders = headerValues(headers, "x-ratelimit-remaining")
  const resets = headerValues(headers, "x-ratelimit-reset")
  return headerValues(headers, "x-ratelimit-limit").map((text, index) => {
    const limit = Number(text)
    const remaining = Number(remainders[index])
    const resetMs = untilMs(Number(resets[index]), now)
    const makesSense =
      limit >= 1 && limit < Infinity && remaining >= 0 && remaining < Infinity && resetMs <= LONGEST_RESET_MS
    return makesSense ? { limit, remaining, resetMs: Math.max(0, resetMs) } : undefined
  })
}
