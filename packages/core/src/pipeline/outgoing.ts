import type { Progress } from "../Call.ts"
import { InvalidInput, isMattermostError, type MattermostError } from "../Errors.ts"
import { type Logger, tell } from "../Hooks.ts"
import type { Bytes } from "../Spec.ts"

/** A body is made of pieces, in their order: headers of parts, and what stands between them. */
export interface Piece {
  readonly bytes: Bytes
  /** `undefined` where nobody knows it before the end. */
  readonly size: number | undefined
  /** Names it in an error. */
  readonly name: string
}

export const whole = (bytes: Uint8Array, name = "body"): Piece => ({ bytes, size: bytes.length, name })

/** The most bytes of a piece in memory that leave at once. */
const SLICE = 256 * 1024

/** How many bytes the pieces are together, if that is known of all of them. */
export const sizeOf = (pieces: ReadonlyArray<Piece>): number | undefined => {
  let size = 0
  for (const piece of pieces) {
    if (piece.size === undefined) return undefined
    size += piece.size
  }
  return size
}

/** All pieces as one, if all of them are in memory. */
export const joined = (pieces: ReadonlyArray<Piece>): Uint8Array | undefined => {
  const chunks: Array<Uint8Array> = []
  for (const { bytes } of pieces) {
    if (!(bytes instanceof Uint8Array)) return undefined
    chunks.push(bytes)
  }
  const { 0: only, length } = chunks
  if (only !== undefined && length === 1) return only
  const all = new Uint8Array(chunks.reduce((size, chunk) => size + chunk.length, 0))
  let at = 0
  for (const chunk of chunks) {
    all.set(chunk, at)
    at += chunk.length
  }
  return all
}

/** Can the pieces be sent a second time? */
export const isRepeatable = (pieces: ReadonlyArray<Piece>): boolean =>
  pieces.every(({ bytes }) => bytes instanceof Uint8Array || typeof bytes === "function")

/** How far the body of a call has left, and why it could not go on. Shared by all attempts: each begins anew. */
export class Sending {
  #bytes = 0
  /** What went wrong where the body comes from: neither the server's fault nor the link's. */
  failure: MattermostError | undefined
  readonly #total: number | undefined
  readonly #listener: ((progress: Progress) => void) | undefined
  readonly #logger: Logger | undefined

  constructor(
    total: number | undefined,
    listener: ((progress: Progress) => void) | undefined,
    logger: Logger | undefined
  ) {
    this.#total = total
    this.#listener = listener
    this.#logger = logger
  }

  get bytes(): number {
    return this.#bytes
  }

  begin(): void {
    this.#bytes = 0
    this.failure = undefined
  }

  moved(bytes: number): void {
    this.#bytes += bytes
    tell(this.#listener, { bytes: this.#bytes, total: this.#total }, this.#logger)
  }

  /** The answer to all of it has come. A body that left in one go was not counted before. */
  arrived(): void {
    if (this.#total !== undefined && this.#bytes < this.#total) this.moved(this.#total - this.#bytes)
  }
}

/** The pieces as a transport pulls them. Hand-made: a generator that is left while it waits for its source cannot end it. */
export const produced = (
  endpoint: string,
  pieces: ReadonlyArray<Piece>,
  sending: Sending
): AsyncIterable<Uint8Array> => ({
  [Symbol.asyncIterator]: () => {
    let index = 0
    let source: AsyncIterator<Uint8Array> | undefined
    /** How much of the piece has been handed out. */
    let at = 0
    /** The last chunk's size, which counts when the next one is asked for. */
    let taken = 0
    /** Whoever pulled has gone: what the source says now is nothing to the attempt that may be under way. */
    let left = false
    sending.begin()

    const refuse = (reason: string) => new InvalidInput({ endpoint, reason })
    const failed = (error: unknown): MattermostError =>
      isMattermostError(error)
        ? error
        : refuse(`the bytes could not be read: ${error instanceof Error ? error.message : String(error)}`)
    const leave = async () => {
      const open = source
      source = undefined
      index = pieces.length
      await open?.return?.()
    }

    /** The next bytes of a piece; nothing at its end. */
    const pull = async ({ bytes, name, size }: Piece): Promise<Uint8Array | undefined> => {
      if (bytes instanceof Uint8Array) return at < bytes.length ? bytes.subarray(at, at + SLICE) : undefined
      source ??= (typeof bytes === "function" ? bytes() : bytes)[Symbol.asyncIterator]()
      const { done, value } = await source.next()
      if (done === true) {
        source = undefined
        if (size !== undefined && at < size) throw refuse(`${name} ended after ${at} of ${size} bytes`)
        return undefined
      }
      if (!(value instanceof Uint8Array)) throw refuse(`${name} gave something else than bytes (Uint8Array)`)
      if (size !== undefined && at + value.length > size) throw refuse(`${name} has more than its ${size} bytes`)
      return value
    }

    return {
      next: async () => {
        if (taken > 0 && !left) sending.moved(taken)
        taken = 0
        try {
          for (let piece = pieces[index]; piece !== undefined; piece = pieces[index]) {
            const chunk = await pull(piece)
            if (chunk === undefined) {
              index += 1
              at = 0
            } else if (chunk.length > 0) {
              at += chunk.length
              taken = chunk.length
              return { done: false, value: chunk }
            }
          }
          return { done: true, value: undefined }
        } catch (error) {
          const failure = failed(error)
          if (!left) sending.failure = failure
          await leave().catch(() => {})
          throw failure
        }
      },
      return: async () => {
        left = true
        await leave()
        return { done: true, value: undefined }
      }
    }
  }
})
