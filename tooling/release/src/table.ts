import type { Packed } from "./rehearsal.ts"

const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`

/** Columns as wide as they must be, the first two to the left. */
const align = (rows: ReadonlyArray<ReadonlyArray<string>>): string => {
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0))) ?? []
  const cell = (text: string, column: number) =>
    column < 2 ? text.padEnd(widths[column] ?? 0) : text.padStart(widths[column] ?? 0)
  return rows.map((row) => row.map(cell).join("  ").trimEnd()).join("\n")
}

/** What would be published. */
export const table = (packed: ReadonlyArray<Packed>, beside: ReadonlyMap<string, number>): string =>
  align([
    ["package", "version", "tarball", "unpacked", "installed beside effect"],
    ...packed.map(({ name, tarball, was }) => [
      name,
      `${was} → ${tarball.manifest.version}`,
      kilobytes(tarball.packed),
      kilobytes(tarball.unpacked),
      kilobytes(beside.get(name) ?? 0)
    ])
  ])
