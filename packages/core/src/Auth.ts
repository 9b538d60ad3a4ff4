import * as Effect from "effect/Effect"
import { keep } from "./auth/keep.ts"
import type { Auth } from "./auth/Session.ts"

export type { Source } from "./auth/ask.ts"
export { cookie } from "./auth/cookie.ts"
export { type LoginOptions, password, type PasswordOptions, withCode } from "./auth/password.ts"
export type { Auth, Credential, Perform, Session, Surroundings } from "./auth/Session.ts"
export type { SessionState } from "./Call.ts"
export { token } from "./auth/token.ts"
export { oauth, type OAuthOptions } from "./oauth/login.ts"
export type { Token } from "./SessionStore.ts"

/** As nobody: login, ping, and what a server shows to everybody. */
export const none: Auth = keep(() => ({
  account: undefined,
  identity: undefined,
  given: true,
  obtain: () => Effect.succeed(undefined)
}))
