import { InvalidInput } from "@matterwire/core/Errors"
import { fromText, type SessionKey, type SessionStore, toText } from "@matterwire/core/SessionStore"
import * as Effect from "effect/Effect"
import { access, type StorageKind } from "./storage.ts"

const nameOf = ({ account, url }: SessionKey): string => `matterwire ${url} ${account}`

/**
 * Keeps sessions in the browser: `"local"` for all pages of this origin and for later, `"session"` for this tab and its
 * life. Every script of the origin can read them; a session in a cookie (`cookie: true`) can be read by none. What is
 * full, forbidden, or holds something else fails with `InvalidInput`, and the client goes on without.
 */
export const webSessions = (kind: StorageKind = "session"): SessionStore => {
  return {
    read: (key) =>
      Effect.flatMap(
        access(kind, "read", (storage) => storage.getItem(nameOf(key))),
        (text) => {
          if (text === null) return Effect.succeed(undefined)
          const session = fromText(key, text)
          return session === undefined
            ? new InvalidInput({ endpoint: `${kind}Storage`, reason: `"${nameOf(key)}" holds no session of ours` })
            : Effect.succeed(session)
        }
      ),
    write: (key, session) => access(kind, "written", (storage) => storage.setItem(nameOf(key), toText(key, session))),
    remove: (key) => access(kind, "written", (storage) => storage.removeItem(nameOf(key)))
  }
}
