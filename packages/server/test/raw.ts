import * as http from "node:http"
import type { Server } from "../src/index.ts"

/** An answer with its fields as they stood on the wire, letter case and order included. */
export interface RawAnswer {
  readonly status: number
  readonly headers: ReadonlyArray<readonly [name: string, value: string]>
  readonly body: string
}

export interface RawRequest {
  readonly token?: string
  readonly headers?: Readonly<Record<string, string>>
  /** Text as it is; anything else as JSON. */
  readonly body?: unknown
}

/** Asks by a bare `node:http` request: no URL is folded, no redirect followed, no field name changed. */
export const ask = (
  server: Server,
  method: string,
  path: string,
  { token, headers = {}, body }: RawRequest = {}
): Promise<RawAnswer> =>
  new Promise((resolve, reject) => {
    const { hostname, port } = new URL(server.url)
    const request = http.request(
      {
        hostname,
        port,
        method,
        path,
        agent: false,
        headers: { ...headers, ...(token === undefined ? {} : { authorization: `Bearer ${token}` }) }
      },
      (response) => {
        const chunks: Array<Buffer> = []
        response.on("error", reject)
        response.on("data", (chunk: Buffer) => chunks.push(chunk))
        response.on("end", () => {
          const raw = response.rawHeaders
          resolve({
            status: response.statusCode ?? 0,
            headers: raw.flatMap((name, index) => (index % 2 === 0 ? [[name, raw[index + 1] ?? ""] as const] : [])),
            body: Buffer.concat(chunks).toString("utf8")
          })
        })
      }
    )
    request.on("error", reject)
    request.end(typeof body === "string" || body === undefined ? body : JSON.stringify(body))
  })

/** The names of the server's own fields, in wire order: without those of Node's connection. */
export const names = ({ headers }: RawAnswer): ReadonlyArray<string> =>
  headers
    .map(([name]) => name)
    .filter((name) => !["Connection", "Date", "Keep-Alive", "Transfer-Encoding"].includes(name))

/** The values of a field by its exact name. */
export const values = ({ headers }: RawAnswer, name: string): ReadonlyArray<string> =>
  headers.filter(([known]) => known === name).map(([, value]) => value)

const isFields = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null

/** The body as an object of fields; a list is one by index. */
export const json = ({ body }: Pick<RawAnswer, "body">): Readonly<Record<string, unknown>> => {
  const value: unknown = JSON.parse(body)
  if (!isFields(value)) throw new Error(`no object: ${body}`)
  return value
}

/** A text field of the body. */
export const text = (answer: Pick<RawAnswer, "body">, name: string): string => String(json(answer)[name])

/** Status and error id: what a client can go by. */
export const failure = (answer: RawAnswer): string => `${answer.status} ${text(answer, "id")}`
