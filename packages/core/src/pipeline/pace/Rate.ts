import type { Reading } from "../../RateLimit.ts"

/** A call that was taken out of a bucket: its number in order, and when it left. */
export interface Taken {
  readonly nth: number
  readonly at: number
}

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

/** Where a measurement began. */
interface Mark {
  readonly at: number
  readonly nth: number
  readonly remaining: number
  /** How many calls that left later were let through, as far as it is known. */
  answers: number
}

/** How many calls came back in between. */
const gain = (from: Mark, to: Mark): number => to.remaining - from.remaining + from.answers

/** What an answer comes with, for whoever measures. */
export interface Heard {
  readonly call: Taken
  readonly reading: Reading
  /** How long the answer took, and the fastest one so far. */
  readonly tookMs: number
  readonly fastestMs: number
  /** The latest call that has left. */
  readonly taken: number
}

/** How fast a bucket fills for us: what came back, over the time between two calls. Where others draw too, that is our share. */
export class Rate {
  /** The slowest that a server can be set to, until it says more. */
  private ms = 1000
  private measured = false
  /** The one in use, and the one that takes over. */
  private mark: Mark | undefined
  private nextMark: Mark | undefined
  private wasFull = false
  /** Had somebody to wait since the last answer? */
  private held = false
  /** The last call that left at the rate before. */
  private fasterFrom = 0

  /** How long one call takes to come back. */
  get perCallMs(): number {
    return this.ms
  }

  /** Somebody has to wait. */
  heldBack(): void {
    this.held = true
  }

  /** The clock was set back. */
  forget(): void {
    this.mark = undefined
    this.nextMark = undefined
  }

  /** A call was let through. */
  letThrough({ nth }: Taken): void {
    if (this.mark !== undefined && nth > this.mark.nth) this.mark.answers += 1
    if (this.nextMark !== undefined && nth > this.nextMark.nth) this.nextMark.answers += 1
  }

  /** The newest answer so far. */
  hear(heard: Heard): void {
    const { call, reading } = heard
    const { limit, remaining, resetMs } = reading
    const here: Mark = { at: call.at, nth: call.nth, remaining, answers: 0 }
    // One of a single call has nothing left even when it was full.
    if (remaining >= limit - 1 && remaining > 0) this.hearFull(here, heard)
    else this.measure(here)
    const used = limit - remaining
    if (used === 0) return
    // Reset is rounded up, so that it says how slow the bucket fills at most, and at least.
    if (!this.measured && resetMs > 0) this.ms = Math.min(this.ms, resetMs / used)
    this.ms = Math.max(this.ms, (resetMs - 1000) / used)
  }

  private measure(here: Mark): void {
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
    this.ms = overMs / gained
    this.measured = true
    this.nextMark ??= here
    if (gain(this.nextMark, here) < GAINED_AT_MOST && here.at - this.nextMark.at < MEASURED_AT_MOST_MS) return
    this.mark = this.nextMark
    this.nextMark = here
  }

  /** A bucket that is full may have spilt: all that it tells is that it fills at least so fast. */
  private hearFull(here: Mark, { fastestMs, taken, tookMs }: Heard): void {
    if (this.wasFull && this.mark !== undefined) {
      const gained = gain(this.mark, here)
      const overMs = Math.max(1, here.at - this.mark.at + tookMs - fastestMs)
      if (gained > 0) this.ms = Math.min(this.ms, overMs / gained)
      if (gained >= GAINED) this.mark = here
    } else this.mark = here
    this.nextMark = undefined
    this.wasFull = true
    // Calls waited, and need not have.
    if (this.held && here.nth > this.fasterFrom) {
      this.ms *= FASTER
      this.fasterFrom = taken
    }
    this.held = false
  }
}
