// `node src/pack.ts <file.json> … <data/server>`: packs recordings as they come from the recorder into this folder's format.
// The same input gives the same bytes (gzip without a time stamp), so that a repeated run changes nothing.
import { readFileSync, writeFileSync } from "node:fs"
import { basename, join } from "node:path"
import { gzipSync } from "node:zlib"

/** The names under which a file may hold its entries: steps, the exchanges of the sweep, the verdicts of the second run. */
const lists = ["steps", "exchanges", "files"]

/** The lines of one file: what is true of all of it, then its entries. */
const lines = (file: Readonly<Record<string, unknown>>): ReadonlyArray<unknown> => {
  const list = lists.find((name) => name in file)
  if (list === undefined) throw new Error(`no ${lists.join(", ")} in it`)

  const { [list]: entries, ...about } = file
  if (Array.isArray(entries)) return [about, ...entries]
  return [about, ...Object.entries(Object(entries)).map(([name, entry]) => ({ name, ...Object(entry) }))]
}

export const pack = (text: string): Uint8Array => {
  const packed = gzipSync(
    lines(JSON.parse(text))
      .map((line) => `${JSON.stringify(line)}\n`)
      .join(""),
    { level: 9 }
  )
  packed[9] = 255 // the operating system that packed it: unknown
  return packed
}

if (import.meta.main) {
  const files = process.argv.slice(2, -1)
  const folder = process.argv.at(-1)
  if (folder === undefined || files.length === 0) throw new Error("usage: node src/pack.ts <file.json> … <folder>")
  for (const file of files) {
    const target = join(folder, `${basename(file, ".json")}.jsonl.gz`)
    writeFileSync(target, pack(readFileSync(file, "utf8")))
  }
}
