import type * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import type * as Fiber from "effect/Fiber"
import type { Lane } from "../../Call.ts"
import { MOST_PATIENCE_MS } from "../classify.ts"
import type { Books, Which } from "./books.ts"
import { Lanes } from "./Lanes.ts"
import type { Mirror } from "./Mirror.ts"
import type { Pass } from "./Pass.ts"

/** A first answer that is slow, an upload's or none at all, must not block the start: so often one more call leaves. */
const PROBE_EVERY_MS = 250

/** What a stage stands on. */
export interface Ground {
  readonly clock: Clock.Clock
  readonly fork: (effect: Effect.Effect<void>) => Fiber.Fiber<void>
  /** How many wait has changed. */
  readonly changed: () => void
}

/** The shared books of the buckets that a stage stands before. */
export interface Common {
  readonly books: Books
  readonly which: () => ReadonlyArray<Which>
}

interface Waiter {
  readonly pass: Pass
  readonly lane: Lane
  readonly again: boolean
  readonly go: () => void
  /** Where it waits. */
  at: Stage
}

/**
 * Where calls wait for one bucket, or for two that are drawn from together. Until an answer describes the bucket, a window
 * of calls that grows by one per answer, and by one every 250 ms, holds the others back. Whoever is next waits a minute at
 * most, whatever the headers said: then the call is sent, and the server decides.
 */
export class Stage {
  private readonly lanes = new Lanes<Waiter>()
  private window = 1
  /** Since when nobody has left. */
  private since: number
  private timer: { readonly at: number; readonly fiber: Fiber.Fiber<void> } | undefined
  private asking = false
  /** The shared books want to be left alone until then. */
  private askAt = 0

  private readonly ground: Ground
  private readonly mirrors: () => ReadonlyArray<Mirror>
  private readonly isOpen: () => boolean
  private readonly common: Common | undefined

  constructor(ground: Ground, mirrors: () => ReadonlyArray<Mirror>, isOpen: () => boolean, common?: Common) {
    this.ground = ground
    this.mirrors = mirrors
    this.isOpen = isOpen
    this.common = common
    this.since = ground.clock.currentTimeMillisUnsafe()
  }

  get isIdle(): boolean {
    return this.lanes.isEmpty
  }

  /** Whoever waits here waits there from now on. */
  moveTo(other: Stage): void {
    for (let waiter = this.lanes.next(); waiter !== undefined; waiter = this.lanes.next()) {
      this.lanes.leave(waiter)
      waiter.at = other
      other.lanes.enter(waiter)
    }
    this.sleepNoMore()
    other.pump()
  }

  waiting(lane: Lane): number {
    return this.lanes.size(lane)
  }

  /** Waits until the pass may leave, and takes it out of the buckets. */
  enter(pass: Pass): Effect.Effect<void> {
    return Effect.suspend(() => {
      const now = this.ground.clock.currentTimeMillisUnsafe()
      if (this.lanes.isEmpty && (this.isOpen() || (!this.usesBooks() && this.waitMs(now) <= 0))) {
        this.leave(pass, now)
        return Effect.void
      }
      return Effect.callback<void>((resume) => {
        const waiter: Waiter = { pass, lane: pass.lane, again: pass.again, go: () => resume(Effect.void), at: this }
        if (this.lanes.isEmpty) this.since = now
        const behind = this.lanes.size(pass.lane)
        this.lanes.enter(waiter)
        // A mirror measures its rate while somebody waits, also where the books decide.
        for (const mirror of this.mirrors()) if (mirror.known) mirror.waitMs(now, behind)
        this.pump()
        this.ground.changed()
        return Effect.sync(() => waiter.at.cancel(waiter))
      })
    })
  }

  /** Lets go whoever may leave now, and comes back when the next one may. */
  pump(): void {
    const now = this.ground.clock.currentTimeMillisUnsafe()
    if (now < this.since) {
      // The clock was set back.
      this.since = now
      this.askAt = now
    }
    for (let waiter = this.lanes.next(); waiter !== undefined; waiter = this.lanes.next()) {
      if (!this.isOpen() && now - this.since < MOST_PATIENCE_MS) {
        if (this.common !== undefined && this.usesBooks()) return this.ask(this.common, now)
        const waitMs = this.waitMs(now)
        if (waitMs > 0) return this.wakeAfter(Math.min(waitMs, MOST_PATIENCE_MS), now)
      }
      this.release(waiter, now)
    }
    this.sleepNoMore()
  }

  /** An answer came: the window of the start grows. */
  answered(): void {
    this.window += 1
  }

  private usesBooks(): boolean {
    return this.common?.books.usable === true
  }

  private waitMs(now: number): number {
    let waitMs = 0
    for (const mirror of this.mirrors())
      waitMs = Math.max(waitMs, mirror.known ? mirror.waitMs(now) : this.unknownMs(mirror, now))
    return waitMs
  }

  private unknownMs(mirror: Mirror, now: number): number {
    const pausedMs = mirror.waitMs(now)
    if (pausedMs > 0 || mirror.calls < this.window) return pausedMs
    if (now - this.since < PROBE_EVERY_MS) return PROBE_EVERY_MS - (now - this.since)
    this.window = mirror.calls + 1
    return 0
  }

  private leave(pass: Pass, now: number): void {
    this.since = now
    for (const mirror of this.mirrors()) pass.take(mirror, now)
  }

  private release(waiter: Waiter, now: number): void {
    this.lanes.served(waiter)
    this.leave(waiter.pass, now)
    waiter.go()
    this.ground.changed()
  }

  private cancel(waiter: Waiter): void {
    this.lanes.leave(waiter)
    this.pump()
    this.ground.changed()
  }

  private wakeAfter(ms: number, now: number): void {
    const at = now + ms
    if (this.timer !== undefined && this.timer.at > now && this.timer.at <= at) return
    this.sleepNoMore()
    const wake = Effect.sync(() => {
      this.timer = undefined
      this.pump()
    })
    this.timer = { at, fiber: this.ground.fork(Effect.andThen(Effect.sleep(ms), wake)) }
  }

  private sleepNoMore(): void {
    this.timer?.fiber.interruptUnsafe()
    this.timer = undefined
  }

  /** Asks the shared books for whoever is next; one question at a time. */
  private ask({ books, which }: Common, now: number): void {
    if (this.asking) return
    if (now < this.askAt) return this.wakeAfter(this.askAt - now, now)
    this.asking = true
    // Not at once: books that answer at once would let each question begin within the one before.
    const answer = Effect.andThen(Effect.yieldNow, books.take(which()))
    this.ground.fork(
      Effect.map(answer, (taken) => {
        this.asking = false
        const then = this.ground.clock.currentTimeMillisUnsafe()
        const waiter = this.lanes.next()
        if (typeof taken === "number") {
          this.askAt = then + Math.min(taken, MOST_PATIENCE_MS)
        } else if (taken !== undefined && waiter === undefined) {
          books.settle(taken, undefined)
        } else if (taken !== undefined && waiter !== undefined) {
          waiter.pass.shared.push(...taken)
          this.release(waiter, then)
        }
        this.pump()
      })
    )
  }
}
