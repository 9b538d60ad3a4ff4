import { startServer, type Version } from "@matterwire/server"
import { type ChildProcess, spawn } from "node:child_process"
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { onTestFinished } from "vitest"

/** The file that is published, run as an operator runs it. */
export const MW = fileURLToPath(new URL("../dist/mw.js", import.meta.url))

export interface Said {
  readonly stdout: string
  readonly stderr: string
  /** The exit code, or the signal that ended it. */
  readonly code: number | string
}

export interface Options {
  readonly input?: string
  readonly env?: Readonly<Record<string, string>>
}

/** How long anything may take before a test gives up. */
const PATIENCE_MS = 15_000

/** A process that runs, and what it has said so far. */
export class Running {
  readonly child: ChildProcess
  readonly ended: Promise<Said>
  stdout = ""
  stderr = ""

  constructor(command: string, args: ReadonlyArray<string>, env: Readonly<Record<string, string>>, input?: string) {
    this.child = spawn(command, args, { env, stdio: "pipe" })
    this.child.stdout?.setEncoding("utf8").on("data", (text: string) => (this.stdout += text))
    this.child.stderr?.setEncoding("utf8").on("data", (text: string) => (this.stderr += text))
    this.child.stdin?.on("error", () => {})
    if (input !== undefined) this.child.stdin?.end(input)
    this.ended = new Promise((resolve, reject) => {
      this.child.on("error", reject)
      this.child.on("close", (code, signal) =>
        resolve({ stdout: this.stdout, stderr: this.stderr, code: code ?? signal ?? "unknown" })
      )
    })
  }

  /** Waits until its output, both streams together, holds a text. */
  async saying(text: string | RegExp): Promise<void> {
    await until(() => {
      const said = this.stdout + this.stderr
      return typeof text === "string" ? said.includes(text) : text.test(said)
    }, `it never said ${text}: ${this.stdout}${this.stderr}`)
  }
}

/** Waits until something holds. */
export const until = async (holds: () => boolean, otherwise: string): Promise<void> => {
  const end = Date.now() + PATIENCE_MS
  while (!holds()) {
    if (Date.now() > end) throw new Error(otherwise)
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
}

/** An operator's home: nothing of the machine's own settings is in it. */
export class Home {
  readonly folder = mkdtempSync(join(tmpdir(), "mw-"))
  readonly credentials = join(this.folder, ".config", "matterwire", "credentials.json")

  constructor() {
    onTestFinished(() => rmSync(this.folder, { recursive: true, force: true }))
  }

  env(more: Readonly<Record<string, string>> = {}): Readonly<Record<string, string>> {
    return { PATH: process.env["PATH"] ?? "", HOME: this.folder, TERM: "xterm", TZ: "UTC", ...more }
  }

  /** Runs `mw` to its end, with what it is to read on standard input. */
  mw(args: ReadonlyArray<string>, { env, input = "" }: Options = {}): Promise<Said> {
    return new Running(process.execPath, [MW, ...args], this.env(env), input).ended
  }

  /** Starts `mw`, and leaves it running. It is killed when the test is over. */
  start(args: ReadonlyArray<string>, { env, input }: Options = {}): Running {
    return this.#watched(new Running(process.execPath, [MW, ...args], this.env(env), input))
  }

  /** Starts a line of the shell, in which `$MW` is `mw`. */
  shell(line: string, { env, input }: Options = {}): Running {
    const MW_LINE = line.replaceAll("$MW", `'${process.execPath}' '${MW}'`)
    return this.#watched(new Running("bash", ["-c", MW_LINE], this.env(env), input))
  }

  /** Every file in it, with its mode. */
  files(): ReadonlyArray<{ readonly path: string; readonly mode: number; readonly text: string }> {
    return readdirSync(this.folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path) => ({ path, mode: statSync(path).mode & 0o777, text: readFileSync(path, "utf8") }))
  }

  #watched(running: Running): Running {
    onTestFinished(() => void running.child.kill("SIGKILL"))
    return running
  }
}

/** A server with a team, in which ann and bob are, and ann's home. */
export const stage = async (version: Version) => {
  const server = await startServer({ version })
  onTestFinished(() => server.close())
  server.addTeam("town")
  const ann = server.addUser({ username: "ann", team: "town" })
  const bob = server.addUser({ username: "bob", team: "town" })
  const home = new Home()
  /** Bob's own environment: a token instead of a login. */
  const asBob = { MATTERMOST_URL: server.url, MATTERMOST_TOKEN: bob.token }
  return {
    server,
    ann,
    bob,
    home,
    asBob,
    logIn: () => home.mw(["login", server.url, "--user", "ann", "--password-stdin"], { input: ann.password })
  }
}

/** What every command must do over both. */
export const VERSIONS = ["3.10", "11.6"] as const
