import * as Redacted from "effect/Redacted"
import type { Credential } from "../Auth.ts"
import type { Dialect } from "../Event.ts"
import { isDurable } from "../History.ts"
import type { PlaceState } from "./cursorText.ts"
import type { EventFrame } from "./frames.ts"
import { postIn } from "./postIn.ts"
import { Seen } from "./Seen.ts"

/** By how much the server's clock may be off our own reckoning before it has been set back. */
const CLOCK_MS = 5000
/** No server's clock is before this: 2001. A stand-in may send anything. */
const EARLIEST = 1_000_000_000_000
/** Frames come late, and clocks of a cluster differ. */
const LATE_MS = 10_000

/** So many resumes in a row that the server ends without a word are no accident. */
const MOST_REFUSALS = 3

/** What a frame's number says. */
export type Counted = "next" | "again" | "hole" | "anew"

/** Tells tokens apart, and gives none away: 32 bits of more than 128. */
const fingerprint = (credential: Credential): string => {
  if (credential._tag === "Cookie") return "cookie"
  let hash = 0x811c9dc5
  for (const character of Redacted.value(credential.token)) {
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193)
  }
  return (hash >>> 0).toString(16)
}

const without = (ids: ReadonlySet<string>, id: string): ReadonlySet<string> => {
  const rest = new Set(ids)
  rest.delete(id)
  return rest
}

/** Where a place was at an event. */
export interface Progress {
  readonly who: string | undefined
  readonly connectionId: string | undefined
  readonly completeUntil: number | undefined
  readonly isLost: boolean
  readonly session: string | undefined
  readonly trusted: boolean
  readonly left: ReadonlyMap<string, number>
  readonly unmended: ReadonlyMap<string, number>
  readonly joined: ReadonlySet<string>
}

/** What a resume asks for. */
export interface Resume {
  readonly connectionId: string
  /** The number of the next frame: never 0, which servers take for a new beginning. */
  readonly next: number
}

/**
 * Where a stream stands: which connection and number, until when it is complete, and what it has told. It outlives sockets,
 * and as a cursor processes.
 */
export class Place {
  connectionId: string | undefined
  /** Whose stream it is, as a hello said. */
  who: string | undefined
  /** Something was missed, and not made up for yet. */
  isLost = false
  /** A hello was heard, or there is a place to go on from: from now on nothing may be missed. */
  hasBegun = false
  seen = new Seen()
  /** The server's time until which nothing is missing; `undefined` before it was told. */
  completeUntil: number | undefined
  /** The server's time, as it told it last. */
  serverTime: number | undefined
  /** The server's clock went back while we were away: its history then hides posts from whoever asks by time. */
  wasSetBack = false
  /** The anchors of what was seen are of the time before it was set back. */
  #isShaken = false
  /** Channels that the last back-fills did not find among ours. */
  readonly #refused = new Set<string>()
  /** By how much, and until when times may come twice. */
  #setBackBy = 0
  #setBackUntil = 0
  #next = 0
  /** The hello of a new connection is still to be counted. */
  #isGreeting = false
  /** What comes first on a resumed connection has the number that was asked for. */
  #isResuming = false
  /** Resumes that the server ended without a word, since the last that it answered. */
  #refusals = 0
  /** Was the session valid all the time? If not, the server queued nothing meanwhile, and a resume would not say so. */
  #trusted = false
  /** Which session it was. */
  #session: string | undefined
  /** The server tells its time. */
  #isTimed = false
  /** Our own clock, which only goes forward, at `serverTime`. */
  #toldAt = 0
  /** The time that was told since the last event. */
  #pending: number | undefined
  /** The first time that was told since something was missed. */
  #reopenedAt: number | undefined
  /** When it was opened, by the time of day here: where the server tells no time, and nothing was posted yet. */
  #openedAt: number | undefined
  /** The stream began here: nothing before is missed. */
  #begunAt: number | undefined
  // The next three are replaced, and not changed: consumers hold those of the moments that they have come to.
  /** Channels that we were removed from, and when. */
  #left: ReadonlyMap<string, number> = new Map()
  /** Channels that we are in again, and since when nothing was told of them. */
  #unmended: ReadonlyMap<string, number> = new Map()
  /** Channels that we were said to be in: nothing need have been posted there. */
  #joined: ReadonlySet<string> = new Set()
  readonly #numbered: boolean
  readonly #resumes: boolean

  constructor({ numbered, resumes }: Pick<Dialect, "numbered" | "resumes">) {
    this.#numbered = numbered
    this.#resumes = resumes
  }

  get next(): number {
    return this.#next
  }

  /** What the next upgrade may ask for; nothing, where a resume is not possible, or not to be believed. */
  resume(credential: Credential | undefined): Resume | undefined {
    const { connectionId } = this
    const same = credential !== undefined && fingerprint(credential) === this.#session
    if (this.#refusals >= MOST_REFUSALS) return undefined
    if (!this.#resumes || this.isLost || !this.#trusted || !same || connectionId === undefined || this.#next < 1) {
      return undefined
    }
    return { connectionId, next: this.#next }
  }

  /** The server took the socket and ended it without a word: so it meets an id or a number that it cannot read. */
  refused(): void {
    this.#refusals += 1
  }

  /** The session has ended, or another one has begun: what was sent meanwhile was not queued. */
  doubt(): void {
    this.#trusted = false
  }

  /** The server begins anew, at this time of day: what was sent since the last frame is missed, unless nothing was begun. */
  greeted(credential: Credential | undefined, connectionId: string | undefined, next: number, now: number): void {
    if (this.hasBegun) this.isLost = true
    this.hasBegun = true
    this.#openedAt ??= now
    this.#isGreeting = true
    this.#isResuming = false
    this.#refusals = 0
    this.#reopenedAt = undefined
    this.#pending = undefined
    this.connectionId = connectionId
    this.#next = next
    this.#session = credential === undefined ? undefined : fingerprint(credential)
    this.#trusted = true
  }

  /** The old connection goes on, as far as anybody knows. */
  resumed(): void {
    this.#refusals = 0
    this.#isResuming = true
  }

  /** Counts a frame of an open socket. */
  count({ name, seq }: EventFrame): Counted {
    if (!this.#numbered) return "next"
    const isExpected = name !== "hello" || this.#isGreeting
    if (!isExpected) return "anew"
    const isFirst = this.#isResuming
    this.#isGreeting = false
    this.#isResuming = false
    if (seq === this.#next) {
      this.#next += 1
      if (!this.isLost) this.#complete()
      return "next"
    }
    if (seq > this.#next) return "hole"
    // A hello that did not come through: the connection is a new one, and counts from 0.
    return isFirst ? "anew" : "again"
  }

  /**
   * The server told its time. `asked`, `at`: when it was asked, and when the answer was read, by our own clock, in ms. What is
   * read late is no sign of a clock that was set back: the server answered after it was asked.
   */
  told(serverTime: number | undefined, asked: number, at: number): void {
    if (serverTime === undefined || serverTime < EARLIEST) return
    const reckoned = this.serverTime === undefined ? -Infinity : this.serverTime + asked - this.#toldAt
    this.serverTime = serverTime
    this.#isTimed = true
    this.#toldAt = at
    if (serverTime < reckoned - CLOCK_MS) {
      this.wasSetBack = true
      this.#isShaken = true
      this.#setBackBy = Math.max(this.#setBackBy, reckoned - serverTime)
      this.#setBackUntil = Math.max(this.#setBackUntil, reckoned)
    }
    if (this.isLost) {
      this.#reopenedAt ??= serverTime
      return
    }
    // A frame that is missing is seen by the next one's number: until it comes nobody knows that there was none.
    this.#pending = serverTime
    if (this.completeUntil === undefined || !this.#numbered || this.#isShaken) this.#complete()
  }

  /** The server's time now, as far as it can be reckoned: `at` by our own clock, in ms. */
  timeAt(at: number): number | undefined {
    return this.serverTime === undefined ? undefined : this.serverTime + Math.max(0, at - this.#toldAt)
  }

  /** Nothing is missing until the time that was told last. */
  #complete(): void {
    const time = this.#pending
    this.#pending = undefined
    if (time === undefined) return
    if (this.#isShaken) {
      this.#isShaken = false
      this.seen.setBack()
      if (this.#begunAt !== undefined) this.#begunAt = Math.min(this.#begunAt, time)
    }
    if (time > this.#setBackUntil) this.wasSetBack = false
    this.completeUntil = time
    this.#begunAt ??= time
  }

  /** A post came. Its time is the server's mostly, and an importer's sometimes: it counts where the server tells no other. */
  passed(createAt: number): void {
    if (this.#isTimed) return
    this.#begunAt ??= createAt
    if (createAt <= (this.completeUntil ?? 0)) return
    this.completeUntil = createAt
  }

  /** We were removed from a channel: from now on nothing is told of it. */
  leave(channelId: string): void {
    this.#joined = without(this.#joined, channelId)
    this.#unmended = new Map([...this.#unmended].filter(([id]) => id !== channelId))
    this.#left = new Map(this.#left).set(channelId, this.completeUntil ?? 0)
  }

  /** A channel is not ours any more, as a back-fill found: left, when all that came until then has been told. */
  refuse(channelId: string): void {
    this.#refused.add(channelId)
  }

  /** When we were removed from a channel that we may be in again. */
  leftAt(channelId: string): number | undefined {
    const unmended = this.#unmended.get(channelId)
    const left = this.#left.get(channelId)
    return unmended === undefined || left === undefined ? (unmended ?? left) : Math.min(unmended, left)
  }

  /** We are in a channel again. Since when nothing was told of it; `undefined`: we were not in it before, or all the time. */
  returned(channelId: string): number | undefined {
    this.#joined = new Set(this.#joined).add(channelId)
    const pending = this.#unmended.get(channelId)
    const left = this.#left.get(channelId) ?? (pending === undefined ? undefined : pending + LATE_MS)
    this.#left = new Map([...this.#left].filter(([id]) => id !== channelId))
    const last = left ?? this.seen.lastIn(channelId)
    const isLongAgo = last !== undefined && (left !== undefined || last < (this.completeUntil ?? 0) - LATE_MS)
    return isLongAgo ? last - LATE_MS : undefined
  }

  /** We are in a channel: something was said to us there, though nobody may have been told of it yet. */
  isIn(channelId: string): void {
    const left = this.#left.get(channelId)
    if (left !== undefined) {
      this.#left = new Map([...this.#left].filter(([id]) => id !== channelId))
      this.absent(channelId, left - LATE_MS)
    }
    if (!this.#joined.has(channelId)) this.#joined = new Set(this.#joined).add(channelId)
  }

  /** A channel is to be repaired, since then: with all, or by the next process, if it comes to that. */
  absent(channelId: string, since: number): void {
    this.#unmended = new Map(this.#unmended).set(channelId, Math.min(this.#unmended.get(channelId) ?? since, since))
  }

  /** These are our channels, and a back-fill has told what was said in them while we were not. */
  caughtUp(channelIds: Iterable<string>): void {
    const ids = new Set(channelIds)
    this.#left = new Map([...this.#left].filter(([id]) => !ids.has(id)))
    this.#unmended = new Map([...this.#unmended].filter(([id]) => !ids.has(id)))
    this.#joined = new Set([...this.#joined, ...ids])
  }

  /** The channels that are ours, as far as it is known. */
  channels(): ReadonlyArray<string> {
    return [...new Set([...this.seen.channels(), ...this.#joined])].filter((id) => !this.#left.has(id))
  }

  /** What was missed has been told, or named, and what came meanwhile as well. */
  recovered(): void {
    this.isLost = false
    this.#pending = this.#reopenedAt
    this.#reopenedAt = undefined
    this.#complete()
    this.#pending = this.serverTime
    for (const id of this.#refused) this.leave(id)
    this.#refused.clear()
  }

  /** Have times since then come twice, by a clock that was set back? */
  isUnclear(since: number): boolean {
    return this.wasSetBack || (this.#setBackUntil > 0 && since <= this.#setBackUntil)
  }

  /** Between which times, by a clock that was set back, something may be missing. */
  unclear(since: number, until: number): { readonly since: number; readonly until: number } {
    if (!this.isUnclear(since)) return { since, until }
    return { since: since - this.#setBackBy, until: Math.max(until, this.#setBackUntil) }
  }

  /** From when on a back-fill has to look, by the server's clock. */
  missedSince(): number {
    const since = (this.completeUntil ?? this.#openedAt ?? 0) - LATE_MS
    return Math.max(since, this.#begunAt ?? 0)
  }

  /** How far it has come. `url`: the server; `at`: the time of day here. */
  state(url: string, dialect: string, at: number): PlaceState {
    const { completeUntil, connectionId, who } = this
    const session = this.#trusted && !this.isLost ? this.#session : undefined
    return {
      version: 1,
      url,
      dialect,
      ...(who === undefined ? {} : { who }),
      ...(connectionId === undefined || session === undefined
        ? {}
        : { connection: { id: connectionId, next: this.#next, session } }),
      ...(completeUntil === undefined ? {} : { completeUntil }),
      at,
      left: [...new Set([...this.#left.keys(), ...this.#unmended.keys()])].map((id) => [id, this.leftAt(id) ?? 0]),
      joined: [...this.#joined],
      ...this.seen.state()
    }
  }

  /** Where a stream of an earlier process has come to. `at`: the time of day here; `now`: our own clock. */
  static from(dialect: Dialect, state: PlaceState, at: number, now: number): Place {
    const place = new Place(dialect)
    const { completeUntil, connection, joined, left, who } = state
    place.who = who
    place.hasBegun = true
    place.isLost = connection === undefined
    place.#openedAt = state.at
    place.connectionId = connection?.id
    place.#next = connection?.next ?? 0
    place.#session = connection?.session
    place.#trusted = connection !== undefined
    place.completeUntil = completeUntil
    place.serverTime = completeUntil
    place.#toldAt = now - (at - state.at)
    place.#begunAt = 0
    place.seen = Seen.from(state)
    place.#left = new Map(left)
    place.#joined = new Set(joined)
    return place
  }

  /** A consumer is here, before its first frame. */
  isAt(next: number, then: Progress): void {
    this.who = then.who
    this.hasBegun = true
    this.isLost = then.isLost
    this.connectionId = then.connectionId
    this.completeUntil = then.completeUntil
    this.#next = Math.max(0, next)
    this.#session = then.session
    this.#trusted = then.trusted
    this.#left = then.left
    this.#unmended = then.unmended
    this.#joined = then.joined
  }

  /** A consumer has done with a frame of another place, which was there then. */
  did(frame: EventFrame, then: Progress): void {
    this.isAt(frame.seq < 0 ? this.#next : frame.seq + 1, then)
    const mark = isDurable(frame.name) ? postIn(frame.text) : undefined
    if (isDurable(frame.name) && mark !== undefined) this.seen.found(frame.name, mark)
  }

  /** What is remembered of this moment with each event, until its consumer has done with it. */
  progress(): Progress {
    const { completeUntil, connectionId, isLost, who } = this
    return {
      completeUntil,
      connectionId,
      isLost,
      who,
      session: this.#session,
      trusted: this.#trusted,
      left: this.#left,
      unmended: this.#unmended,
      joined: this.#joined
    }
  }
}
