import type { After, Line, Outgoing } from "./Line.ts"

/** What waits to be written. Events get their number when they are: what is left out before leaves no gap. */
export type Waiting =
  | { readonly event: string; readonly write: (seq: number) => string }
  | { readonly event: undefined; readonly text: string }

interface Written extends Outgoing {
  readonly seq: number
}

/** So many frames wait while nobody writes them; one more, and the connection is forgotten. */
const MOST_WAITING = 256
/** From so many waiting ones on, what can be done without is left out. */
const SLOW_FROM = 128
/** So many written events are kept for a resume. */
const MOST_KEPT = 128
/** A write that takes longer drops the link. */
const STALLED_AFTER_MS = 30_000

/** What a slow client does not get. */
const DISPENSABLE: ReadonlySet<string> = new Set(["typing", "status_change", "multiple_channels_viewed"])

interface Needs {
  readonly after: After
  /** One frame too many: nothing is taken in any more. Called once. */
  readonly onOverflow: () => void
}

/**
 * What a connection has to say, in order: it numbers, waits for a line, and keeps what was written. It outlives the
 * sockets that it writes to, so that another one can go on where the last one broke.
 */
export const makeOutbox = ({ after, onOverflow }: Needs) => {
  let seq = 0
  let waiting: Array<Waiting> = []
  /** Written already, and to be written once more before all else. */
  let again: Array<Outgoing> = []
  let kept: Array<Written> = []
  let line: Line | undefined
  let isFree = false
  let isOver = false
  let callOff = () => {}

  const put = (frame: Outgoing) => {
    const to = line
    if (to === undefined) return
    isFree = to.send(frame)
    // The line may be gone by now: a frame that breaks off takes it along.
    if (!isFree && line === to) callOff = after(STALLED_AFTER_MS, to.drop)
  }

  const write = (next: Waiting) => {
    if (next.event === undefined) return put(next)
    const frame = { seq, event: next.event, text: next.write(seq) }
    seq += 1
    kept.push(frame)
    if (kept.length > MOST_KEPT) kept = kept.slice(-MOST_KEPT)
    put(frame)
  }

  const pump = () => {
    while (line !== undefined && isFree) {
      const once = again.shift()
      if (once !== undefined) put(once)
      else {
        const next = waiting.shift()
        if (next === undefined) break
        write(next)
      }
    }
    if (isOver && isFree && waiting.length === 0 && again.length === 0) line?.close()
  }

  return {
    /** Whether there is a line to write to. */
    isOpen: () => line !== undefined,

    push: (next: Waiting) => {
      if (isOver) return
      if (next.event !== undefined && waiting.length >= SLOW_FROM && DISPENSABLE.has(next.event)) return
      if (waiting.length >= MOST_WAITING) {
        isOver = true
        onOverflow()
        return pump()
      }
      waiting.push(next)
      pump()
    },

    /** Takes a line. What waits goes out at once. */
    attach: (to: Line) => {
      line = to
      isFree = true
      pump()
    },

    detach: () => {
      line = undefined
      again = []
      callOff()
    },

    /** The line takes frames again. */
    drained: () => {
      callOff()
      if (line === undefined) return
      isFree = true
      pump()
    },

    /**
     * Makes ready to go on with a number: what was written from it on is written again. `false` when that is kept no more:
     * then everything begins anew, with `greeting` first. Number 0 is none: the counting begins again, and nothing is said.
     */
    resume: (from: number, greeting: Waiting): boolean => {
      if (from === 0) {
        seq = 0
        return true
      }
      const at = kept.findIndex((frame) => frame.seq === from)
      const last = kept.at(-1)
      if (at >= 0 || last === undefined || last.seq === from - 1) {
        again = at < 0 ? [] : kept.slice(at)
        seq = from + again.length
        return true
      }
      seq = 0
      kept = []
      waiting = [greeting, ...waiting]
      return false
    }
  }
}
