import * as Effect from "effect/Effect"
import { InvalidInput, isMattermostError, type MattermostError } from "../Errors.ts"
import type { Source } from "./Source.ts"

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
  /** Read from the source, and not yet in the buffer. */
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
    if (this.#chunks === undefined || at !== this.#to) await this.#seek(at)
    this.#from = this.#to = at
    const end = Math.min(at + this.#buffer.length, this.#size)
    while (this.#to < end) {
      const chunk = await this.#next()
      if (chunk === undefined) throw this.#refuse(`${this.#source.name} ended after ${this.#to} of ${this.#size} bytes`)
      this.#buffer.set(chunk.subarray(0, end - this.#to), this.#to - this.#from)
      this.#rest = chunk.subarray(end - this.#to)
      this.#to = Math.min(this.#to + chunk.length, end)
    }
    if (end === this.#size && (await this.#next()) !== undefined) {
      throw this.#refuse(`${this.#source.name} has more than its ${this.#size} bytes`)
    }
  }

  /** Goes to an offset: by beginning there, or, where that is not possible, by reading up to it. */
  async #seek(at: number): Promise<void> {
    const { name, once, read } = this.#source
    if (this.#chunks === undefined || once !== true) {
      this.close()
      this.#rest = new Uint8Array(0)
      this.#to = once === true ? 0 : at
      this.#chunks = read(this.#to)[Symbol.asyncIterator]()
    }
    if (at < this.#to) {
      throw this.#refuse(`the server has only ${at} bytes of ${name}, a stream which cannot be read again from there`)
    }
    while (this.#to < at) {
      const chunk = await this.#next()
      if (chunk === undefined) throw this.#refuse(`${name} ended after ${this.#to} of ${this.#size} bytes`)
      this.#rest = chunk.subarray(at - this.#to)
      this.#to = Math.min(this.#to + chunk.length, at)
    }
  }

  async #next(): Promise<Uint8Array | undefined> {
    if (this.#rest.length > 0) {
      const rest = this.#rest
      this.#rest = new Uint8Array(0)
      return rest
    }
    for (;;) {
      const next = await this.#chunks?.next()
      if (next === undefined || next.done === true) return undefined
      if (!(next.value instanceof Uint8Array)) {
        throw this.#refuse(`${this.#source.name} gave something else than bytes (Uint8Array)`)
      }
      if (next.value.length > 0) return next.value
    }
  }

  #refuse(reason: string): InvalidInput {
    return new InvalidInput({ endpoint: this.#endpoint, reason })
  }
}
