import type { Bus } from "./Happening.ts"

/** Whether somebody is there. */
export interface Presence {
  /** `online`, `away`, `dnd`, `offline`. */
  readonly status: string
  /** Set by hand: sockets and posts do not change it. */
  readonly manual: boolean
  /** When it became so; 0 for who never was. */
  readonly at: number
}

const NEVER: Presence = { status: "offline", manual: false, at: 0 }

export const makeStatuses = ({ now, bus }: { readonly now: () => number; readonly bus: Bus }) => {
  const byUser = new Map<string, Presence>()

  const get = (userId: string): Presence => byUser.get(userId) ?? NEVER

  const put = (userId: string, status: string, manual: boolean) => {
    const before = get(userId)
    byUser.set(userId, { status, manual, at: now() })
    if (before.status !== status) bus.tell({ kind: "status_change", userId, status })
  }

  return {
    get,
    clear: () => byUser.clear(),
    /** Who is there: those that the server has in memory. */
    present: (): ReadonlyArray<readonly [userId: string, status: string]> =>
      [...byUser].filter(([, { status }]) => status !== "offline").map(([userId, { status }]) => [userId, status]),
    /** What sockets tell: nothing, if it was set by hand. */
    set: (userId: string, status: string) => {
      if (!get(userId).manual && get(userId).status !== status) put(userId, status, false)
    },
    /** By hand; `online` leaves it to the sockets again. */
    setByHand: (userId: string, status: string) => put(userId, status, status !== "online")
  }
}
