import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import * as Redacted from "effect/Redacted"
import { keep } from "./auth/keep.ts"
import type { Auth } from "./auth/Session.ts"
import type { Endpoint } from "./Endpoint.ts"
import { InvalidInput, type MattermostError, Undecodable } from "./Errors.ts"
import type { Token } from "./SessionStore.ts"
import { untyped } from "./Spec.ts"
import { header } from "./Transport.ts"

export type { Auth, Credential, Perform, Session, SessionState, Surroundings } from "./auth/Session.ts"
export type { Token } from "./SessionStore.ts"

/** By a token that somebody gave us: personal, bot, or of a session. */
export const token = (value: string | Token): Auth => {
  const held: Token = Redacted.isRedacted(value) ? value : Redacted.make(value, { label: "token" })
  // No header could carry it, and the wire's own error would be far from the cause: the last line break of a file.
  const sent = /^[\x21-\x7e]+$/.test(Redacted.value(held))
    ? Effect.succeed(held)
    : new InvalidInput({
        endpoint: "Auth.token",
        reason: "the token is empty, or holds a blank or a line break: trim it"
      })
  return keep(() => ({
    account: undefined,
    identity: held,
    obtain: (last) =>
      last !== undefined
        ? Effect.succeed(undefined)
        : Effect.flatMap(sent, (token) =>
            Effect.map(Clock.currentTimeMillis, (now) => ({
              credential: { _tag: "Token", token },
              who: undefined,
              since: now,
              expires: undefined,
              refreshTokens: []
            }))
          )
  }))
}

/** As nobody: login, ping, and what a server shows to everybody. */
export const none: Auth = keep(() => ({
  account: undefined,
  identity: undefined,
  obtain: () => Effect.succeed(undefined)
}))

/**
 * Did the server itself refuse these credentials: wrong, locked, without the second factor? Without an id it was
 * somebody on the way: a captive portal, an ingress, a firewall.
 */
const isFinal = (error: MattermostError): boolean =>
  "id" in error && error.id !== undefined && (error.status === 400 || error.status === 401 || error.status === 403)

const textOf = (value: unknown, name: string): string | undefined => {
  const text: unknown = typeof value === "object" && value !== null ? Reflect.get(value, name) : undefined
  return typeof text === "string" && text !== "" ? text : undefined
}

/**
 * By login, with v4's `Users.login` or v3's: at the first call that needs it, and again when the server ends the session,
 * also by a logout. Credentials that the server refused are final: ten wrong passwords lock the account, so that they are
 * never sent again by themselves.
 */
export const password = <I extends object, A>(login: Endpoint<string, I, A>, credentials: I): Auth => {
  const account = textOf(credentials, "login_id") ?? textOf(credentials, "id")
  return keep(({ perform, performAs }) => ({
    account,
    identity: account === undefined ? undefined : Redacted.make(account),
    isFinal,
    obtain: Effect.fnUntraced(function* () {
      const answer = yield* perform({ endpoint: login, input: credentials, options: undefined })
      const text = header(answer.headers, "token")
      if (text === undefined || text === "") {
        return yield* new Undecodable({
          endpoint: `${login.method} ${login.path}`,
          status: answer.status,
          reason:
            "the login answered without a Token header. A page of another origin may not read it unless the server's CorsExposedHeaders names it; a proxy may have removed it",
          requestId: answer.requestId
        })
      }
      return {
        credential: { _tag: "Token", token: Redacted.make(text, { label: "token" }) },
        who: textOf(answer.value, "id"),
        since: yield* Clock.currentTimeMillis,
        expires: undefined,
        refreshTokens: []
      }
    }),
    leave: ({ credential }) =>
      Effect.asVoid(
        performAs(credential)({
          endpoint: untyped("POST", login.path.replace(/login$/, "logout")),
          input: {},
          options: undefined
        })
      )
  }))
}
