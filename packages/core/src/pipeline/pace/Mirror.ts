import type { Bucket } from "../../Call.ts"
import type { Reading } from "../../RateLimit.ts"
import { Rate, type Taken } from "./Rate.ts"

/** Kept back, so that a rate that is taken for a little too high does not overdraw the bucket; spent as soon as it shows up as `Remaining`. */
const RESERVE = 0.5
/** `Remaining` is rounded down: so much of a call is there besides, on the average. */
const ROUNDED_OFF = 0.5

/**
 * A mirror of the server's bucket (GCRA): how many calls are in it now, and how fast they come back. Between answers it
 * fills at the rate that was learnt, and an answer corrects it where it cannot be right. Plain arithmetic over a clock that
 * is handed in; who waits, and how, is `Stage`.
 *
 * An answer tells what was left when the server saw its call, which was some time between sending and now. Calls that left
 * after it are not in that number, those before it mostly are, but on a way that jitters nobody knows. So an answer bounds
 * the mirror from both sides: as if the server had seen none of the others on their way, and as if it had seen all that
 * left before. Answers that overtook each other are old news.
 */
export class Mirror {
  private limit = Infinity
  private readonly rate = new Rate()
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
  private last: Reading | undefined
  private heardAt = 0
  private fastestMs = Infinity
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
      this.lowAt = -Infinity
      this.rate.forget()
    } else if (this.known) this.tokens = Math.min(this.limit, this.tokens + passed / this.rate.perCallMs)
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
    const emptyMs = this.tokens >= need ? 0 : (need - this.tokens) * this.rate.perCallMs
    const waitMs = Math.ceil(Math.max(0, this.until - now, emptyMs))
    if (waitMs > 0) this.rate.heldBack()
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
    if (!refused) this.rate.letThrough(call)
    const tookMs = Math.max(0, now - call.at)
    this.fastestMs = Math.min(this.fastestMs, tookMs)
    const isNews = call.at >= this.lowAt
    if (isNews || reading.remaining < this.low) {
      this.low = reading.remaining
      this.lowAt = now
    }
    if (call.nth < this.newest) return
    this.newest = call.nth
    this.rate.hear({ call, reading, tookMs, fastestMs: this.fastestMs, taken: this.taken })
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
    const atMost = (tookMs - this.fastestMs / 2) / this.rate.perCallMs
    return Math.max(0, Math.min(tookMs / this.rate.perCallMs - this.limit / 2, atMost))
  }

  /**
   * Somebody else may draw from the same bucket, and may have begun just now. Half of the first stock is spent, and then a
   * tenth of the rest, whose answers tell of who began with us; after that as much as ours was of what went.
   */
  private share(): void {
    if (this.round === undefined) return
    const { at, isFirst, taken, tokens } = this.round
    const ours = this.taken - taken
    const went = tokens - this.tokens + (this.at - at) / this.rate.perCallMs
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
          perSecond: 1000 / this.rate.perCallMs
        }
  }
}

interface Round {
  readonly isFirst: boolean
  readonly taken: number
  readonly tokens: number
  readonly at: number
  /** The last call of the round, once it is over. */
  until: number | undefined
}
