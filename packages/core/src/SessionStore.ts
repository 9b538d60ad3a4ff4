import * as Effect from "effect/Effect"
import type * as Redacted from "effect/Redacted"
import type { InvalidInput } from "./Errors.ts"

export type Token = Redacted.Redacted<string>

/** What a login left behind, all that it takes to go on without another one. Never a password. */
export interface StoredSession {
  readonly token: Token
  /** The user's id, where the login told it. */
  readonly who: string | undefined
  /** When it began, in ms since the epoch. */
  readonly since: number
  /** When the server will end it, in ms since the epoch; `undefined` where nobody said. */
  readonly expires: number | undefined
  /** Of OAuth: what brings the next token, the newest first. */
  readonly refreshTokens: ReadonlyArray<Token>
}

/** Whose session: at which server, and by which account (a login name, an OAuth client). */
export interface SessionKey {
  /** The server's address, as the client has it: without a slash at the end. */
  readonly url: string
  readonly account: string
}

/**
 * Where sessions are kept. Processes may share one: it is read again before a session is renewed, and after a renewal was
 * refused. Fails with `InvalidInput` that says what is wrong with the place; calls then go on with what is in memory.
 */
export interface SessionStore {
  readonly read: (key: SessionKey) => Effect.Effect<StoredSession | undefined, InvalidInput>
  readonly write: (key: SessionKey, session: StoredSession) => Effect.Effect<void, InvalidInput>
  readonly remove: (key: SessionKey) => Effect.Effect<void, InvalidInput>
}

/** Keeps sessions for as long as the program runs; for clients that shall share a login. */
export const memory = (): SessionStore => {
  const sessions = new Map<string, StoredSession>()
  const nameOf = ({ account, url }: SessionKey) => JSON.stringify([url, account])
  return {
    read: (key) => Effect.sync(() => sessions.get(nameOf(key))),
    write: (key, session) => Effect.sync(() => void sessions.set(nameOf(key), session)),
    remove: (key) => Effect.sync(() => void sessions.delete(nameOf(key)))
  }
}
