// `node main.ts [command …]`: runs the command that runs the tests, then adds up the reports of the whole workspace.
// The closing line is printed whatever the command did, and kept in `.reports/closing`.
import { spawn } from "node:child_process"
import { mkdirSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { closing, good, report } from "./print.ts"
import { collect, forget } from "./collect.ts"

const root = process.env["REPORT_ROOT"] ?? join(import.meta.dirname, "../../..")

const run = (name: string, args: ReadonlyArray<string>) =>
  new Promise<number>((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => child.kill(signal))
    const child = spawn(name, args, { cwd: root, stdio: "inherit", shell: process.platform === "win32" })
    child.on("error", () => resolve(127))
    child.on("close", (code) => resolve(code ?? 130))
  })

const [command, ...args] = process.argv.slice(2)
if (command !== undefined) forget(root)
const code = command === undefined ? 0 : await run(command, args)

const lines = collect(root)
mkdirSync(join(root, ".reports"), { recursive: true })
writeFileSync(join(root, ".reports/closing"), `${closing(lines)}\n`)
if (code !== 0) process.stdout.write(`\n${[command, ...args].join(" ")} ended with ${code}\n`)
process.stdout.write(`${report(lines)}\n`)
process.exitCode = code !== 0 ? code : good(lines) ? 0 : 1
