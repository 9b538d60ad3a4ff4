import { spawn } from "node:child_process"
import { once } from "node:events"
import { mkdtempSync, rmSync } from "node:fs"
import { connect, createServer } from "node:net"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { setTimeout as sleep } from "node:timers/promises"

export { find, type Found, machine } from "./find.ts"

/** A Redis that keeps nothing on disk and listens on this machine alone. */
export interface Redis extends AsyncDisposable {
  readonly port: number
  /** `redis://:password@127.0.0.1:port`, or without the password. */
  readonly url: string
  /** Kills it; whatever it held is lost. */
  readonly kill: () => Promise<void>
  /** Stops it in the middle of everything, and lets it go on. */
  readonly signal: (signal: "SIGSTOP" | "SIGCONT") => void
}

const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, "127.0.0.1")
  await once(server, "listening")
  const address = server.address()
  server.close()
  await once(server, "close")
  if (address === null || typeof address === "string") throw new Error("not listening on a port")
  return address.port
}

/** Says something until it is answered so. */
const command = async (port: number, text: string, wanted: string) => {
  const socket = connect(port, "127.0.0.1")
  let answer = ""
  socket.on("data", (chunk: Buffer) => (answer += chunk.toString()))
  for (let step = 0; !answer.includes(wanted); step++) {
    if (step > 100) throw new Error(`${text}: ${answer}`)
    socket.write(`${text}\r\n`)
    await sleep(50)
  }
  socket.destroy()
}

/** Starts one, on a free port or on one that another had. */
export const startRedis = async (
  path: string,
  options: { readonly port?: number; readonly password?: string; readonly cluster?: boolean } = {}
): Promise<Redis> => {
  const port = options.port ?? (await freePort())
  const password = options.password === undefined ? [] : ["--requirepass", options.password]
  const folder = mkdtempSync(join(tmpdir(), "matterwire-redis-"))
  const cluster =
    options.cluster === true ? ["--cluster-enabled", "yes", "--cluster-port", String(await freePort())] : []
  const only = [
    "--bind",
    "127.0.0.1",
    "--port",
    String(port),
    "--save",
    "",
    "--appendonly",
    "no",
    "--dir",
    folder,
    ...password,
    ...cluster
  ]
  const child = spawn(path, only, { stdio: ["ignore", "pipe", "inherit"] })
  let output = ""
  child.stdout.on("data", (chunk: Buffer) => (output += chunk.toString()))
  for (let step = 0; !output.includes("eady to accept connections"); step++) {
    if (child.exitCode !== null || step > 1000) throw new Error(`${path} did not start:\n${output}`)
    await sleep(10)
  }
  const kill = async () => {
    if (child.exitCode !== null || child.signalCode !== null) return
    const ended = once(child, "exit")
    child.kill("SIGKILL")
    await ended
    rmSync(folder, { recursive: true, force: true })
  }
  // A cluster of one, which has to be told that it is all there is.
  if (cluster.length > 0) {
    await command(port, "CLUSTER ADDSLOTSRANGE 0 16383", "+OK")
    await command(port, "CLUSTER INFO", "cluster_state:ok")
  }
  return {
    port,
    url: `redis://${options.password === undefined ? "" : `:${options.password}@`}127.0.0.1:${port}`,
    kill,
    signal: (signal) => void child.kill(signal),
    [Symbol.asyncDispose]: kill
  }
}
