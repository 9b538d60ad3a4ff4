import * as Effect from "effect/Effect"
import { spawn } from "node:child_process"
import { existsSync } from "node:fs"

/** What decides how a browser is opened. */
export interface Machine {
  /** As Node names it. */
  readonly platform: string
  readonly env: Readonly<Record<string, string | undefined>>
}

/** A program, and what it is told. There is never a shell in between, which could read more into an address. */
export type Command = readonly [program: string, ...args: ReadonlyArray<string>]

const isSet = (text: string | undefined): text is string => text !== undefined && text !== ""

/** Does somebody sit at another machine than this one? */
export const isRemote = ({ env }: Machine): boolean =>
  isSet(env["SSH_CONNECTION"]) || isSet(env["SSH_CLIENT"]) || isSet(env["SSH_TTY"])

/** One of the commands in `BROWSER`: a program, or a line in which `%s` stands for the address. */
const wished = (line: string, url: string): ReadonlyArray<Command> => {
  // A path may hold blanks.
  const [program, ...args] = existsSync(line) ? [line] : line.split(/\s+/).filter((word) => word !== "" && word !== "&")
  if (program === undefined) return []
  const filled = args.map((arg) => arg.replaceAll("%s", () => url))
  return [[program, ...filled, ...(args.some((arg) => arg.includes("%s")) ? [] : [url])]]
}

/** Windows and what runs in it. `start` is a word of the shell's, which would cut the address at its first `&`. */
const byRundll = (program: string, url: string): Command => [program, "url.dll,FileProtocolHandler", url]

/** How each system opens an address. */
const ofSystem = ({ env, platform }: Machine, url: string): ReadonlyArray<Command> => {
  if (platform === "darwin") return [["/usr/bin/open", url]]
  if (platform === "win32") return [byRundll(`${env["SystemRoot"] ?? "C:\\Windows"}\\System32\\rundll32.exe`, url)]
  const inWindows = isSet(env["WSL_DISTRO_NAME"])
  return [...(inWindows ? [["wslview", url] as const, byRundll("rundll32.exe", url)] : []), ["xdg-open", url]]
}

/** Would a browser come up before the person who waits? Without a display, one in the terminal would take that over. */
const hasScreen = (machine: Machine): boolean => {
  const { env, platform } = machine
  return platform === "darwin" || platform === "win32"
    ? !isRemote(machine)
    : isSet(env["DISPLAY"]) || isSet(env["WAYLAND_DISPLAY"]) || isSet(env["WSL_DISTRO_NAME"])
}

/**
 * What to try, in this order: `BROWSER` (several are parted as in `PATH`; `none` opens nothing), else what the system has.
 * Nothing, where no browser would be seen.
 */
export const commandsFor = (url: string, machine: Machine): ReadonlyArray<Command> => {
  const { BROWSER } = machine.env
  if (BROWSER?.trim() === "none") return []
  if (!isSet(BROWSER?.trim())) return hasScreen(machine) ? ofSystem(machine, url) : []
  const lines = (BROWSER ?? "").split(machine.platform === "win32" ? ";" : ":")
  return lines.flatMap((line) => wished(line.trim(), url))
}

/** A program that still runs after so long has a browser open; some go when they have told one. */
const OPEN_MS = 1000

const run = ([program, ...args]: Command): Effect.Effect<boolean> =>
  Effect.callback<boolean>((resume) => {
    // Neither Ctrl-C in this terminal nor its output is the browser's.
    const child = spawn(program, args, { detached: process.platform !== "win32", stdio: "ignore", windowsHide: true })
    child.unref()
    const timer = setTimeout(() => resume(Effect.succeed(true)), OPEN_MS)
    const done = (opened: boolean) => {
      clearTimeout(timer)
      resume(Effect.succeed(opened))
    }
    child.once("error", () => done(false)).once("exit", (code) => done(code === 0))
    return Effect.sync(() => clearTimeout(timer))
  })

/** Only what a browser opens without asking what it is. Re-written, there is neither a blank nor a quote in it. */
const addressOf = (text: string): string | undefined => {
  const url = URL.canParse(text) ? new URL(text) : undefined
  return url?.protocol === "https:" || url?.protocol === "http:" ? url.href : undefined
}

const here = (): Machine => ({ platform: process.platform, env: process.env })

/** Opens an address in the person's browser; `false`, where there is none, or none that could be seen. */
export const open = (url: string, machine: Machine = here()): Effect.Effect<boolean> => {
  const address = addressOf(url)
  if (address === undefined) return Effect.succeed(false)
  const attempt = ([first, ...others]: ReadonlyArray<Command>): Effect.Effect<boolean> =>
    first === undefined
      ? Effect.succeed(false)
      : Effect.flatMap(run(first), (opened) => (opened ? Effect.succeed(true) : attempt(others)))
  return attempt(commandsFor(address, machine))
}

/** Is this machine reached through ssh? Then a browser elsewhere needs the port brought to it. */
export const isReachedBySsh = (): boolean => isRemote(here())
