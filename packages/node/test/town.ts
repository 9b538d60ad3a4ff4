import type { IncomingMessage, RequestListener, ServerResponse } from "node:http"
import { createHash } from "node:crypto"
import { serve } from "./loopback.ts"

/** Where a connection is destroyed: after so many bytes of a body that comes, or goes. */
type Cut = number | undefined

/** The bytes of a request, or those that come before a cut. Events, as leaving an iterator would end the request. */
const received = (request: IncomingMessage, most: Cut): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    const chunks: Array<Buffer> = []
    let size = 0
    request.on("data", (chunk: Buffer) => {
      chunks.push(chunk)
      size += chunk.length
      if (most !== undefined && size >= most) resolve(Buffer.concat(chunks).subarray(0, most))
    })
    request.on("end", () => resolve(Buffer.concat(chunks)))
    request.on("close", () => reject(new Error("the other side has left")))
  })

export const digest = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex")

const json = (response: ServerResponse, status: number, value: unknown) =>
  response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(value))

const info = (size: number) => ({
  id: "f1",
  user_id: "me",
  create_at: 1,
  update_at: 1,
  delete_at: 0,
  name: "f.bin",
  extension: "bin",
  size,
  mime_type: "application/octet-stream"
})

/** A server with one file and one upload, that breaks in the middle of bodies: once for each of the `cuts`, in their order. */
export const town = (cuts: ReadonlyArray<number> = [], file: Uint8Array = new Uint8Array()) => {
  const left = [...cuts]
  const seen: { readonly requests: Array<string>; readonly kept: Array<Buffer>; form: Buffer } = {
    requests: [],
    kept: [],
    form: Buffer.alloc(0)
  }
  let size = 0
  const offset = () => seen.kept.reduce((sum, { length }) => sum + length, 0)
  const state = () => ({
    id: "u1",
    type: "attachment",
    create_at: 1,
    user_id: "me",
    filename: "f",
    file_size: size,
    file_offset: offset()
  })

  const uploads = async (request: IncomingMessage, response: ServerResponse) => {
    if (request.method === "GET") return json(response, 200, state())
    const cut = left.shift()
    const bytes = await received(request, cut)
    if (cut === undefined || offset() + bytes.length >= 5 * 1024 * 1024) seen.kept.push(bytes)
    if (cut !== undefined) return void request.socket.destroy()
    return offset() === size ? json(response, 200, info(size)) : response.writeHead(204).end()
  }

  const files = async (request: IncomingMessage, response: ServerResponse) => {
    if (request.method === "POST") {
      const cut = left.shift()
      seen.form = await received(request, cut)
      if (cut !== undefined) return void request.socket.destroy()
      return json(response, 201, { file_infos: [info(1)], client_ids: [] })
    }
    const from = Number(/^bytes=(\d+)-/.exec(request.headers.range ?? "")?.[1] ?? 0)
    const body = file.subarray(from)
    const cut = left.shift()
    response.writeHead(request.headers.range === undefined ? 200 : 206, {
      "content-length": body.length,
      "last-modified": "Mon, 23 Nov 2026 13:03:19 GMT",
      ...(request.headers.range === undefined
        ? {}
        : { "content-range": `bytes ${from}-${file.length - 1}/${file.length}` })
    })
    return cut === undefined
      ? response.end(body)
      : response.write(body.subarray(0, cut), () => request.socket.destroy())
  }

  const answer: RequestListener = (request, response) => {
    const { headers, method, url = "" } = request
    seen.requests.push(`${method} ${url} ${headers.range ?? headers["content-length"] ?? ""}`.trim())
    const done =
      url === "/api/v4/uploads"
        ? received(request, undefined).then((body) => {
            const { file_size }: { file_size: number } = JSON.parse(String(body))
            size = file_size
            json(response, 201, state())
          })
        : url.startsWith("/api/v4/uploads/")
          ? uploads(request, response)
          : files(request, response)
    Promise.resolve(done).catch(() => {}) // the other side has left
  }
  return { seen, opened: serve(answer) }
}
