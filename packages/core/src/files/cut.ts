import * as Effect from "effect/Effect"
import * as Random from "effect/Random"
import type { MattermostError } from "../Errors.ts"

/** How often in a row a transfer is taken up again although nothing has moved in between: about half a minute. */
const TRIES = 8
const MOST_DELAY_MS = 10_000
/** Who wants to be left alone for longer is not waited for. */
const MOST_PATIENCE_MS = 60_000

/** Did the link, or the server, give out on the way? Then what has moved so far may be built on. */
export const isCut = (error: MattermostError): boolean =>
  (error._tag === "Unreachable" && error.final !== true) ||
  error._tag === "TimedOut" ||
  error._tag === "Unavailable" ||
  error._tag === "ServerFault" ||
  error._tag === "RateLimited"

/** Counts the cuts between which nothing moved, and says how long to wait after one; too many are the caller's to decide. */
export class Patience {
  readonly #tries: number
  #cuts = 0

  constructor(tries: number = TRIES) {
    this.#tries = tries
  }

  moved(): void {
    this.#cuts = 0
  }

  /** Waits, or fails with the error that cut the transfer. */
  after(error: MattermostError): Effect.Effect<void, MattermostError> {
    return Effect.suspend(() => {
      this.#cuts += 1
      if (this.#cuts > this.#tries) return Effect.fail(error)
      const asked = "retryAfterMs" in error ? (error.retryAfterMs ?? 0) : 0
      if (asked > MOST_PATIENCE_MS) return Effect.fail(error)
      const growing = Math.min(250 * 2 ** (this.#cuts - 1), MOST_DELAY_MS)
      return Effect.flatMap(Random.next, (random) => Effect.sleep(Math.max(asked, growing * (0.5 + random / 2))))
    })
  }
}
