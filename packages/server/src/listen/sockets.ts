import { STATUS_CODES, type Server as NodeServer } from "node:http"
import type { Duplex } from "node:stream"
import * as Effect from "effect/Effect"
import { type WebSocket, WebSocketServer } from "ws"
import { noChunks } from "../Content.ts"
import type { Granted } from "../Upgrade.ts"
import type { ServerResponse } from "../Wire.ts"
import { incoming, type Needs } from "./incoming.ts"

const PING_EVERY_MS = 60_000
const PONG_WITHIN_MS = 100_000
const LARGEST_FRAME = 8192

const refuse = (socket: Duplex, { breaks, status, headers, body: said }: ServerResponse) => {
  if (breaks !== undefined) return void socket.destroy()
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

/** The beginning of a frame that is longer than what comes: its bytes end before it does. */
const halfOf = (text: string): Buffer => {
  const bytes = Buffer.from(text, "utf8")
  const length = Buffer.alloc(8)
  length.writeBigUInt64BE(BigInt(bytes.length + 1))
  return Buffer.concat([Buffer.of(0x81, 127), length, bytes.subarray(0, bytes.length / 2)])
}

/** Makes a connection of a socket whose upgrade is done. */
const takeIn = ({ hub, after }: Needs, socket: WebSocket, stream: Duplex, granted: Granted) => {
  let isSilent = false
  const connection = hub.add(granted, {
    send: (text) => {
      let isThrough = false
      socket.send(text, () => {
        if (isThrough) return
        isThrough = true
        connection.drained()
      })
      if (socket.bufferedAmount > 0) return false
      isThrough = true
      return true
    },
    breakOff: (text) => {
      stream.write(halfOf(text), () => socket.terminate())
    },
    drop: () => socket.terminate(),
    close: (code) => socket.close(code),
    fallSilent: () => {
      isSilent = true
      stop()
      socket.pause()
    }
  })
  const stop = heartbeat(socket, after)
  socket.on("message", (data, isBinary) => {
    if (isSilent) return
    // 11.6 takes bytes for msgpack, which we do not read.
    const isUnread = isBinary && !granted.generation.old
    connection.receive(Buffer.isBuffer(data) && !isUnread ? data.toString("utf8") : "")
  })
  socket.on("error", () => socket.terminate())
  socket.on("close", () => {
    stop()
    connection.ended()
  })
}

/** Takes the upgrades of a server: no compression and no subprotocol, as recorded. */
export const listenSockets = (server: NodeServer, needs: Needs) => {
  const { front, onServer } = needs
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
        onSuccess: (granted) =>
          upgrades.handleUpgrade(request, stream, head, (socket) => takeIn(needs, socket, stream, granted))
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
