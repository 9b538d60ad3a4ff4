import * as Effect from "effect/Effect"
import * as Latch from "effect/Latch"
import { type AnyAction, nameOf } from "../Action.ts"
import type { ActionOptions } from "../Call.ts"
import { millisOf } from "../Config.ts"
import { type MattermostError, TimedOut } from "../Errors.ts"
import type { WireSocket } from "../Transport.ts"
import { type conversation, REPLY_WITHIN_MS } from "./actions.ts"
import type { ReplyFrame } from "./frames.ts"

/** Where actions leave: over the socket that is up, or the next one. */
export const outlet = ({ ask, dropped, hear }: ReturnType<typeof conversation>) => {
  const isUp = Latch.makeUnsafe(false)
  let socket: WireSocket | undefined

  const leave = <O>(action: AnyAction<O>, input: object, options?: ActionOptions): Effect.Effect<O, MattermostError> =>
    Effect.suspend(() => {
      if (socket !== undefined) return ask(socket, action, input, options)
      const timeoutMs = (options?.timeout === undefined ? undefined : millisOf(options.timeout)) ?? REPLY_WITHIN_MS
      const late = new TimedOut({ endpoint: nameOf(action), timeoutMs, option: "timeout", sent: false })
      return Effect.timeoutOrElse(isUp.await, { duration: timeoutMs, orElse: () => Effect.fail(late) }).pipe(
        Effect.andThen(leave(action, input, options))
      )
    })

  return {
    /** Says something, once a socket is up. */
    leave,
    /** A socket is up. Answers what hears its replies. */
    up: (one: WireSocket) => {
      socket = one
      isUp.openUnsafe()
      return (frame: ReplyFrame): void => void hear(frame)
    },
    /** It is gone, and whoever waits for a reply will not get it. The reason holds no secret. */
    down: (reason: string): void => {
      socket = undefined
      isUp.closeUnsafe()
      dropped({ reason })
    }
  }
}
