import * as Clock from "effect/Clock"
import * as Deferred from "effect/Deferred"
import * as Effect from "effect/Effect"
import type * as Scope from "effect/Scope"
import type { Credential } from "../Auth.ts"
import type { ConnectionState } from "../Call.ts"
import { type MattermostError, Unreachable } from "../Errors.ts"
import type { WireSocket } from "../Transport.ts"
import { connect, type Dialling, saysEnded } from "./connect.ts"
import { delivery } from "./delivery.ts"
import { type Frame, readFrame, type ReplyFrame } from "./frames.ts"
import { heartbeat } from "./heartbeat.ts"
import type { Place } from "./Place.ts"
import { type Damage, repair } from "./repair.ts"
import { silence } from "./silence.ts"
import type { Subscriber } from "./subscribers.ts"

/** What one connection stands on. */
export interface Needs extends Omit<Dialling, "ended">, Pick<Parameters<typeof repair>[0], "ask" | "quietCalls"> {
  readonly place: Place
  readonly damages: Array<Damage>
  readonly subscribers: ReadonlySet<Subscriber>
  readonly report: (state: ConnectionState) => Effect.Effect<void>
  /** Another try begins; gives its number. */
  readonly dial: () => number
  /** The server took us; fails where the socket is somebody else's. */
  readonly accepted: (
    credential: Credential | undefined,
    who: string | undefined
  ) => Effect.Effect<void, MattermostError, Scope.Scope>
  /** The server said hello, and which version it is; fails where it does not speak the dialect. */
  readonly greeted: (version: string | undefined) => Effect.Effect<void, MattermostError>
  /** A socket is up: what is said goes over it. Answers what hears the replies. */
  readonly up: (socket: WireSocket) => (frame: ReplyFrame) => void
  /** The server's own word that the session is over. */
  readonly endOfSession: Effect.Effect<never, MattermostError>
}

const serverTimeIn = ({ text }: ReplyFrame): number | undefined => {
  const found = /"server_time":\s*"?(\d+)/.exec(text)?.[1]
  return found === undefined ? undefined : Number(found)
}

/** One socket, from dialling to the error that ends it. */
export const link = Effect.fnUntraced(function* (needs: Needs, credential: Credential | undefined) {
  const { accepted, damages, dial, dialect, endOfSession, number, place, report, subscribers, transport } = needs
  const endpoint = `GET ${dialect.path}`
  // Only an upgrade that says by itself who comes can be resumed.
  const canResume = credential?._tag === "Cookie" || transport.capabilities.upgradeHeaders
  const resume = canResume ? place.resume(credential) : undefined
  const attempt = dial()
  yield* report(
    resume === undefined
      ? { _tag: "connecting", attempt }
      : { _tag: "resuming", attempt, connectionId: resume.connectionId }
  )
  const monotonic = yield* Effect.map(
    Clock.Clock,
    (clock) => () => Number(clock.monotonicTimeNanosUnsafe() / 1_000_000n)
  )
  /** The last number that was given to an action, and when. */
  let asked = { seq: -1, at: -Infinity }
  const numbered = () => {
    asked = { seq: number(), at: monotonic() }
    return asked.seq
  }
  const { first, hello, socket } = yield* connect(
    { ...needs, number: numbered, ended: () => resume && place.refused() },
    credential,
    resume
  )
  if (hello !== undefined) yield* needs.greeted(hello.version)
  yield* accepted(credential, hello?.who)
  const now = yield* Clock.currentTimeMillis
  if (hello !== undefined) {
    place.greeted(credential, hello.connectionId, hello.seq, now)
    place.who = hello.who ?? place.who
  } else if (dialect.talks) place.resumed()
  else place.greeted(credential, undefined, 0, now)
  if (place.isLost) {
    // One walk for all: after it, an older post of a single channel would come too late.
    damages.splice(0, damages.length, "all")
  }

  const timed = yield* Deferred.make<void>()
  const ended = yield* Deferred.make<void>()
  const hearReply = needs.up(socket)
  let isHeldUp = false
  const woken = transport.woken ?? Effect.never
  const { beat, hear: hearBeat } = heartbeat({ endpoint, socket, number: numbered, isHeldUp: () => isHeldUp, woken })
  const hear = (frame: ReplyFrame) => {
    if (saysEnded(frame)) Deferred.doneUnsafe(ended, Effect.void)
    hearReply(frame)
    place.told(serverTimeIn(frame), frame.seqReply === asked.seq ? asked.at : -Infinity, monotonic())
    Deferred.doneUnsafe(timed, Effect.void)
    hearBeat(frame)
  }
  const quiet = silence({ endpoint, pinged: socket.pinged, isHeldUp: () => isHeldUp })
  const { damaged, free, holds, isFull, isHolding, postpone, push, release, room, take } = delivery({
    place,
    damages,
    subscribers,
    hear
  })

  const held = Effect.suspend(() => {
    isHeldUp = true
    return Effect.ensuring(
      free,
      Effect.sync(() => (isHeldUp = false))
    )
  })

  const receive = (frames: ReadonlyArray<Frame>): Effect.Effect<void, MattermostError> =>
    Effect.suspend(() => {
      quiet.hear()
      const taken = take(frames)
      if (taken === "hole")
        return new Unreachable({ endpoint, reason: "a frame is missing: its number was passed over" })
      if (taken === "anew") {
        place.isLost = true
        return new Unreachable({ endpoint, reason: "the server began to count anew on an open socket" })
      }
      return isFull() ? held : Effect.void
    })

  const opened = Effect.suspend(() => report({ _tag: "open", connectionId: place.connectionId }))
  const mend = repair({ ...needs, push, room, holds, postpone, clock: monotonic })

  /** Repairs one damage after the other, then delivers what was held. */
  const repairing: Effect.Effect<never, MattermostError> = Effect.gen(function* () {
    if (!isHolding()) yield* opened
    yield* damaged
    // The reply to the first ping tells the server's time: by which the history goes.
    if (dialect.talks) yield* Deferred.await(timed)
    while (true) {
      const damage = damages[0]
      if (damage !== undefined) {
        const since = damage === "all" ? place.missedSince() : damage.since
        yield* report({ _tag: "back-filling", connectionId: place.connectionId, since })
        yield* mend(damage)
        damages.shift()
      } else if (yield* release) {
        place.recovered()
        yield* opened
        yield* damaged
      }
    }
  })

  const reading = Effect.andThen(
    receive(first),
    Effect.forever(Effect.flatMap(socket.pull, (texts) => receive(texts.map(readFrame))))
  )
  const over = Effect.andThen(Deferred.await(ended), endOfSession)
  return yield* Effect.raceAllFirst([reading, repairing, over, dialect.talks ? Effect.forever(beat) : quiet.watch])
})
