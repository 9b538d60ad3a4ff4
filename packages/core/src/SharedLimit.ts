import * as Data from "effect/Data"
import type * as Effect from "effect/Effect"
import type * as Redacted from "effect/Redacted"
import type * as Scope from "effect/Scope"
import type { Bucket } from "./Call.ts"
import type { Reading } from "./RateLimit.ts"

/** Whose bucket it is: a server, and who draws from it. */
export interface LimitKey {
  /** The server's address, as the client's `url`. */
  readonly url: string
  /** Who we are: a token or a login's name, to be hashed before it leaves the process. `undefined`: nobody, or not known. */
  readonly who: Redacted.Redacted<string> | undefined
  /** Which of the server's buckets: the outer one, or the user's own. A route's own bucket is never shared. */
  readonly bucket: "outer" | "user"
}

/** What one answer said of a bucket, or that it said nothing. */
export interface Observation {
  readonly reading: Reading | undefined
  /** This bucket refused the call (429), which cost nothing then. */
  readonly refused: boolean
  /** How long a refusal asks to wait; 0 without one. */
  readonly retryAfterMs: number
}

/** The books cannot be read or written. The client paces by itself then, and tries them again after a while. */
export class SharedLimitError extends Data.TaggedError("SharedLimitError")<{
  /** Fit for a log: names no key, no address with a password in it. */
  readonly reason: string
  readonly cause?: unknown
}> {
  override get message() {
    return `the shared rate limit failed: ${this.reason}`
  }
}

/** The books of one bucket, shared by all who draw from it. */
export interface SharedBucket {
  /**
   * Takes one call out of the bucket: 0, or how many ms to wait before asking again. Within a client one call asks at a time,
   * the one that has waited longest. Before an answer has described the bucket, a small window of calls is let through,
   * which grows by one per answer.
   */
  readonly take: Effect.Effect<number, SharedLimitError>
  /**
   * A call that was taken is over, with what its answer said; `undefined`: it was never sent, or nothing answered. Gives what
   * is known of the bucket now.
   */
  readonly settle: (seen: Observation | undefined) => Effect.Effect<Bucket | undefined, SharedLimitError>
}

/**
 * Where limits are shared; an adapter brings one (`@matterwire/node/redis`). A call never fails because of it: what fails, or
 * takes longer than half a second, is gone without until it is tried again.
 */
export interface SharedLimit {
  /** Opens the books of a bucket, for as long as the scope lives: the client's. Its end gives back what was taken and not settled. */
  readonly open: (key: LimitKey) => Effect.Effect<SharedBucket, never, Scope.Scope>
}
