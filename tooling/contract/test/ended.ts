import { once } from "node:events"
import type { ChildProcessByStdio } from "node:child_process"
import type { Readable, Writable } from "node:stream"
import type { Ended } from "@matterwire/contract"

/** Follows a process to its end, which comes by force when it does not come by itself. */
export const endOf = async (child: ChildProcessByStdio<Writable | null, Readable, Readable>): Promise<Ended> => {
  let output = ""
  let last = performance.now()
  for (const stream of [child.stdout, child.stderr]) {
    stream.on("data", (chunk: Buffer) => {
      output += chunk.toString()
      last = performance.now()
    })
  }
  const timer = setTimeout(() => child.kill("SIGKILL"), 25_000)
  const [code] = await once(child, "close")
  clearTimeout(timer)
  return { code: typeof code === "number" ? code : null, output, lingeredMs: performance.now() - last }
}
