import * as Effect from "effect/Effect"
import * as Redacted from "effect/Redacted"
import type { Session, Token } from "../Auth.ts"
import type { MattermostError } from "../Errors.ts"
import type { WireResponse } from "../Transport.ts"
import type { Exchange, Next } from "./Exchange.ts"

/** The one id that says a session has ended. Other 401s, such as a wrong password, must never lead to another login. */
const SESSION_ENDED = "api.context.session_expired.app_error"

const hasEnded = (error: MattermostError) =>
  error._tag === "Unauthorized" && error.status === 401 && error.id === SESSION_ENDED

const carrying = (exchange: Exchange, token: Token): Exchange => {
  const text = Redacted.value(token)
  exchange.secrets.push(text)
  const headers = { ...exchange.request.headers, authorization: `Bearer ${text}` }
  return { ...exchange, request: { ...exchange.request, headers } }
}

/**
 * Says who we are. A session that the server ended is renewed once, by the error's id, and the call sent again; not for
 * a call that goes without one as well, since to log out of a dead session nobody logs in.
 */
export const authorize =
  (session: Session) =>
  (next: Next): Next =>
  (exchange) => {
    if (exchange.auth === "none") return next(exchange)
    const token = exchange.auth === "optional" ? session.held : session.token
    const renewable = exchange.auth === "session" && exchange.repeatable
    return Effect.flatMap(token, (held) => {
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
