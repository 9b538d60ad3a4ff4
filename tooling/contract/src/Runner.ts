import type { Adapter } from "./Adapter.ts"
import type { Case } from "./Case.ts"
import { type Deeds, serveControls } from "./host/controls.ts"
import { openWorld } from "./host/world.ts"
import type { World } from "./World.ts"

/** Runs one case to its end, each against a world of its own. */
export type Runner = (one: Case) => Promise<void>

/** With an adapter of this very process. */
export const inProcess =
  (adapter: Adapter): Runner =>
  async (one) => {
    await using world = await openWorld(one.world)
    await one.run(adapter, world)
  }

/** In another runtime: `run` hands it the case's name and where the controls of its world are, and gives how it failed. */
export const elsewhere =
  (deeds: Deeds, run: (name: string, controls: string, world: World) => Promise<string | undefined>): Runner =>
  async (one) => {
    await using world = await openWorld(one.world)
    await using controls = await serveControls(world, deeds)
    const failure = await run(one.name, controls.url, world)
    if (failure !== undefined) throw new Error(failure)
  }
