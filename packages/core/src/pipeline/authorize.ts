import * as Effect from "effect/Effect"
import * as Redacted from "effect/Redacted"
import type { Credential, Session } from "../Auth.ts"
import type { MattermostError } from "../Errors.ts"
import type { WireResponse } from "../Transport.ts"
import type { Exchange, Next } from "./Exchange.ts"

/** The one id that says a session has ended. Other 401s, such as a wrong password, must never lead to another login. */
const SESSION_ENDED = "api.context.session_expired.app_error"

const hasEnded = (error: MattermostError) =>
  error._tag === "Unauthorized" && error.status === 401 && error.id === SESSION_ENDED

const withHeaders = (exchange: Exchange, headers: Readonly<Record<string, string>>): Exchange => ({
  ...exchange,
  request: { ...exchange.request, headers: { ...exchange.request.headers, ...headers } }
})

const carrying = (exchange: Exchange, { token }: Credential): Exchange => {
  const text = Redacted.value(token)
  exchange.secrets.push(text)
  return withHeaders(exchange, { authorization: `Bearer ${text}` })
}

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
    const credential = exchange.auth === "optional" ? session.held : session.credential
    const renewable = exchange.auth === "session" && exchange.repeatable
    return Effect.flatMap(credential, (held) => {
      if (held === undefined) return next(exchange)
      const sent = next(carrying(exchange, held))
      if (!renewable) return sent
      return Effect.catch(sent, (error): Effect.Effect<WireResponse, MattermostError> =>
        hasEnded(error)
          ? Effect.flatMap(session.renew(held), (fresh) =>
              fresh === undefined ? Effect.fail(error) : next(carrying(exchange, fresh))
            )
          : Effect.fail(error)
      )
    })
  }
