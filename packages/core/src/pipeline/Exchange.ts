import type * as Effect from "effect/Effect"
import type { MattermostError } from "../Errors.ts"
import type { WireRequest, WireResponse } from "../Transport.ts"

/** One encoded call between the steps. */
export interface Exchange {
  readonly request: WireRequest
  readonly auth: "session" | "optional" | "none"
  /** Repeating it does no harm. */
  readonly safe: boolean
  /** Counts from 1. */
  readonly attempt: number
  /** Per attempt. */
  readonly timeoutMs: number
}

/** What is left of the way: a step is a plain function over the next one. */
export type Next<E = MattermostError> = (exchange: Exchange) => Effect.Effect<WireResponse, E>
