import * as Effect from "effect/Effect"
import { Unreachable } from "../Errors.ts"

/** 3.0 pings every 54 s, newer ones every 60 s. */
const UNPINGED_MS = 75_000
/** Where no pings can be seen nobody can tell a quiet town from a dead link: after so long a new one is dialled. */
const UNHEARD_MS = 5 * 60_000
/** How often it is looked at. */
const STEP_MS = 15_000

interface Needs {
  readonly endpoint: string
  /** Waits for the next ping of the protocol, where the runtime shows them. */
  readonly pinged: Effect.Effect<void> | undefined
  /** While a consumer holds up the reading, neither a frame nor a ping can be seen. */
  readonly isHeldUp: () => boolean
}

/** Watches a link on which nothing may be said: it is alive as long as the server is heard. */
export const silence = ({ endpoint, isHeldUp, pinged }: Needs) => {
  const most = pinged === undefined ? UNHEARD_MS : UNPINGED_MS
  let silentMs = 0
  const hear = (): void => void (silentMs = 0)

  const look = Effect.suspend(() => {
    silentMs = isHeldUp() ? 0 : silentMs + STEP_MS
    return silentMs < most
      ? Effect.void
      : Effect.fail(
          new Unreachable({ endpoint, reason: `nothing was heard for ${most / 1000} s: the link may be dead` })
        )
  })
  const watching = Effect.forever(Effect.andThen(Effect.sleep(STEP_MS), look))
  const listening = Effect.forever(Effect.map(pinged ?? Effect.never, hear))

  return { hear, watch: Effect.raceFirst(watching, listening) }
}
