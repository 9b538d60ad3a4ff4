import type { Header } from "./Wire.ts"

/** The server's `RateLimitSettings`. Off unless given. */
export interface RateLimit {
  /** How many calls come back each second. */
  readonly perSec: number
  /** How many calls may come at once, beside the first. The bucket holds one more than this. */
  readonly burst: number
}

/** What the limiter says of one request: its header fields, and whether it may go on. */
export interface Verdict {
  readonly denied: boolean
  readonly headers: ReadonlyArray<Header>
}

const seconds = (ms: number) => String(Math.ceil(ms / 1000))

/**
 * GCRA, a bucket per address: each accepted call moves the time at which the bucket is full again by one interval; a
 * call that would move it further ahead than the bucket is deep is denied and costs nothing.
 */
export const makeLimiter = ({ perSec, burst }: RateLimit) => {
  if (!(perSec > 0) || !(burst > 0)) throw new RangeError("rateLimit: perSec and burst must be above 0")
  const interval = 1000 / perSec
  const size = burst + 1
  const depth = interval * size
  const fullAt = new Map<string, number>()

  return (address: string, now: number): Verdict => {
    const before = Math.max(fullAt.get(address) ?? now, now)
    const after = before + interval
    const denied = after - now > depth + 1e-6
    const until = denied ? before - now : after - now
    if (!denied) fullAt.set(address, after)
    const remaining = Math.floor((depth - until) / interval + 1e-9)
    const headers: Array<Header> = [
      ["X-Ratelimit-Limit", String(size)],
      ["X-Ratelimit-Remaining", String(Math.max(0, remaining))],
      ["X-Ratelimit-Reset", seconds(until)]
    ]
    if (denied) headers.push(["Retry-After", seconds(after - now - depth)])
    return { denied, headers }
  }
}
