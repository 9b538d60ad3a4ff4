import * as Effect from "effect/Effect"

type Resume<A, E> = (effect: Effect.Effect<A, E>) => void

/**
 * Hands values from one writer to one reader; the writer asks for room when `capacity` values lie unread. Effect's `Queue`
 * keeps its waiters in a `Set`, whose outgrown tables point at their successors: once one of them has grown old, what was
 * handed over since is no young garbage any more, and is copied until the next full collection.
 */
export class Mailbox<A, E> {
  readonly #capacity: number
  readonly #values: Array<A> = []
  #reader: Resume<A, E> | undefined
  #writers: Array<Resume<void, never>> = []
  #end: Effect.Effect<never, E> | undefined

  constructor(capacity: number) {
    this.#capacity = capacity
  }

  /** Puts a value in, however much lies here. After the end it is dropped: nobody reads any more. */
  push(value: A): void {
    if (this.#end !== undefined) return
    const reader = this.#reader
    if (reader === undefined) return void this.#values.push(value)
    this.#reader = undefined
    reader(Effect.succeed(value))
  }

  /** How much lies unread. */
  get length(): number {
    return this.#values.length
  }

  get isFull(): boolean {
    return this.#values.length >= this.#capacity && this.#end === undefined
  }

  /** Waits until there is room. */
  readonly room: Effect.Effect<void> = Effect.suspend(() =>
    this.isFull
      ? Effect.callback<void>((resume) => {
          this.#writers.push(resume)
          return Effect.sync(() => (this.#writers = this.#writers.filter((one) => one !== resume)))
        })
      : Effect.void
  )

  /** Takes the oldest value back, unread. */
  dropOldest(): A | undefined {
    return this.#values.shift()
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
  end(how: Effect.Effect<never, E>): void {
    this.#end ??= how
    const reader = this.#reader
    this.#reader = undefined
    reader?.(this.#end)
    this.#release()
  }

  #release(): void {
    if (this.isFull || this.#writers.length === 0) return
    const writers = this.#writers
    this.#writers = []
    for (const writer of writers) writer(Effect.void)
  }
}
