import * as Effect from "effect/Effect"
import * as FiberSet from "effect/FiberSet"
import * as Semaphore from "effect/Semaphore"

/**
 * Starts work and does not wait for it: one after another within a key, side by side between keys. When `most` of them are
 * under way, starting waits, so that a flood behind a slow handler holds up its source instead of the memory. Ends with the scope.
 */
export const inOrder = (most: number) =>
  Effect.gen(function* () {
    const fibers = yield* FiberSet.make()
    const room = yield* Semaphore.make(most)
    const gates = new Map<string, { readonly gate: Semaphore.Semaphore; waiting: number }>()

    return (key: string, work: Effect.Effect<unknown>): Effect.Effect<void> =>
      Effect.andThen(
        room.take(1),
        Effect.suspend(() => {
          const entry = gates.get(key) ?? { gate: Semaphore.makeUnsafe(1), waiting: 0 }
          gates.set(key, entry)
          entry.waiting += 1
          const done = Effect.suspend(() => {
            entry.waiting -= 1
            if (entry.waiting === 0) gates.delete(key)
            return room.release(1)
          })
          return Effect.asVoid(FiberSet.run(fibers, Effect.ensuring(entry.gate.withPermits(1)(work), done)))
        })
      )
  })
