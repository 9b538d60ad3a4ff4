import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"
import * as SubscriptionRef from "effect/SubscriptionRef"
import type { AnyAction } from "../Action.ts"
import type { ActionOptions, ConnectionState, StreamOptions } from "../Call.ts"
import type { CursorStore } from "../Cursor.ts"
import { InvalidInput, type MattermostError } from "../Errors.ts"
import type { Definitions, Dialect, EventOf } from "../Event.ts"
import { keeping, read } from "./keeping.ts"
import { session, type Surroundings } from "./Session.ts"

/** Keeps one session per dialect, made when it is first asked for, all in the client's scope, and shows where they stand. */
export const sessions = Effect.fnUntraced(function* (surroundings: Omit<Surroundings, "scope" | "report" | "number">) {
  const scope = yield* Effect.scope
  const shown = yield* SubscriptionRef.make<ConnectionState>({ _tag: "idle" })
  const states = new Map<string, ConnectionState>()
  const made = new Map<string, ReturnType<typeof session>>()
  // The challenge has the number 1.
  let numbers = 1
  const number = () => (numbers += 1)

  /** One dialect's end is not the client's while another one is up. */
  const report: Surroundings["report"] = (dialect, state) => {
    states.set(dialect.name, state)
    const other = state._tag === "closed" ? [...states.values()].find(({ _tag }) => _tag !== "closed") : undefined
    return SubscriptionRef.set(shown, other ?? state)
  }

  yield* Effect.addFinalizer(() => Effect.forEach(made.values(), ({ end }) => end, { discard: true }))

  const sessionOf = (dialect: Dialect) => {
    let one = made.get(dialect.name)
    if (one === undefined) made.set(dialect.name, (one = session(dialect, { ...surroundings, scope, report, number })))
    return one
  }

  let streams = 0

  /** A stream that goes on where it was left has a socket of its own: others began elsewhere. */
  const kept = <Ds extends Definitions>(store: CursorStore, definitions: Ds, options: StreamOptions) =>
    Stream.unwrap(
      Effect.gen(function* () {
        const { dialect } = definitions[0]
        const { settings } = surroundings
        if (options.overflow !== undefined && options.overflow !== "suspend") {
          const reason = "a stream with a cursor drops nothing: leave `overflow` out"
          return yield* new InvalidInput({ endpoint: "events", reason })
        }
        const begun = yield* read(store, dialect, settings)
        // Replies to another process may come to this one, which resumes its connection.
        if (begun !== undefined) numbers = Math.max(numbers, yield* Clock.currentTimeMillis)
        const keeper = keeping(store, dialect, settings, begun)
        const name = `${dialect.name} ${(streams += 1)}`
        const one = session(
          dialect,
          { ...surroundings, scope, number, report: (_, state) => report({ ...dialect, name }, state) },
          keeper
        )
        yield* Effect.acquireRelease(
          Effect.sync(() => made.set(name, one)),
          () => {
            made.delete(name)
            states.delete(name)
            return keeper.write
          }
        )
        yield* Effect.forkScoped(keeper.writing)
        return one.subscribe(definitions, options)
      })
    )

  const subscribe = <Ds extends Definitions>(
    definitions: Ds,
    options: StreamOptions = {}
  ): Stream.Stream<EventOf<Ds[number]>, MattermostError> =>
    Stream.suspend(() => {
      const { dialect } = definitions[0]
      const foreign = definitions.find((definition) => definition.dialect.name !== dialect.name)
      if (foreign !== undefined) {
        return Stream.die(new Error(`one stream speaks one dialect: ${foreign.event} is not of ${dialect.name}`))
      }
      return options.cursor === undefined
        ? sessionOf(dialect).subscribe(definitions, options)
        : kept(options.cursor, definitions, options)
    })

  const act = <O>(action: AnyAction<O>, input: object, options?: ActionOptions): Effect.Effect<O, MattermostError> =>
    Effect.suspend(() => sessionOf(action.dialect).act(action, input, options))

  return { subscribe, act, shown }
})
