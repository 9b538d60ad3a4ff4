import { simulate } from "./simulate.ts"
import { count, noTally, type Tally } from "./tally.ts"

/** Plays seeds, from the first on, every `step`th one. */
export const run = async (
  { first, seeds, step = 1 }: { readonly first: number; readonly seeds: number; readonly step?: number },
  progress: (seed: number) => void = () => {}
): Promise<Tally> => {
  const tally = noTally()
  for (let seed = first; seed < first + seeds * step; seed += step) {
    count(tally, await simulate(seed))
    progress(seed)
  }
  return tally
}
