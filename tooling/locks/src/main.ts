// The locks that no linter has: file names and compiler options. Part of `pnpm lint`.
import { join } from "node:path"
import { loosened } from "./compiler.ts"
import { misnamed } from "./names.ts"

const root = join(import.meta.dirname, "../../..")

const findings = [...misnamed(root), ...loosened(root)]
for (const finding of findings) process.stderr.write(`${finding}\n`)
process.exitCode = findings.length === 0 ? 0 : 1
