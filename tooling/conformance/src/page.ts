import { readFileSync } from "node:fs"
import { join } from "node:path"

/** A section of the page: its heading, everything below it up to the next one, and its code blocks. */
export interface Section {
  readonly title: string
  readonly text: string
  readonly blocks: ReadonlyArray<string>
}

/** An HTTP answer as it is written in a block: status, header fields in lower case, and what follows the empty line. */
export interface WrittenAnswer {
  readonly status: number
  readonly headers: ReadonlyMap<string, string>
  readonly body: string
}

/** The page "API Version v3.0", copied word for word. */
export const page: string = readFileSync(join(import.meta.dirname, "../page/web-service-api-v3.0.txt"), "utf8")

const FENCE = /^```\n([\s\S]*?)^```$/gm

const sectionOf = (part: string): Section => {
  const [heading = "", ...lines] = part.split("\n")
  const text = lines.join("\n")
  return {
    title: heading.replace(/^#+\s*/, "").trim(),
    text,
    blocks: [...text.matchAll(FENCE)].map(([, block = ""]) => block)
  }
}

/** All sections, in order. */
export const sections: ReadonlyArray<Section> = page
  .split(/^(?=#{1,3} )/m)
  .filter((part) => part.startsWith("#"))
  .map(sectionOf)

/** The section with this heading. Throws when the page has none, or another number of blocks than its test knows. */
export const section = (title: string, blocks: number): Section => {
  const found = sections.find((one) => one.title === title)
  if (found?.blocks.length !== blocks) throw new Error(`the page has no section "${title}" with ${blocks} code blocks`)
  return found
}

const headersOf = (lines: ReadonlyArray<string>): ReadonlyMap<string, string> =>
  new Map(
    lines.flatMap((line) => {
      const [, name, value] = /^([\w-]+):\s*(.*)$/.exec(line) ?? []
      return name === undefined || value === undefined ? [] : [[name.toLowerCase(), value] as const]
    })
  )

/** Reads a block that shows an answer, or only header fields of one. */
export const written = (block: string): WrittenAnswer => {
  const [head = "", ...rest] = block.split("\n\n")
  const status = /^HTTP\/1\.1 (\d{3})/.exec(head)?.[1]
  return { status: Number(status ?? 200), headers: headersOf(head.split("\n")), body: rest.join("\n\n").trim() }
}

/** The words of a shell line, as far as the page needs a shell: blanks part, single quotes hold together. */
export const words = (line: string): ReadonlyArray<string> =>
  [...line.trim().matchAll(/'([^']*)'|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? "")
