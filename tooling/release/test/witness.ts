import { once } from "node:events"
import { Worker } from "node:worker_threads"
import { onTestFinished } from "vitest"

/** A thread of its own, as the tools are waited for in ours. */
const code = `
  const { createServer } = require("node:net")
  const { parentPort, workerData } = require("node:worker_threads")
  const server = createServer((socket) => {
    Atomics.add(workerData, 0, 1)
    socket.on("error", () => {}).destroy()
  })
  server.listen(0, "127.0.0.1", () => parentPort.postMessage(server.address().port))
`

/** Stands where a registry or a proxy would, answers nothing, and counts who asks. */
export const witness = async (): Promise<{ readonly url: string; readonly asked: () => number }> => {
  const counter = new Int32Array(new SharedArrayBuffer(4))
  const worker = new Worker(code, { eval: true, workerData: counter })
  onTestFinished(async () => void (await worker.terminate()))
  const [port] = await once(worker, "message")
  return { url: `http://127.0.0.1:${port}`, asked: () => Atomics.load(counter, 0) }
}
