import type { Chunks } from "./Content.ts"

/** A part of a `multipart/form-data` body. Its bytes must be read before the next part is asked for. */
export interface Part {
  readonly name: string
  /** The last part of a path, as the server takes it. Missing: the part is a field. */
  readonly filename: string | undefined
  readonly bytes: Chunks
}

/** The body is no multipart form, or ends before it should. */
export class BadForm extends Error {
  /** Whether it ended inside a part. */
  readonly inside: boolean
  constructor(message: string, inside: boolean) {
    super(message)
    this.inside = inside
  }
}

/** The boundary that a content type names; `undefined` when it is no multipart form, or names none. */
export const boundaryOf = (contentType: string | undefined): string | undefined => {
  const [, quoted, plain] =
    /^multipart\/form-data\s*;(?:.*;)?\s*boundary=(?:"([^"]+)"|([^\s;]+))/i.exec(contentType ?? "") ?? []
  return quoted ?? plain
}

const LONGEST_HEAD = 64 * 1024

/** Reads ahead, as far as it needs to. */
const makeReader = (chunks: Chunks) => {
  const source = chunks[Symbol.asyncIterator]()
  let buffer: Uint8Array = new Uint8Array(0)

  /** Answers whether there was more. */
  const more = async (): Promise<boolean> => {
    const next = await source.next()
    if (next.done === true) return false
    if (buffer.length === 0) buffer = next.value
    else {
      const both = new Uint8Array(buffer.length + next.value.length)
      both.set(buffer)
      both.set(next.value, buffer.length)
      buffer = both
    }
    return true
  }

  return {
    more,
    buffered: () => buffer,
    take: (count: number): Uint8Array => {
      const taken = buffer.subarray(0, count)
      buffer = buffer.subarray(count)
      return taken
    }
  }
}

/** Where a pattern is in some bytes; else −1, and from where on it may begin with the bytes to come. */
const find = (bytes: Uint8Array, pattern: Uint8Array): { readonly at: number; readonly safe: number } => {
  const [first = 0] = pattern
  let at = bytes.indexOf(first)
  while (at >= 0) {
    let length = 1
    while (length < pattern.length && at + length < bytes.length && bytes[at + length] === pattern[length]) length += 1
    if (length === pattern.length) return { at, safe: at }
    if (at + length === bytes.length) return { at: -1, safe: at }
    at = bytes.indexOf(first, at + 1)
  }
  return { at: -1, safe: bytes.length }
}

const headersOf = (head: string): ReadonlyMap<string, string> =>
  new Map(
    head.split("\r\n").flatMap((line) => {
      const at = line.indexOf(":")
      return at < 0 ? [] : [[line.slice(0, at).trim().toLowerCase(), line.slice(at + 1).trim()] as const]
    })
  )

/** A parameter of `Content-Disposition`. */
const parameter = (disposition: string, name: string): string | undefined => {
  const [, quoted, plain] =
    new RegExp(`;\\s*${name}=(?:"((?:[^"\\\\]|\\\\.)*)"|([^\\s;]+))`, "i").exec(disposition) ?? []
  return quoted?.replace(/\\(["\\])/g, "$1") ?? plain
}

/** The parts of a form, one after the other, as they come in. Fails with `BadForm`. */
export async function* readForm(chunks: Chunks, boundary: string): AsyncGenerator<Part, void, void> {
  const encoder = new TextEncoder()
  const dashes = encoder.encode(`\r\n--${boundary}`)
  const blank = encoder.encode("\r\n\r\n")
  const end = encoder.encode("--")
  const reader = makeReader(chunks)

  const need = async (count: number, inside: boolean) => {
    while (reader.buffered().length < count) {
      if (!(await reader.more())) throw new BadForm("unexpected EOF", inside)
    }
  }

  // The first boundary stands at the very beginning, without the line break before it.
  await need(dashes.length - 2, false)
  const opening = reader.take(dashes.length - 2)
  if (!opening.every((byte, index) => byte === dashes[index + 2])) throw new BadForm("no boundary", false)

  for (;;) {
    await need(2, false)
    if (reader.take(2).every((byte, index) => byte === end[index])) return

    let found = find(reader.buffered(), blank)
    while (found.at < 0) {
      if (reader.buffered().length > LONGEST_HEAD || !(await reader.more())) throw new BadForm("unexpected EOF", false)
      found = find(reader.buffered(), blank)
    }
    const head = new TextDecoder().decode(reader.take(found.at))
    reader.take(blank.length)
    const disposition = headersOf(head).get("content-disposition") ?? ""

    let open = true
    const bytes = async function* (): Chunks {
      while (open) {
        const { at, safe } = find(reader.buffered(), dashes)
        if (at >= 0) open = false
        const taken = reader.take(at < 0 ? safe : at)
        if (at >= 0) reader.take(dashes.length)
        if (taken.length > 0) yield taken
        if (open && !(await reader.more())) throw new BadForm("unexpected EOF", true)
      }
    }
    yield {
      name: parameter(disposition, "name") ?? "",
      filename: parameter(disposition, "filename")?.replace(/^.*\//s, ""),
      bytes: bytes()
    }
    for await (const _ of bytes()); // what was not read
  }
}
