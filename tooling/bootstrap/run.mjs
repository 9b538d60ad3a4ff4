// Runs a task of this workspace on any machine with npm: `node tooling/bootstrap/run.mjs <task> [arguments]`.
//
// Plain JavaScript without dependencies, and nothing newer than Node 14 understands, because it is what an old Node
// runs first. What is missing (Node itself, pnpm) comes from the npm registry through npx and stays in npm's cache.
import { spawn, spawnSync } from "node:child_process"
import { readFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { dirname, join } from "node:path"
import { fileURLToPath, pathToFileURL } from "node:url"

const root = join(dirname(fileURLToPath(import.meta.url)), "..", "..")

/** What the workspace asks for, read from the places that say so anyway. */
export const requirements = () => {
  const manifest = JSON.parse(readFileSync(join(root, "package.json"), "utf8"))
  return {
    lowestNode: manifest.engines.node.replace(">=", ""),
    node: readFileSync(join(root, ".node-version"), "utf8").trim(),
    pnpm: manifest.packageManager.replace("pnpm@", "")
  }
}

/**
 * Whether version `a` is `b` or newer.
 * @param {string} a
 * @param {string} b
 */
export const atLeast = (a, b) => {
  const right = b.split(".").map(Number)
  const differences = a.split(".").map((part, i) => Number(part) - (right[i] || 0))
  return (differences.find((difference) => difference !== 0) || 0) >= 0
}

/**
 * The packages to fetch so that `machine` can run the workspace, or why it cannot.
 * @param {ReturnType<typeof requirements>} wanted
 * @param {{ node: string, pnpm: string | undefined, platform: string, arch: string, glibc: boolean }} machine
 * @returns {{ packages: Array<string> } | { refusal: string }}
 */
export const plan = (wanted, machine) => {
  const packages = []
  if (!atLeast(machine.node, wanted.lowestNode)) {
    const served = machine.platform === "linux" && machine.glibc && ["x64", "arm64"].includes(machine.arch)
    if (!served) {
      const here = `${machine.platform} on ${machine.arch}${machine.platform === "linux" && !machine.glibc ? " without glibc" : ""}`
      return {
        refusal: `matterwire needs Node ${wanted.lowestNode} or newer, this is ${machine.node}. It can be fetched for Linux (glibc) on x64 and arm64 only, not for ${here}: please install Node ${wanted.node} and try again.`
      }
    }
    packages.push(`node-linux-${machine.arch}@${wanted.node}`)
  }
  if (machine.pnpm === undefined || machine.pnpm.split(".")[0] !== wanted.pnpm.split(".")[0]) {
    packages.push(`pnpm@${wanted.pnpm}`)
  }
  return { packages }
}

const machine = () => {
  // Asked outside the workspace: inside, an old pnpm would read `packageManager` and replace itself first.
  const pnpm = spawnSync("pnpm", ["--version"], { cwd: tmpdir(), encoding: "utf8", timeout: 20000, shell: onWindows })
  const version = pnpm.status === 0 ? /\d+\.\d+\.\d+/.exec(pnpm.stdout) : null
  const report =
    process.platform === "linux"
      ? /** @type {{ header: { glibcVersionRuntime?: string } }} */ (process.report.getReport())
      : undefined
  return {
    node: process.versions.node,
    pnpm: version === null ? undefined : version[0],
    platform: process.platform,
    arch: process.arch,
    glibc: report !== undefined && report.header.glibcVersionRuntime !== undefined
  }
}

const onWindows = process.platform === "win32"

/**
 * The PATH on which npx has put the commands of these packages.
 * @param {Array<string>} packages
 */
const fetched = (packages) => {
  const wanted = packages.map((name) => `--package=${name}`)
  const npx = spawnSync("npx", ["--yes", ...wanted, "--", "node", "-p", "process.env.PATH"], {
    cwd: root,
    encoding: "utf8",
    shell: onWindows,
    stdio: ["ignore", "pipe", "inherit"]
  })
  const path = npx.status === 0 ? npx.stdout.trim().split("\n").pop() : undefined
  if (path) return path
  return stop(
    npx.error
      ? `npx, which comes with npm, is needed to fetch ${packages.join(" and ")}, and does not start (${npx.error.message}).`
      : `npx could not fetch ${packages.join(" and ")}: is the npm registry within reach?`
  )
}

/**
 * @param {string} message
 * @returns {never}
 */
const stop = (message) => {
  process.stderr.write(`${message}\n`)
  return process.exit(1)
}

/** @type {import("node:child_process").ChildProcess | undefined} */
let child

/** Hands signals on to whatever runs; in place before anything does, so that none is missed. */
const forwardSignals = () => {
  /** @type {Array<NodeJS.Signals>} */
  const signals = ["SIGINT", "SIGTERM", "SIGHUP"]
  for (const signal of signals) {
    process.on(signal, () => {
      if (child === undefined) process.exit(signal === "SIGINT" ? 130 : 143)
      child.kill(signal)
    })
  }
}

/**
 * Runs a command in the workspace and answers its exit code.
 * @param {[string, ...Array<string>]} command
 * @param {NodeJS.ProcessEnv} env
 * @param {import("node:child_process").StdioOptions} stdio
 * @returns {Promise<number>}
 */
const run = ([name, ...args], env, stdio) =>
  new Promise((resolve) => {
    child = spawn(name, args, { cwd: root, env, stdio, shell: onWindows })
    child.on("error", (error) => stop(`${name} does not start: ${error.message}`))
    child.on("close", (code, signal) => {
      child = undefined
      resolve(code !== null ? code : signal === "SIGINT" ? 130 : 143)
    })
  })

const main = async () => {
  const [task, ...args] = process.argv.slice(2)
  if (task === undefined) return stop("Which task? node tooling/bootstrap/run.mjs demo | test | ok")
  forwardSignals()
  const planned = plan(requirements(), machine())
  if ("refusal" in planned) return stop(planned.refusal)

  const path = planned.packages.length === 0 ? process.env.PATH : fetched(planned.packages)
  const node = planned.packages.some((name) => name.startsWith("node-")) ? requirements().node : process.versions.node
  const env = {
    ...process.env,
    PATH: path,
    NODE_MAJOR: node.split(".")[0], // part of turbo's cache key
    DO_NOT_TRACK: "1",
    DENO_NO_UPDATE_CHECK: "1"
  }

  // What pnpm says while installing goes to standard error: standard output belongs to the task.
  const installed = await run(["pnpm", "install", "--frozen-lockfile"], env, ["ignore", 2, 2])
  if (installed !== 0) return process.exit(installed)
  return process.exit(await run(["pnpm", "run", "--silent", `task:${task}`, ...args], env, "inherit"))
}

if (import.meta.url === pathToFileURL(process.argv[1] || "").href) void main()
