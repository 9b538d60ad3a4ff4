import * as Effect from "effect/Effect"
import type { InvalidInput } from "./Errors.ts"

/**
 * Where it is kept how far a stream has come, so that the next process goes on there: by the server's buffer when it is
 * back at once, else by a back-fill. A store belongs to one stream.
 *
 * An event counts as done when the next one is asked for, or the stream says that there is none: one that was in hand when
 * the process ended comes again. Written at most once a second, and when the stream is left, so that a process that is
 * killed hears again of its last second. Nothing that was not delivered is ever passed over.
 */
export interface CursorStore {
  /** The text that was written last; `undefined` at the very first time. */
  readonly read: Effect.Effect<string | undefined, InvalidInput>
  /**
   * Keeps a text in place of the one before: all of it or nothing. It holds ids of channels and posts, and of a connection
   * that needs the session besides: no token, no name and no message.
   */
  readonly write: (text: string) => Effect.Effect<void, InvalidInput>
}

/** Keeps it for as long as the program runs: for a stream that is left and entered again. */
export const memory = (): CursorStore => {
  let kept: string | undefined
  return {
    read: Effect.sync(() => kept),
    write: (text) => Effect.sync(() => void (kept = text))
  }
}
