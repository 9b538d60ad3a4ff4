import { once } from "node:events"
import { readFileSync } from "node:fs"
import { createServer as createHttpServer } from "node:http"
import type { AddressInfo, Socket } from "node:net"
import { connect, createServer, type Server } from "node:net"
import { createServer as createTlsServer } from "node:tls"
import { startServer } from "@matterwire/server"

const fixture = (name: string) => readFileSync(new URL(`fixtures/${name}`, import.meta.url), "utf8")

/** Vouches for `server.pem`, and is known to nobody. */
export const authority = fixture("authority.pem")

const listen = async (server: Server) => {
  const sockets = new Set<Socket>()
  server.on("connection", (socket: Socket) => {
    sockets.add(socket.on("error", () => {}))
    socket.once("close", () => sockets.delete(socket))
  })
  server.listen(0, "127.0.0.1")
  await once(server, "listening")
  const { port } = server.address() as AddressInfo
  return {
    port,
    /** How many connections there are, idle ones too. */
    connections: () => sockets.size,
    [Symbol.asyncDispose]: async () => {
      for (const socket of sockets) socket.destroy()
      server.close()
      await once(server, "close")
    }
  }
}

/** A local server with one person and one channel. */
export const openTown = async () => {
  const server = await startServer()
  server.addTeam("town")
  const { password, token, user } = server.addUser({ username: "mat", team: "town" })
  const channel = server.addChannel({ team: "town", name: "square", members: ["mat"] })
  const { host, hostname, port } = new URL(server.url)
  return {
    url: server.url,
    host,
    hostname,
    port: Number(port),
    token,
    password,
    username: user.username,
    channel_id: channel.id,
    [Symbol.asyncDispose]: () => server.close()
  }
}

/** Stands before a port of this machine, and speaks TLS. */
export const secure = async (port: number) => {
  const pem = fixture("server.pem")
  const server = createTlsServer({ key: pem, cert: pem }, (outer) => {
    const inner = connect(port, "127.0.0.1").on("error", () => outer.destroy())
    outer.on("error", () => inner.destroy()).once("close", () => inner.destroy())
    inner.once("close", () => outer.destroy())
    outer.pipe(inner).pipe(outer)
  })
  const listening = await listen(server)
  return { ...listening, url: `https://127.0.0.1:${listening.port}` }
}

/** Reads the head of a request, writes what it is given, and hangs up. */
export const rude = async (answer: string) => {
  const listening = await listen(createServer((socket) => socket.once("data", () => socket.end(answer))))
  return { ...listening, url: `http://127.0.0.1:${listening.port}` }
}

/** Answers all requests alike, and keeps the connections. */
export const polite = async () => {
  const server = createHttpServer((_request, response) => {
    response.setHeader("content-type", "application/json").end('{"status":"OK"}')
  })
  const listening = await listen(server)
  return { ...listening, url: `http://127.0.0.1:${listening.port}` }
}

/** Takes one file in, and answers what came of it as the file's name: how it was announced, and how long it was. */
export const swallowing = async () => {
  const server = createHttpServer((request, response) => {
    let bytes = 0
    request.on("data", (chunk: Buffer) => (bytes += chunk.length))
    request.on("end", () => {
      const { "content-length": length, "transfer-encoding": encoding } = request.headers
      const [id, user_id, extension, mime_type] = ["f1", "me", "bin", "text/plain"]
      const name = `${encoding ?? "whole"} ${length === String(bytes)} ${bytes}`
      const info = { id, user_id, create_at: 1, update_at: 1, delete_at: 0, name, extension, size: bytes, mime_type }
      response.writeHead(201, { "content-type": "application/json" })
      response.end(JSON.stringify({ file_infos: [info], client_ids: [] }))
    })
  })
  const listening = await listen(server)
  return { ...listening, host: `127.0.0.1:${listening.port}`, url: `http://127.0.0.1:${listening.port}` }
}
