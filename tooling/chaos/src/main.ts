import { availableParallelism } from "node:os"
import { inParallel } from "./parallel.ts"
import { simulate } from "./simulate.ts"
import { failure, table } from "./tally.ts"

/** So many failures are told of in full. */
const SHOWN = 20

const wholeNumber = (name: string): number | undefined => {
  const given = process.env[name]
  if (given === undefined || given === "") return undefined
  if (!/^\d{1,9}$/.test(given)) throw new Error(`${name} must be a whole number, not ${JSON.stringify(given)}`)
  return Number(given)
}

/** One seed, with all that happened. */
const again = async (seed: number): Promise<boolean> => {
  const { wrong } = await simulate(seed, (line) => console.log(line))
  console.log(wrong.length === 0 ? `seed ${seed}: nothing is wrong` : failure({ seed, wrong }))
  return wrong.length === 0
}

const all = async (seeds: number): Promise<boolean> => {
  const threads = Math.max(1, Math.min(2, availableParallelism(), seeds))
  const begun = performance.now()
  const tally = await inParallel(seeds, threads)
  const seconds = (performance.now() - begun) / 1000
  for (const one of tally.wrong.slice(0, SHOWN)) console.log(failure(one))
  if (tally.wrong.length > SHOWN)
    console.log(
      `and so did seeds ${tally.wrong
        .slice(SHOWN)
        .map(({ seed }) => seed)
        .join(", ")}`
    )
  console.log(table(tally))
  const each = (seconds * 1000 * threads) / seeds
  console.log(
    `${tally.wrong.length} of ${seeds} seeds went wrong; ${seconds.toFixed(1)} s on ${threads} threads, ${each.toFixed(1)} ms each`
  )
  return tally.wrong.length === 0
}

const seed = wholeNumber("CHAOS_SEED")
const isGood = seed === undefined ? await all(wholeNumber("CHAOS_SEEDS") ?? 10_000) : await again(seed)
if (!isGood) process.exitCode = 1
