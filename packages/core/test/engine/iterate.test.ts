import { assert, describe, it } from "@effect/vitest"
import { iterate } from "../../src/client/iterate.ts"

const source = (batches: ReadonlyArray<ReadonlyArray<number>>) => {
  let left = 0
  const open = async () => {
    async function* made() {
      try {
        for (const batch of batches) yield batch
      } finally {
        left += 1
      }
    }
    return made()
  }
  return { values: iterate(open), left: () => left }
}

describe("iterate", () => {
  it("gives every value of every batch, in order, empty batches too", async () => {
    const seen: Array<number> = []
    for await (const value of source([[1, 2], [], [3]]).values) seen.push(value)

    assert.deepStrictEqual(seen, [1, 2, 3])
  })

  it("gives each value once when the next one is asked for before the last has come", async () => {
    const iterator = source([[1, 2], [3], [4]]).values[Symbol.asyncIterator]()

    const results = await Promise.all([
      iterator.next(),
      iterator.next(),
      iterator.next(),
      iterator.next(),
      iterator.next()
    ])

    assert.deepStrictEqual(
      results.map((result) => result.value),
      [1, 2, 3, 4, undefined]
    )
  })

  it("leaves its source when it is left", async () => {
    const { left, values } = source([[1, 2], [3]])
    for await (const _ of values) break

    assert.strictEqual(left(), 1)
  })

  it("gives nothing of a batch that has come when it is left", async () => {
    const iterator = source([[1, 2], [3]]).values[Symbol.asyncIterator]()

    const first = await iterator.next()
    await iterator.return?.()
    const next = await iterator.next()

    assert.deepStrictEqual(first, { done: false, value: 1 })
    assert.deepStrictEqual(next, { done: true, value: undefined })
  })

  it("ends with the error of a source that cannot be opened, once", async () => {
    const closed = new Error("closed")
    const iterator = iterate<number>(() => Promise.reject(closed))[Symbol.asyncIterator]()

    const told = await iterator.next().catch((error: unknown) => error)
    const left = await iterator.return?.()

    assert.strictEqual(told, closed)
    assert.deepStrictEqual(left, { done: true, value: undefined })
  })
})
