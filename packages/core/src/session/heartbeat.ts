import * as Deferred from "effect/Deferred"
import * as Effect from "effect/Effect"
import { Unreachable } from "../Errors.ts"
import type { WireSocket } from "../Transport.ts"
import type { ReplyFrame } from "./frames.ts"

/** A silent link is found within the sum of both: 18 s. */
const EVERY = "10 seconds"
const REPLY_WITHIN = "8 seconds"

/** What a heartbeat needs to know. */
interface Needs {
  readonly endpoint: string
  readonly socket: WireSocket
  /** A number that no socket of this client has used: a reply that is late must not stand for a newer one. */
  readonly number: () => number
  /** While a consumer holds up the reading, no reply can be seen and none is asked for. */
  readonly isHeldUp: () => boolean
  /** The runtime has noticed something: it is online again, or looked at. */
  readonly woken: Effect.Effect<void>
}

/**
 * Asks the server over the socket, again and again. Only an action finds a dead session: its socket stays open, answers
 * protocol pings and delivers nothing.
 */
export const heartbeat = ({ endpoint, isHeldUp, number, socket, woken }: Needs) => {
  let waiting: { readonly seq: number; readonly reply: Deferred.Deferred<void> } | undefined

  const hear = ({ seqReply }: ReplyFrame): void => {
    if (waiting !== undefined && seqReply === waiting.seq) Deferred.doneUnsafe(waiting.reply, Effect.void)
  }

  const beat = Effect.gen(function* () {
    if (isHeldUp()) return
    const reply = yield* Deferred.make<void>()
    const seq = number()
    waiting = { seq, reply }
    const within = <E>(answer: Effect.Effect<void, E>): Effect.Effect<void, E | Unreachable> =>
      Effect.timeoutOrElse(answer, {
        duration: REPLY_WITHIN,
        orElse: (): Effect.Effect<void, Unreachable> =>
          isHeldUp()
            ? within(Deferred.await(reply))
            : Effect.fail(new Unreachable({ endpoint, reason: "no reply to a ping: the link is dead" }))
      })
    // A link that takes nothing any more is as dead as one that answers nothing.
    const said = socket.send(JSON.stringify({ seq, action: "ping" }))
    yield* within(Effect.andThen(said, Deferred.await(reply)))
  })

  return { hear, beat: Effect.andThen(Effect.raceFirst(Effect.sleep(EVERY), woken), beat) }
}
