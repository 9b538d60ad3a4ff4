import type { Transport } from "@matterwire/core/Transport"
import * as web from "@matterwire/web"
import * as Effect from "effect/Effect"
import type * as Layer from "effect/Layer"
import type * as Scope from "effect/Scope"
import { failed } from "./failed.ts"
import { mayReach } from "./permission.ts"

/** What `Deno.createHttpClient` gives. */
export interface HttpClient extends Disposable {
  readonly close: () => void
}

/** Connections of our own. Closing them ends the idle ones at once, and the others with their requests. */
export const connections = (caCerts: ReadonlyArray<string> = []): Effect.Effect<HttpClient, never, Scope.Scope> =>
  Effect.acquireRelease(
    Effect.sync(() => Deno.createHttpClient({ caCerts: [...caCerts] })),
    (client) => Effect.sync(() => client.close())
  )

/**
 * The web's wire, by Deno's names. Sockets take a client only where they need it, since Deno calls that an experiment;
 * headers go into the same object: as a third argument they would be dropped silently.
 */
export const wire = (client: HttpClient, socketClient: HttpClient | undefined): Layer.Layer<Transport> =>
  web.transport({
    capabilities: { upgradeHeaders: true, streamingUpload: true, reservedHeaders: true },
    fetch: (url, init) => {
      mayReach(url)
      const told: RequestInit & { client: HttpClient } = { ...init, client }
      return fetch(url, told)
    },
    open: (url, headers): WebSocket => {
      mayReach(url)
      return Reflect.construct(WebSocket, [
        url,
        socketClient === undefined ? { headers } : { headers, client: socketClient }
      ])
    },
    failed
  })
