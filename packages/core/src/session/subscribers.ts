import * as Cause from "effect/Cause"
import * as Effect from "effect/Effect"
import type { Settings } from "../Config.ts"
import type { Wire } from "../Spec.ts"
import { type MattermostError, Undecodable } from "../Errors.ts"
import type { Definitions, EventOf } from "../Event.ts"
import { decoder } from "./decode.ts"
import type { Frame } from "./frames.ts"
import { Mailbox } from "./Mailbox.ts"

export type Batch<E> = readonly [E, ...Array<E>]

const isBatch = <E>(events: ReadonlyArray<E>): events is Batch<E> => events.length > 0

/** Who listens: takes the frames that it wants out of a batch, and is told when there will be no more. */
export interface Subscriber {
  readonly offer: (frames: ReadonlyArray<Frame>) => Effect.Effect<void>
  readonly fail: (error: MattermostError) => Effect.Effect<void>
  /** The client was closed: the stream ends, and is no error. */
  readonly end: Effect.Effect<void>
}

/** How many batches may wait for a consumer before the socket is no longer read. */
const WAITING_BATCHES = 2

/** A subscriber, and the mailbox that it fills with batches of events. A full one holds up the socket: nothing is dropped. */
export const subscriber = <Ds extends Definitions>(
  definitions: Ds,
  settings: Settings,
  compile: (schema: Wire<unknown>) => void
) => {
  const mailbox = new Mailbox<Batch<EventOf<Ds[number]>>, MattermostError | Cause.Done>(WAITING_BATCHES)
  const decoders = new Map(
    definitions.map((definition: Ds[number]) => [definition.event, decoder(definition, settings, compile)])
  )

  const offer = (frames: ReadonlyArray<Frame>): Effect.Effect<void> => {
    const events: Array<EventOf<Ds[number]>> = []
    let broken: Undecodable | undefined
    for (const frame of frames) {
      if (frame.kind !== "event") continue
      const decode = decoders.get(frame.name)
      if (decode === undefined) continue
      try {
        events.push(decode(frame.text, frame.seq))
      } catch (error) {
        if (!(error instanceof Undecodable)) throw error
        broken = error
        break
      }
    }
    const offered = isBatch(events) ? mailbox.offer(events) : Effect.void
    return broken === undefined ? offered : Effect.andThen(offered, mailbox.end(Effect.fail(broken)))
  }

  const self: Subscriber = {
    offer,
    fail: (error) => mailbox.end(Effect.fail(error)),
    end: mailbox.end(Cause.done())
  }
  return { self, mailbox }
}
