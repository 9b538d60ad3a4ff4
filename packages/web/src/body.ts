import type { WireBody } from "@matterwire/core/Transport"
import { unreachable } from "./unreachable.ts"

/** How long a body that is handed on while it comes may be silent. All other waiting is bounded by core's own timeout. */
const SILENCE_MS = 60_000

/** The body of a request as `fetch` takes it. */
export const toSend = (body: WireBody | undefined): { readonly body?: BodyInit; readonly duplex?: "half" } => {
  if (body === undefined) return {}
  if (typeof body === "string") return { body }
  return body instanceof Uint8Array ? { body: owned(body) } : { body: produced(body), duplex: "half" }
}

/** `fetch` sends no shared memory. */
const owned = (bytes: Uint8Array): Uint8Array<ArrayBuffer> =>
  bytes.buffer instanceof ArrayBuffer ? new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.length) : bytes.slice()

const produced = (source: AsyncIterable<Uint8Array>): ReadableStream<Uint8Array<ArrayBuffer>> => {
  const chunks = source[Symbol.asyncIterator]()
  return new ReadableStream({
    pull: async (stream) => {
      const next = await chunks.next()
      if (next.done === true) stream.close()
      else stream.enqueue(owned(next.value))
    },
    cancel: async () => {
      await chunks.return?.()
    }
  })
}

const read = (response: Response): AsyncIterator<Uint8Array> & { cancel: () => void } => {
  const reader = response.body?.getReader()
  return {
    next: async () => {
      const chunk = await reader?.read()
      return chunk?.value === undefined ? { done: true, value: undefined } : { done: false, value: chunk.value }
    },
    // What it would fail with, the one who is told to stop does not want to hear.
    cancel: () => void reader?.cancel().catch(() => {})
  }
}

/** All bytes of an answer, or `undefined` as soon as there are more than `most` of them. */
export const collect = async (response: Response, most: number): Promise<Uint8Array | undefined> => {
  const source = read(response)
  const chunks: Array<Uint8Array> = []
  let length = 0
  for (let next = await source.next(); next.done !== true; next = await source.next()) {
    length += next.value.length
    if (length > most) {
      source.cancel()
      return undefined
    }
    chunks.push(next.value)
  }
  const { 0: only } = chunks
  if (only !== undefined && chunks.length === 1) return only
  const whole = new Uint8Array(length)
  let at = 0
  for (const chunk of chunks) {
    whole.set(chunk, at)
    at += chunk.length
  }
  return whole
}

/** The body of an answer, handed on while it comes. `end` gives the connection up. */
export const flow = (endpoint: string, response: Response, end: () => void): AsyncIterable<Uint8Array> => ({
  // An async generator would not do: one that is left before its first step never runs its `finally`.
  [Symbol.asyncIterator]: () => {
    const source = read(response)
    return {
      next: async () => {
        const timer = setTimeout(end, SILENCE_MS)
        try {
          return await source.next()
        } catch (error) {
          throw unreachable(endpoint, error)
        } finally {
          clearTimeout(timer)
        }
      },
      return: () => {
        end()
        return Promise.resolve({ done: true, value: undefined })
      }
    }
  }
})
