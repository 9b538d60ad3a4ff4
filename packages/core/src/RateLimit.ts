import type { Bucket } from "./Call.ts"
import { headerValues, type WireHeaders } from "./Transport.ts"

/** What one answer said of the limiter: the first bucket in its headers, the one that every route draws from. */
export interface Reading {
  readonly limit: number
  readonly remaining: number
  readonly resetMs: number
}

/**
 * Reads the limiter's headers. `Limit` is burst + 1, `Remaining` exact, `Reset` whole seconds until the bucket is full;
 * the v3 page promises an epoch there, which no recorded server sends, and which is understood too.
 */
export const read = (headers: WireHeaders, now: number): Reading | undefined => {
  const limit = Number(headerValues(headers, "x-ratelimit-limit")[0])
  const remaining = Number(headerValues(headers, "x-ratelimit-remaining")[0])
  const reset = Number(headerValues(headers, "x-ratelimit-reset")[0])
  if (!(limit > 0) || !(remaining >= 0)) return undefined
  const seconds = reset > 1e9 ? Math.max(0, reset - now / 1000) : reset
  return { limit, remaining, resetMs: (seconds > 0 ? seconds : 0) * 1000 }
}

/**
 * A mirror of the server's bucket (GCRA): how many calls are in it now, and how fast they come back. Size and rate are
 * learnt from answers. Plain arithmetic over a clock that is handed in; who waits and how is `pipeline/pace`.
 */
export class Mirror {
  private limit = Infinity
  private perCall = 100
  private tokens = Infinity
  private at = 0
  private answers = 0
  private inFlight = 0
  private until = 0
  private last: Reading | undefined
  private measured = false
  /** Where the measurement of the rate began. */
  private anchor: { readonly at: number; readonly remaining: number; readonly answers: number } | undefined

  /** Has an answer described the bucket yet? */
  get known(): boolean {
    return this.limit !== Infinity
  }

  get calls(): number {
    return this.inFlight
  }

  private refill(now: number): void {
    if (this.known) this.tokens = Math.min(this.limit, this.tokens + (now - this.at) / this.perCall)
    this.at = now
  }

  /** How long until one call may leave; 0: now. */
  waitMs(now: number): number {
    this.refill(now)
    return Math.max(this.until - now, this.tokens >= 1 ? 0 : Math.ceil((1 - this.tokens) * this.perCall))
  }

  /** A call leaves. */
  take(): void {
    this.tokens -= 1
    this.inFlight += 1
  }

  /** A call is over, with or without an answer. */
  settle(): void {
    this.inFlight -= 1
  }

  /** An answer came. A refused one did not cost anything, and says when to come back. */
  observe(reading: Reading | undefined, refused: boolean, retryAfterMs: number, now: number): void {
    this.answers += 1
    if (refused) this.until = Math.max(this.until, now + retryAfterMs)
    if (reading === undefined) return
    const { limit, remaining, resetMs } = reading
    this.last = reading
    this.refill(now)
    this.limit = limit
    // Reset is rounded up to whole seconds, so that the rate lies between these two; measuring narrows it down.
    const used = limit - remaining
    if (used > 0 && resetMs > 0) {
      this.perCall = Math.min(resetMs / used, Math.max((resetMs - 1000) / used, this.perCall))
    }
    // Refused although there should have been a call: the rate was guessed too high, so take the slowest that fits.
    if (refused && !this.measured && resetMs > 0) this.perCall = resetMs / limit
    if (refused || remaining >= limit - 1) this.anchor = undefined
    else if (this.anchor === undefined) this.anchor = { at: now, remaining, answers: this.answers }
    else {
      const regained = remaining - this.anchor.remaining + (this.answers - this.anchor.answers)
      if (regained >= 10 && now - this.anchor.at >= 200) {
        this.perCall = ((now - this.anchor.at) / regained) * 1.03
        this.measured = true
        this.anchor = { at: now, remaining, answers: this.answers }
      }
    }
    this.tokens = Math.min(this.tokens, remaining - (this.inFlight - 1))
  }

  /** What is known of the bucket, as the last answer left it. */
  bucket(): Bucket | undefined {
    return this.last === undefined
      ? undefined
      : {
          limit: this.last.limit,
          remaining: this.last.remaining,
          resetAfterMs: this.last.resetMs,
          perCallMs: this.perCall
        }
  }
}
