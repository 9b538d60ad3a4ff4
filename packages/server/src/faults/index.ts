import type { Hub } from "../sockets/Hub.ts"
import { type CallFaults, makeCallFaults } from "./calls.ts"
import type { FrameTrouble } from "./frames.ts"
import { makeSocketFaults, type SocketFaults } from "./sockets.ts"

/** Things that go wrong on purpose, the same in process and on the wire. */
export interface Faults extends CallFaults, SocketFaults {
  /** Ends all that lasts, and calls off what has not happened yet. What hangs already goes on hanging. */
  readonly clear: () => void
}

interface Needs {
  readonly hub: Hub
  readonly trouble: FrameTrouble
}

export const makeFaults = ({ hub, trouble }: Needs) => {
  const calls = makeCallFaults()
  const verbs: Faults = {
    ...calls.verbs,
    ...makeSocketFaults({ hub, trouble }),
    clear: () => {
      calls.clear()
      trouble.clear()
      for (const wire of hub.wires()) wire.cutAfter(Number.POSITIVE_INFINITY)
    }
  }
  return { intercept: calls.intercept, lost: calls.lost, verbs }
}
