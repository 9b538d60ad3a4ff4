import * as Effect from "effect/Effect"
import * as Redacted from "effect/Redacted"
import type { Credential, Session } from "../Auth.ts"
import { explained } from "../auth/explain.ts"
import type { MattermostError } from "../Errors.ts"
import type { WireResponse } from "../Transport.ts"
import { SESSION_ENDED } from "./classify.ts"
import type { Course, Exchange, Next } from "./Exchange.ts"

/** By the id, with its 401, or with the 200 of an empty answer that says the same. */
const hasEnded = (error: MattermostError) =>
  error._tag === "Unauthorized" && (error.status === 401 || error.status === 200) && error.id === SESSION_ENDED

const withHeaders = (exchange: Exchange, headers: Readonly<Record<string, string>>): Exchange => ({
  ...exchange,
  request: { ...exchange.request, headers: { ...exchange.request.headers, ...headers } }
})

/**
 * A cookie is no proof that the call is the page's own will: this header is, which no page of another origin can set by
 * itself. Without it v3 answers 500, v4 refuses what is no GET, and its login sets no cookies. Case matters.
 */
const OUR_WILL = { "x-requested-with": "XMLHttpRequest" }

const carrying = (exchange: Exchange, credential: Credential): Exchange => {
  if (credential._tag === "Cookie") {
    const { request } = exchange
    return { ...exchange, request: { ...request, headers: { ...request.headers, ...OUR_WILL }, cookies: true } }
  }
  const text = Redacted.value(credential.token)
  exchange.secrets.push(text)
  return withHeaders(exchange, { authorization: `Bearer ${text}` })
}

/** A session that had ended and is taken again has been revived: a token that was switched on again. */
const heard = <A, E>(session: Session, credential: Credential, sent: Effect.Effect<A, E>): Effect.Effect<A, E> =>
  session.isEnded() ? Effect.tap(sent, () => session.accepted(credential)) : sent

/** A cookie of a moment ago has not ended: v4 says the same of a call whose proof it does not take. */
const atOnce = (credential: Credential, error: MattermostError): MattermostError =>
  credential._tag === "Cookie" && error._tag === "Unauthorized" && hasEnded(error)
    ? explained(
        error,
        "The session has just begun, so that it is the proof that the server wants: with ExperimentalStrictCSRFEnforcement it takes cookies from pages of its own host only. Or the browser did not keep the cookie: it does not for another site."
      )
    : error

/** The next session, for which the call waits. */
const renewed = (session: Session, held: Credential, course: Course | undefined) =>
  Effect.suspend(() => {
    if (course !== undefined) course.waitsFor = "the login"
    return session.renew(held)
  })

/** Sends a call as somebody, whatever becomes of it. */
export const authorizeAs =
  (credential: Credential) =>
  (next: Next): Next =>
  (exchange) =>
    next(carrying(exchange, credential))

/**
 * Says who we are. A session that the server ended is renewed once, by the error's id, and the call sent again; not for
 * a call that goes without one as well, since to log out of a dead session nobody logs in.
 */
export const authorize =
  (session: Session) =>
  (next: Next): Next =>
  (exchange) => {
    if (exchange.auth === "none") return next(exchange)
    const { course } = exchange
    if (course !== undefined) course.waitsFor = "the login"
    const credential = exchange.auth === "optional" ? session.held : session.credential
    const renewable = exchange.auth === "session" && exchange.repeatable
    return Effect.flatMap(credential, (held) => {
      if (held === undefined) return next(exchange)
      const sent = heard(session, held, next(carrying(exchange, held)))
      if (!renewable) return sent
      return Effect.catch(sent, (error): Effect.Effect<WireResponse, MattermostError> =>
        hasEnded(error)
          ? Effect.flatMap(renewed(session, held, course), (fresh) =>
              fresh === undefined
                ? Effect.fail(error)
                : Effect.mapError(next(carrying(exchange, fresh)), (again) => atOnce(fresh, again))
            )
          : Effect.fail(error)
      )
    })
  }
