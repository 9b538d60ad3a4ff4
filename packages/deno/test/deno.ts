import { spawn, spawnSync } from "node:child_process"
import { once } from "node:events"
import { createRequire } from "node:module"
import { dirname, join } from "node:path"
import { fileURLToPath } from "node:url"

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

const home = fileURLToPath(new URL("..", import.meta.url))
const binary = find()
if (binary === undefined) console.log(`Skipped: npm has no Deno for ${process.platform} ${process.arch}.`)

/** Is there no Deno here? */
export const noDeno = binary === undefined
/** Is there no Deno, or no `script` of util-linux, which gives a program a terminal? */
export const noTerminal = noDeno || !/util-linux/.test(spawnSync("script", ["--version"]).stdout?.toString() ?? "")
if (noTerminal && !noDeno) console.log("Skipped: what needs a terminal, as there is no `script` of util-linux.")

const environment = (more: Readonly<Record<string, string>>) => ({
  PATH: process.env["PATH"] ?? "",
  DENO_DIR: join(home, ".cache/deno"),
  DENO_NO_UPDATE_CHECK: "1",
  NO_COLOR: "1",
  ...more
})

/** How a run of Deno ended. */
export interface Ended {
  readonly code: number | null
  readonly signal: string | null
  /** Both outputs, by line. */
  readonly lines: ReadonlyArray<string>
  /** From the last output to the end of the process. */
  readonly lingeredMs: number
}

const run = async (
  command: string,
  args: ReadonlyArray<string>,
  env: Readonly<Record<string, string>>,
  hear: (output: string, kill: (signal: "SIGINT" | "SIGKILL") => void) => void = () => {},
  deadlineMs = 15_000
): Promise<Ended> => {
  // Standard input stays open: its end would answer a question that nobody was to ask.
  const child = spawn(command, args, { cwd: home, env: environment(env), stdio: ["pipe", "pipe", "pipe"] })
  const timer = setTimeout(() => child.kill("SIGKILL"), deadlineMs)
  let output = ""
  let last = performance.now()
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (text: string) => {
      output += text
      last = performance.now()
      hear(output, (signal) => child.kill(signal))
    })
  }
  const [code, signal] = await once(child, "exit")
  clearTimeout(timer)
  child.stdin.destroy()
  return {
    code: typeof code === "number" ? code : null,
    signal: typeof signal === "string" ? signal : null,
    lines: output.split(/[\r\n]+/).filter((line) => line !== ""),
    lingeredMs: performance.now() - last
  }
}

/** A script of `scripts`, the flags that it is run with, and its arguments. */
export interface Program {
  readonly script: string
  readonly flags?: ReadonlyArray<string>
  readonly args?: ReadonlyArray<string>
  readonly env?: Readonly<Record<string, string>>
}

const words = ({ args = [], flags = [], script }: Program) => [
  "run",
  "--no-check",
  ...flags,
  `test/scripts/${script}`,
  ...args
]

/** Runs a script. Nobody is there who could grant anything. */
export const deno = (program: Program, hear?: Parameters<typeof run>[3]): Promise<Ended> =>
  run(binary ?? "deno", words(program), program.env ?? {}, hear)

/** Runs a script in a terminal, where Deno would ask a person, who gives no answer; a question ends it. */
export const denoInTerminal = (program: Program): Promise<Ended> =>
  run(
    "script",
    ["--quiet", "--return", "--command", [binary ?? "deno", ...words(program)].map(quoted).join(" "), "/dev/null"],
    program.env ?? {},
    (output, kill) => {
      if (output.includes("Allow? [y/n")) kill("SIGKILL")
    }
  )

const quoted = (word: string) => `'${word.replaceAll("'", "'\\''")}'`

/** Runs another of Deno's commands: its check reads the whole catalogue. */
export const denoCommand = (...args: ReadonlyArray<string>): Promise<Ended> =>
  run(binary ?? "deno", args, {}, () => {}, 100_000)
