import { createServer } from "node:http"
import type { Driver } from "./driver.ts"

/** One request, as it came over the wire. */
export interface Sent {
  readonly method: string
  /** Without the query, from where the server's address ends. */
  readonly path: string
  readonly query: ReadonlyArray<readonly [string, string]>
  readonly contentType: string
  readonly body: Uint8Array
}

/** What a method did when it was called: it sent requests, or it only built an address, or neither. */
export interface Called {
  readonly method: string
  readonly sent: ReadonlyArray<Sent>
  readonly built: Sent | undefined
}

/** What every method of a driver did. */
export interface Statement {
  readonly driver: Driver
  readonly calls: ReadonlyArray<Called>
}

/**
 * A server that answers everything with an empty object and keeps what it was asked. Its address names the caller, so
 * that each request belongs to one, whenever it comes.
 */
export interface Recorder {
  /** The server's address for one caller. */
  readonly addressOf: (caller: string) => string
  /** What a method sent, or the address that it gave back, as if somebody had asked for it. */
  readonly called: (method: string, result: unknown) => Called
  /** Until a request of this caller is in. */
  readonly arrival: (caller: string) => Promise<void>
  readonly close: () => Promise<void>
}

const parted = (url: string) => {
  const { pathname, searchParams } = new URL(url, "http://localhost")
  const [, caller = "", path = ""] = /^\/~(\w+)(.*)$/.exec(pathname) ?? []
  return { caller, path, query: [...searchParams] }
}

export const recorder = async (): Promise<Recorder> => {
  const kept = new Map<string, Array<Sent>>()
  const waiting = new Map<string, () => void>()
  const server = createServer((request, response) => {
    const chunks: Array<Uint8Array> = []
    request.on("data", (chunk: Uint8Array) => chunks.push(chunk))
    request.on("end", () => {
      const { caller, ...rest } = parted(request.url ?? "")
      const of = kept.get(caller) ?? []
      kept.set(caller, of)
      of.push({
        method: request.method ?? "",
        ...rest,
        contentType: request.headers["content-type"] ?? "",
        body: Buffer.concat(chunks)
      })
      response.writeHead(200, { "content-type": "application/json" }).end("{}")
      waiting.get(caller)?.()
    })
  })
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
  const address = server.address()
  if (address === null || typeof address === "string") throw new Error("the recorder has no port")
  const addressOf = (caller: string) => `http://127.0.0.1:${address.port}/~${caller}`
  const sentBy = (caller: string) => kept.get(caller) ?? []
  return {
    addressOf,
    called: (method, result) => {
      const base = addressOf(method)
      const isAddress = typeof result === "string" && result.startsWith(base) && result !== base
      const built = isAddress
        ? { method: "GET", ...parted(result), contentType: "", body: new Uint8Array() }
        : undefined
      return { method, sent: sentBy(method), built }
    },
    arrival: (caller) =>
      new Promise((resolve) => (sentBy(caller).length > 0 ? resolve() : waiting.set(caller, resolve))),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      })
  }
}
