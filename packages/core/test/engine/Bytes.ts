import type { WireBody } from "@matterwire/core/Transport"

/** Bytes that tell where they stand, so that no two places of a file look alike. */
export const pattern = (size: number, from = 0): Uint8Array => {
  const bytes = new Uint8Array(size)
  for (let at = 0; at < size; at++) bytes[at] = ((from + at) * 2_654_435_761) >>> 24
  return bytes
}

/** All bytes of a body, as a server would collect them, or those before it hangs up. */
export const collect = async (body: WireBody | undefined, most = Number.POSITIVE_INFINITY): Promise<Uint8Array> => {
  if (body === undefined) return new Uint8Array()
  if (typeof body === "string") return new TextEncoder().encode(body)
  if (body instanceof Uint8Array) return body.slice(0, most)
  const chunks: Array<Uint8Array> = []
  let size = 0
  for await (const chunk of body) {
    chunks.push(chunk.slice(0, most - size))
    size += chunk.length
    if (size >= most) break
  }
  return joined(chunks)
}

export const joined = (chunks: ReadonlyArray<Uint8Array>): Uint8Array => {
  const all = new Uint8Array(chunks.reduce((size, chunk) => size + chunk.length, 0))
  let at = 0
  for (const chunk of chunks) {
    all.set(chunk, at)
    at += chunk.length
  }
  return all
}

/** A source's bytes in chunks, and how it ended: left, or read to its end. */
export const watchedChunks = (bytes: Uint8Array, chunk: number, fails?: Error) => {
  const seen = { opened: 0, left: 0 }
  const iterable: AsyncIterable<Uint8Array> = {
    [Symbol.asyncIterator]: () => {
      seen.opened += 1
      let at = 0
      return {
        next: () => {
          if (at < bytes.length) return Promise.resolve({ done: false, value: bytes.subarray(at, (at += chunk)) })
          return fails === undefined ? Promise.resolve({ done: true, value: undefined }) : Promise.reject(fails)
        },
        return: () => {
          seen.left += 1
          return Promise.resolve({ done: true, value: undefined })
        }
      }
    }
  }
  return { iterable, seen }
}
