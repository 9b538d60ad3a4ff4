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
    yield* socket.send(JSON.stringify({ seq, action: "ping" }))
    const answer: Effect.Effect<void, Unreachable> = Effect.timeoutOrElse(Deferred.await(reply), {
      duration: REPLY_WITHIN,
      orElse: () =>
        isHeldUp() ? answer : Effect.fail(new Unreachable({ endpoint, reason: "no reply to a ping: the link is dead" }))
    })
    yield* answer
  })

  return { hear, beat: Effect.andThen(Effect.raceFirst(Effect.sleep(EVERY), woken), beat) }
}
