/** Bytes of a known length, read when they are wanted. */
export interface Content {
  readonly size: number
  /** The bytes from one place up to before another; all of them, if left out. */
  readonly read: (from?: number, to?: number) => AsyncIterable<Uint8Array>
}

/** Bytes as they come in, or go out: read once. */
export type Chunks = AsyncIterable<Uint8Array>

export const noChunks: Chunks = {
  [Symbol.asyncIterator]: () => ({ next: async () => ({ done: true, value: undefined }) })
}

/** Bytes that are there already, as one chunk. */
export async function* once(bytes: Uint8Array): Chunks {
  if (bytes.length > 0) yield bytes
}

/** All bytes, one behind the other. */
export const collect = async (chunks: Chunks): Promise<Uint8Array> => {
  const list: Array<Uint8Array> = []
  for await (const chunk of chunks) list.push(chunk)
  const [first] = list
  if (list.length === 1 && first !== undefined) return first
  const bytes = new Uint8Array(list.reduce((size, chunk) => size + chunk.length, 0))
  let at = 0
  for (const chunk of list) {
    bytes.set(chunk, at)
    at += chunk.length
  }
  return bytes
}

/** All bytes as UTF-8. A byte order mark stays: the server does not expect one. */
export const textOf = async (chunks: Chunks): Promise<string> =>
  new TextDecoder("utf-8", { ignoreBOM: true }).decode(await collect(chunks))

/** A text as bytes. */
export const contentOf = (text: string): Content => {
  const bytes = new TextEncoder().encode(text)
  return { size: bytes.length, read: (from = 0, to = bytes.length) => once(bytes.subarray(from, to)) }
}

/** The bytes from one place up to before another, as a content of their own. */
export const sliceOf = (content: Content, start: number, end: number): Content => ({
  size: end - start,
  read: (from = 0, to = end - start) => content.read(start + from, start + to)
})

/** Several contents, one behind the other. */
export const joined = (parts: ReadonlyArray<Content>): Content => {
  const read = async function* (from: number, to: number): Chunks {
    let start = 0
    for (const part of parts) {
      const [first, last] = [Math.max(from - start, 0), Math.min(to - start, part.size)]
      if (first < last) yield* part.read(first, last)
      start += part.size
    }
  }
  const size = parts.reduce((sum, part) => sum + part.size, 0)
  return { size, read: (from = 0, to = size) => read(from, to) }
}
