import { type ChildProcess, spawn } from "node:child_process"
import { once } from "node:events"
import { join } from "node:path"
import { createInterface } from "node:readline"

/** What came of a caller's calls. */
interface Outcome {
  readonly ok: number
  readonly failed: ReadonlyArray<string>
  readonly ms: number
  readonly warnings: ReadonlyArray<string>
}

/** Processes that are started for one test, and none of which survives it. */
export class Callers implements AsyncDisposable {
  private readonly children: Array<ChildProcess> = []

  /** Starts one; it is ready when this resolves. */
  async start(env: { readonly CALLS_URL: string; readonly TOKEN: string; readonly REDIS_URL?: string }) {
    const child = spawn(
      process.execPath,
      ["--disable-warning=ExperimentalWarning", join(import.meta.dirname, "caller.ts")],
      {
        stdio: ["pipe", "pipe", "inherit"],
        env: { ...process.env, ...env }
      }
    )
    this.children.push(child)
    const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
    const next = async () => {
      const { done, value } = await lines.next()
      if (done === true) throw new Error("the caller has ended")
      return value
    }
    await next()
    return {
      calls: async (many: number): Promise<Outcome> => {
        child.stdin.write(`${many}\n`)
        return JSON.parse(await next())
      },
      kill: async () => {
        child.kill("SIGKILL")
        if (child.exitCode === null && child.signalCode === null) await once(child, "exit")
      }
    }
  }

  async [Symbol.asyncDispose](): Promise<void> {
    for (const child of this.children) {
      if (child.exitCode !== null || child.signalCode !== null) continue
      const ended = once(child, "exit")
      child.kill("SIGKILL")
      await ended
    }
  }
}
