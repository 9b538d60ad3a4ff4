import { InvalidInput } from "@matterwire/core/Errors"
import { fromText, type SessionKey, type SessionStore, toText } from "@matterwire/core/SessionStore"
import * as Effect from "effect/Effect"

const nameOf = ({ account, url }: SessionKey): string => `matterwire ${url} ${account}`

/** A browser forbids a storage when it is asked for, not only when it is used. */
const STORAGES = {
  local: () => globalThis.localStorage,
  session: () => globalThis.sessionStorage
} as const

/**
 * Keeps sessions in the browser: `"local"` for all pages of this origin and for later, `"session"` for this tab and its
 * life. Every script of the origin can read them; a session in a cookie (`cookie: true`) can be read by none. What is
 * full, forbidden, or holds something else fails with `InvalidInput`, and the client goes on without.
 */
export const webSessions = (kind: keyof typeof STORAGES = "session"): SessionStore => {
  const access = <A>(what: string, use: (storage: Storage) => A): Effect.Effect<A, InvalidInput> =>
    Effect.try({
      try: () => use(STORAGES[kind]()),
      catch: (error) =>
        new InvalidInput({
          endpoint: `${kind}Storage`,
          reason: `the browser's ${kind}Storage cannot be ${what} (${error instanceof Error ? error.name : "no reason"})`
        })
    })
  return {
    read: (key) =>
      Effect.flatMap(
        access("read", (storage) => storage.getItem(nameOf(key))),
        (text) => {
          if (text === null) return Effect.succeed(undefined)
          const session = fromText(key, text)
          return session === undefined
            ? new InvalidInput({ endpoint: `${kind}Storage`, reason: `"${nameOf(key)}" holds no session of ours` })
            : Effect.succeed(session)
        }
      ),
    write: (key, session) => access("written", (storage) => storage.setItem(nameOf(key), toText(key, session))),
    remove: (key) => access("written", (storage) => storage.removeItem(nameOf(key)))
  }
}
