import { Buffer } from "node:buffer"
import type { Gunzip } from "node:zlib"
import { createGunzip, gunzipSync } from "node:zlib"
import type { Dispatcher } from "undici"

/** Up to this many packed bytes, unpacking at once is a third of the work of Node's stream. At worst it makes 16 MB of them. */
const SMALL = 16 * 1024

/** How a packed body ended: whole, larger than allowed (`undefined`), or broken. */
export interface Outcome {
  readonly whole: (bytes: Buffer | undefined) => void
  readonly broken: (error: Error) => void
}

/** Is this body packed in the one way we ask for? */
export const isPacked = (encoding: string | ReadonlyArray<string> | undefined): boolean =>
  encoding === "gzip" || encoding === "x-gzip"

/** Unpacks a gzip body that comes in chunks, and never holds more than `maxBytes` of it: what grows larger is given up at once. */
export class Unpacking {
  readonly #controller: Dispatcher.DispatchController
  readonly #maxBytes: number
  readonly #outcome: Outcome
  #packed: Array<Buffer> = []
  #packedBytes = 0
  #stream: Gunzip | undefined

  constructor(controller: Dispatcher.DispatchController, maxBytes: number, outcome: Outcome) {
    this.#controller = controller
    this.#maxBytes = maxBytes
    this.#outcome = outcome
  }

  write(chunk: Buffer): void {
    if (this.#stream === undefined) {
      this.#packed.push(chunk)
      this.#packedBytes += chunk.length
      if (this.#packedBytes <= SMALL) return
      this.#stream = this.#open()
      chunk = Buffer.concat(this.#packed)
      this.#packed = []
    }
    if (!this.#stream.write(chunk)) this.#controller.pause()
  }

  end(): void {
    if (this.#stream !== undefined) this.#stream.end()
    else if (this.#packedBytes === 0) this.#outcome.whole(Buffer.alloc(0)) // named, but not there
    else this.#atOnce()
  }

  /** Lets go of what was unpacked so far; nothing is heard from here afterwards. */
  stop(): void {
    this.#stream?.destroy()
    this.#packed = []
  }

  #atOnce(): void {
    let bytes: Buffer | undefined
    try {
      bytes = gunzipSync(Buffer.concat(this.#packed), { maxOutputLength: this.#maxBytes })
    } catch (error) {
      // A RangeError: more than the cap.
      if (!(error instanceof RangeError))
        return this.#outcome.broken(error instanceof Error ? error : new Error("not gzip"))
    }
    this.#outcome.whole(bytes)
  }

  #open(): Gunzip {
    const stream = createGunzip()
    const chunks: Array<Buffer> = []
    let bytes = 0
    stream.on("data", (chunk: Buffer) => {
      bytes += chunk.length
      if (bytes > this.#maxBytes) {
        stream.destroy()
        this.#outcome.whole(undefined)
      } else chunks.push(chunk)
    })
    stream.on("drain", () => this.#controller.resume())
    stream.on("end", () => this.#outcome.whole(Buffer.concat(chunks, bytes)))
    stream.on("error", this.#outcome.broken)
    return stream
  }
}
