import { stepped } from "./caller.ts"

type Source<A> = AsyncIterator<ReadonlyArray<A>, unknown, undefined>
type Step<A> = IteratorResult<A, undefined>

/** A class, that all loops share: engines prepare themselves for each closure anew. */
class Values<A> implements AsyncIterator<A, undefined> {
  readonly #open: () => Promise<Source<A>>
  #source: Promise<Source<A>> | undefined
  #batch: ReadonlyArray<A> = []
  #at = 0
  #loading: Promise<Step<A>> | undefined

  constructor(open: () => Promise<Source<A>>) {
    this.#open = open
  }

  next(): Promise<Step<A>> {
    if (this.#loading !== undefined) {
      return stepped(this.#inLine(this.#loading.then(() => this.#take() ?? this.#load())))
    }
    const ready = this.#take()
    return ready === undefined ? stepped(this.#inLine(this.#load())) : Promise.resolve(ready)
  }

  async return(): Promise<Step<A>> {
    this.#batch = []
    // What never opened has been told already, by `next`; and V8's `Array.fromAsync` spins when this fails as well.
    const opened = await this.#source?.catch(() => undefined)
    await opened?.return?.()
    return { done: true, value: undefined }
  }

  async #load(): Promise<Step<A>> {
    this.#source ??= this.#open()
    const next = await (await this.#source).next()
    if (next.done === true) return { done: true, value: undefined }
    this.#batch = next.value
    this.#at = 0
    return this.#take() ?? this.#load()
  }

  #take(): Step<A> | undefined {
    const value = this.#batch[this.#at]
    if (value === undefined) return undefined
    this.#at += 1
    return { done: false, value }
  }

  /** Who asks again before the last answer has come waits in line, so that no value is given twice. */
  #inLine(answer: Promise<Step<A>>): Promise<Step<A>> {
    const mine = answer.finally(() => {
      if (this.#loading === mine) this.#loading = undefined
    })
    return (this.#loading = mine)
  }
}

/**
 * Single values out of batches, for `for await`. An async generator would take three turns of the microtask queue for each
 * value; this takes one.
 */
export const iterate = <A>(open: () => Promise<Source<A>>): AsyncIterable<A> => ({
  [Symbol.asyncIterator]: () => new Values(open)
})
