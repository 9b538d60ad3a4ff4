import * as Config from "effect/Config"
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"

/** Where options that nobody passed are looked for. */
export interface Surroundings {
  readonly read: (name: string) => Effect.Effect<string | undefined>
  /** Ends the sentence that an option is missing: how else these could have been given here. Empty where there is no way. */
  readonly orElse: (...names: ReadonlyArray<string>) => string
}

/** Effect's `Config`, which reads environment variables by default. An adapter whose runtime has none, or guards them, puts its own here. */
export const Environment = Context.Reference<Surroundings>("@matterwire/core/Environment", {
  defaultValue: () => ({
    read: (name) =>
      Effect.map(
        Effect.orElseSucceed(Config.option(Config.String(name)), () => Option.none<string>()),
        Option.getOrUndefined
      ),
    orElse: (...names) => `, or set ${names.join(" and ")}`
  })
})
