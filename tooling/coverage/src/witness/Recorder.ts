import { createServer } from "node:http"
import type { AddressInfo } from "node:net"

/** One request, as it came over the wire. */
export interface Sent {
  readonly method: string
  /** Without the query, from where the server's address ends. */
  readonly path: string
  readonly query: ReadonlyArray<readonly [string, string]>
  readonly contentType: string
  readonly body: Uint8Array
}

/**
 * A server that answers everything with an empty object and keeps what it was asked. Its address names the caller, so
 * that each request belongs to one, whenever it comes.
 */
export interface Recorder {
  /** The server's address for one caller. */
  readonly addressOf: (caller: string) => string
  readonly sentBy: (caller: string) => ReadonlyArray<Sent>
  /** Until a request of this caller is in. */
  readonly arrival: (caller: string) => Promise<void>
  readonly close: () => Promise<void>
}

export const recorder = async (): Promise<Recorder> => {
  const kept = new Map<string, Array<Sent>>()
  const waiting = new Map<string, () => void>()
  const server = createServer((request, response) => {
    const chunks: Array<Uint8Array> = []
    request.on("data", (chunk: Uint8Array) => chunks.push(chunk))
    request.on("end", () => {
      const { pathname, searchParams } = new URL(request.url ?? "", "http://localhost")
      const [, caller = "", path = ""] = /^\/~(\w+)(.*)$/.exec(pathname) ?? []
      const of = kept.get(caller) ?? []
      kept.set(caller, of)
      of.push({
        method: request.method ?? "",
        path,
        query: [...searchParams],
        contentType: request.headers["content-type"] ?? "",
        body: Buffer.concat(chunks)
      })
      response.writeHead(200, { "content-type": "application/json" }).end("{}")
      waiting.get(caller)?.()
    })
  })
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
  const { port } = server.address() as AddressInfo
  const sentBy = (caller: string) => kept.get(caller) ?? []
  return {
    addressOf: (caller) => `http://127.0.0.1:${port}/~${caller}`,
    sentBy,
    arrival: (caller) =>
      new Promise((resolve) => (sentBy(caller).length > 0 ? resolve() : waiting.set(caller, resolve))),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      })
  }
}
