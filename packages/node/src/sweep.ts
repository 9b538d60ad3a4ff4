import { getHeapSpaceStatistics } from "node:v8"

/** So much garbage of transfers may lie about. */
const MOST_BYTES = 8 * 1024 * 1024
/** Numbers, at 8 bytes: few enough that a copy is made among the young. */
const FILLING: ReadonlyArray<number> = Array.from({ length: 1024 }, () => 0)

const dust = { bytes: 0, filling: FILLING }

/**
 * The memory of buffers lies outside of V8's heap, and V8 thinks of it only when 64 MB of garbage have come together; but
 * when its young generation is full, it sweeps the buffers with it. So that is filled, with nothing, in about a millisecond.
 */
const sweep = () => {
  dust.bytes = 0
  const young = getHeapSpaceStatistics().find(({ space_name }) => space_name === "new_space")
  const room = young === undefined ? 0 : young.space_available_size + FILLING.length * 8
  for (let filled = 0; filled < room; filled += FILLING.length * 8) dust.filling = FILLING.slice()
}

/** Counts the buffers that pass through one transfer, and are garbage at once. */
export const passing = (): ((chunk: Uint8Array) => void) => {
  let last: ArrayBufferLike | undefined
  return ({ buffer }) => {
    if (buffer === last) return // a slice of what was counted
    last = buffer
    dust.bytes += buffer.byteLength
    if (dust.bytes >= MOST_BYTES) sweep()
  }
}

/** The same chunks, counted. */
export const swept = (chunks: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> => ({
  [Symbol.asyncIterator]: () => {
    const source = chunks[Symbol.asyncIterator]()
    const passed = passing()
    return {
      next: async () => {
        const next = await source.next()
        if (next.done !== true) passed(next.value)
        return next
      },
      return: () => source.return?.() ?? Promise.resolve({ done: true, value: undefined })
    }
  }
})
