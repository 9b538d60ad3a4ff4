import { createServer, type IncomingMessage, type ServerResponse as NodeResponse } from "node:http"
import { pipeline } from "node:stream/promises"
import { createGzip, gzipSync } from "node:zlib"
import * as Effect from "effect/Effect"
import { v11_6 } from "../Generation.ts"
import { type Chunks, collect, type Content } from "../Content.ts"
import type { Header, ServerRequest, ServerResponse } from "../Wire.ts"
import { incoming, type Needs } from "./incoming.ts"
import { listenSockets } from "./sockets.ts"

/** An open port. */
export interface Listening {
  readonly origin: string
  readonly close: () => Promise<void>
}

async function* bodyOf(request: IncomingMessage): Chunks {
  // Who stops reading early still wants to answer: the connection stays.
  for await (const chunk of request.iterator({ destroyOnReturn: false })) if (Buffer.isBuffer(chunk)) yield chunk
}

const acceptsGzip = (request: ServerRequest): boolean =>
  /(^|[\s,])gzip(?!\s*;\s*q=0(\.0*)?\s*(,|$))/i.test(request.headers["accept-encoding"] ?? "")

const fieldOf = (headers: ReadonlyArray<Header>, name: string): string =>
  headers.find(([known]) => known === name)?.[1] ?? ""

/** Whether a file is packed on its way: a text that is sent as a whole. */
const packs = (request: ServerRequest, headers: ReadonlyArray<Header>, size: number): boolean =>
  request.method === "GET" &&
  fieldOf(headers, "Vary") !== "" &&
  fieldOf(headers, "Content-Range") === "" &&
  /^text\/|[/+](json|xml)\b/.test(fieldOf(headers, "Content-Type")) &&
  size >= v11_6.gzipFrom &&
  acceptsGzip(request)

/** Sends a file. One that is packed has no ranges, and no length that is known before. */
const send = async (
  request: ServerRequest,
  out: NodeResponse,
  { status, headers, body }: Omit<ServerResponse, "body"> & { readonly body: Content }
) => {
  if (packs(request, headers, body.size)) {
    const kept = headers.filter(([name]) => name !== "Accept-Ranges" && name !== "Content-Length")
    out.writeHead(status, [["Content-Encoding", "gzip"], ...kept].flat())
    return pipeline(body.read(), createGzip(), out)
  }
  out.writeHead(status, headers.flat())
  return request.method === "HEAD" ? void out.end() : pipeline(body.read(), out)
}

/** 11.6 packs larger answers when it is asked to; its API routes say so by `Vary`. */
const packed = (
  request: ServerRequest,
  headers: ReadonlyArray<Header>,
  body: string
): { headers: ReadonlyArray<Header>; bytes: Buffer } => {
  const bytes = Buffer.from(body, "utf8")
  const may = headers.some(([name]) => name === "Vary") && bytes.length >= v11_6.gzipFrom && acceptsGzip(request)
  return may ? { headers: [["Content-Encoding", "gzip"], ...headers], bytes: gzipSync(bytes) } : { headers, bytes }
}

const write = async (request: ServerRequest, out: NodeResponse, { status, headers, body }: ServerResponse) => {
  if (typeof body !== "string") return send(request, out, { status, headers, body })
  const { headers: fields, bytes } = packed(request, headers, body)
  const length: ReadonlyArray<Header> = [204, 304].includes(status) ? [] : [["Content-Length", String(bytes.length)]]
  out.writeHead(status, [...fields, ...length].flat())
  out.end(bytes)
}

/** Promises a whole body, and sends the first half of it. */
const writeHalf = async (out: NodeResponse, { status, headers, body }: ServerResponse) => {
  const bytes = typeof body === "string" ? Buffer.from(body) : Buffer.from(await collect(body.read()))
  const kept = headers.filter(([name]) => name !== "Content-Length")
  out.writeHead(status, [...kept, ["Content-Length", String(bytes.length)] as const].flat())
  await new Promise<void>((resolve) => out.write(bytes.subarray(0, bytes.length / 2), () => resolve()))
}

const answer = async ({ front, onServer }: Needs, request: IncomingMessage, out: NodeResponse) => {
  const asked = incoming(request, bodyOf(request))
  const gone = new AbortController()
  out.once("close", () => gone.abort())
  const said = await Effect.runPromise(onServer(front.answer(asked)), { signal: gone.signal })
  if (said.breaks === undefined) return write(asked, out, said)
  if (said.breaks === "midway") await writeHalf(out, said)
  out.destroy()
}

/** Opens a port on 127.0.0.1 for requests and sockets. */
export const listen = async (port: number, needs: Needs): Promise<Listening> => {
  const server = createServer((request, out) => {
    // Fails only when the far end is gone while the answer was made: then nobody is there to be told.
    answer(needs, request, out).catch(() => out.destroy())
  })
  server.keepAliveTimeout = 0 // as Go: who asks again finds the connection open
  const sockets = listenSockets(server, needs)
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject)
    server.listen(port, "127.0.0.1", resolve)
  })
  const address = server.address()
  if (address === null || typeof address === "string") throw new Error("the server has no port")
  return {
    origin: `http://127.0.0.1:${address.port}`,
    close: () =>
      new Promise((resolve) => {
        sockets.close()
        server.close(() => resolve())
        server.closeAllConnections()
      })
  }
}
