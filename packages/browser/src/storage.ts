import { InvalidInput } from "@matterwire/core/Errors"
import * as Effect from "effect/Effect"

/** A browser forbids a storage when it is asked for, not only when it is used. */
const STORAGES = {
  local: () => globalThis.localStorage,
  session: () => globalThis.sessionStorage
} as const

/** `"local"`: for all pages of this origin, and for later; `"session"`: for this tab and its life. */
export type StorageKind = keyof typeof STORAGES

/** Uses a storage; what is full or forbidden is `InvalidInput`. */
export const access = <A>(
  kind: StorageKind,
  what: "read" | "written",
  use: (storage: Storage) => A
): Effect.Effect<A, InvalidInput> =>
  Effect.try({
    try: () => use(STORAGES[kind]()),
    catch: (error) =>
      new InvalidInput({
        endpoint: `${kind}Storage`,
        reason: `the browser's ${kind}Storage cannot be ${what} (${error instanceof Error ? error.name : "no reason"})`
      })
  })
