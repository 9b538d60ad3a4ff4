import * as Effect from "effect/Effect"
import type { MattermostError, Unreachable } from "../Errors.ts"
import type { Dialect } from "../Event.ts"

/** How long a server may take to say what it speaks, where something else went wrong already. */
const ASKED_WITHIN = "5 seconds"

/** May a server that does not know the socket's path have said this? Not every runtime tells a refusal from a broken link. */
const mayBeUnknown = ({ sent, status }: Unreachable): boolean =>
  status === 404 || (status === undefined && sent !== false)

/** Makes sure, until it is known, that the server speaks a dialect. `ask` fails with `Unsupported` where it does not. */
export const understanding = ({ check, checksFirst, speaks }: Dialect, ask: Effect.Effect<void, MattermostError>) => {
  let isSure = check === undefined
  const sure = Effect.suspend(() =>
    isSure
      ? Effect.void
      : Effect.tap(ask, () => {
          isSure = true
          return Effect.void
        })
  )

  return {
    /** Before a socket is dialled. */
    first: checksFirst === true ? sure : Effect.void,
    /** The server greeted with this version. */
    greeted: (version: string | undefined): Effect.Effect<void, MattermostError> =>
      Effect.suspend(() => {
        if (version !== undefined && speaks?.(version) === false) return sure
        isSure = true
        return Effect.void
      }),
    /** A socket did not come about: fails with the better one of two reasons. */
    failed: (error: MattermostError): Effect.Effect<never, MattermostError> =>
      isSure || error._tag !== "Unreachable" || !mayBeUnknown(error)
        ? Effect.fail(error)
        : Effect.timeoutOrElse(sure, { duration: ASKED_WITHIN, orElse: () => Effect.void }).pipe(
            Effect.catch((reason) => Effect.fail(reason._tag === "Unsupported" ? reason : error)),
            Effect.andThen(Effect.fail(error))
          )
  }
}
