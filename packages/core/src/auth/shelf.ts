import * as Effect from "effect/Effect"
import * as References from "effect/References"
import { InvalidInput } from "../Errors.ts"
import type { StoredSession } from "../SessionStore.ts"
import { reach } from "../storage.ts"
import type { Credential, Surroundings } from "./Session.ts"
import { isSame, isSendable, type Login } from "./way.ts"

/** What a store may keep of a login; of a cookie there is nothing that we could. */
const stored = ({ credential, ...login }: Login): StoredSession | undefined =>
  credential._tag === "Token" ? { ...login, token: credential.token } : undefined

const restored = ({ token, ...session }: StoredSession): Login => ({
  ...session,
  credential: { _tag: "Token", token }
})

const nothing = { read: Effect.succeed(undefined), keep: () => Effect.void, remove: Effect.void }

const ENDPOINT = "SessionStore"
const refuse = (reason: string) => new InvalidInput({ endpoint: ENDPOINT, reason })

/** An account's place in the store of sessions. A store that fails, in whatever way, is told of, and gone without. */
export const shelf = (
  account: string | undefined,
  { logger, store, timeoutMs, url }: Pick<Surroundings, "logger" | "store" | "timeoutMs" | "url">
): {
  readonly read: Effect.Effect<Login | undefined>
  readonly keep: (login: Login) => Effect.Effect<void>
  readonly remove: Effect.Effect<void>
} => {
  if (store === undefined || account === undefined) return nothing
  const key = { url, account }
  /** What the store has, as far as we know. */
  let known: Credential | undefined

  let hasWarned = false

  /** Somebody wants sessions kept: without a logger that is said once, on standard error, where it is nobody's output. */
  const warn = (message: string, endpoint: string): Effect.Effect<void> =>
    Effect.suspend(() => {
      if (logger !== undefined) return Effect.sync(() => logger({ level: "warn", message, endpoint }))
      if (hasWarned) return Effect.void
      hasWarned = true
      return Effect.provideService(Effect.logWarning(`${endpoint}: ${message}`), References.LogToStderr, true)
    })

  const orWithout = <A>(access: () => Effect.Effect<A, InvalidInput>): Effect.Effect<A | undefined> =>
    Effect.catch(reach(access, { endpoint: ENDPOINT, timeoutMs }), (error) =>
      Effect.as(warn(`sessions are not kept: ${error.reason}`, error.endpoint), undefined)
    )

  const readable = (session: StoredSession | undefined) =>
    session === undefined || isSendable(session.token)
      ? Effect.succeed(session)
      : Effect.fail(refuse("the session in it has a token that no header can carry"))

  return {
    read: Effect.map(
      orWithout(() => Effect.flatMap(store.read(key), readable)),
      (session) => {
        const kept = session === undefined ? undefined : restored(session)
        known = kept?.credential
        return kept
      }
    ),
    keep: (login) => {
      const session = stored(login)
      return session === undefined || (known !== undefined && isSame(known, login.credential))
        ? Effect.void
        : Effect.suspend(() => {
            known = login.credential
            return Effect.asVoid(orWithout(() => store.write(key, session)))
          })
    },
    remove: Effect.asVoid(orWithout(() => store.remove(key)))
  }
}
