import type { Adapter } from "./Adapter.ts"
import type { World, WorldOptions } from "./World.ts"

/** One thing that every adapter must do. Runs in the adapter's own runtime: it imports nothing of Node or of a test runner. */
export interface Case {
  /** A fact. */
  readonly name: string
  readonly world?: WorldOptions
  readonly run: (adapter: Adapter, world: World) => Promise<void>
}
