import { Socket } from "node:net"
import type { ConnectionOptions } from "node:tls"
import * as Effect from "effect/Effect"
import type * as Scope from "effect/Scope"
import { Agent, buildConnector } from "undici"

/** Who is trusted: a certificate authority of one's own, or (never in production) anybody. */
export type Tls = Pick<ConnectionOptions, "ca" | "rejectUnauthorized">

/**
 * One undici agent, destroyed with its scope. HTTP/1.1 only: there the end of a request is the end of its connection, so that
 * the server stops working for it. Its timeouts are off, because core has its own.
 */
export const agent = (connections: number, tls: Tls): Effect.Effect<Agent, never, Scope.Scope> =>
  Effect.map(
    Effect.acquireRelease(
      Effect.sync(() => open(connections, tls)),
      ({ dial, dispatcher }) =>
        Effect.promise(() => {
          for (const socket of dial) socket.destroy()
          return dispatcher.destroy()
        })
    ),
    ({ dispatcher }) => dispatcher
  )

// `destroy` leaves connections that are still being made: to a machine that does not answer, for ten seconds.
const open = (connections: number, tls: Tls) => {
  const dial = new Set<Socket>()
  const connector = buildConnector({ ...tls, allowH2: false })
  const connect: typeof connector = (options, callback) => {
    const socket: unknown = connector(options, callback)
    if (!(socket instanceof Socket)) return
    dial.add(socket)
    const done = () => dial.delete(socket)
    socket.once("connect", done).once("close", done)
  }
  return { dial, dispatcher: new Agent({ allowH2: false, bodyTimeout: 0, connect, connections, headersTimeout: 0 }) }
}
