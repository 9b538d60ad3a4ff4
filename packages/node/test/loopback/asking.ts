import { request } from "node:http"
import { connect, type Socket } from "node:net"

export interface Said {
  readonly status: number
  readonly headers: Readonly<Record<string, string | ReadonlyArray<string> | undefined>>
  readonly body: string
}

export interface Ask {
  readonly method?: string
  readonly headers?: Readonly<Record<string, string>>
  readonly host?: string
  readonly body?: string
}

/** Asks for a path of a port, as nothing but HTTP: no redirect is followed, `Host` may be any. */
export const ask = (
  port: number,
  path: string,
  { body, headers = {}, host, method = "GET" }: Ask = {}
): Promise<Said> =>
  new Promise((resolve, reject) => {
    const asked = request(
      {
        host: "127.0.0.1",
        port,
        path,
        method,
        agent: false,
        headers: { host: host ?? `127.0.0.1:${port}`, ...headers }
      },
      (response) => {
        let text = ""
        response
          .setEncoding("utf8")
          .on("data", (chunk: string) => (text += chunk))
          .on("end", () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body: text }))
      }
    )
    asked.on("error", reject).end(body)
  })

/** Sends bytes as they are, and gives what came back until the other side hung up. */
export const raw = (port: number, bytes: string): Promise<string> =>
  new Promise((resolve, reject) => {
    const socket = connect(port, "127.0.0.1", () => socket.write(bytes))
    let text = ""
    socket.setEncoding("utf8").on("data", (chunk: string) => (text += chunk))
    socket.on("error", (error: NodeJS.ErrnoException) => (error.code === "ECONNRESET" ? undefined : reject(error)))
    socket.on("close", () => resolve(text))
  })

/** Connects and says no more than this. */
export const hold = (port: number, bytes: string): Promise<Socket> =>
  new Promise((resolve, reject) => {
    const socket = connect(port, "127.0.0.1", () => socket.write(bytes, () => resolve(socket)))
    socket.on("error", reject)
  })

/** Can anybody be reached there? */
export const isOpen = (port: number, host = "127.0.0.1"): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect(port, host, () => {
      socket.destroy()
      resolve(true)
    })
    socket.on("error", () => resolve(false))
  })
