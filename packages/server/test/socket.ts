import { WebSocket } from "ws"
import type { Server } from "../src/index.ts"

/** A socket of a bare client, with all that came over it. */
export interface RawSocket {
  readonly frames: ReadonlyArray<string>
  /** Waits until so many frames have come. */
  readonly until: (count: number) => Promise<ReadonlyArray<string>>
  readonly send: (message: unknown) => void
  /** The code of its end. */
  readonly closed: Promise<number>
  readonly close: () => void
  /** Leaves without a word. */
  readonly drop: () => void
  /** Reads nothing more, until `resume`. */
  readonly pause: () => void
  readonly resume: () => void
}

/** Opens a socket; rejects with the status when the upgrade is refused. */
export const connect = (
  server: Server,
  path: string,
  headers: Readonly<Record<string, string>> = {}
): Promise<RawSocket> =>
  new Promise((resolve, reject) => {
    const socket = new WebSocket(server.url.replace("http", "ws") + path, { headers })
    const frames: Array<string> = []
    const waiting = new Set<() => void>()
    socket.on("message", (data) => {
      frames.push(Buffer.isBuffer(data) ? data.toString("utf8") : "")
      for (const look of waiting) look()
    })
    const closed = new Promise<number>((ended) => socket.on("close", (code) => ended(code)))
    socket.on("unexpected-response", (_request, response) => reject(new Error(String(response.statusCode))))
    socket.on("error", reject)
    socket.on("open", () =>
      resolve({
        frames,
        until: (count) =>
          new Promise((enough) => {
            const look = () => {
              if (frames.length < count) return
              waiting.delete(look)
              enough([...frames])
            }
            waiting.add(look)
            look()
          }),
        send: (message) => socket.send(typeof message === "string" ? message : JSON.stringify(message)),
        closed,
        close: () => socket.close(),
        drop: () => socket.terminate(),
        pause: () => socket.pause(),
        resume: () => socket.resume()
      })
    )
  })

/** What stands behind `Bearer`. */
export const bearer = (token: string) => ({ authorization: `Bearer ${token}` })
