import { pipeline, Readable } from "node:stream"
import { createGunzip } from "node:zlib"
import type { Dispatcher } from "undici"
import { errors } from "undici"
import { passing } from "./sweep.ts"
import { unreachable } from "./unreachable.ts"

/** A body handed on while it comes: read only as fast as it is consumed, and ended when the consumer leaves early. */
export class Flow {
  readonly #source: Readable
  readonly #controller: Dispatcher.DispatchController
  readonly body: AsyncIterable<Uint8Array>
  readonly #passed = passing()
  #whole = false

  constructor(endpoint: string, controller: Dispatcher.DispatchController, packed: boolean) {
    this.#controller = controller
    this.#source = new Readable({
      highWaterMark: 64 * 1024,
      read: () => controller.resume(),
      destroy: (error, callback) => {
        if (!this.#whole) controller.abort(error ?? new errors.RequestAbortedError())
        callback(error)
      }
    })
    this.#source.on("error", () => {}) // told to the consumer by the iterator, or to nobody when there is none
    this.body = iterable(endpoint, packed ? unpacked(this.#source) : this.#source)
  }

  write(chunk: Buffer): void {
    this.#passed(chunk)
    if (!this.#source.push(chunk)) this.#controller.pause()
  }

  end(): void {
    this.#whole = true
    this.#source.push(null)
  }

  fail(error: Error): void {
    this.#source.destroy(error)
  }
}

const unpacked = (source: Readable): Readable => pipeline(source, createGunzip(), () => {})

// An async generator would not do: one that is left before its first step never runs its `finally`.
const iterable = (endpoint: string, source: Readable): AsyncIterable<Uint8Array> => ({
  [Symbol.asyncIterator]: () => {
    const chunks: AsyncIterator<Uint8Array> = source.iterator()
    return {
      next: () =>
        chunks.next().catch((error: unknown) => {
          throw unreachable(endpoint, error)
        }),
      return: () => {
        source.destroy()
        return Promise.resolve({ done: true, value: undefined })
      }
    }
  }
})
