import * as Effect from "effect/Effect"
import type { InvalidInput } from "../Errors.ts"
import type { StoredSession } from "../SessionStore.ts"
import type { Credential, Surroundings } from "./Session.ts"
import { isSame, type Login } from "./way.ts"

/** What a store may keep of a login; of a cookie there is nothing that we could. */
const stored = ({ credential, ...login }: Login): StoredSession | undefined =>
  credential._tag === "Token" ? { ...login, token: credential.token } : undefined

const restored = ({ token, ...session }: StoredSession): Login => ({
  ...session,
  credential: { _tag: "Token", token }
})

const nothing = { read: Effect.succeed(undefined), keep: () => Effect.void, remove: Effect.void }

/** An account's place in the store of sessions. A store that fails is told of, and gone without. */
export const shelf = (
  account: string | undefined,
  { logger, store, url }: Pick<Surroundings, "logger" | "store" | "url">
): {
  readonly read: Effect.Effect<Login | undefined>
  readonly keep: (login: Login) => Effect.Effect<void>
  readonly remove: Effect.Effect<void>
} => {
  if (store === undefined || account === undefined) return nothing
  const key = { url, account }
  /** What the store has, as far as we know. */
  let known: Credential | undefined

  const orWithout = <A>(access: Effect.Effect<A, InvalidInput>): Effect.Effect<A | undefined> =>
    Effect.catch(access, (error) => {
      logger?.({ level: "warn", message: `sessions are not kept: ${error.reason}`, endpoint: error.endpoint })
      return Effect.succeed(undefined)
    })

  return {
    read: Effect.map(orWithout(store.read(key)), (session) => {
      const kept = session === undefined ? undefined : restored(session)
      known = kept?.credential
      return kept
    }),
    keep: (login) => {
      const session = stored(login)
      return session === undefined || (known !== undefined && isSame(known, login.credential))
        ? Effect.void
        : Effect.suspend(() => {
            known = login.credential
            return Effect.asVoid(orWithout(store.write(key, session)))
          })
    },
    remove: Effect.asVoid(orWithout(store.remove(key)))
  }
}
