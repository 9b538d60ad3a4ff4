import type { Granted } from "../Upgrade.ts"
import type { Happening } from "../world/Happening.ts"
import type { Session } from "../world/Sessions.ts"
import type { World } from "../world/World.ts"
import { type Connection, makeConnection } from "./Connection.ts"
import type { After, FarEnd } from "./Line.ts"
import { makeOldest } from "./oldest.ts"
import { makeReorder } from "./reorder.ts"
import { makeWire, type Trouble, type Wire } from "./Wire.ts"

const OFFLINE_AFTER_MS = 500

/** The server looks so often for connections that nobody comes back to, and takes those without activity for so long. */
const REAP_EVERY_MS = 300_000

interface Needs {
  readonly world: World
  readonly after: After
  readonly trouble: Trouble
}

/** A socket, as its far end sees it. */
export type Socket = Pick<Wire, "receive" | "ended" | "drained">

/** The end of a socket that nobody listens to. */
const nobody: Socket = { receive: () => {}, ended: () => {}, drained: () => {} }

/** All connections, those without a socket too. Each hears of each happening in the same order. */
export const makeHub = ({ world, after, trouble }: Needs) => {
  const connections = new Set<Connection>()
  const wires = new Map<Wire, Connection>()
  /** When a connection was last used: the upgrade, or a post or a view by its session. */
  const usedAt = new Map<Connection, number>()
  /** Those whose id nobody may come back with. */
  const nameless = new WeakSet<Connection>()
  let reapedAt = world.elapsed()

  const forget = (connection: Connection) => {
    connections.delete(connection)
    usedAt.delete(connection)
  }

  /** Forgets whom the server would have forgotten by now. It looks every five minutes. */
  const reap = () => {
    const now = world.elapsed()
    const ticks = Math.floor((now - reapedAt) / REAP_EVERY_MS)
    if (ticks < 1) return
    reapedAt += ticks * REAP_EVERY_MS
    for (const connection of connections) {
      if (!connection.isOpen() && reapedAt - (usedAt.get(connection) ?? 0) > REAP_EVERY_MS) forget(connection)
    }
  }

  const used = ({ id }: Session) => {
    for (const connection of connections) {
      if (connection.session()?.id === id) usedAt.set(connection, world.elapsed())
    }
  }

  const order = makeReorder(after, (happening: Happening) => {
    for (const connection of connections) connection.deliver(happening)
  })

  world.bus.listen((happening) => {
    reap()
    if (happening.kind === "session_used") used(happening.session)
    else order.tell(happening)
  })

  const isHere = (userId: string) =>
    [...connections].some((connection) => connection.isOpen() && connection.userId() === userId)

  const end = (wire: Wire, connection: Connection) => {
    if (!wires.delete(wire)) return
    connection.ended()
    const userId = connection.userId()
    // Who cannot come back is forgotten at once: a stranger, and everybody in 3.10.
    if (userId === undefined || !connection.isLasting || nameless.has(connection)) forget(connection)
    if (userId === undefined) return
    const leave = () => {
      if (!isHere(userId)) world.statuses.set(userId, "offline")
    }
    // 11.6 waits a little for who comes back at once.
    if (connection.isLasting) after(OFFLINE_AFTER_MS, leave)
    else leave()
  }

  const known = ({ resume, session }: Granted): Connection | undefined => {
    if (resume === undefined || session === undefined) return undefined
    return [...connections].find(
      (connection) => connection.id() === resume.id && connection.userId() === session.userId && !connection.isOpen()
    )
  }

  const chosen = (wanted: string | undefined): ReadonlyArray<readonly [Wire, Connection]> =>
    [...wires].filter(
      ([, connection]) => wanted === undefined || world.users.get(connection.userId())?.username === wanted
    )

  return {
    /** Takes in a socket whose upgrade is done. */
    add: (granted: Granted, far: FarEnd): Socket => {
      reap()
      if (granted.isCut) {
        far.drop()
        return nobody
      }
      const { generation, session, resume } = granted
      const before = known(granted)
      const needs = { world, generation, after, onForgotten: () => forget(connection) }
      const connection: Connection =
        before ??
        (generation.name === "3.0" && session !== undefined
          ? makeOldest(needs, session)
          : makeConnection(needs, session))
      const wire: Wire = makeWire({
        far,
        after,
        trouble,
        now: world.elapsed,
        username: () => world.users.get(connection.userId())?.username,
        receive: connection.receive,
        drained: connection.drained,
        ended: () => end(wire, connection)
      })
      wires.set(wire, connection)
      connections.add(connection)
      usedAt.set(connection, world.elapsed())
      if (before !== undefined && session !== undefined) before.resume(wire.line, session, resume?.from ?? 0)
      else connection.open(wire.line)
      if (session !== undefined) world.statuses.set(session.userId, "online")
      return wire
    },
    /** The open sockets, or those of a user. */
    wires: (username?: string): ReadonlyArray<Wire> => chosen(username).map(([wire]) => wire),
    /** Forgets the ids of all connections, or of a user's: none of them can be resumed. Answers how many there were. */
    forget: (username?: string): number => {
      const gone = [...connections].filter(
        (connection) => username === undefined || world.users.get(connection.userId())?.username === username
      )
      for (const connection of gone) {
        if (connection.isOpen()) nameless.add(connection)
        else forget(connection)
      }
      return gone.length
    },
    order: { swap: order.swap, clear: order.clear }
  }
}

export type Hub = ReturnType<typeof makeHub>
