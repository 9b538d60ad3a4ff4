import * as Cause from "effect/Cause"
import * as Effect from "effect/Effect"
import type { Overflow } from "../Call.ts"
import type { Settings } from "../Config.ts"
import type { Wire } from "../Spec.ts"
import { type MattermostError, Undecodable } from "../Errors.ts"
import { ANY, type Definitions, type EventOf } from "../Event.ts"
import { GAP } from "../Gap.ts"
import { type Durable, isDurable, type Missing } from "../History.ts"
import { tell } from "../Hooks.ts"
import { Decoder } from "./decode.ts"
import type { EventFrame } from "./frames.ts"
import type { Keeping } from "./keeping.ts"
import { Mailbox } from "./Mailbox.ts"
import { sayGap } from "./say.ts"

export type Batch<E> = readonly [E, ...Array<E>]

const isBatch = <E>(events: ReadonlyArray<E>): events is Batch<E> => events.length > 0

/** Who listens. Pushing is done in one go for all of them, so that nothing can come in between. */
export interface Subscriber {
  /** The events that it names and that a server keeps. */
  readonly wants: ReadonlyArray<Durable>
  /** Those that it names, and that nobody keeps. */
  readonly fleeting: ReadonlyArray<string>
  /** Takes the frames that it wants, in order. */
  readonly push: (frames: ReadonlyArray<EventFrame>) => void
  /** Is told what may be missing. `false`: it does not listen to gaps, and somebody else has to be told. */
  readonly missing: (missing: Missing) => boolean
  readonly isFull: () => boolean
  /** Waits until its consumer has caught up. */
  readonly room: Effect.Effect<void>
  readonly fail: (cause: Cause.Cause<MattermostError>) => void
  /** The client was closed, or this one left: the stream ends, and is no error. */
  readonly end: () => void
}

/** How many batches may wait for a consumer before the socket is no longer read. */
const WAITING_BATCHES = 2

/** A gap as a frame: it is decoded like all others. */
const gapFrame = (missing: Missing): EventFrame => ({
  kind: "event",
  name: GAP,
  seq: -1,
  text: JSON.stringify({
    event: GAP,
    data: missing,
    broadcast: { omit_users: null, user_id: "", channel_id: "", team_id: "" },
    seq: -1
  })
})

const isGap = (event: object): boolean =>
  "event" in event && (event.event === GAP || (event.event === ANY && "name" in event && event.name === GAP))

interface Listening {
  readonly settings: Settings
  readonly compile: (schema: Wire<unknown>) => void
  readonly overflow: Overflow
  /** The server's time, as far as the stream knows it. */
  readonly now: () => number
  /** Follows what the consumer has done with, event by event. */
  readonly keeping: Keeping | undefined
}

/** A subscriber, and what its stream pulls: batches of events. */
export const subscriber = <Ds extends Definitions>(
  definitions: Ds,
  { compile, keeping, now, overflow, settings }: Listening
) => {
  type Events = Batch<EventOf<Ds[number]>>
  const most = overflow === "suspend" ? Infinity : overflow.dropOldest
  const mailbox = new Mailbox<Events, MattermostError | Cause.Done>(overflow === "suspend" ? WAITING_BATCHES : Infinity)
  const decoders = new Map(
    definitions.map((definition: Ds[number]) => [definition.event, new Decoder(definition, settings, compile)])
  )
  const others = decoders.get(ANY)
  const names = definitions.map(({ event }) => event)
  /** Events that wait, and what was dropped of them. */
  let waiting = 0
  let dropped: { count: number; readonly names: Set<string>; readonly since: number; until: number } | undefined
  /** Gaps that were to be dropped: they are told all the same. */
  const told: Array<EventOf<Ds[number]>> = []

  const drop = () => {
    while (waiting > most && mailbox.length > 1) {
      const oldest = mailbox.dropOldest() ?? []
      waiting -= oldest.length
      dropped ??= { count: 0, names: new Set(), since: now(), until: now() }
      dropped.until = now()
      for (const event of oldest) {
        if (isGap(event)) told.push(event)
        else {
          dropped.count += 1
          dropped.names.add(event.event)
        }
      }
    }
  }

  const deliver = (events: ReadonlyArray<EventOf<Ds[number]>>) => {
    if (!isBatch(events)) return
    mailbox.push(events)
    if (most === Infinity) return
    waiting += events.length
    drop()
  }

  const push = (frames: ReadonlyArray<EventFrame>): void => {
    let events: Array<EventOf<Ds[number]>> = []
    for (const frame of frames) {
      const decoder = decoders.get(frame.name) ?? others
      if (decoder === undefined) continue
      try {
        events.push(decoder.decode(frame))
        if (keeping === undefined) continue
        keeping.gives(frame)
        deliver(events)
        events = []
      } catch (error) {
        if (!(error instanceof Undecodable)) throw error
        if (settings.checkAnswers === "strict") {
          deliver(events)
          return mailbox.end(Effect.fail(error))
        }
        // One bad frame must not make a bot deaf. It is not lost without a word: the hook and the log have it.
        tell(settings.hooks.undecodable, { endpoint: error.endpoint, error }, settings.logger)
        settings.logger?.({ level: "warn", message: error.message, endpoint: error.endpoint })
      }
    }
    deliver(events)
  }

  const missing = (all: Missing): boolean => {
    const events = all.events.filter((name) => decoders.has(name))
    if (events.length === 0) return true
    if (!decoders.has(GAP) && others === undefined) return false
    push([gapFrame({ ...all, events })])
    return true
  }

  /** What was dropped is told where it is missing: before what is left. */
  const take: Effect.Effect<Events, MattermostError | Cause.Done> = Effect.suspend(() => {
    if (dropped === undefined) return mailbox.take
    const { count, names: events, since, until } = dropped
    dropped = undefined
    const before = told.splice(0)
    const detail = `${count} events were dropped, as they came faster than they were taken`
    const gap: Missing = { events: [...events], since, until, reason: "overflow", detail }
    const decoder = decoders.get(GAP) ?? others
    return Effect.andThen(
      sayGap(settings, `GET ${definitions[0].dialect.path}`, gap, decoder !== undefined),
      decoder === undefined ? mailbox.take : Effect.succeed<Events>([decoder.decode(gapFrame(gap)), ...before])
    )
  })

  const counted = Effect.map(take, (events) => {
    waiting -= events.length
    return events
  })

  const self: Subscriber = {
    wants: names.filter(isDurable),
    fleeting: names.filter((name) => !isDurable(name) && name !== GAP && name !== "hello"),
    push,
    missing,
    isFull: () => mailbox.isFull,
    room: mailbox.room,
    fail: (cause) => mailbox.end(Effect.failCause(cause)),
    end: () => mailbox.end(Cause.done())
  }
  if (keeping === undefined) return { self, take: most === Infinity ? take : counted }
  const followed = Effect.suspend(() => {
    keeping.asks()
    return Effect.tap(take, () => Effect.sync(keeping.takes))
  })
  return { self, take: followed }
}
