import { type SpawnSyncReturns, spawnSync } from "node:child_process"
import { delimiter, join } from "node:path"
import { workspaceRoot } from "./packages.ts"

const tools = [
  join(workspaceRoot, "tooling/release/node_modules/.bin"),
  join(workspaceRoot, "node_modules/.bin"),
  process.env["PATH"] ?? ""
].join(delimiter)

/** Nobody listens at port 1: whoever asks a registry there fails at once. */
const nowhere = "http://127.0.0.1:1"

/** The surroundings of a child that must not ask the network: registry and proxies all lead to `registry`. */
export const offline = (registry = nowhere): NodeJS.ProcessEnv => ({
  ...process.env,
  PATH: tools,
  CI: "true",
  NO_COLOR: "1",
  npm_config_registry: registry,
  npm_config_fetch_retries: "0",
  // pnpm hears of nothing but its own.
  pnpm_config_registry: registry,
  pnpm_config_fetch_retries: "0",
  // changesets formats by `pnpm exec oxfmt`, and pnpm would first install what the copy's manifests ask for.
  pnpm_config_verify_deps_before_run: "false",
  HTTP_PROXY: registry,
  HTTPS_PROXY: registry,
  http_proxy: registry,
  https_proxy: registry,
  // Whatever else is on this machine is not the network.
  NO_PROXY: "127.0.0.1",
  no_proxy: "127.0.0.1"
})

/** Runs a command to its end, and throws what it printed when it fails. */
export const run = (
  command: string,
  args: ReadonlyArray<string>,
  { cwd, env = offline() }: { readonly cwd: string; readonly env?: NodeJS.ProcessEnv }
): string => {
  const result = attempt(command, args, { cwd, env })
  if (result.status === 0) return result.stdout
  throw new Error(`${command} ${args.join(" ")}: ${reason(result)}`)
}

/** The same for a command that may fail. */
export const attempt = (
  command: string,
  args: ReadonlyArray<string>,
  { cwd, env = offline() }: { readonly cwd: string; readonly env?: NodeJS.ProcessEnv }
): SpawnSyncReturns<string> =>
  spawnSync(command, args, {
    cwd,
    env,
    encoding: "utf8",
    maxBuffer: 64 * 1024 * 1024,
    shell: process.platform === "win32"
  })

const reason = ({ error, status, stderr, stdout }: SpawnSyncReturns<string>): string =>
  error === undefined ? `ended with ${status}\n${stdout}${stderr}` : error.message
