// The release machinery: `node tooling/release/src/main.ts <command>`.
//   dry-run [--out DIR]   from changesets to tarballs, in a copy and without a network; the tarballs stay in DIR
//   api [--write]         the reports of what each package exports (packages/*/api.md), made from what is built
//   deno [--write]        every deno.json, made from the package.json beside it
import { spawnSync } from "node:child_process"
import { join } from "node:path"
import { parseArgs } from "node:util"
import { committed, reports, writeReports } from "./api/committed.ts"
import { difference } from "./api/difference.ts"
import { staleDenoConfigs, writeDenoConfigs } from "./deno.ts"
import { dryRun } from "./dryRun.ts"
import { workspaceRoot as root } from "./packages.ts"

const print = (...lines: ReadonlyArray<string>) => process.stdout.write(`${lines.join("\n")}\n`)

const rehearsal = async (out: string | undefined): Promise<boolean> => {
  const { findings, report } = await dryRun(root, out)
  print(report, "", ...findings, findings.length === 0 ? "Nothing is in the way." : `${findings.length} in the way.`)
  return findings.length === 0
}

const api = async (write: boolean): Promise<boolean> => {
  const stale = (await reports(root)).filter(({ path, text }) => committed(root, path) !== text)
  for (const { path, text } of stale) print(path, ...difference(committed(root, path), text))
  if (write) writeReports(root, stale)
  else if (stale.length > 0) print("", "What a package exports has changed. If that is meant: pnpm api")
  return write || stale.length === 0
}

const deno = (write: boolean): boolean => {
  const stale = staleDenoConfigs(root)
  for (const { path } of stale) print(`${path} is ${write ? "written" : "stale: pnpm api writes it"}`)
  if (!write || stale.length === 0) return stale.length === 0
  writeDenoConfigs(root, stale)
  const oxfmt = join(root, "node_modules/.bin/oxfmt")
  return (
    spawnSync(
      oxfmt,
      stale.map(({ path }) => path),
      { cwd: root, shell: process.platform === "win32" }
    ).status === 0
  )
}

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { out: { type: "string" }, write: { type: "boolean", default: false } }
})
const [command] = positionals
const commands: Readonly<Record<string, () => boolean | Promise<boolean>>> = {
  "dry-run": () => rehearsal(values.out),
  api: () => api(values.write),
  deno: () => deno(values.write)
}
const chosen = commands[command ?? ""]
if (chosen === undefined) print("node tooling/release/src/main.ts dry-run [--out DIR] | api [--write] | deno [--write]")
process.exitCode = (await chosen?.()) === true ? 0 : 1
