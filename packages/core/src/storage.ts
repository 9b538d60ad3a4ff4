import * as Cause from "effect/Cause"
import * as Effect from "effect/Effect"
import { InvalidInput } from "./Errors.ts"

/** What a store should never do: who wrote it hears the name, and not the words, which may hold a session. */
const broken = (endpoint: string, cause: Cause.Cause<InvalidInput>): InvalidInput => {
  const error = Cause.squash(cause)
  if (error instanceof InvalidInput) return error
  const what = error instanceof Error ? error.name : "something else than an error"
  return new InvalidInput({ endpoint, reason: `the store threw ${what}` })
}

/** Asks a store that a user brought, anew each time, as it need not be lazy. In whatever way it fails, it fails like this. */
export const reach = <A>(
  access: () => Effect.Effect<A, InvalidInput>,
  { endpoint, timeoutMs }: { readonly endpoint: string; readonly timeoutMs: number }
): Effect.Effect<A, InvalidInput> =>
  Effect.suspend(access).pipe(
    // Also where a stream is left, which nothing interrupts.
    Effect.interruptible,
    Effect.timeoutOrElse({
      duration: timeoutMs,
      orElse: () =>
        Effect.fail(new InvalidInput({ endpoint, reason: `the store did not answer within ${timeoutMs} ms` }))
    }),
    Effect.catchCause((cause) => Effect.fail(broken(endpoint, cause)))
  )
