import { parentPort, workerData } from "node:worker_threads"
import { run } from "./run.ts"

const numberIn = (name: string): number => {
  const found: unknown = Reflect.get(workerData, name)
  if (typeof found !== "number") throw new Error(`a thread needs the number ${name}`)
  return found
}

parentPort?.postMessage(await run({ first: numberIn("first"), seeds: numberIn("seeds"), step: numberIn("step") }))
