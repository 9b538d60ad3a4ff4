import { type Capabilities, Transport } from "@matterwire/core/Transport"
import * as Layer from "effect/Layer"
import { type Failed, type Fetching, request } from "./http.ts"
import { type Dialling, socket } from "./socket.ts"
import { unreachable } from "./unreachable.ts"

export { unreachable } from "./unreachable.ts"

/** What is particular to one runtime. */
export interface WebOptions {
  /** What the runtime can do. */
  readonly capabilities: Capabilities
  /** Default: the global `fetch`. */
  readonly fetch?: Fetching["fetch"] | undefined
  /** What `fetch` is told with every request. */
  readonly init?: RequestInit | undefined
  /** Opens a socket, whose upgrade carries these headers where `upgradeHeaders` says so. Default: the global `WebSocket`. */
  readonly open?: Dialling["open"] | undefined
  /** Says more of a failure than the runtime does. */
  readonly failed?: Failed | undefined
  /** The fields that go with the browser's cookies, where there are any: a proof that another page cannot give. */
  readonly proof?: Fetching["proof"] | undefined
  /** Waits for the runtime's next hint that the network may be back, where it gives any. */
  readonly woken?: Transport["Service"]["woken"]
}

/** Node, Deno and Bun take headers in an object, as second argument; as third one, as `ws` has it, they drop it silently. */
const withHeaders: Dialling["open"] = (url, headers): WebSocket => Reflect.construct(WebSocket, [url, { headers }])

/** Everything core asks of its surroundings, answered by the web's own names: requests by `fetch`, sockets by `WebSocket`. */
export const transport = ({
  capabilities,
  failed = unreachable,
  fetch = (url, init) => globalThis.fetch(url, init),
  init = {},
  proof = () => ({}),
  woken,
  open = capabilities.upgradeHeaders ? withHeaders : (url) => new WebSocket(url)
}: WebOptions): Layer.Layer<Transport> =>
  Layer.succeed(Transport, {
    capabilities,
    woken,
    request: request({ fetch, init, proof, failed }),
    socket: socket({ open, failed })
  })
