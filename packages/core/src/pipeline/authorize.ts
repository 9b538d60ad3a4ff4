import * as Effect from "effect/Effect"
import * as Redacted from "effect/Redacted"
import type { Session, Token } from "../Auth.ts"
import type { MattermostError } from "../Errors.ts"
import type { WireResponse } from "../Transport.ts"
import type { Exchange, Next } from "./Exchange.ts"

/** The one id that says a session has ended. Other 401s, such as a wrong password, must never lead to another login. */
const SESSION_ENDED = "api.context.session_expired.app_error"

const carrying = (exchange: Exchange, token: Token | undefined): Exchange =>
  token === undefined
    ? exchange
    : {
        ...exchange,
        request: {
          ...exchange.request,
          headers: { ...exchange.request.headers, authorization: `Bearer ${Redacted.value(token)}` }
        }
      }

/** Says who we are. A session that the server ended is renewed once, by the error's id, and the call sent again. */
export const authorize =
  (session: Session) =>
  (next: Next): Next =>
  (exchange) => {
    if (exchange.auth === "none") return next(exchange)
    const token = exchange.auth === "optional" ? session.held : session.token
    return Effect.flatMap(token, (held) =>
      held === undefined
        ? next(exchange)
        : Effect.catch(next(carrying(exchange, held)), (error): Effect.Effect<WireResponse, MattermostError> =>
            error._tag === "Unauthorized" && error.status === 401 && error.id === SESSION_ENDED
              ? Effect.flatMap(session.renew(held), (fresh) =>
                  fresh === undefined ? Effect.fail(error) : next(carrying(exchange, fresh))
                )
              : Effect.fail(error)
          )
    )
  }
