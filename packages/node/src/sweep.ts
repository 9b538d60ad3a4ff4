const MB = 1024 * 1024
/** So much garbage of transfers may lie about. */
const MOST_BYTES = 12 * MB
/** Beyond what V8 lets pass. None of it is ever touched, so that it takes addresses and no memory. */
const WEIGHT_BYTES = 64 * MB
/** The first makes V8 begin to mark, the second makes it go on at once. */
const WEIGHTS = 2

const dust = { bytes: 0, weight: new ArrayBuffer(0) }

/**
 * The memory of buffers lies outside of V8's heap, and V8 thinks of it only when about 64 MB of garbage have come together;
 * on a busy machine twice as much. So it is shown a large buffer that is empty, and looks at once.
 */
const sweep = () => {
  dust.bytes = 0
  try {
    for (let weight = 0; weight < WEIGHTS; weight++) dust.weight = new ArrayBuffer(WEIGHT_BYTES)
  } catch {
    // No addresses are left for it: then V8 looks by itself.
  }
  dust.weight = new ArrayBuffer(0)
}

/** Counts the buffers that pass through one transfer, and are garbage at once. */
export const passing = (): ((chunk: Uint8Array) => void) => {
  let last: ArrayBufferLike | undefined
  return ({ buffer }) => {
    if (buffer === last || buffer.byteLength > MB) return // a slice of what was counted, or of somebody's own
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
