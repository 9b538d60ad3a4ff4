import { spawn, spawnSync } from "node:child_process"
import { once } from "node:events"
import { createRequire } from "node:module"
import { dirname, join } from "node:path"
import { createInterface } from "node:readline"
import { fileURLToPath } from "node:url"
import type { Ended } from "@matterwire/contract"
import { endOf } from "../ended.ts"

/** The binary of npm's package, whose install script, which would put it into place, is not run. */
const find = (): string | undefined => {
  const require = createRequire(createRequire(import.meta.url).resolve("deno/package.json"))
  const { arch, platform } = process
  try {
    const manifest = require.resolve(`@deno/${platform}-${arch}${platform === "linux" ? "-glibc" : ""}/package.json`)
    const binary = join(dirname(manifest), platform === "win32" ? "deno.exe" : "deno")
    return spawnSync(binary, ["--version"]).status === 0 ? binary : undefined
  } catch {
    return undefined
  }
}

const home = fileURLToPath(new URL("../..", import.meta.url))

/** The root's configuration makes Deno load the sources of our packages. The network of this machine is all that is granted. */
const FLAGS = ["--config=../../deno.json", "--no-check", "--no-prompt", "--allow-net=127.0.0.1"]

const start = (binary: string, module: string) =>
  spawn(binary, ["run", ...FLAGS, module], {
    cwd: home,
    env: {
      PATH: process.env["PATH"] ?? "",
      DENO_DIR: join(home, ".cache/deno"),
      DENO_NO_UPDATE_CHECK: "1",
      NO_COLOR: "1"
    },
    stdio: ["pipe", "pipe", "pipe"]
  })

/** Runs a script in a Deno of its own. */
const script = (binary: string, source: string): Promise<Ended> => {
  const child = start(binary, "-")
  child.stdin.end(`import { createClient } from "@matterwire/deno"\n${source}`)
  return endOf(child)
}

/** A Deno that runs cases one after the other. */
export interface DenoProcess {
  readonly run: (name: string, controls: string) => Promise<string | undefined>
  readonly script: (source: string) => Promise<Ended>
  /** Whatever it wrote beside its answers. */
  readonly complaints: () => string
  /** Gives its exit code: a Deno that has nothing left to do ends by itself. */
  readonly close: () => Promise<number | null>
}

/** Starts it, or says why there is none. */
export const openDeno = (): DenoProcess | { readonly skipped: string } => {
  const binary = find()
  if (binary === undefined) return { skipped: `npm has no Deno for ${process.platform} ${process.arch}` }

  const child = start(binary, "test/deno/main.ts")
  const lines = createInterface(child.stdout)[Symbol.asyncIterator]()
  let complaints = ""
  child.stderr.on("data", (chunk: Buffer) => (complaints += chunk.toString()))
  child.stdin.on("error", () => {}) // it has ended, as the next answer will say

  return {
    run: async (name, controls) => {
      child.stdin.write(`${JSON.stringify({ controls, name })}\n`)
      const { done, value } = await lines.next()
      if (done === true) return `Deno has ended\n${complaints}`
      const failure: string | null = JSON.parse(value)
      return failure ?? undefined
    },
    script: (source) => script(binary, source),
    complaints: () => complaints,
    close: async () => {
      child.stdin.end()
      const timer = setTimeout(() => child.kill("SIGKILL"), 5000)
      const [code] = child.exitCode === null ? await once(child, "exit") : [child.exitCode]
      clearTimeout(timer)
      return typeof code === "number" ? code : null
    }
  }
}
