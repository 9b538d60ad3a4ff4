import { once } from "node:events"
import { createServer, type RequestListener, type Server } from "node:http"
import type { Socket } from "node:net"
import { type SocketRequest, Transport, type WireRequest } from "@matterwire/core/Transport"
import * as Effect from "effect/Effect"
import type * as Scope from "effect/Scope"
import { transport } from "../src/index.ts"

/** The transport as Node has it: of its runtimes it can do the most. */
export const withWeb = Effect.provide(
  transport({ capabilities: { upgradeHeaders: true, streamingUpload: true, reservedHeaders: true } })
)

/** A server of the test's own on a port of the machine's choice, until the scope ends, and how many connections it has. */
export const serve = (
  handler: RequestListener
): Effect.Effect<{ server: Server; url: string; open: () => number }, never, Scope.Scope> =>
  Effect.acquireRelease(
    Effect.promise(async () => {
      const server = createServer(handler)
      const sockets = new Set<Socket>()
      server.on("connection", (socket: Socket) => {
        sockets.add(socket)
        socket.on("error", () => {}).once("close", () => sockets.delete(socket))
      })
      server.listen(0, "127.0.0.1")
      await once(server, "listening")
      const address = server.address()
      if (address === null || typeof address === "string") throw new Error("no port")
      return { server, url: `http://127.0.0.1:${address.port}`, open: () => sockets.size, sockets }
    }),
    ({ server, sockets }) =>
      Effect.promise(async () => {
        for (const socket of sockets) socket.destroy()
        server.close()
        await once(server, "close")
      })
  )

export const get = (url: string, more: Partial<WireRequest> = {}) =>
  Transport.use((web) =>
    web.request({
      endpoint: "GET /things",
      method: "GET",
      url,
      headers: {},
      body: undefined,
      expect: "text",
      maxBytes: 1024 * 1024,
      ...more
    })
  )

export const dial = (url: string, more: Partial<SocketRequest> = {}) =>
  Transport.use((web) =>
    web.socket({ endpoint: "GET /socket", url: url.replace("http", "ws"), headers: {}, maxBytes: 1024 * 1024, ...more })
  )

/** Waits, in small steps and not for long, until something is so. */
export const eventually = (what: string, isSo: () => boolean) =>
  Effect.gen(function* () {
    for (let n = 0; n < 300; n++) {
      if (isSo()) return
      yield* Effect.sleep(10)
    }
    return yield* Effect.die(new Error(`never came true: ${what}`))
  })
