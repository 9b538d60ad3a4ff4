import type { Chunks, Content } from "../Content.ts"
import type { Disk } from "./disk.ts"

/** More than this of a file is kept on disk, where there is one: in a file without a name, gone with the process. */
const MOST_IN_MEMORY = 8 * 1024 * 1024

/** Bytes that are being written, one part behind the other. What is there can be read at any time. */
export interface Pen {
  readonly size: number
  readonly write: (bytes: Uint8Array) => Promise<void>
  readonly content: () => Content
}

/** Loaded when first needed: without Node everything stays in memory. */
const openDisk = async (): Promise<Disk | undefined> => {
  try {
    const { open } = await import("./disk.ts")
    return await open()
  } catch {
    return undefined
  }
}

const readMemory = async function* (chunks: ReadonlyArray<Uint8Array>, from: number, to: number): Chunks {
  let start = 0
  for (const chunk of chunks) {
    if (start >= to) return
    const part = chunk.subarray(Math.max(from - start, 0), Math.min(to - start, chunk.length))
    if (part.length > 0) yield part
    start += chunk.length
  }
}

/** A place for bytes: small ones in memory, the rest on disk. */
export const newPen = (): Pen => {
  let chunks: Array<Uint8Array> = []
  let size = 0
  let disk: Disk | undefined
  let diskless = false

  const spill = async () => {
    disk = await openDisk()
    diskless = disk === undefined
    let at = 0
    for (const chunk of disk === undefined ? [] : chunks) {
      await disk?.write(chunk, at)
      at += chunk.length
    }
    if (disk !== undefined) chunks = []
  }

  return {
    get size() {
      return size
    },
    write: async (bytes) => {
      if (disk === undefined && !diskless && size + bytes.length > MOST_IN_MEMORY) await spill()
      // A copy: whoever brought the bytes may use their memory again.
      await (disk === undefined ? chunks.push(bytes.slice()) : disk.write(bytes, size))
      size += bytes.length
    },
    content: () => {
      const [kept, end, file] = [chunks, size, disk]
      return {
        size: end,
        read: (from = 0, to = end) => (file === undefined ? readMemory(kept, from, to) : file.read(from, to))
      }
    }
  }
}
