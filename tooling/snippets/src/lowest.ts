import { existsSync, readFileSync } from "node:fs"
import { createRequire } from "node:module"
import { dirname, join } from "node:path"

const require = createRequire(import.meta.url)

/** The lowest Node that our packages promise to run on. */
export const lowestVersion = (): string => {
  const manifest: unknown = JSON.parse(readFileSync(join(import.meta.dirname, "../../../package.json"), "utf8"))
  const engine = /"node":">=([\d.]+)"/.exec(JSON.stringify(manifest))?.[1]
  if (engine === undefined) throw new Error("package.json names no lowest Node")
  return engine
}

/** Where it is, or why it is not here: npm serves it for Linux on x64 only, under the name that the catalog gives it. */
export const lowestNode = (): { readonly path: string } | { readonly reason: string } => {
  try {
    const path = join(dirname(require.resolve("node-lowest/package.json")), "bin/node")
    if (existsSync(path)) return { path }
  } catch {
    // Said below.
  }
  return { reason: `no Node ${lowestVersion()} for ${process.platform} on ${process.arch}` }
}
