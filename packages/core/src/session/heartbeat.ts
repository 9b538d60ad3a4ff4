import * as Deferred from "effect/Deferred"
import * as Effect from "effect/Effect"
import { Unreachable } from "../Errors.ts"
import type { WireSocket } from "../Transport.ts"
import type { Frame } from "./frames.ts"

/** A silent link is found within the sum of both: 18 s. */
const EVERY = "10 seconds"
const REPLY_WITHIN = "8 seconds"

/** The answer to a `ping`: whether the session behind the socket still lives. */
export type Beat = "alive" | "session-ended"

/**
 * Asks the server over the socket, again and again. Only an action finds a dead session: its socket stays open, answers
 * protocol pings and delivers nothing. While a consumer holds up the reading, no reply can be seen and none is asked for.
 */
export const heartbeat = (endpoint: string, socket: WireSocket, isHeldUp: () => boolean) => {
  // Numbers never used before: a reply that is late must not stand for a newer one. The challenge has the number 1.
  let seq = 1
  let waiting: { readonly seq: number; readonly reply: Deferred.Deferred<Beat> } | undefined

  const hear = (frame: Frame): Effect.Effect<unknown> =>
    frame.kind !== "reply" || waiting === undefined || frame.seqReply !== waiting.seq
      ? Effect.void
      : Deferred.succeed(waiting.reply, frame.ok ? "alive" : "session-ended")

  const beat = Effect.gen(function* () {
    if (isHeldUp()) return "alive"
    const reply = yield* Deferred.make<Beat>()
    seq += 1
    waiting = { seq, reply }
    yield* socket.send(JSON.stringify({ seq, action: "ping" }))
    const answer: Effect.Effect<Beat, Unreachable> = Effect.timeoutOrElse(Deferred.await(reply), {
      duration: REPLY_WITHIN,
      orElse: () =>
        isHeldUp() ? answer : Effect.fail(new Unreachable({ endpoint, reason: "no reply to a ping: the link is dead" }))
    })
    return yield* answer
  })

  return { hear, beat: Effect.delay(beat, EVERY) }
}
