import type { Hub } from "../sockets/Hub.ts"
import { type CallFaults, makeCallFaults } from "./calls.ts"
import type { FrameTrouble } from "./frames.ts"
import { makeSocketFaults, type SocketFaults } from "./sockets.ts"

/** Things that go wrong on purpose, the same in process and on the wire. */
export interface Faults extends CallFaults, SocketFaults {
  /** Ends all logins of a user without a word: sockets stay open and fall silent, and nothing is kept for them. */
  readonly endSessions: (username: string) => void
  /** Ends all that lasts, and calls off what has not happened yet. What hangs already goes on hanging. */
  readonly clear: () => void
}

interface Needs {
  readonly hub: Hub
  readonly trouble: FrameTrouble
  readonly endSessions: (username: string) => void
}

export const makeFaults = ({ endSessions, hub, trouble }: Needs) => {
  const calls = makeCallFaults()
  const verbs: Faults = {
    ...calls.verbs,
    ...makeSocketFaults({ hub, trouble }),
    endSessions,
    clear: () => {
      calls.clear()
      trouble.clear()
      hub.order.clear()
      for (const wire of hub.wires()) wire.cutAfter(Number.POSITIVE_INFINITY)
    }
  }
  return { intercept: calls.intercept, spoiled: calls.spoiled, verbs }
}
