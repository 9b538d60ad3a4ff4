import type { Generation } from "../Generation.ts"
import type { Session } from "../world/Sessions.ts"
import type { World } from "../world/World.ts"
import { type After, type Connection, type FarEnd, makeConnection } from "./Connection.ts"

/** All open sockets. Each hears of each happening in the same order. */
export const makeHub = (world: World, after: After) => {
  const connections = new Set<Connection>()

  world.bus.listen((happening) => {
    for (const connection of connections) connection.deliver(happening)
  })

  const end = (connection: Connection) => {
    const userId = connection.userId()
    connection.ended()
    if (!connections.delete(connection) || userId === undefined) return
    if (![...connections].some((other) => other.userId() === userId)) world.users.setStatus(userId, "offline")
  }

  return {
    /** Takes in a socket whose upgrade is done. */
    add: (generation: Generation, session: Session | undefined, far: FarEnd): Pick<Connection, "receive" | "ended"> => {
      const connection = makeConnection({ world, generation, after, far }, session)
      connections.add(connection)
      if (session !== undefined) world.users.setStatus(session.userId, "online")
      return { receive: connection.receive, ended: () => end(connection) }
    },
    /** Cuts them all, and answers how many there were. */
    drop: (): number => {
      const open = [...connections]
      for (const connection of open) {
        connection.drop()
        end(connection)
      }
      return open.length
    },
    size: (): number => connections.size
  }
}

export type Hub = ReturnType<typeof makeHub>
