import * as Cause from "effect/Cause"
import * as Effect from "effect/Effect"
import type { Settings } from "../Config.ts"
import type { Wire } from "../Spec.ts"
import { type MattermostError, Undecodable } from "../Errors.ts"
import { ANY, type Definitions, type EventOf } from "../Event.ts"
import { tell } from "../Hooks.ts"
import { decoder } from "./decode.ts"
import type { Frame } from "./frames.ts"
import { Mailbox } from "./Mailbox.ts"

export type Batch<E> = readonly [E, ...Array<E>]

const isBatch = <E>(events: ReadonlyArray<E>): events is Batch<E> => events.length > 0

/** Who listens: takes the frames that it wants out of a batch, and is told when there will be no more. */
export interface Subscriber {
  readonly offer: (frames: ReadonlyArray<Frame>) => Effect.Effect<void>
  readonly fail: (cause: Cause.Cause<MattermostError>) => Effect.Effect<void>
  /** The client was closed, or this one left: the stream ends, and is no error. */
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

  const others = decoders.get(ANY)

  const deliver = (events: ReadonlyArray<EventOf<Ds[number]>>) =>
    isBatch(events) ? mailbox.offer(events) : Effect.void

  const offer = (frames: ReadonlyArray<Frame>): Effect.Effect<void> => {
    const events: Array<EventOf<Ds[number]>> = []
    for (const frame of frames) {
      if (frame.kind !== "event") continue
      const decode = decoders.get(frame.name) ?? others
      if (decode === undefined) continue
      try {
        events.push(decode(frame))
      } catch (error) {
        if (!(error instanceof Undecodable)) throw error
        if (settings.checkAnswers === "strict") return Effect.andThen(deliver(events), mailbox.end(Effect.fail(error)))
        // One bad frame must not make a bot deaf. It is not lost without a word: the hook and the log have it.
        tell(settings.hooks.undecodable, { endpoint: error.endpoint, error }, settings.logger)
        settings.logger?.({ level: "warn", message: error.message, endpoint: error.endpoint })
      }
    }
    return deliver(events)
  }

  const self: Subscriber = {
    offer,
    fail: (cause) => mailbox.end(Effect.failCause(cause)),
    end: mailbox.end(Cause.done())
  }
  return { self, mailbox }
}
