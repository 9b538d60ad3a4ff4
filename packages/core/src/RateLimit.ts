import type { Bucket } from "./Call.ts"
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

/** A call that was taken out of a bucket: the how manieth it was, and when it left. */
export interface Taken {
  readonly nth: number
  readonly at: number
}

/** Kept back, so that a rate that is taken for a little too high does not overdraw the bucket; spent as soon as it shows up as `Remaining`. */
const RESERVE = 0.5
/** `Remaining` is rounded down: so much of a call is there besides, on the average. */
const ROUNDED_OFF = 0.5
/** How much must have come back, and over how long, before the rate is measured. */
const GAINED = 5
const MEASURED_OVER_MS = 100
/** How much comes back until the measurement begins anew: what is rounded down in it weighs little by then. */
const GAINED_AT_MOST = 32
/** The same in time, so that a change is heard of where calls come back slowly. */
const MEASURED_AT_MOST_MS = 3000
/** So many calls more than came back were taken by somebody else. */
const ELSEWHERE = 2
/** A rate of which nothing is known but that it is too low grows by this, once per answer to a call that left at it. */
const FASTER = 0.8

/**
 * A mirror of the server's bucket (GCRA): how many calls are in it now, and how fast they come back. Between answers it
 * fills at the rate that was learnt, and an answer corrects it where it cannot be right. Plain arithmetic over a clock that
 * is handed in; who waits and how is `pipeline/pace`.
 *
 * An answer tells what was left when the server saw its call, which was some time between sending and now. Calls that left
 * after it are not in that number, those before it mostly are, but on a way that jitters nobody knows. So an answer bounds
 * the mirror from both sides: as if the server had seen none of the others on their way, and as if it had seen all that
 * left before. Answers that overtook each other are old news.
 */
export class Mirror {
  private limit = Infinity
  /** The slowest that a server can be set to, until it says more. */
  private perCall = 1000
  private tokens = Infinity
  private at = 0
  private inFlight = 0
  private taken = 0
  /** The latest call whose answer was believed. */
  private newest = 0
  /** The lowest that was heard, and when: calls that had left by then may have been seen before it, whatever they say. */
  private low = Infinity
  private lowAt = -Infinity
  private until = 0
  private measured = false
  private last: Reading | undefined
  private heardAt = 0
  private fastestMs = Infinity
  /** Where the measurements of the rate began: the one in use, and the one that takes over. */
  private mark: Mark | undefined
  private nextMark: Mark | undefined
  private wasFull = false
  /** Had somebody to wait since the last answer? */
  private heldBack = false
  /** The last call that left at the rate before. */
  private fasterFrom = 0
  /** How much of the stock is not to be spent before the answers of this round have come. */
  private keptBack = RESERVE
  private round: Round | undefined

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
      this.nextMark = undefined
    } else if (this.known) this.tokens = Math.min(this.limit, this.tokens + passed / this.perCall)
    this.at = now
  }

  /** How long until one call may leave, behind so many others; 0: now. */
  waitMs(now: number, behind = 0): number {
    this.refill(now)
    // A full bucket has no room for a reserve, and one of a single call never has more than that.
    const need = Math.min(1 + this.keptBack, this.limit) + behind
    if (this.round !== undefined && this.tokens < need) {
      this.round.until ??= this.taken
      // All answers of the round have come by now.
      if (this.inFlight === 0 && this.taken > this.round.taken) this.share()
    }
    const emptyMs = this.tokens >= need ? 0 : (need - this.tokens) * this.perCall
    const waitMs = Math.ceil(Math.max(0, this.until - now, emptyMs))
    if (waitMs > 0) this.heldBack = true
    return waitMs
  }

  /** A call leaves. */
  take(now: number): Taken {
    this.refill(now)
    this.tokens -= 1
    this.inFlight += 1
    this.taken += 1
    return { nth: this.taken, at: now }
  }

  /** A call is over, with or without an answer. */
  settle(): void {
    this.inFlight -= 1
  }

  /** A call that was taken never left. */
  giveBack(): void {
    this.inFlight -= 1
    this.tokens = Math.min(this.limit, this.tokens + 1)
  }

  /** The server wants to be left alone for a while, whatever is in the bucket. */
  pause(ms: number, now: number): void {
    this.refill(now)
    this.until = Math.max(this.until, now + ms)
  }

  /** An answer described the bucket. A refused call did not cost anything, and says when to come back. */
  observe(call: Taken, reading: Reading, refused: boolean, retryAfterMs: number, now: number): void {
    // Whole seconds, rounded up: the rate says better when the next call comes back.
    if (refused && retryAfterMs > 1000) this.pause(retryAfterMs, now)
    else this.refill(now)
    const first = !this.known
    this.last = reading
    this.heardAt = now
    this.limit = reading.limit
    if (!refused) {
      if (this.mark !== undefined && call.nth > this.mark.nth) this.mark.answers += 1
      if (this.nextMark !== undefined && call.nth > this.nextMark.nth) this.nextMark.answers += 1
    }
    const tookMs = Math.max(0, now - call.at)
    this.fastestMs = Math.min(this.fastestMs, tookMs)
    const isNews = call.at >= this.lowAt
    if (isNews || reading.remaining < this.low) {
      this.low = reading.remaining
      this.lowAt = now
    }
    if (call.nth < this.newest) return
    this.newest = call.nth
    this.measure(call, reading, now)
    // Reset is rounded up, so that it says how slow the bucket fills at most and at least. The last call is not all spent.
    const used = reading.limit - reading.remaining
    if (!this.measured && used > 0 && reading.resetMs > 0) this.perCall = Math.min(this.perCall, reading.resetMs / used)
    if (used > 0) this.perCall = Math.max(this.perCall, (reading.resetMs - 1000) / used)
    const most = reading.remaining + (refused ? 0 : ROUNDED_OFF) - (this.taken - call.nth) + this.backMeanwhile(tookMs)
    const others = Math.max(0, this.inFlight - 1)
    const least = Math.min(most, this.low - others)
    // A refused call did not cost anything.
    if (refused) this.tokens += 1
    this.tokens = first ? least : Math.min(most, Math.max(least, this.tokens))
    this.tokens = Math.min(this.tokens, this.limit)
    // Somebody else took of what was kept back: the rest of it is no reason to wait until it is whole again.
    if (this.tokens < this.keptBack - 1) this.keptBack = Math.max(RESERVE, this.tokens)
    if (first) this.begin(1 / 2, true)
    else if (this.round?.until !== undefined && call.nth >= this.round.until) this.share()
  }

  /**
   * What has come back since the server saw a call. Nobody knows when that was; taking it for just now is careful, and costs
   * nothing while the bucket has room for what it leaves unspent. What would fill half the bucket is counted.
   */
  private backMeanwhile(tookMs: number): number {
    const atMost = (tookMs - this.fastestMs / 2) / this.perCall
    return Math.max(0, Math.min(tookMs / this.perCall - this.limit / 2, atMost))
  }

  private measure(call: Taken, { limit, remaining }: Reading, now: number): void {
    const here: Mark = { at: call.at, nth: call.nth, remaining, answers: 0 }
    // One of a single call has nothing left even then.
    if (remaining >= limit - 1 && remaining > 0) return this.measureFull(here, now - call.at)
    this.wasFull = false
    const gained = this.mark === undefined ? 0 : gain(this.mark, here)
    // Somebody else took more than came back: the measurement begins behind that.
    if (this.mark === undefined || gained <= -ELSEWHERE) {
      this.mark = here
      this.nextMark = undefined
      return
    }
    const overMs = here.at - this.mark.at
    if (gained < GAINED || overMs < MEASURED_OVER_MS) return
    this.perCall = overMs / gained
    this.measured = true
    this.nextMark ??= here
    if (gain(this.nextMark, here) < GAINED_AT_MOST && here.at - this.nextMark.at < MEASURED_AT_MOST_MS) return
    this.mark = this.nextMark
    this.nextMark = here
  }

  /** A bucket that is full may have spilt: all that it tells is that it fills at least so fast. */
  private measureFull(here: Mark, tookMs: number): void {
    if (this.wasFull && this.mark !== undefined) {
      const gained = gain(this.mark, here)
      const overMs = Math.max(1, here.at - this.mark.at + tookMs - this.fastestMs)
      if (gained > 0) this.perCall = Math.min(this.perCall, overMs / gained)
      if (gained >= GAINED) this.mark = here
    } else this.mark = here
    this.nextMark = undefined
    this.wasFull = true
    // Calls waited, and need not have.
    if (this.heldBack && here.nth > this.fasterFrom) {
      this.perCall *= FASTER
      this.fasterFrom = this.taken
    }
    this.heldBack = false
  }

  /**
   * Somebody else may draw from the same bucket, and may have begun just now. Half of the first stock is spent, and then a
   * tenth of the rest, whose answers tell of who began with us; after that as much as ours was of what went.
   */
  private share(): void {
    if (this.round === undefined) return
    const { at, isFirst, taken, tokens } = this.round
    const ours = this.taken - taken
    const went = tokens - this.tokens + (this.at - at) / this.perCall
    const alone = went - ours < 1 + ours / 10
    this.begin(alone ? (isFirst ? 1 / 10 : 1) : Math.max(1 / 10, ours / went))
  }

  private begin(part: number, isFirst = false): void {
    this.keptBack = Math.max(RESERVE, Math.min(this.tokens * (1 - part), this.tokens - 1))
    this.round = { isFirst, taken: this.taken, tokens: this.tokens, at: this.at, until: undefined }
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

interface Mark {
  readonly at: number
  readonly nth: number
  readonly remaining: number
  /** How many calls that left later were let through, as far as it is known. */
  answers: number
}

interface Round {
  readonly isFirst: boolean
  readonly taken: number
  readonly tokens: number
  readonly at: number
  /** The last call of the round, once it is over. */
  until: number | undefined
}

/** How many calls came back in between. */
const gain = (from: Mark, to: Mark): number => to.remaining - from.remaining + from.answers
