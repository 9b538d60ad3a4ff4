import type { Hub } from "../sockets/Hub.ts"
import type { FrameTrouble, Whose } from "./frames.ts"

/** When sockets are cut: behind so many more frames, in the middle of the next one. */
export interface Cut extends Whose {
  /** None, if left out. */
  readonly after?: number
}

/** How many frames something happens to. */
export interface Times extends Whose {
  /** One, if left out. */
  readonly times?: number
}

/**
 * What goes wrong with sockets. A reply counts as a frame where those are counted; what is said of events leaves
 * replies alone.
 */
export interface SocketFaults {
  /** Cuts open sockets without a close frame (1006). What was sent still arrives. Answers how many. */
  readonly dropSockets: (whose?: Whose) => Promise<number>
  /**
   * Cuts open sockets in the middle of a frame: the server has sent it, and keeps it for a resume, but it never arrives.
   * Those that say nothing stay open. Answers how many it will be.
   */
  readonly cutSockets: (cut?: Cut) => number
  /** Ends open sockets with a close frame; an empty one (1005), if there is no code. Answers how many. */
  readonly closeSockets: (code?: number, whose?: Whose) => number
  /**
   * Nothing passes any more over sockets that are open now, in either direction, and neither end can tell. The server takes
   * such a socket for open, sends to it, and lets nobody resume it, until a ping of its own is 100 s old. Answers how many.
   */
  readonly halfOpen: (whose?: Whose) => number
  /** Each frame takes so many milliseconds on its way, one behind the other, until `clear`: what comes faster has to wait. */
  readonly slowSockets: (ms: number, whose?: Whose) => void
  /** The next events arrive twice, with the same number. */
  readonly duplicate: (times?: Times) => void
  /** The next events do not arrive: the one behind them shows that their numbers are missing. A resume brings them. */
  readonly skip: (times?: Times) => void
  /**
   * Of the next two posts the first is told behind the second, to everybody: their frames are numbered as they come. It waits
   * for the other no longer than 10 ms.
   */
  readonly swapPosts: (times?: number) => void
  /** The next hellos do not arrive. */
  readonly hideHello: (times?: Times) => void
  /** Forgets connections, without a word: whoever comes back finds a new one, and a hello. Answers how many there were. */
  readonly forgetConnections: (whose?: Whose) => number
}

interface Needs {
  readonly hub: Hub
  readonly trouble: FrameTrouble
}

export const makeSocketFaults = ({ hub, trouble }: Needs): SocketFaults => {
  const each = (whose: Whose | undefined, what: (wire: ReturnType<Hub["wires"]>[number]) => void): number => {
    const wires = hub.wires(whose?.user)
    for (const wire of wires) what(wire)
    return wires.length
  }

  return {
    dropSockets: async (whose) => each(whose, ({ line }) => line.drop()),
    cutSockets: ({ after = 0, ...whose } = {}) => each(whose, (wire) => wire.cutAfter(after)),
    closeSockets: (code, whose) => each(whose, ({ line }) => line.close(code)),
    halfOpen: (whose) => each(whose, (wire) => wire.fallSilent()),
    slowSockets: (ms, whose = {}) => trouble.slowDown(ms, whose),
    duplicate: ({ times = 1, ...whose } = {}) => trouble.copy(2, times, whose, () => true),
    skip: ({ times = 1, ...whose } = {}) => trouble.copy(0, times, whose, (event) => event !== "hello"),
    swapPosts: (times = 1) => hub.order.swap(times),
    hideHello: ({ times = 1, ...whose } = {}) => trouble.copy(0, times, whose, (event) => event === "hello"),
    forgetConnections: (whose) => hub.forget(whose?.user)
  }
}
