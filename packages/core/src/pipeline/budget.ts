/** In tenths of a repeat, so that they are whole numbers. */
const REPEAT = 10
const MOST = 100 * REPEAT
/** So often one comes back by itself: who seldom calls has few successes. */
const ONE_EVERY_MS = 5000

/**
 * How many repeats a client has left, all its calls together. When a server is down every call would be sent three times, just
 * when it can bear the least; so repeats are paid from here, and only successes fill it again: a tenth of a repeat each.
 */
export class Budget {
  #tenths = MOST
  #at = 0

  /** A call succeeded. */
  succeeded(): void {
    if (this.#tenths < MOST) this.#tenths += 1
  }

  /** Pays for one repeat, and gives how many are left; `undefined`: there was none. */
  take(now: number): number | undefined {
    const back = Math.floor((now - this.#at) / ONE_EVERY_MS)
    if (back > 0 || now < this.#at) {
      this.#tenths = Math.min(MOST, this.#tenths + Math.max(0, back) * REPEAT)
      this.#at = now
    }
    if (this.#tenths < REPEAT) return undefined
    this.#tenths -= REPEAT
    return Math.floor(this.#tenths / REPEAT)
  }
}
