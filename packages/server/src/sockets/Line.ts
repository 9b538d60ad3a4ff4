/** A frame on its way out. */
export interface Outgoing {
  readonly text: string
  /** The name of its event; a reply has none. */
  readonly event: string | undefined
}

/** What a connection writes to, as long as there is a socket. */
export interface Line {
  /**
   * Puts a frame on the wire. Answers whether it is through: if not, nothing else is sent until the connection is told that
   * the line is `drained`.
   */
  readonly send: (frame: Outgoing) => boolean
  /** Cuts it without a close frame: 1006. */
  readonly drop: () => void
  /** Ends it with a close frame; with an empty one, if there is no code (1005). */
  readonly close: (code?: number) => void
}

/** The far end of a socket, in process or on the wire. */
export interface FarEnd {
  /** Puts a text on the wire, and answers whether it is through. If not, `drained` is called when it is. */
  readonly send: (text: string) => boolean
  /** Puts a piece of a text on the wire, and cuts it: nobody gets to read that one. */
  readonly breakOff: (text: string) => void
  readonly drop: () => void
  readonly close: (code?: number) => void
  /** Reads nothing and answers nothing any more, protocol pings neither, and leaves the connection as it is. */
  readonly fallSilent: () => void
}

/** Runs something later, on the server's clock. Answers how to call it off. */
export type After = (ms: number, run: () => void) => () => void
