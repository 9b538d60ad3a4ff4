import type { Outgoing } from "../sockets/Line.ts"
import type { Trouble } from "../sockets/Wire.ts"

/** Which sockets a fault is for: those of a user. All, if left out. */
export interface Whose {
  readonly user?: string
}

/** What goes wrong with the next frames of whoever it is for. */
interface Fault extends Whose {
  /** How often a frame arrives. */
  readonly copies: number
  readonly fits: (frame: Outgoing) => boolean
  left: number
}

interface Slow extends Whose {
  readonly ms: number
}

const isFor = ({ user }: Whose, username: string | undefined): boolean => user === undefined || user === username

/** The faults of single frames. Those that have been told are asked in the order in which they were. */
export const makeTrouble = () => {
  let faults: ReadonlyArray<Fault> = []
  let slow: ReadonlyArray<Slow> = []

  const trouble: Trouble = {
    copiesOf: (frame, username) => {
      if (faults.length === 0) return 1
      const fault = faults.find((one) => one.left > 0 && isFor(one, username) && one.fits(frame))
      if (fault === undefined) return 1
      fault.left -= 1
      if (fault.left === 0) faults = faults.filter((one) => one.left > 0)
      return fault.copies
    },
    delayFor: (username) => slow.findLast((one) => isFor(one, username))?.ms ?? 0
  }

  return {
    trouble,
    /** The next events arrive so often. */
    copy: (copies: number, times: number, whose: Whose, fits: (event: string) => boolean) => {
      const isFit = ({ event }: Outgoing): boolean => event !== undefined && fits(event)
      faults = [...faults, { ...whose, copies, left: times, fits: isFit }]
    },
    slowDown: (ms: number, whose: Whose) => {
      slow = [...slow, { ...whose, ms }]
    },
    clear: () => {
      faults = []
      slow = []
    }
  }
}

export type FrameTrouble = ReturnType<typeof makeTrouble>
