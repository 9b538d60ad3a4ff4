import type { Adapter } from "../Adapter.ts"
import { cases } from "../cases/index.ts"
import { remoteWorld } from "./world.ts"

/** Runs one case here, against a world elsewhere. How it failed, or `undefined`. */
export const runCase = async (
  adapter: Omit<Adapter, "run">,
  name: string,
  controls: string
): Promise<string | undefined> => {
  const one = Object.values(cases)
    .flat()
    .find((candidate) => candidate.name === name)
  if (one === undefined) return `there is no case "${name}"`
  const world = await remoteWorld(controls)
  try {
    await one.run({ ...adapter, run: world.script }, world)
    return undefined
  } catch (error) {
    return error instanceof Error ? (error.stack ?? error.message) : String(error)
  }
}
