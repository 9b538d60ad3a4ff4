import type { IncomingMessage, ServerResponse } from "node:http"
import { createServer, request as forward } from "node:http"
import type { AddressInfo, Socket } from "node:net"
import { connect } from "node:net"
import type { Duplex } from "node:stream"
import type { Answered, Open, Seen, Which } from "../World.ts"

type Fault = { readonly which: Which; readonly answer: Answered | "hang" }

/** An empty page of the gate's own origin, for browsers. It is not among what came in. */
export const PAGE = "/contract.html"
const EMPTY = '<!doctype html><link rel="icon" href="data:,"><title>contract</title>'

/**
 * Stands before the server and looks on: what comes in, what is open, and what is to go wrong. It sees what no server
 * shows, the connections and the headers of an upgrade, and passes everything else through as it is.
 */
export const openGate = async (target: string | undefined) => {
  const seen: Array<Seen> = []
  const connections = new Set<Socket>()
  const sockets = new Set<Duplex>()
  let faults: ReadonlyArray<Fault> = []
  let requests = 0

  const note = (request: IncomingMessage, upgrade: boolean) => {
    const headers = Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name, String(value)]))
    seen.push({ method: request.method ?? "", url: request.url ?? "", headers, upgrade })
    return faults.find(
      ({ which }) => (which.method ?? request.method) === request.method && pathOf(request).endsWith(which.path)
    )?.answer
  }

  const server = createServer((request, response) => {
    if (request.url === PAGE) return void response.setHeader("content-type", "text/html").end(EMPTY)
    requests += 1
    response.once("close", () => (requests -= 1))
    const fault = note(request, false)
    if (fault === "hang") return void request.resume()
    if (fault !== undefined) return answer(request, response, fault)
    if (target === undefined) return answer(request, response, { status: 200, body: "{}" })
    pass(request, response, target)
  })

  server.on("connection", (socket: Socket) => {
    connections.add(socket)
    socket.once("close", () => connections.delete(socket))
  })

  server.on("upgrade", (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    sockets.add(socket)
    socket.once("close", () => sockets.delete(socket)).on("error", () => socket.destroy())
    const fault = note(request, true)
    if (fault === "hang") socket.on("end", () => socket.end()).resume()
    else if (fault !== undefined || target === undefined) socket.end(refusal(fault ?? { status: 404 }))
    else passUpgrade(request, socket, head, target)
  })

  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))

  return {
    url: `http://127.0.0.1:${portOf(server.address())}`,
    seen: (): ReadonlyArray<Seen> => [...seen],
    open: (): Open => ({ connections: connections.size, requests, sockets: sockets.size }),
    fault: (which: Which, answer: Answered | "hang") => {
      faults = [{ which, answer }, ...faults]
    },
    close: async () => {
      for (const socket of connections) socket.destroy()
      await new Promise((resolve) => server.close(resolve))
    }
  }
}

const passUpgrade = (request: IncomingMessage, socket: Duplex, head: Buffer, target: string) => {
  const { hostname, port } = new URL(target)
  const inner = connect(Number(port), hostname)
  inner.on("error", () => socket.destroy()).once("close", () => socket.destroy())
  socket.once("close", () => inner.destroy())
  inner.write(`${request.method} ${request.url} HTTP/1.1\r\n${rawHeaders(request)}\r\n`)
  inner.write(head)
  socket.pipe(inner).pipe(socket)
}

const pathOf = (request: IncomingMessage) => (request.url ?? "").split("?")[0] ?? ""

const portOf = (address: AddressInfo | string | null): number => {
  if (address === null || typeof address === "string") throw new Error("the gate has no port")
  return address.port
}

const rawHeaders = ({ rawHeaders: raw }: IncomingMessage) =>
  raw.map((text, index) => (index % 2 === 0 ? `${text}: ` : `${text}\r\n`)).join("")

const answer = (request: IncomingMessage, response: ServerResponse, { body = "", headers = {}, status }: Answered) => {
  request.resume()
  request.once("end", () => response.writeHead(status, headers).end(body))
}

const refusal = ({ body = "", headers = {}, status }: Answered) =>
  [
    `HTTP/1.1 ${status} Refused`,
    ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`),
    `Content-Length: ${Buffer.byteLength(body)}`,
    "Connection: close",
    "",
    body
  ].join("\r\n")

/** The dotted and doubled parts of a path must arrive as they were sent, so that no `URL` may touch it. */
const pass = (request: IncomingMessage, response: ServerResponse, target: string) => {
  const { hostname, port } = new URL(target)
  const { headers, method, url } = request
  const inner = forward({
    agent: false,
    headers: { ...headers, connection: "close" },
    hostname,
    method,
    path: url,
    port,
    setHost: false
  })
  inner.on("response", (answered) => {
    const fields = answered.rawHeaders.filter(
      (_text, index, raw) => !/^(connection|keep-alive)$/i.test(raw[index - (index % 2)] ?? "")
    )
    response.writeHead(answered.statusCode ?? 502, fields)
    answered.pipe(response)
  })
  inner.on("error", () => response.destroy())
  response.once("close", () => inner.destroy())
  request.pipe(inner)
}
