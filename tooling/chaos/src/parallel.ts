import { Worker } from "node:worker_threads"
import { noTally, sum, type Tally } from "./tally.ts"

const inWorker = (workerData: { readonly first: number; readonly seeds: number; readonly step: number }) =>
  new Promise<Tally>((resolve, reject) => {
    const worker = new Worker(new URL("./thread.ts", import.meta.url), { workerData })
    worker.once("message", resolve)
    worker.once("error", reject)
  })

/** Plays the seeds from 1 on, shared out to threads. */
export const inParallel = async (seeds: number, threads: number): Promise<Tally> => {
  const shares = Array.from({ length: threads }, (_, index) => Math.ceil((seeds - index) / threads))
  const parts = await Promise.all(
    shares.map((share, index) => inWorker({ first: 1 + index, seeds: share, step: threads }))
  )
  const tally = noTally()
  for (const part of parts) sum(tally, part)
  tally.wrong.sort((a, b) => a.seed - b.seed)
  return tally
}
