import { spawn } from "node:child_process"
import { once } from "node:events"
import { inspect } from "node:util"
import type { Adapter, Ended } from "@matterwire/contract"
import { createClient, transport } from "@matterwire/node"

const run = async (script: string): Promise<Ended> => {
  const source = `import { createClient } from "@matterwire/node"\n${script}`
  const child = spawn(process.execPath, ["--input-type=module", "--eval", source], {
    cwd: new URL("..", import.meta.url),
    stdio: ["ignore", "pipe", "pipe"]
  })
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

export const node: Adapter = {
  name: "node",
  capabilities: { upgradeHeaders: true, streamingUpload: true, reservedHeaders: true },
  transport,
  createClient,
  ownsConnections: true,
  run,
  inspect: (value) =>
    inspect(value, { depth: Infinity, showHidden: true, getters: true, maxArrayLength: null, maxStringLength: null })
}
