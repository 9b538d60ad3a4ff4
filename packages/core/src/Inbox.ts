import * as Effect from "effect/Effect"
import type { SocketClosed } from "./Transport.ts"

type Frames = readonly [string, ...Array<string>]

const isSome = (frames: ReadonlyArray<string>): frames is Frames => frames.length > 0

/**
 * What an adapter's socket keeps between its wire, which pushes, and core, which pulls: the frames that have come, and how
 * it ended. How much may lie here is the adapter's to say, since it knows what the wire can do about it.
 */
export class Inbox {
  /** See `WireSocket.pull`. */
  readonly pull: Effect.Effect<Frames, SocketClosed>
  /** How it ended, if it has. Frames that came before are pulled all the same. */
  closed: SocketClosed | undefined
  /** How much lies here unpulled. */
  characters = 0
  #frames: Array<string> = []
  #waiting: ((frames: Effect.Effect<Frames, SocketClosed>) => void) | undefined
  readonly #emptied: () => void

  /** `emptied` hears of every pull that took what was there. */
  constructor(emptied: () => void = () => {}) {
    this.#emptied = emptied
    this.pull = Effect.suspend(() => {
      const frames = this.#take()
      if (frames !== undefined) return Effect.succeed(frames)
      if (this.closed !== undefined) return this.closed
      return Effect.callback<Frames, SocketClosed>((resume) => {
        this.#waiting = resume
        return Effect.sync(() => (this.#waiting = undefined))
      })
    })
  }

  /** How many frames lie here unpulled. */
  get length(): number {
    return this.#frames.length
  }

  /** One more frame. All of one turn come together: the fiber that waits is woken once, after them. */
  push(text: string): void {
    this.characters += text.length
    if (this.#frames.push(text) === 1) queueMicrotask(() => this.#wake())
  }

  /** Nothing comes any more. The first end counts. */
  end(closed: SocketClosed): void {
    this.closed ??= closed
    queueMicrotask(() => this.#wake())
  }

  #take(): Frames | undefined {
    const frames = this.#frames
    if (!isSome(frames)) return undefined
    this.#frames = []
    this.characters = 0
    this.#emptied()
    return frames
  }

  #wake(): void {
    const resume = this.#waiting
    if (resume === undefined) return
    const frames = this.#take()
    if (frames === undefined && this.closed === undefined) return
    this.#waiting = undefined
    if (frames !== undefined) resume(Effect.succeed(frames))
    else if (this.closed !== undefined) resume(this.closed)
  }
}
