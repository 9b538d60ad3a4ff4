import { InvalidInput } from "./Errors.ts"

/** A file that can be read, wherever it is. */
export interface Source {
  /** What the file is called on the server. */
  readonly name: string
  /** In bytes. `undefined`: nobody knows before the end. */
  readonly size: number | undefined
  /** Content type. */
  readonly type?: string | undefined
  /** Its bytes from an offset on, anew with each call. What it throws ends the upload: best an `InvalidInput`. */
  readonly read: (from: number) => AsyncIterable<Uint8Array>
  /**
   * Fills the target with its bytes from an offset on, and says how many there were: fewer only at the end. An upload in
   * pieces then needs no other memory than that of its piece.
   */
  readonly readInto?: ((target: Uint8Array, from: number) => Promise<number>) | undefined
  /** It can be read a single time, from its beginning. */
  readonly once?: boolean | undefined
  /** All of it at once, for a runtime that cannot send what is still being read (a browser). */
  readonly whole?: (() => Promise<Uint8Array>) | undefined
}

/** What a file is called, and what it holds. */
export interface Naming {
  readonly name: string
  /** Content type; the server looks at the name's ending too. */
  readonly type?: string | undefined
}

/** As much of a `Blob` or `File` as is needed here. */
export interface BlobLike {
  readonly size: number
  readonly type: string
  readonly slice: (from: number, to: number) => BlobLike
  readonly arrayBuffer: () => Promise<ArrayBuffer>
}

const SLICE = 256 * 1024

/** Bytes in memory. They are not copied: leave them as they are until they are sent. */
export const fromBytes = (bytes: Uint8Array, { name, type }: Naming): Source => ({
  name,
  type,
  size: bytes.length,
  read: async function* (from) {
    for (let at = from; at < bytes.length; at += SLICE) yield bytes.subarray(at, at + SLICE)
  },
  whole: () => Promise.resolve(bytes)
})

/** A `Blob`, or a `File` with its name: read slice by slice, where it lies. */
export const fromBlob = (blob: BlobLike & { readonly name?: string }, naming: Partial<Naming> = {}): Source => {
  const name = naming.name ?? blob.name
  if (name === undefined) throw new InvalidInput({ endpoint: "fromBlob", reason: "a blob has no name: give one" })
  const bytes = async (part: BlobLike) => new Uint8Array(await part.arrayBuffer())
  return {
    name,
    type: naming.type ?? (blob.type === "" ? undefined : blob.type),
    size: blob.size,
    read: async function* (from) {
      for (let at = from; at < blob.size; at += SLICE) yield await bytes(blob.slice(at, at + SLICE))
    },
    whole: () => bytes(blob)
  }
}

/**
 * Something that gives its bytes once, such as a stream. Say its `size` where you know it: an upload in pieces needs it,
 * and an upload in one then tells the server how much will come.
 */
export const fromStream = (
  stream: AsyncIterable<Uint8Array>,
  { name, size, type }: Naming & { readonly size?: number | undefined }
): Source => {
  let begun = false
  return {
    name,
    type,
    size,
    once: true,
    read: (from) => {
      if (begun || from > 0) {
        throw new InvalidInput({ endpoint: "fromStream", reason: `${name} is a stream, which can be read only once` })
      }
      begun = true
      return stream
    }
  }
}
