import type * as Effect from "effect/Effect"
import * as Redacted from "effect/Redacted"
import type { MattermostError } from "../Errors.ts"
import type { StoredSession, Token } from "../SessionStore.ts"
import type { Credential } from "./Session.ts"

/** Somebody, for as long as the server says so. */
export interface Login {
  readonly credential: Credential
  /** The user's id, where it is known. */
  readonly who: string | undefined
  /** Both in ms since the epoch. */
  readonly since: number
  readonly expires: number | undefined
  readonly refreshTokens: StoredSession["refreshTokens"]
}

/** How one becomes somebody. */
export interface Way {
  /** Names the login in a store that several share; `undefined`: it is never stored. */
  readonly account: string | undefined
  /** Tells who draws from the server's limiter; never shown. */
  readonly identity: Redacted.Redacted<string> | undefined
  /**
   * Brings a login: the first one (`last` is `undefined`), or the one after `last`, which the server ended or is about to
   * end. Gives `undefined` when there is none to be had. `reread` asks the store whether another process was faster.
   */
  readonly obtain: (
    last: Login | undefined,
    reread: Effect.Effect<Login | undefined>
  ) => Effect.Effect<Login | undefined, MattermostError>
  /** So long before its end a login is renewed, in ms; left out, it is used to its end. */
  readonly renewBefore?: (login: Login) => number
  /** What somebody handed in: it goes before an older one of the store. */
  readonly handed?: Login | undefined
  /** Somebody gave it to us: to have it costs no login, and it is not ours to end with the client. */
  readonly given?: boolean
  /** Asked anew it may give another one later, although it had none just now. */
  readonly asksAgain?: boolean
  /** Must what failed never be tried again by itself? */
  readonly isFinal?: (error: MattermostError) => boolean
  /** Ends the login at the server. */
  readonly leave?: (login: Login) => Effect.Effect<void, MattermostError>
}

export const isSame = (one: Credential, other: Credential): boolean =>
  one === other ||
  (one._tag === "Token" && other._tag === "Token" && Redacted.value(one.token) === Redacted.value(other.token))

/** Why a text is no secret: JSON and logs show `<redacted…>` in place of one, and somebody has kept that. */
export const maskFault = (text: string | Token): string | undefined =>
  (Redacted.isRedacted(text) ? Redacted.value(text) : text).startsWith("<redacted")
    ? "this is what JSON and logs show of a secret: keep the secret itself, of OAuth what `oauth.reveal(…)` gives"
    : undefined

/** Can a header carry it? Of others the wire's own error would be far from the cause, if there is one. */
export const isSendable = (token: Token): boolean => /^[\x21-\x7e]+$/.test(Redacted.value(token))
