import { readFileSync } from "node:fs"
import { createRequire } from "node:module"
import { dirname, join } from "node:path"
import { publint } from "publint"
import { formatMessage } from "publint/utils"
import { entries, typesOf } from "../entries.ts"
import { attempt } from "../offline.ts"
import type { Packed } from "../rehearsal.ts"

/** What publint says of a tarball: errors, warnings and suggestions alike. */
export const publintFindings = async ({ path, tarball }: Packed): Promise<ReadonlyArray<string>> => {
  const bytes = readFileSync(path)
  const { messages } = await publint({
    strict: true,
    pack: { tarball: bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length) }
  })
  return messages.map((message) => `publint: ${formatMessage(message, { ...tarball.manifest }) ?? message.code}`)
}

const attw = join(
  dirname(createRequire(import.meta.url).resolve("@arethetypeswrong/cli/package.json")),
  "dist/index.js"
)

/**
 * What "are the types wrong" says of a tarball, of each of its entries: it does not expand wildcards by itself, and it
 * would ask the registry for `@types` of a package that lost its own.
 */
export const attwFindings = ({ path, tarball }: Packed): ReadonlyArray<string> => {
  const names = entries(tarball.manifest, [...tarball.files.keys()])
    .filter((entry) => typesOf(entry) !== undefined)
    .map(({ name }) => name)
  if (names.length === 0) return []
  const args = [
    attw,
    path,
    "--profile",
    "esm-only",
    "--no-definitely-typed",
    "--format",
    "ascii",
    "--no-emoji",
    "--entrypoints",
    ...names
  ]
  const { status, stderr, stdout } = attempt(process.execPath, args, { cwd: dirname(path) })
  return status === 0 ? [] : [`attw: ${stdout}${stderr}`]
}
