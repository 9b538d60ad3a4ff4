import * as Context from "effect/Context"
import * as Effect from "effect/Effect"

/** Where options that nobody passed are looked for. */
export interface Surroundings {
  readonly read: (name: string) => Effect.Effect<string | undefined>
  /** Ends the sentence that an option is missing: how else these could have been given here. Empty where there is no way. */
  readonly orElse: (...names: ReadonlyArray<string>) => string
}

/** By default there are no variables. An adapter whose runtime has some, guarded or not, puts its own here. */
export const Environment = /*#__PURE__*/ Context.Reference<Surroundings>("@matterwire/core/Environment", {
  defaultValue: () => ({ read: () => Effect.succeed(undefined), orElse: () => "" })
})
