import { registerHooks } from "node:module"
import { parentPort, workerData } from "node:worker_threads"
import { planted, plants } from "./plants.ts"

/** Plays seeds on a core with a mistake, until one of them shows it. Answers how many that took, and what was wrong. */
const name: unknown = Reflect.get(workerData, "plant")
const seeds: unknown = Reflect.get(workerData, "seeds")
const found = Object.entries(plants).find(([known]) => known === name)
if (found === undefined || typeof seeds !== "number") throw new Error(`there is no plant ${String(name)}`)
const [, plant] = found

let isPlanted = false
registerHooks({
  load: (url, context, next) => {
    const loaded = next(url, context)
    if (!url.endsWith(`/core/dist/${plant.file}`)) return loaded
    const { source } = loaded
    if (source === undefined || typeof source === "string") throw new Error(`${url} was not read as bytes`)
    isPlanted = true
    return { ...loaded, source: planted(plant, new TextDecoder().decode(source)) }
  }
})

const { simulate } = await import("./simulate.ts")
let answer: { readonly seed: number; readonly wrong: ReadonlyArray<string> } | undefined
for (let seed = 1; seed <= seeds && answer === undefined; seed += 1) {
  const { wrong } = await simulate(seed)
  if (wrong.length > 0) answer = { seed, wrong }
}
if (!isPlanted) throw new Error(`core does not load ${plant.file}`)
parentPort?.postMessage(answer)
