import { tmpdir } from "node:os"
import { attempt } from "../src/offline.ts"

const found = attempt("deno", ["--version"], { cwd: tmpdir() }).status === 0

/** The command of npm's `deno` package, which exists for the usual platforms only. */
export const denoHere = found ? "deno" : undefined

/** Why what needs it is skipped, to be put behind a test's name. */
export const withoutDeno = found ? "" : " (npm has no deno for this platform)"
