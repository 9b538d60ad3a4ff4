import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"
import type { Settings } from "../Config.ts"
import type { MattermostError } from "../Errors.ts"
import type { Dialect } from "../Event.ts"
import type { Absence, Durable, Found, History, Missing } from "../History.ts"
import { type EventFrame, readFrame } from "./frames.ts"
import type { Place } from "./Place.ts"
import { type PostMark, postIn } from "./postIn.ts"
import { sayGap } from "./say.ts"
import type { Subscriber } from "./subscribers.ts"

/** What a repair stands on. */
interface Needs {
  readonly dialect: Dialect
  readonly settings: Settings
  readonly place: Place
  readonly subscribers: ReadonlySet<Subscriber>
  /** Asks the server, as the client does. */
  readonly ask: (history: History, absence: Absence) => Stream.Stream<Found, MattermostError>
  /** How many calls may ask quiet channels for deletions. */
  readonly quietCalls: () => number
  /** Takes frames to all who listen, in one go. */
  readonly push: (frames: ReadonlyArray<EventFrame>) => void
  /** Waits until all of them have caught up. */
  readonly room: Effect.Effect<void>
  /** Our own clock, in ms, which only goes forward. */
  readonly clock: () => number
  /** Will a held frame tell of this post? */
  readonly holds: (postId: string) => boolean
  /** Puts a post behind the held ones, if one of them was written earlier in its channel. */
  readonly postpone: (frame: EventFrame, mark: PostMark) => boolean
}

/** What was missed: everything, or what was said in one channel between leaving and joining it. */
export type Damage = "all" | { readonly channelId: string; readonly since: number }

/** Makes up for what a stream has missed: fetches what the server keeps, and names the rest. */
export const repair = ({
  ask,
  clock,
  dialect,
  holds,
  place,
  postpone,
  push,
  quietCalls,
  room,
  settings,
  subscribers
}: Needs) => {
  const endpoint = `GET ${dialect.path}`

  const tell = (missing: Missing) =>
    Effect.forEach(subscribers, (one) => sayGap(settings, endpoint, missing, one.missing(missing)), { discard: true })

  /** What nobody keeps: each hears of the events that it listens to. */
  const tellFleeting = (since: number, until: number) =>
    Effect.forEach(
      subscribers,
      (one) => {
        if (one.fleeting.length === 0) return Effect.void
        const missing: Missing = {
          events: one.fleeting,
          since,
          until,
          reason: "no history",
          detail: "the server keeps no history of them; ask for the state that they change"
        }
        return sayGap(settings, endpoint, missing, one.missing(missing))
      },
      { discard: true }
    )

  const wanted = (): ReadonlySet<Durable> => new Set([...subscribers].flatMap((one) => one.wants))

  /**
   * A frame of a durable event that a back-fill found, if it is news. Posts that held frames tell of are left to those, with
   * what became of them; so is what became of a post that was written when the socket was open, and that is not told yet.
   */
  const newsIn = ({ name, text }: Extract<Found, { _tag: "Event" }>, until: number): EventFrame | undefined => {
    const frame = readFrame(text)
    const mark = postIn(text)
    if (frame.kind !== "event") return undefined
    if (mark === undefined) return frame
    const isComing = holds(mark.id) || (name !== "posted" && mark.createAt >= until)
    if (isComing && !place.seen.hasTold(mark)) return undefined
    if (name === "posted" && postpone(frame, mark)) return undefined
    return place.seen.found(name, mark) ? frame : undefined
  }

  const fill = (absence: Absence, until: number, refused: Set<string>) => {
    const { history } = dialect
    if (history === undefined) {
      const detail = "this dialect has no history"
      return tell({ events: [...absence.wanted], since: absence.since, until, reason: "no history", detail })
    }
    return Stream.runForEachArray(ask(history, absence), (founds) =>
      Effect.gen(function* () {
        const frames: Array<EventFrame> = []
        for (const found of founds) {
          if (found._tag === "Missing") {
            push(frames.splice(0))
            // A link that died meanwhile brought nothing of a channel until it was refused: later than the socket was opened.
            const isRefused = found.missing.reason === "refused"
            const refusedAt = place.timeAt(clock()) ?? found.missing.until
            yield* tell(
              isRefused ? { ...found.missing, until: Math.max(found.missing.until, refusedAt) } : found.missing
            )
            for (const id of found.missing.reason === "refused" ? (found.missing.channels ?? []) : []) {
              place.refuse(id)
              refused.add(id)
            }
            continue
          }
          const news = newsIn(found, until)
          if (news !== undefined) frames.push(news)
        }
        push(frames)
        yield* room
      })
    ).pipe(
      // An answer that was let through unchecked can break whoever reads it.
      Effect.catchDefect((defect) => {
        const detail = `the server's answers could not be read: ${defect instanceof Error ? defect.message : "a defect"}`
        return tell({ events: [...absence.wanted], since: absence.since, until, reason: "unreadable", detail })
      })
    )
  }

  /** The server's clock went back: what it wrote since is hidden from whoever asks by time, and may be told twice. */
  const clockWentBack = (
    { since, until }: Pick<Missing, "since" | "until">,
    channels: Missing["channels"]
  ): Missing => ({
    events: [...wanted()],
    channels,
    since,
    until,
    reason: "clock",
    detail: "the server's clock was set back: its history goes by that clock"
  })

  return Effect.fnUntraced(function* (damage: Damage) {
    const now = yield* Clock.currentTimeMillis
    const until = place.serverTime ?? now
    const since = damage === "all" ? place.missedSince() : damage.since
    const unclear = place.unclear(since, until)
    const names = wanted()
    const isBehind = place.isUnclear(since)
    const isUseless = damage === "all" && place.wasSetBack && until < (place.completeUntil ?? 0)
    const listed = new Set<string>()
    const refused = new Set<string>()
    if (names.size > 0 && !isUseless) {
      yield* fill(
        {
          who: place.who,
          wanted: names,
          since,
          until,
          anchorIn: (channelId) => place.seen.anchorIn(channelId),
          known: () => place.channels(),
          leftAt: (channelId) => place.leftAt(channelId),
          listed: (id) => void listed.add(id),
          only: damage === "all" ? undefined : damage.channelId,
          quietCalls: quietCalls()
        },
        until,
        refused
      )
      // A channel that one was away from for longer than the stream: its walk may begin before the clock was set back.
      const behind = isBehind ? [] : [...listed].filter((id) => place.isUnclear(place.leftAt(id) ?? since))
      const first = behind.reduce((earliest, id) => Math.min(earliest, place.leftAt(id) ?? since), since)
      if (behind.length > 0) yield* tell(clockWentBack(place.unclear(first, until), behind))
      place.caughtUp([...listed].filter((id) => !refused.has(id)))
    }
    if (names.size > 0 && isBehind)
      yield* tell(clockWentBack(unclear, damage === "all" ? undefined : [damage.channelId]))
    if (damage === "all") yield* tellFleeting(unclear.since, unclear.until)
  })
}
