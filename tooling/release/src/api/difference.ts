/** The longest common subsequence of two lists of lines, as a table of lengths from each place to the end. */
const lengths = (left: ReadonlyArray<string>, right: ReadonlyArray<string>): ReadonlyArray<Uint32Array> => {
  const table = Array.from({ length: left.length + 1 }, () => new Uint32Array(right.length + 1))
  for (let i = left.length - 1; i >= 0; i--) {
    for (let j = right.length - 1; j >= 0; j--) {
      const [row, below] = [table[i], table[i + 1]]
      if (row === undefined || below === undefined) continue
      row[j] = left[i] === right[j] ? (below[j + 1] ?? 0) + 1 : Math.max(below[j] ?? 0, row[j + 1] ?? 0)
    }
  }
  return table
}

/** The lines that two texts share at their beginning. */
const shared = (left: ReadonlyArray<string>, right: ReadonlyArray<string>): number => {
  const first = left.findIndex((line, place) => line !== right[place])
  return first === -1 ? Math.min(left.length, right.length) : first
}

/** Lines that went (`-`) and came (`+`), in their order. Empty when the texts are the same. */
export const difference = (before: string, after: string): ReadonlyArray<string> => {
  const [all, now] = [before.split("\n"), after.split("\n")]
  const head = shared(all, now)
  const tail = Math.min(shared(all.toReversed(), now.toReversed()), all.length - head, now.length - head)
  const left = all.slice(head, all.length - tail)
  const right = now.slice(head, now.length - tail)
  const table = lengths(left, right)
  const lines: Array<string> = []
  for (let i = 0, j = 0; i < left.length || j < right.length;) {
    if (i < left.length && left[i] === right[j]) {
      i++
      j++
    } else if (j >= right.length || (i < left.length && (table[i + 1]?.[j] ?? 0) >= (table[i]?.[j + 1] ?? 0))) {
      lines.push(`- ${left[i++] ?? ""}`)
    } else lines.push(`+ ${right[j++] ?? ""}`)
  }
  return lines
}
