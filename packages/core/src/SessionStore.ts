import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import * as Redacted from "effect/Redacted"
import * as Schema from "effect/Schema"
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

const Text = Schema.fromJsonString(
  Schema.Struct({
    url: Schema.String,
    account: Schema.String,
    token: Schema.NonEmptyString,
    who: Schema.optional(Schema.String),
    since: Schema.Finite,
    expires: Schema.optional(Schema.Finite),
    refreshTokens: Schema.Array(Schema.NonEmptyString)
  })
)

/** A session as text, with its tokens as they are: for a place that is nobody else's. */
export const toText = ({ account, url }: SessionKey, session: StoredSession): string =>
  JSON.stringify({
    url,
    account,
    ...session,
    token: Redacted.value(session.token),
    refreshTokens: session.refreshTokens.map(Redacted.value)
  })

/** The session in such a text; nothing, where it is not one, or somebody else's. */
export const fromText = ({ account, url }: SessionKey, text: string): StoredSession | undefined => {
  const read = Schema.decodeUnknownOption(Text)(text)
  if (Option.isNone(read) || read.value.url !== url || read.value.account !== account) return undefined
  const { expires, refreshTokens, since, token, who } = read.value
  const secret = (text: string): Token => Redacted.make(text, { label: "token" })
  return { token: secret(token), who, since, expires, refreshTokens: refreshTokens.map(secret) }
}
