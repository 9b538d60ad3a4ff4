import { STATUS_CODES, type Server as NodeServer } from "node:http"
import type { Duplex } from "node:stream"
import * as Effect from "effect/Effect"
import { type WebSocket, WebSocketServer } from "ws"
import { noChunks } from "../Content.ts"
import type { ServerResponse } from "../Wire.ts"
import { incoming, type Needs } from "./incoming.ts"

const PING_EVERY_MS = 60_000
const PONG_WITHIN_MS = 100_000
const LARGEST_FRAME = 8192

const refuse = (socket: Duplex, { status, headers, body: said }: ServerResponse) => {
  const body = typeof said === "string" ? said : "" // a refusal is text
  const length = Buffer.byteLength(body)
  const lines = [...headers, ["Content-Length", String(length)] as const, ["Connection", "close"] as const]
    .map(([name, value]) => `${name}: ${value}\r\n`)
    .join("")
  socket.end(`HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ""}\r\n${lines}\r\n${body}`)
}

/** Pings as the server does, and cuts a socket that does not answer. Answers how to stop. */
const heartbeat = (socket: WebSocket, after: Needs["after"]): (() => void) => {
  let callOff = () => {}
  let stopPatience = after(PONG_WITHIN_MS, () => socket.terminate())
  const beat = () => {
    callOff = after(PING_EVERY_MS, () => {
      socket.ping()
      beat()
    })
  }
  beat()
  socket.on("pong", () => {
    stopPatience()
    stopPatience = after(PONG_WITHIN_MS, () => socket.terminate())
  })
  return () => {
    callOff()
    stopPatience()
  }
}

/** Takes the upgrades of a server: no compression and no subprotocol, as recorded. */
export const listenSockets = (server: NodeServer, { front, hub, after, onServer }: Needs) => {
  const upgrades = new WebSocketServer({
    noServer: true,
    perMessageDeflate: false,
    maxPayload: LARGEST_FRAME,
    handleProtocols: () => false
  })
  // Node counts an upgraded connection as the server's until it ends, and waits for it when it closes.
  const streams = new Set<Duplex>()

  server.on("upgrade", (request, stream, head) => {
    streams.add(stream)
    stream.on("close", () => streams.delete(stream))
    stream.on("error", () => stream.destroy())
    const granting = front.grant(incoming(request, noChunks)).pipe(
      Effect.match({
        onFailure: (refusal) => refuse(stream, refusal),
        onSuccess: ({ generation, session }) =>
          upgrades.handleUpgrade(request, stream, head, (socket) => {
            const connection = hub.add(generation, session, {
              send: (text) => socket.send(text),
              drop: () => socket.terminate(),
              close: (code) => socket.close(code)
            })
            const stop = heartbeat(socket, after)
            socket.on("message", (data) => connection.receive(Buffer.isBuffer(data) ? data.toString("utf8") : ""))
            socket.on("error", () => socket.terminate())
            socket.on("close", () => {
              stop()
              connection.ended()
            })
          })
      })
    )
    Effect.runFork(onServer(granting))
  })

  return {
    close: () => {
      for (const stream of streams) stream.destroy()
    }
  }
}
