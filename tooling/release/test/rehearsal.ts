// One dry run for all test files: what it printed, and the tarballs it made.
import { execFile } from "node:child_process"
import { globSync, mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import type { TestProject } from "vitest/node"
import { offline } from "../src/offline.ts"

declare module "vitest" {
  export interface ProvidedContext {
    readonly rehearsal: { readonly code: number; readonly printed: string; readonly tarballs: ReadonlyArray<string> }
  }
}

const main = join(import.meta.dirname, "../src/main.ts")

const dryRun = (out: string) =>
  new Promise<{ readonly code: number; readonly printed: string }>((resolve) => {
    const child = execFile(process.execPath, [main, "dry-run", "--out", out], { env: offline() }, (_, stdout, stderr) =>
      resolve({ code: child.exitCode ?? 1, printed: stdout + stderr })
    )
  })

export default async (project: TestProject): Promise<() => void> => {
  const folder = mkdtempSync(join(tmpdir(), "matterwire-tarballs-"))
  const ran = await dryRun(folder)
  const tarballs = globSync("*.tgz", { cwd: folder }).map((file) => join(folder, file))
  project.provide("rehearsal", { ...ran, tarballs })
  return () => rmSync(folder, { recursive: true, force: true })
}
