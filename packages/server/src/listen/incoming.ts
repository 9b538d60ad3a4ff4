import type { IncomingMessage } from "node:http"
import type * as Effect from "effect/Effect"
import type { Front } from "../Front.ts"
import type { After } from "../sockets/Line.ts"
import type { Hub } from "../sockets/Hub.ts"
import type { Chunks } from "../Content.ts"
import { type ServerRequest, target } from "../Wire.ts"

/** What the listening half needs of the server. */
export interface Needs {
  readonly front: Front
  readonly hub: Hub
  readonly after: After
  readonly onServer: <A, E>(effect: Effect.Effect<A, E>) => Effect.Effect<A, E>
}

/** A request of Node's as ours. Of a field that came twice the first counts. */
export const incoming = (request: IncomingMessage, body: Chunks): ServerRequest => {
  const headers: Record<string, string> = {}
  for (const [name, values] of Object.entries(request.headersDistinct)) {
    const value = name === "cookie" ? values?.join("; ") : values?.[0]
    if (value !== undefined) headers[name] = value
  }
  return {
    method: request.method ?? "GET",
    ...target(request.url ?? "/"),
    headers,
    body,
    address: request.socket.remoteAddress ?? ""
  }
}
