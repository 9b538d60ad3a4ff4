import { withCode } from "@matterwire/core/Auth"
import { isMattermostError, type MattermostError, TimedOut, Undecodable } from "@matterwire/core/Errors"
import { header } from "@matterwire/core/Transport"
import * as V3Users from "@matterwire/core/v3/Users"
import * as V4Users from "@matterwire/core/v4/Users"
import * as Effect from "effect/Effect"
import { type Connection, connectTo, type Server } from "./connection.ts"
import { EXIT, happened, isOver } from "./exits.ts"
import { Failure } from "./Failure.ts"

export interface Credentials {
  readonly login_id: string
  readonly password: string
  /** The code of multi-factor authentication. */
  readonly token?: string | undefined
}

/** Opens a session and gives its token. Never repeated by itself: ten wrong passwords lock an account. */
const openSession = ({ api, run }: Connection, credentials: Credentials) =>
  Effect.flatMap(
    run((api === "v3" ? V3Users : V4Users).login.answer(credentials)),
    ({ headers, requestId, status, value: { username } }) => {
      const token = header(headers, "token")
      return token === undefined || token === ""
        ? new Undecodable({ endpoint: "login", status, reason: "the login was answered without a token", requestId })
        : Effect.succeed({ token, username })
    }
  )

/** What a refused login means to the one who typed. */
const explained = (error: MattermostError): MattermostError | Failure =>
  error.status === 404
    ? new Failure({ code: EXIT.absent, message: "there is no Mattermost server at this address; check it" })
    : (error._tag === "Unauthorized" || error._tag === "InvalidInput") && error.id !== undefined
      ? new Failure({
          code: EXIT.session,
          message: `the server refused the login: ${happened(error)}; check user name, password and code, ten wrong ones lock the account`
        })
      : error

/** Logs in. Where the server wants a code, `code` is asked for it, and the login is sent once more. */
export const logIn = <E, R>(connection: Connection, credentials: Credentials, code: Effect.Effect<string, E, R>) =>
  Effect.mapError(
    withCode((complete) => openSession(connection, complete), credentials, code),
    (error) => (isMattermostError(error) ? explained(error) : error)
  )

/** A server that does not answer is not waited for any longer: the session is forgotten here all the same. */
const PATIENCE_MS = 10_000

/**
 * Ends the session of a token; `false` when the token still works after it: personal tokens, which v3 does not have,
 * survive a logout. A session that had ended before is as good.
 */
export const endSession = (server: Server) =>
  Effect.gen(function* () {
    const { api, chat, client, run } = yield* connectTo(server)
    if (server.app !== undefined) {
      // A token that has had its time is renewed, so that it, and what would renew it, can be ended at the server.
      yield* chat.me
      return yield* Effect.as(client.session.logout, true)
    }
    if (api === "v3") return yield* Effect.as(run(V3Users.logout()), true)
    yield* run(V4Users.logout())
    return yield* Effect.as(chat.me, false)
  }).pipe(
    Effect.timeoutOrElse({
      duration: PATIENCE_MS,
      orElse: () => Effect.fail(new TimedOut({ endpoint: "logout", timeoutMs: PATIENCE_MS }))
    }),
    Effect.catchIf(
      (error) => error._tag === "Unauthorized" || (error._tag !== "Failure" && isOver(error)),
      () => Effect.succeed(true)
    )
  )
