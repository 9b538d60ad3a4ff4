import { spawn } from "node:child_process"
import { once } from "node:events"

export const PATIENCE_MS = 15_000

/** A program that was started, wherever it runs. */
export interface Started extends AsyncDisposable {
  /** Waits until it has printed this, and gives all that it has printed. */
  readonly prints: (text: string | RegExp) => Promise<string>
  /** Waits for its end, which must be a good one by itself; does something again and again until then. */
  readonly ends: (meanwhile?: () => Promise<unknown>) => Promise<void>
}

/** A program in a process of its own, and what it printed so far. */
export class Running implements Started {
  readonly #child
  readonly #ended: Promise<number | null>
  #output = ""

  constructor(
    command: string,
    args: ReadonlyArray<string>,
    options: { readonly cwd: string; readonly env: NodeJS.ProcessEnv }
  ) {
    this.#child = spawn(command, args, { ...options, stdio: ["ignore", "pipe", "pipe"] })
    for (const stream of [this.#child.stdout, this.#child.stderr]) {
      stream.on("data", (chunk: Buffer) => (this.#output += chunk.toString()))
    }
    this.#ended = once(this.#child, "close").then(([code]) => (typeof code === "number" ? code : null))
  }

  async prints(text: string | RegExp): Promise<string> {
    const isThere = () => (typeof text === "string" ? this.#output.includes(text) : text.test(this.#output))
    for (const until = Date.now() + PATIENCE_MS; Date.now() < until;) {
      if (isThere()) return this.#output
      const over = await Promise.race([
        this.#ended,
        new Promise<undefined>((go) => setTimeout(() => go(undefined), 20))
      ])
      if (over !== undefined && !isThere()) break
    }
    if (!isThere()) throw new Error(`it did not print ${String(text)}, but:\n${this.#output}`)
    return this.#output
  }

  async ends(meanwhile: () => Promise<unknown> = () => Promise.resolve()): Promise<void> {
    const timer = setTimeout(() => this.#child.kill("SIGKILL"), PATIENCE_MS)
    while (this.#child.exitCode === null && this.#child.signalCode === null) {
      await meanwhile()
      await Promise.race([this.#ended, new Promise((go) => setTimeout(go, 200))])
    }
    clearTimeout(timer)
    const code = await this.#ended
    if (code !== 0) throw new Error(`it ended with ${code ?? "a signal"}:\n${this.#output}`)
  }

  async [Symbol.asyncDispose](): Promise<void> {
    if (this.#child.exitCode === null) this.#child.kill("SIGKILL")
    await this.#ended
  }
}
