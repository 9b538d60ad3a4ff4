import * as Effect from "effect/Effect"

type Resume<A, E> = (effect: Effect.Effect<A, E>) => void

/**
 * Hands values from one writer to one reader; the writer waits while `capacity` values lie unread. Effect's `Queue` keeps its
 * waiters in a `Set`, whose outgrown tables point at their successors: once one of them has grown old, what was handed over
 * since is no young garbage any more, and is copied until the next full collection.
 */
export class Mailbox<A, E> {
  readonly #capacity: number
  readonly #values: Array<A> = []
  #reader: Resume<A, E> | undefined
  #writer: Resume<void, never> | undefined
  #end: Effect.Effect<never, E> | undefined

  constructor(capacity: number) {
    this.#capacity = capacity
  }

  /** Puts a value in, and waits for room where there is none. After the end it is dropped: nobody reads any more. */
  offer(value: A): Effect.Effect<void> {
    return Effect.suspend(() => {
      if (this.#end !== undefined) return Effect.void
      const reader = this.#reader
      if (reader !== undefined) {
        this.#reader = undefined
        reader(Effect.succeed(value))
        return Effect.void
      }
      this.#values.push(value)
      if (this.#values.length < this.#capacity) return Effect.void
      return Effect.callback<void>((resume) => {
        this.#writer = resume
        return Effect.sync(() => (this.#writer = undefined))
      })
    })
  }

  /** The next value; after the last one, how it ended. */
  readonly take: Effect.Effect<A, E> = Effect.suspend(() => {
    const value = this.#values.shift()
    if (value !== undefined) {
      this.#release()
      return Effect.succeed(value)
    }
    if (this.#end !== undefined) return this.#end
    return Effect.callback<A, E>((resume) => {
      this.#reader = resume
      return Effect.sync(() => (this.#reader = undefined))
    })
  })

  /** No more values will come. What lies unread can still be read. */
  end(how: Effect.Effect<never, E>): Effect.Effect<void> {
    return Effect.sync(() => {
      this.#end ??= how
      const reader = this.#reader
      this.#reader = undefined
      reader?.(this.#end)
      this.#release()
    })
  }

  #release(): void {
    const writer = this.#writer
    this.#writer = undefined
    writer?.(Effect.void)
  }
}
