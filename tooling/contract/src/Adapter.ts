import type { ClientOptions, PromiseClient } from "@matterwire/core/Client"
import type { Capabilities, Transport } from "@matterwire/core/Transport"
import type * as Layer from "effect/Layer"

/** How a script ended that ran in a runtime of its own. */
export interface Ended {
  readonly code: number | null
  readonly output: string
  /** From the script's last line to its end: that of its process, or that of a page's script. */
  readonly lingeredMs: number
}

/** What an adapter hands over to be tried. */
export interface Adapter {
  readonly name: string
  /** What it claims. Each claim is checked both ways. */
  readonly capabilities: Capabilities
  readonly transport: () => Layer.Layer<Transport>
  readonly createClient: (options: ClientOptions) => PromiseClient
  /** Ends idle connections when it is closed. Where `fetch` keeps them, nobody can. */
  readonly ownsConnections: boolean
  /** Runs a script that finds `createClient` in scope and may await, in a process of its own; in a browser, in a page. */
  readonly run: (script: string) => Promise<Ended>
  /** The runtime's own way to show a value to a human, everything in it. */
  readonly inspect?: (value: unknown) => string
}
