import * as Deferred from "effect/Deferred"
import * as Effect from "effect/Effect"
import { type AnyAction, isWordless, nameOf } from "../Action.ts"
import type { ActionOptions } from "../Call.ts"
import { millisOf, type Settings } from "../Config.ts"
import { InvalidInput, type MattermostError, TimedOut, Unreachable, Unsupported } from "../Errors.ts"
import type { Dialect } from "../Event.ts"
import type { Wire } from "../Spec.ts"
import type { WireSocket } from "../Transport.ts"
import type { ReplyFrame } from "./frames.ts"
import { spoken, SWITCHED } from "./spoken.ts"

/** How long a reply may take, unless the call says otherwise. */
export const REPLY_WITHIN_MS = 10_000

/** Who waits for a reply. */
interface Waiting {
  readonly endpoint: string
  readonly reply: Deferred.Deferred<ReplyFrame, Unreachable>
}

/** What is said of a socket's end: any error tells it. */
interface Drop {
  readonly reason: string
  readonly code?: string | undefined
}

/** Why nothing can be said on the socket of a dialect, if nothing can: to be asked before one is opened. */
export const silence = (action: AnyAction, dialect: Dialect): Unsupported | undefined =>
  !dialect.talks
    ? new Unsupported({
        endpoint: nameOf(action),
        status: SWITCHED,
        reason: "3.0 passes on to everybody what a client says on its socket, so nothing is sent: use 3.10 or newer"
      })
    : undefined

/**
 * What a session says and is answered, over all its sockets, one after the other. `number` gives one that no socket of this
 * client has used: a reply that was late on one may come on the next, by a resume, and must not stand for another.
 */
export const conversation = (
  dialect: Dialect,
  settings: Settings,
  compile: (schema: Wire<unknown>) => void,
  number: () => number
) => {
  const { read, written } = spoken(settings, compile)
  const waiting = new Map<number, Waiting>()

  /** The reply of this number, once the frame has left. Whoever waits no longer has no number any more. */
  const replyTo = (
    seq: number,
    endpoint: string,
    leaves: Effect.Effect<void, Unreachable>
  ): Effect.Effect<ReplyFrame, Unreachable> =>
    Effect.suspend(() => {
      const reply = Deferred.makeUnsafe<ReplyFrame, Unreachable>()
      // Before it leaves: the reply may be faster than the word that it has left.
      waiting.set(seq, { endpoint, reply })
      return Effect.andThen(leaves, Deferred.await(reply)).pipe(Effect.ensuring(Effect.sync(() => waiting.delete(seq))))
    })

  /** Says something over the socket that is up, and waits for what is replied. */
  const ask = <O>(
    socket: Pick<WireSocket, "send">,
    action: AnyAction<O>,
    input: object,
    options: ActionOptions = {}
  ): Effect.Effect<O, MattermostError> =>
    Effect.suspend((): Effect.Effect<O, MattermostError> => {
      const endpoint = nameOf(action)
      const silent = silence(action, dialect)
      if (silent !== undefined) return Effect.fail(silent)
      const timeoutMs = options.timeout === undefined ? REPLY_WITHIN_MS : millisOf(options.timeout)
      if (timeoutMs === undefined) {
        const reason = 'timeout must be a time above 0: 5000 (ms) or "5 seconds"'
        return Effect.fail(new InvalidInput({ endpoint, reason }))
      }
      const seq = number()
      return Effect.flatMap(written(action, input, seq), (text): Effect.Effect<O, MattermostError> => {
        let sent: true | undefined
        const leaves = socket.send(text).pipe(
          // What the peer said when it closed is not repeated: it may be a token.
          Effect.mapError(({ code }) => new Unreachable({ endpoint, reason: `the socket was closed with ${code}` })),
          Effect.map(() => void (sent = true))
        )
        const { reply } = action.spec()
        const whole: Effect.Effect<O, MattermostError> =
          isWordless(reply) && reply.kind === "none"
            ? Effect.as(leaves, reply.value)
            : Effect.flatMap(replyTo(seq, endpoint, leaves), (frame) => read(action, input, frame))
        return Effect.timeoutOrElse(whole, {
          duration: timeoutMs,
          orElse: () => Effect.fail(new TimedOut({ endpoint, timeoutMs, option: "timeout", sent }))
        })
      })
    })

  /** A reply has come: `false` where nobody waits for it, or not any more. */
  const hear = (frame: ReplyFrame): boolean => {
    const one = frame.seqReply === undefined ? undefined : waiting.get(frame.seqReply)
    return one !== undefined && Deferred.doneUnsafe(one.reply, Effect.succeed(frame))
  }

  /** The socket is gone: whoever waits for a reply will not get it, and what was asked may have been done. */
  const dropped = ({ code, reason }: Drop): void => {
    for (const { endpoint, reply } of waiting.values()) {
      Deferred.doneUnsafe(reply, Effect.fail(new Unreachable({ endpoint, code, reason, sent: true })))
    }
  }

  return { ask, dropped, hear }
}
