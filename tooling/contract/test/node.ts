import { spawn } from "node:child_process"
import { inspect } from "node:util"
import type { Adapter, Ended } from "@matterwire/contract"
import { createClient, transport } from "@matterwire/node"
import { endOf } from "./ended.ts"

const run = (script: string): Promise<Ended> => {
  const source = `import { createClient } from "@matterwire/node"\n${script}`
  return endOf(
    spawn(process.execPath, ["--input-type=module", "--eval", source], {
      cwd: new URL("..", import.meta.url),
      stdio: ["ignore", "pipe", "pipe"]
    })
  )
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
