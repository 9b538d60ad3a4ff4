import type { After, FarEnd, Line, Outgoing } from "./Line.ts"

/** What goes wrong with frames on their way out. */
export interface Trouble {
  /** How often the next frame to somebody arrives: once, if nothing is wrong. */
  readonly copiesOf: (frame: Outgoing, username: string | undefined) => number
  /** How long each frame to somebody takes, in milliseconds. */
  readonly delayFor: (username: string | undefined) => number
}

interface Needs {
  readonly far: FarEnd
  readonly after: After
  readonly now: () => number
  readonly trouble: Trouble
  /** Whose socket it is. */
  readonly username: () => string | undefined
  readonly receive: (text: string) => void
  readonly drained: () => void
  readonly ended: () => void
}

/** One socket, between its far end and the connection that speaks over it: where it breaks, if it is to. */
export interface Wire {
  readonly line: Line
  /** The far end sent something. */
  readonly receive: (text: string) => void
  readonly drained: () => void
  readonly ended: () => void
  /** Lets so many more frames through, and cuts it in the middle of the next one. */
  readonly cutAfter: (frames: number) => void
  /** From now on nothing passes, in either direction, and neither end can tell: the server for up to 100 s. */
  readonly fallSilent: () => void
}

const PING_EVERY_MS = 60_000
const PONG_WITHIN_MS = 100_000

export const makeWire = ({ after, drained, ended, far, now, receive, trouble, username }: Needs): Wire => {
  const openedAt = now()
  let left = Number.POSITIVE_INFINITY
  let isSilent = false
  let isGone = false
  let callOff = () => {}

  const end = () => {
    if (isGone) return
    isGone = true
    callOff()
    ended()
  }

  const put = (text: string): boolean => {
    if (left > 0) {
      left -= 1
      return far.send(text)
    }
    far.breakOff(text)
    end()
    return false
  }

  const send = (frame: Outgoing): boolean => {
    if (isGone || isSilent) return true
    const copies = trouble.copiesOf(frame, username())
    let isThrough = true
    for (let copy = 0; copy < copies && !isGone; copy += 1) isThrough = put(frame.text)
    return isThrough
  }

  const drop = () => {
    if (!isSilent) far.drop()
    end()
  }

  return {
    line: {
      send: (frame) => {
        const ms = trouble.delayFor(username())
        if (ms === 0) return send(frame)
        after(ms, () => {
          if (send(frame) && !isGone) drained()
        })
        return false
      },
      drop,
      close: (code) => {
        if (!isSilent) far.close(code)
        end()
      }
    },
    receive: (text) => {
      if (!isSilent && !isGone) receive(text)
    },
    drained: () => {
      if (!isSilent && !isGone) drained()
    },
    ended: () => {
      if (!isSilent) end()
    },
    cutAfter: (frames) => {
      left = frames
    },
    fallSilent: () => {
      if (isSilent || isGone) return
      isSilent = true
      far.fallSilent()
      // The last pong was the answer to the last ping.
      const open = now() - openedAt
      const heardAt = open - (open % PING_EVERY_MS)
      callOff = after(Math.max(0, heardAt + PONG_WITHIN_MS - open), end)
    }
  }
}
