import type { Surroundings } from "@matterwire/core/Environment"
import * as Config from "effect/Config"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"

/** Effect's `Config`, which reads the variables of the process unless a program puts a provider of its own there. */
export const environment: Surroundings = {
  read: (name) =>
    Effect.map(
      Effect.orElseSucceed(Config.option(Config.String(name)), () => Option.none<string>()),
      Option.getOrUndefined
    ),
  orElse: (...names) => `, or set ${names.join(" and ")}`
}
