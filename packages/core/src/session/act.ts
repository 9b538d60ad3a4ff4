import * as Effect from "effect/Effect"
import type { AnyAction } from "../Action.ts"
import type { ActionOptions } from "../Call.ts"
import type { MattermostError } from "../Errors.ts"
import { conversation, silence } from "./actions.ts"
import { connect } from "./connect.ts"
import { readFrame } from "./frames.ts"
import type { Surroundings } from "./Session.ts"

/** Says one thing over a socket of its own, which closes after the reply. */
export const act = ({
  auth,
  compile,
  settings,
  transport,
  whoami
}: Omit<Surroundings, "scope" | "report" | "number" | "ask">) => {
  // The challenge has the number 1.
  let numbers = 1
  const number = () => (numbers += 1)

  return <O>(action: AnyAction<O>, input: object, options?: ActionOptions): Effect.Effect<O, MattermostError> =>
    Effect.gen(function* () {
      const { dialect } = action
      const silent = silence(action, dialect)
      if (silent !== undefined) return yield* Effect.fail(silent)
      const { ask, dropped, hear } = conversation(dialect, settings, compile, number)
      const dialling = { dialect, transport, settings, number, whoami: whoami(dialect) }
      const { socket } = yield* connect(dialling, yield* auth.credential, undefined)
      const reading = Effect.forever(
        Effect.map(socket.pull, (texts) => {
          for (const frame of texts.map(readFrame)) if (frame.kind === "reply") hear(frame)
        })
      )
      const ended = Effect.catch(reading, ({ code }) => {
        dropped({ reason: `the socket was closed with ${code}` })
        return Effect.never
      })
      return yield* Effect.raceFirst(ask(socket, action, input, options), ended)
    }).pipe(Effect.scoped)
}
