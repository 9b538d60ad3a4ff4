import type { Bucket } from "./Call.ts"
import { headerValues, type WireHeaders } from "./Transport.ts"

/** What one answer said of the limiter: the first bucket in its headers, the one that every route draws from. */
export interface Reading {
  readonly limit: number
  readonly remaining: number
  readonly resetMs: number
}

/** A bucket that needs longer to be full is none that we could keep to: a quota of a day, or another unit. */
const LONGEST_RESET_MS = 3_600_000

/** Too large for seconds until anything: an epoch, in seconds or in milliseconds. */
const untilMs = (reset: number, now: number): number =>
  reset > 1e11 ? reset - now : reset > 1e9 ? reset * 1000 - now : reset * 1000

/**
 * Reads the limiter's headers; nonsense says nothing. `Limit` is burst + 1, `Remaining` exact, `Reset` whole seconds until
 * the bucket is full; the v3 page promises an epoch there, which no recorded server sends, and which is understood too.
 */
export const read = (headers: WireHeaders, now: number): Reading | undefined => {
  const limit = Number(headerValues(headers, "x-ratelimit-limit")[0])
  const remaining = Number(headerValues(headers, "x-ratelimit-remaining")[0])
  const resetMs = untilMs(Number(headerValues(headers, "x-ratelimit-reset")[0]), now)
  const makesSense =
    limit > 0 && limit < Infinity && remaining >= 0 && remaining < Infinity && resetMs <= LONGEST_RESET_MS
  return makesSense ? { limit, remaining, resetMs: Math.max(0, resetMs) } : undefined
}

/**
 * Did an inner bucket refuse, one that a few routes such as login have besides the one that all share? Its numbers come
 * second, and the first ones say that the shared bucket still had room.
 */
export const isInner = (headers: WireHeaders): boolean => {
  const [shared, inner] = headerValues(headers, "x-ratelimit-remaining")
  return inner !== undefined && Number(shared) > 0
}

/** Kept back, so that a rate that is taken for a little too high does not overdraw the bucket; spent as soon as it shows up as `Remaining`. */
const RESERVE = 0.5
/** How much must have come back, and over how long, before the rate is measured. */
const GAINED = 5
const MEASURED_OVER_MS = 100
/** How far one measurement moves the rate: the clocks of both sides, and the way between them, are noisy. */
const WEIGHT = 0.3

/**
 * A mirror of the server's bucket (GCRA): how many calls are in it now, and how fast they come back. Every answer sets it to
 * what the server had left, less what is still on its way; between answers it fills at the rate that was learnt. Plain
 * arithmetic over a clock that is handed in; who waits and how is `pipeline/pace`.
 */
export class Mirror {
  private limit = Infinity
  /** The slowest that a server can be set to, until it says more. */
  private perCall = 1000
  private tokens = Infinity
  private at = 0
  private inFlight: number
  private until = 0
  private measured = false
  private last: Reading | undefined
  private heardAt = 0
  /** Where the measurement of the rate began, and how many calls the server has let through since. */
  private mark: { readonly at: number; readonly remaining: number; answers: number } | undefined

  /** To forget what was learnt, make a new one, with the calls that are still on their way. */
  constructor(inFlight = 0) {
    this.inFlight = inFlight
  }

  /** Has an answer described the bucket yet? */
  get known(): boolean {
    return this.last !== undefined
  }

  get calls(): number {
    return this.inFlight
  }

  private refill(now: number): void {
    const passed = now - this.at
    if (passed < 0) {
      // The clock was set back: what has come back stays, and what is still to be waited for is as far away as before.
      this.until += passed
      this.mark = undefined
    } else if (this.known) this.tokens = Math.min(this.limit, this.tokens + passed / this.perCall)
    this.at = now
  }

  /** How long until one call may leave; 0: now. */
  waitMs(now: number): number {
    this.refill(now)
    // A full bucket has no room for a reserve, and one of a single call never has more than that.
    const need = Math.min(1 + RESERVE, this.limit)
    return Math.max(this.until - now, this.tokens >= need ? 0 : Math.ceil((need - this.tokens) * this.perCall))
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
    this.refill(now)
    // Whole seconds, rounded up: where the bucket is described, its rate says better when the next call comes back.
    const roundedUp = reading !== undefined && retryAfterMs <= 1000
    if (refused && !roundedUp) this.until = Math.max(this.until, now + retryAfterMs)
    if (reading === undefined) return
    this.last = reading
    this.heardAt = now
    this.limit = reading.limit
    this.measure(reading, refused, now)
    const used = reading.limit - reading.remaining
    // Reset is rounded up as well, so that this is the slowest rate that fits.
    if (!this.measured && used > 0 && reading.resetMs > 0) this.perCall = Math.min(this.perCall, reading.resetMs / used)
    this.tokens = refused ? Math.min(this.tokens, 0) : reading.remaining - Math.max(0, this.inFlight - 1)
  }

  private measure({ limit, remaining }: Reading, refused: boolean, now: number): void {
    if (this.mark === undefined) {
      this.mark = { at: now, remaining, answers: 0 }
      return
    }
    if (!refused) this.mark.answers += 1
    const gained = remaining - this.mark.remaining + this.mark.answers
    const overMs = now - this.mark.at
    // A bucket that is full has spilt, and tells nothing.
    if (remaining >= limit - 1) this.mark = undefined
    else if (gained >= GAINED && overMs >= MEASURED_OVER_MS) {
      const rate = gained / overMs
      this.perCall = this.measured ? 1 / ((1 - WEIGHT) / this.perCall + WEIGHT * rate) : 1 / rate
      this.measured = true
      this.mark = { at: now, remaining, answers: 0 }
    }
  }

  /** What is known of the bucket, as the last answer left it. */
  bucket(): Bucket | undefined {
    return this.last === undefined
      ? undefined
      : {
          limit: this.last.limit,
          remaining: this.last.remaining,
          fullAt: this.heardAt + this.last.resetMs,
          perSecond: 1000 / this.perCall
        }
  }
}
