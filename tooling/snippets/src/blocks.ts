/** One fenced block of a README. */
export interface Block {
  /** The README, from the root of the repository. */
  readonly file: string
  /** The heading it stands under. */
  readonly heading: string
  readonly language: string
  /** Where its first line stands, from 1. */
  readonly line: number
  readonly text: string
}

/** All fenced blocks of a page, in order. */
export const blocksOf = (file: string, markdown: string): ReadonlyArray<Block> => {
  const blocks: Array<Block> = []
  let heading = ""
  let open: { readonly language: string; readonly line: number; readonly lines: Array<string> } | undefined
  for (const [index, text] of markdown.split("\n").entries()) {
    const fence = /^```(\w*)/.exec(text)
    if (open === undefined) {
      if (fence !== null) open = { language: fence[1] ?? "", line: index + 2, lines: [] }
      else heading = /^#+ (.*)$/.exec(text)?.[1] ?? heading
    } else if (fence === null) {
      open.lines.push(text)
    } else {
      const { language, line, lines } = open
      blocks.push({ file, heading, language, line, text: `${lines.join("\n")}\n` })
      open = undefined
    }
  }
  if (open !== undefined) throw new Error(`${file}: the block that begins in line ${open.line} does not end`)
  return blocks
}
