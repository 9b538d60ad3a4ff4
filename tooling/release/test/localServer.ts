import { type ChildProcess, spawn } from "node:child_process"
import { once } from "node:events"
import { offline } from "../src/offline.ts"

export interface LocalServer {
  readonly url: string
  readonly token: string
  readonly stop: () => Promise<void>
}

const firstLine = async (child: ChildProcess): Promise<string> => {
  let printed = ""
  for await (const chunk of child.stdout ?? []) {
    printed += String(chunk)
    if (printed.includes("\n")) return printed
  }
  throw new Error(`the server ended: ${printed}`)
}

/** Runs the packed server of a project, until it is stopped. */
export const startLocalServer = async (project: string): Promise<LocalServer> => {
  const child = spawn(process.execPath, ["main.js"], {
    cwd: project,
    env: offline(),
    stdio: ["pipe", "pipe", "inherit"]
  })
  const { token, url }: { url: string; token: string } = JSON.parse(await firstLine(child))
  return {
    url,
    token,
    stop: async () => {
      const exit = once(child, "exit")
      child.stdin.end()
      await exit
    }
  }
}
