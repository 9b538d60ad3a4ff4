import { once } from "node:events"
import type { RequestListener, Server } from "node:http"
import { createServer } from "node:http"
import type { AddressInfo, Server as NetServer, Socket } from "node:net"
import type { WireRequest } from "@matterwire/core/Transport"
import { Transport } from "@matterwire/core/Transport"
import * as Effect from "effect/Effect"
import type * as Scope from "effect/Scope"

/** A server of a test's own, with the sockets that are open to it. */
export interface Loopback<S extends NetServer> {
  readonly server: S
  readonly host: string
  readonly url: string
  readonly sockets: ReadonlySet<Socket>
}

/** Listens on a port of the machine's choice until the scope ends. */
export const listen = <S extends NetServer>(server: S): Effect.Effect<Loopback<S>, never, Scope.Scope> =>
  Effect.acquireRelease(
    Effect.promise(async () => {
      const sockets = new Set<Socket>()
      server.on("connection", (socket: Socket) => {
        sockets.add(socket)
        socket.on("error", () => {})
        socket.once("close", () => sockets.delete(socket))
      })
      server.listen(0, "127.0.0.1")
      await once(server, "listening")
      const host = `127.0.0.1:${portOf(server)}`
      return { server, host, url: `http://${host}`, sockets }
    }),
    ({ sockets }) =>
      Effect.promise(async () => {
        for (const socket of sockets) socket.destroy()
        server.close()
        await once(server, "close")
      })
  )

const portOf = (server: NetServer): number => {
  const address: AddressInfo | string | null = server.address()
  if (address === null || typeof address === "string") throw new Error("not listening on a port")
  return address.port
}

export const serve = (handler: RequestListener): Effect.Effect<Loopback<Server>, never, Scope.Scope> =>
  listen(createServer(handler))

/** Waits, in small steps and not for long, until something is so. */
export const eventually = (what: string, isSo: () => boolean): Effect.Effect<void> =>
  Effect.promise(async () => {
    for (let step = 0; step < 400; step++) {
      if (isSo()) return
      await new Promise((resolve) => setTimeout(resolve, 5))
    }
    throw new Error(`never came true: ${what}`)
  })

/** True once a number has not moved for a good while, and is not 0. */
export const stalled = (read: () => number) => {
  let last = -1
  let still = 0
  return () => {
    const now = read()
    still = now === last && now > 0 ? still + 1 : 0
    last = now
    return still >= 20
  }
}

/** A request as core would hand it over. */
const wire = (url: string, more: Partial<WireRequest> = {}): WireRequest => ({
  endpoint: "GET /test",
  method: "GET",
  url,
  headers: {},
  body: undefined,
  expect: "text",
  maxBytes: 1024 * 1024,
  ...more
})

export const send = (url: string, more: Partial<WireRequest> = {}) =>
  Transport.use(({ request }) => request(wire(url, more)))

/** Everything an async iterable gives, as one text. */
export const drain = async (body: unknown): Promise<string> => {
  if (!isIterable(body)) throw new Error("not a stream")
  const chunks: Array<Uint8Array> = []
  for await (const chunk of body) chunks.push(chunk)
  return Buffer.concat(chunks).toString()
}

export const isIterable = (body: unknown): body is AsyncIterable<Uint8Array> =>
  typeof body === "object" && body !== null && Symbol.asyncIterator in body
