import * as Effect from "effect/Effect"
import { InvalidInput, isMattermostError, type MattermostError } from "../Errors.ts"
import type { Source } from "../Source.ts"

/**
 * Reads a source piece by piece into one buffer, and keeps the last piece: after a cut even a stream can go on in the
 * middle of it.
 */
export class Reader {
  readonly #endpoint: string
  readonly #source: Source
  readonly #size: number
  readonly #buffer: Uint8Array
  #chunks: AsyncIterator<Uint8Array> | undefined
  /** Where in the file the source's chunks stand. */
  #at = 0
  /** Came from the source, and is not yet wanted. */
  #rest: Uint8Array = new Uint8Array(0)
  /** Where in the file the buffer begins, and where what is in it ends. */
  #from = 0
  #to = 0

  constructor(endpoint: string, source: Source, size: number, pieceBytes: number) {
    this.#endpoint = endpoint
    this.#source = source
    this.#size = size
    this.#buffer = new Uint8Array(Math.min(pieceBytes, size))
  }

  /** The bytes from an offset on, as many as a piece may have. Good until the next one is asked for. */
  piece(at: number): Effect.Effect<Uint8Array, MattermostError> {
    return Effect.tryPromise({
      try: async () => {
        if (at < this.#from || at >= this.#to) await this.#fill(at)
        return this.#buffer.subarray(at - this.#from, this.#to - this.#from)
      },
      catch: (error) =>
        isMattermostError(error)
          ? error
          : this.#refuse(`the bytes could not be read: ${error instanceof Error ? error.message : String(error)}`)
    })
  }

  /** Ends the source's iterator. Not waited for: it may hang in a read. */
  close(): void {
    const open = this.#chunks
    this.#chunks = undefined
    open?.return?.().catch(() => {})
  }

  async #fill(at: number): Promise<void> {
    const length = Math.min(this.#buffer.length, this.#size - at)
    const target = this.#buffer.subarray(0, length)
    const { name, readInto } = this.#source
    const filled = readInto === undefined ? await this.#collect(target, at) : await readInto(target, at)
    if (filled < length) throw this.#refuse(`${name} ended after ${at + filled} of ${this.#size} bytes`)
    this.#from = at
    this.#to = at + length
  }

  /** Fills the target from the source's chunks, and looks whether there is more than there should be. */
  async #collect(target: Uint8Array, at: number): Promise<number> {
    if (this.#chunks === undefined || at !== this.#at) await this.#seek(at)
    let filled = 0
    while (filled < target.length) {
      const chunk = await this.#next(target.length - filled)
      if (chunk === undefined) break
      target.set(chunk, filled)
      filled += chunk.length
    }
    if (this.#at === this.#size && (await this.#next(1)) !== undefined) {
      throw this.#refuse(`${this.#source.name} has more than its ${this.#size} bytes`)
    }
    return filled
  }

  /** Goes to an offset: by beginning there, or, where that is not possible, by reading up to it. */
  async #seek(at: number): Promise<void> {
    const { name, once, read } = this.#source
    if (this.#chunks === undefined || once !== true) {
      this.close()
      this.#rest = new Uint8Array(0)
      this.#at = once === true ? 0 : at
      this.#chunks = read(this.#at)[Symbol.asyncIterator]()
    }
    if (at < this.#at) {
      throw this.#refuse(`the server has only ${at} bytes of ${name}, a stream which cannot be read again from there`)
    }
    while (this.#at < at) {
      if ((await this.#next(at - this.#at)) === undefined) {
        throw this.#refuse(`${name} ended after ${this.#at} of ${this.#size} bytes`)
      }
    }
  }

  /** The source's next bytes, at most so many. */
  async #next(most: number): Promise<Uint8Array | undefined> {
    while (this.#rest.length === 0) {
      const next = await this.#chunks?.next()
      if (next === undefined || next.done === true) return undefined
      if (!(next.value instanceof Uint8Array)) {
        throw this.#refuse(`${this.#source.name} gave something else than bytes (Uint8Array)`)
      }
      this.#rest = next.value
    }
    const chunk = this.#rest.subarray(0, most)
    this.#rest = this.#rest.subarray(chunk.length)
    this.#at += chunk.length
    return chunk
  }

  #refuse(reason: string): InvalidInput {
    return new InvalidInput({ endpoint: this.#endpoint, reason })
  }
}
