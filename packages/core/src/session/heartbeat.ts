import * as Deferred from "effect/Deferred"
import * as Effect from "effect/Effect"
import { Unreachable } from "../Errors.ts"
import type { WireSocket } from "../Transport.ts"
import { saysEnded } from "./connect.ts"
import type { Frame } from "./frames.ts"

/** A silent link is found within the sum of both: 18 s. */
const EVERY = "10 seconds"
const REPLY_WITHIN = "8 seconds"

/** The answer to a `ping`: whether the session behind the socket still lives. */
export type Beat = "alive" | "session-ended"

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
  let waiting: { readonly seq: number; readonly reply: Deferred.Deferred<Beat> } | undefined

  const hear = (frame: Frame): void => {
    if (frame.kind !== "reply" || waiting === undefined || frame.seqReply !== waiting.seq) return
    Deferred.doneUnsafe(waiting.reply, Effect.succeed(saysEnded(frame) ? "session-ended" : "alive"))
  }

  const beat = Effect.gen(function* () {
    if (isHeldUp()) return "alive"
    const reply = yield* Deferred.make<Beat>()
    const seq = number()
    waiting = { seq, reply }
    yield* socket.send(JSON.stringify({ seq, action: "ping" }))
    const answer: Effect.Effect<Beat, Unreachable> = Effect.timeoutOrElse(Deferred.await(reply), {
      duration: REPLY_WITHIN,
      orElse: () =>
        isHeldUp() ? answer : Effect.fail(new Unreachable({ endpoint, reason: "no reply to a ping: the link is dead" }))
    })
    return yield* answer
  })

  return { hear, beat: Effect.andThen(Effect.raceFirst(Effect.sleep(EVERY), woken), beat) }
}
