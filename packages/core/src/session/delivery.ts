import * as Effect from "effect/Effect"
import * as Latch from "effect/Latch"
import { isDurable } from "../History.ts"
import { broadcastOf, dataOf, type EventFrame, type Frame, type ReplyFrame } from "./frames.ts"
import type { Place } from "./Place.ts"
import { type PostMark, postIn } from "./postIn.ts"
import type { Damage } from "./repair.ts"
import type { Subscriber } from "./subscribers.ts"

/** So many frames wait for a back-fill at most; then the socket is read no further. */
const MOST_HELD = 10_000
/** So many of them are delivered in one go. */
const STRIDE = 256

/** The number of what no socket sent. */
const FOUND = -1

/** What became of a batch of frames. */
export type Taken = "fine" | "hole" | "anew"

const field = (value: unknown, name: string): unknown =>
  typeof value === "object" && value !== null ? Reflect.get(value, name) : undefined

const textIn = (value: unknown, name: string): string | undefined => {
  const text = field(value, name)
  return typeof text === "string" && text !== "" ? text : undefined
}

/** Who joined or left which channel, where such a frame says it. */
const movementIn = ({ text }: EventFrame) => {
  const data = dataOf(text)
  const broadcast = broadcastOf(text)
  return {
    userId: textIn(data, "user_id") ?? textIn(broadcast, "user_id"),
    channelId: textIn(data, "channel_id") ?? textIn(broadcast, "channel_id")
  }
}

interface Needs {
  readonly place: Place
  readonly subscribers: ReadonlySet<Subscriber>
  /** What is to be repaired, the oldest first. Survives sockets. */
  readonly damages: Array<Damage>
  /** Hears every reply to an action. */
  readonly hear: (frame: ReplyFrame) => void
}

/** Takes the frames of one socket to all who listen, in order and each once; holds them while something is repaired. */
export const delivery = ({ damages, hear, place, subscribers }: Needs) => {
  const held: Array<EventFrame> = []
  /** The posts that held frames tell of. */
  const posts = new Set<string>()
  /** When the first of them was written, by channel. */
  const firstIn = new Map<string, number>()
  const damaged = Latch.makeUnsafe(damages.length > 0)
  const freed = Latch.makeUnsafe(true)
  let isHolding = damages.length > 0

  /** Only who listens to posts can miss some. */
  const isFollowed = () => {
    for (const { wants } of subscribers) if (wants.length > 0) return true
    return false
  }

  const push = (frames: ReadonlyArray<EventFrame>) => {
    if (frames.length > 0) for (const one of subscribers) one.push(frames)
  }

  const hurt = (damage: Damage) => {
    damages.push(damage)
    // Until it is mended a drop must not be resumed: what is held would be lost.
    place.isLost = true
    isHolding = true
    damaged.openUnsafe()
  }

  /** A member who was removed and is added again was told nothing between. Answers whether that is the case. */
  const hasReturned = (frame: EventFrame): boolean => {
    const { channelId, userId } = movementIn(frame)
    if (channelId === undefined || userId === undefined || userId !== place.who) return false
    if (frame.name === "user_removed") place.leave(channelId)
    const since = frame.name === "user_added" ? place.returned(channelId) : undefined
    if (since === undefined) return false
    place.absent(channelId, since)
    hurt({ channelId, since })
    return true
  }

  /** Is this frame to be delivered? Remembers what it tells of. */
  const isNews = (frame: EventFrame): boolean => {
    if (!isDurable(frame.name)) return true
    const mark = postIn(frame.text)
    if (mark === undefined) return true
    if (frame.name === "posted" && frame.seq !== FOUND) place.passed(mark.createAt)
    return frame.seq === FOUND ? place.seen.found(frame.name, mark) : place.seen.heard(frame.name, mark)
  }

  const isMovement = ({ name }: EventFrame) => name === "user_added" || name === "user_removed"

  /** Delivers frames up to one after which something has to be repaired first. Answers what is left. */
  const pass = (frames: ReadonlyArray<EventFrame>): ReadonlyArray<EventFrame> => {
    if (!isFollowed()) {
      push(frames)
      return []
    }
    const news: Array<EventFrame> = []
    let index = 0
    for (const frame of frames) {
      index += 1
      if (isNews(frame)) news.push(frame)
      if (isMovement(frame) && hasReturned(frame)) break
    }
    push(news)
    return index < frames.length ? frames.slice(index) : []
  }

  const hold = (frames: ReadonlyArray<EventFrame>) => {
    for (const frame of frames) {
      held.push(frame)
      if (frame.name === "user_added") {
        const { channelId, userId } = movementIn(frame)
        if (channelId !== undefined && userId === place.who) place.isIn(channelId)
      }
      const mark = frame.name === "posted" ? postIn(frame.text) : undefined
      if (mark === undefined) continue
      posts.add(mark.id)
      place.isIn(mark.channelId)
      firstIn.set(mark.channelId, Math.min(firstIn.get(mark.channelId) ?? mark.createAt, mark.createAt))
    }
  }

  /** Takes what has been read, in one go. */
  const take = (frames: ReadonlyArray<Frame>): Taken => {
    const events: Array<EventFrame> = []
    const replies: Array<ReplyFrame> = []
    let taken: Taken = "fine"
    for (const frame of frames) {
      if (frame.kind === "reply") replies.push(frame)
      if (frame.kind !== "event") continue
      const counted = place.count(frame)
      if (counted === "next") events.push(frame)
      else if (counted !== "again") {
        taken = counted
        break
      }
    }
    if (isHolding) hold(events)
    else hold(pass(events))
    // They tell until when all is known: when it is.
    for (const reply of replies) hear(reply)
    if (held.length >= MOST_HELD) freed.closeUnsafe()
    return taken
  }

  const room = Effect.suspend(() => {
    const full = [...subscribers].filter((one) => one.isFull())
    return full.length === 0 ? Effect.void : Effect.forEach(full, (one) => one.room, { discard: true })
  })

  /** Delivers what was held. Ends early where something new has to be repaired first. */
  const release: Effect.Effect<boolean> = Effect.suspend(() => {
    if (damages.length > 0) return Effect.succeed(false)
    if (held.length === 0) {
      isHolding = false
      posts.clear()
      firstIn.clear()
      damaged.closeUnsafe()
      return Effect.succeed(true)
    }
    held.unshift(...pass(held.splice(0, STRIDE)))
    if (held.length < MOST_HELD) freed.openUnsafe()
    return Effect.andThen(room, release)
  })

  return {
    take,
    push,
    room,
    release,
    /** Must the reader wait? */
    isFull: () => {
      if (held.length >= MOST_HELD) return true
      for (const one of subscribers) if (one.isFull()) return true
      return false
    },
    /** Waits until it need not any more. */
    free: Effect.andThen(freed.await, room),
    isHolding: () => isHolding,
    /** Will a held frame tell of this post? */
    holds: (postId: string) => posts.has(postId),
    /** Puts a post that a walk has found behind the held ones, if one of them was written earlier in its channel. */
    postpone: (frame: EventFrame, { channelId, createAt }: PostMark): boolean => {
      if (createAt <= (firstIn.get(channelId) ?? Infinity)) return false
      held.push(frame)
      return true
    },
    /** Waits for something to repair. */
    damaged: damaged.await
  }
}
