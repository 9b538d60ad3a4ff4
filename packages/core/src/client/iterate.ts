import { stepped } from "./caller.ts"

/**
 * Single values out of batches, for `for await`. An async generator would take three turns of the microtask queue for each
 * value; this takes one.
 */
export const iterate = <A>(
  open: () => Promise<AsyncIterator<ReadonlyArray<A>, unknown, undefined>>
): AsyncIterable<A> => ({
  [Symbol.asyncIterator]: () => {
    let source: Promise<AsyncIterator<ReadonlyArray<A>, unknown, undefined>> | undefined
    let batch: ReadonlyArray<A> = []
    let at = 0
    let loading: Promise<IteratorResult<A, undefined>> | undefined

    const load = async (): Promise<IteratorResult<A, undefined>> => {
      source ??= open()
      const next = await (await source).next()
      if (next.done === true) return { done: true, value: undefined }
      batch = next.value
      at = 0
      return take() ?? load()
    }
    const take = (): IteratorResult<A, undefined> | undefined => {
      const value = batch[at]
      if (value === undefined) return undefined
      at += 1
      return { done: false, value }
    }

    /** Who asks again before the last answer has come waits in line, so that no value is given twice. */
    const inLine = (answer: Promise<IteratorResult<A, undefined>>) => {
      const mine = answer.finally(() => {
        if (loading === mine) loading = undefined
      })
      return (loading = mine)
    }

    return {
      next: () => {
        if (loading !== undefined) return stepped(inLine(loading.then(() => take() ?? load())))
        const ready = take()
        return ready === undefined ? stepped(inLine(load())) : Promise.resolve(ready)
      },
      return: async () => {
        batch = []
        // What never opened has been told already, by `next`; and V8's `Array.fromAsync` spins when this fails as well.
        const opened = await source?.catch(() => undefined)
        await opened?.return?.()
        return { done: true, value: undefined }
      }
    }
  }
})
