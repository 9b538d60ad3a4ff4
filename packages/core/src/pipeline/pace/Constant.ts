import type { Reading } from "../../RateLimit.ts"
import type { WireHeaders } from "../../Transport.ts"
import type { Taken } from "./Rate.ts"

/** Calls that left within so short a time of the one before are met by the server together. */
const TOGETHER_MS = 2
/** So many such calls in a row, each of which found the bucket full, and no other answer between them. */
const ENOUGH = 12

/**
 * 3.0 has a limiter that never limits: every answer says the same (`10`, `9`, `1`), as its window begins anew with each call.
 * A real bucket looks like that too while calls come slowly; but of calls that leave together it has seen all before the last
 * one. One answer that says something else ends the belief for good.
 */
export class Constant {
  private told: readonly [unknown, unknown, unknown] | undefined
  private together = 0
  private lastAt = -Infinity
  private refuted = false
  private believed = false

  get isBelieved(): boolean {
    return this.believed
  }

  /** Looks at an answer to a call that left at that time. */
  hear({ at }: Taken, { limit, remaining }: Reading, headers: WireHeaders): void {
    if (this.refuted) return
    if (remaining !== limit - 1 || (this.told !== undefined && !this.isSame(headers))) {
      this.refuted = this.believed
      this.believed = false
      this.told = undefined
      this.together = 0
      return
    }
    this.told ??= [headers["x-ratelimit-limit"], headers["x-ratelimit-remaining"], headers["x-ratelimit-reset"]]
    if (Math.abs(at - this.lastAt) <= TOGETHER_MS) this.together += 1
    this.lastAt = at
    if (this.together >= ENOUGH) this.believed = true
  }

  /** Does an answer say what all have said? */
  isSame(headers: WireHeaders): boolean {
    return (
      this.told !== undefined &&
      headers["x-ratelimit-limit"] === this.told[0] &&
      headers["x-ratelimit-remaining"] === this.told[1] &&
      headers["x-ratelimit-reset"] === this.told[2]
    )
  }

  /** The server refused a call: its limiter is a real one. */
  refute(): void {
    this.refuted = this.believed
    this.believed = false
    this.told = undefined
    this.together = 0
  }
}
