import type * as Effect from "effect/Effect"
import type { Lane } from "../Call.ts"
import type { MattermostError } from "../Errors.ts"
import type { Once } from "../Spec.ts"
import type { WireRequest, WireResponse } from "../Transport.ts"
import type { Sending } from "./outgoing.ts"

/** A call that is known again by its name. Shared by all attempts. */
export interface Named {
  readonly once: Once
  /** When the first attempt left that may have been carried out. */
  sentAt: number | undefined
  /** How the last attempt ended. */
  failure: MattermostError | undefined
}

/** How far a call has come. Shared by all attempts. */
export interface Course {
  /** An attempt has left that may have been carried out. */
  sent: boolean
  /** What it waits for before the next one leaves. */
  waitsFor: "the login" | "the rate limit" | "its next attempt" | undefined
}

/** One encoded call between the steps. */
export interface Exchange {
  readonly request: WireRequest
  readonly auth: "session" | "optional" | "none"
  /** Who goes first where calls wait for the limiter. */
  readonly lane: Lane
  /** A redirect is the answer that was asked for. */
  readonly redirects: boolean
  /** A success without a body says that there is no session. */
  readonly emptyEnds: boolean
  /** Repeating it does no harm. */
  readonly safe: boolean
  /** Repeating it does no harm for a while, and where the server knows it again. */
  readonly named: Named | undefined
  /** The body can be sent again. One that is produced while it is sent is used up by then, and would go out empty. */
  readonly repeatable: boolean
  /** How far the body has left, where somebody wants to know: a listener, or the time limit. */
  readonly sending: Sending | undefined
  /** Where somebody wants to know: a deadline, which says what came of the call. */
  readonly course: Course | undefined
  /** What no error of this call may repeat: inputs, and the token once there is one. Shared by all attempts, never shown. */
  readonly secrets: Array<string>
  /** Counts from 1. */
  readonly attempt: number
  /** Per attempt. */
  readonly timeoutMs: number
  /** Of the whole call. */
  readonly deadlineMs: number | undefined
}

/** What is left of the way: a step is a plain function over the next one. */
export type Next<E = MattermostError> = (exchange: Exchange) => Effect.Effect<WireResponse, E>
