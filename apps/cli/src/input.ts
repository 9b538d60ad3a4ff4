import * as Effect from "effect/Effect"
import { text } from "node:stream/consumers"
import { EXIT } from "./exits.ts"
import { Failure } from "./Failure.ts"

/** Everything that is piped in. A terminal is not read: one would wait for an end that nobody knows to type. */
export const readInput = (missing: string): Effect.Effect<string, Failure> =>
  process.stdin.isTTY
    ? Effect.fail(new Failure({ code: EXIT.line, message: missing }))
    : Effect.tryPromise({
        try: () => text(process.stdin),
        catch: () => new Failure({ code: EXIT.failed, message: "standard input cannot be read; give it again" })
      })

/** The lines that are piped in. */
export const readLines = (missing: string) => Effect.map(readInput(missing), (all) => all.split(/\r?\n/))
