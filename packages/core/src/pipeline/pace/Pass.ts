import type { Lane } from "../../Call.ts"
import type { Reading } from "../../RateLimit.ts"
import type { Exchange } from "../Exchange.ts"
import type { Shared } from "./books.ts"
import type { Mirror } from "./Mirror.ts"
import type { Taken } from "./Rate.ts"

/** A call that was taken out of a bucket. */
export interface Held {
  readonly mirror: Mirror
  readonly taken: Taken
}

/** One attempt's way through the limiter: what it was taken out of, and what comes of it. */
export class Pass {
  readonly endpoint: string
  readonly lane: Lane
  readonly again: boolean
  /** Does it say who we are? Then it draws from the user's bucket, where the server has such. */
  readonly asSomebody: boolean
  readonly held: Array<Held> = []
  /** What was taken out of the shared books. */
  readonly shared: Array<Shared> = []
  sent = false

  constructor({ lane, request }: Exchange, again: boolean) {
    this.endpoint = request.endpoint
    this.lane = lane
    this.again = again
    this.asSomebody = request.headers["authorization"] !== undefined || request.cookies === true
  }

  take(mirror: Mirror, now: number): Taken {
    const taken = mirror.take(now)
    this.held.push({ mirror, taken })
    return taken
  }

  /** An answer described a bucket. One that was not known when the call left was not taken out of. */
  heard(mirror: Mirror, reading: Reading, refused: boolean, retryAfterMs: number, now: number): void {
    const taken = this.held.find((held) => held.mirror === mirror)?.taken ?? this.take(mirror, now)
    mirror.observe(taken, reading, refused, retryAfterMs, now)
  }

  /** The attempt is over, or has never left. */
  end(): void {
    for (const { mirror } of this.held) {
      if (this.sent) mirror.settle()
      else mirror.giveBack()
    }
  }
}
