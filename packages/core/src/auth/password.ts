import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import * as Redacted from "effect/Redacted"
import type { Answer } from "../Call.ts"
import type { Endpoint } from "../Endpoint.ts"
import { InvalidInput, type MattermostError, Undecodable } from "../Errors.ts"
import { NO_ROUTE } from "../pipeline/noRoute.ts"
import { header } from "../Transport.ts"
import { ask, isSource, soon, type Source } from "./ask.ts"
import { noJar } from "./cookie.ts"
import { explained } from "./explain.ts"
import { keep } from "./keep.ts"
import { leaveAt, leaveAtEither } from "./leave.ts"
import type { Auth, Credential } from "./Session.ts"
import { isSendable, type Login } from "./way.ts"

const ENDPOINT = "Auth.password"

/**
 * With these ids a server wants a code beside the password. It has judged the password by then, and a login without a
 * code is not counted as a wrong one; one with a wrong code is.
 */
const CODE_WANTED = ["mfa.validate_token.authenticate.app_error", "api.user.check_user_mfa.bad_code.app_error"]

const wantsCode = (error: object): boolean =>
  "id" in error && typeof error.id === "string" && CODE_WANTED.includes(error.id)

const textOf = (value: unknown, name: string): string | undefined => {
  const text: unknown = typeof value === "object" && value !== null ? Reflect.get(value, name) : undefined
  return typeof text === "string" && text !== "" ? text : undefined
}

/**
 * Sends a login and, where the server wants a code of multi-factor authentication and none was sent, asks `code` for one
 * and sends it once more, with the code as `token`. Nothing is sent a third time.
 */
export const withCode = <I extends object, A, E extends object, R, E2, R2>(
  send: (credentials: I & { readonly token?: string | undefined }) => Effect.Effect<A, E, R>,
  credentials: I & { readonly token?: string | undefined },
  code: Effect.Effect<string, E2, R2>
): Effect.Effect<A, E | E2, R | R2> =>
  Effect.catch(send(credentials), (error): Effect.Effect<A, E | E2, R | R2> =>
    wantsCode(error) && textOf(credentials, "token") === undefined
      ? Effect.flatMap(code, (token) => send({ ...credentials, token: token.trim() }))
      : Effect.fail(error)
  )

/**
 * Did the server itself refuse these credentials: wrong, locked, without the second factor? Without an id it was
 * somebody on the way: a captive portal, an ingress, a firewall.
 */
const isFinal = (error: MattermostError): boolean =>
  "id" in error && error.id !== undefined && (error.status === 400 || error.status === 401 || error.status === 403)

/** How a login by password goes on where a password is not enough, or not known beforehand. */
export interface PasswordOptions {
  /**
   * The code of multi-factor authentication: a function that is asked when the server wants one, at each login anew; or
   * a text, which is good for one login only.
   */
  readonly code?: string | Source<string> | undefined
  /**
   * In browsers: the session lives in a cookie that no script can read, not in this client. A page of another origin
   * needs that to log in where it may not read the answer's `Token`.
   */
  readonly cookie?: boolean | undefined
}

/** How a login by password goes on, by the login's own API and an older one. */
export interface LoginOptions<I extends object> extends PasswordOptions {
  /**
   * The login of an older API, for a server that does not know the first one: it has judged nothing then, so that the
   * credentials are sent once more, and from then on to this one.
   */
  readonly older?: Endpoint<string, I, unknown> | undefined
}

/** No Mattermost server has this route: not a proxy's word, nor one about a user who is not there. */
const isUnknownRoute = (error: MattermostError): boolean => error._tag === "Unsupported" && error.id === NO_ROUTE

const logoutOf = ({ path }: Pick<Endpoint<string, never, unknown>, "path">): string => path.replace(/login$/, "logout")

const tokenOf = <A>(
  { headers, requestId, status }: Answer<A>,
  path: string
): Effect.Effect<Credential, Undecodable> => {
  const token = Redacted.make(header(headers, "token") ?? "", { label: "token" })
  return isSendable(token)
    ? Effect.succeed({ _tag: "Token", token })
    : Effect.fail(
        new Undecodable({
          endpoint: `POST ${path}`,
          status,
          reason:
            "the login answered without a Token header that could be sent back. A page of another origin may not read it unless the server's CorsExposedHeaders names it; a proxy may have removed it",
          requestId
        })
      )
}

/**
 * By login, with v4's `Users.login` or v3's: at the first call that needs it, and again when the server ends the session,
 * also by a logout. Credentials that the server refused are final: ten wrong passwords lock the account, so that they are
 * never sent again by themselves. Credentials that a function or an Effect gives are asked for at each login, and their
 * session is kept in no store, as nobody knows beforehand whose it is.
 */
export const password = <I extends object>(
  login: Endpoint<string, I, unknown>,
  credentials: I | Source<I>,
  { code, cookie = false, older }: LoginOptions<I> = {}
): Auth => {
  const known = isSource(credentials) ? undefined : credentials
  const account = textOf(known, "login_id") ?? textOf(known, "id")
  return keep((surroundings) => {
    const { capabilities, perform, performAs } = surroundings
    let spent = false
    /** The one that the server knows, as far as we do. */
    let spoken = login
    const asking = (what: string) => (words: string) =>
      new InvalidInput({ endpoint: ENDPOINT, reason: `the ${what} could not be had: ${words}` })
    const given: Effect.Effect<I, MattermostError> = isSource(credentials)
      ? soon(ENDPOINT, surroundings.timeoutMs, ask(credentials, asking("credentials")))
      : Effect.succeed(credentials)

    /** A code is good once: the second login with the same one would count as a wrong one. */
    const complete = (input: I): I & { readonly token?: string | undefined } => {
      if (known !== undefined && spent && textOf(input, "token") !== undefined) return { ...input, token: undefined }
      return typeof code === "string" && !spent ? { ...input, token: code.trim() } : input
    }

    const obtain: Effect.Effect<Login, MattermostError> = Effect.gen(function* () {
      if (cookie && capabilities.cookies !== true) return yield* noJar(ENDPOINT)
      const own: Credential = { _tag: "Cookie" }
      const send = cookie ? performAs(own) : perform
      const input = complete(yield* given)
      const logIn = (input: I) => {
        spent = true
        const first = send({ endpoint: spoken, input, options: undefined })
        return older === undefined || spoken === older
          ? first
          : Effect.catchIf(first, isUnknownRoute, () => {
              spoken = older
              return send({ endpoint: older, input, options: undefined })
            })
      }
      const answer = yield* code === undefined || typeof code === "string"
        ? Effect.mapError(logIn(input), (error) =>
            error._tag === "Unauthorized" && wantsCode(error) && textOf(input, "token") === undefined
              ? explained(error, "it wants a code: pass `code`, a function that is asked")
              : error
          )
        : withCode(logIn, input, ask(code, asking("code")))
      return {
        credential: cookie ? own : yield* tokenOf(answer, spoken.path),
        who: textOf(answer.value, "id"),
        since: yield* Clock.currentTimeMillis,
        expires: undefined,
        refreshTokens: []
      }
    })

    return {
      account: cookie ? undefined : account,
      identity: account === undefined ? undefined : Redacted.make(account),
      isFinal,
      obtain: () => obtain,
      leave: (left) =>
        older === undefined || spoken === older
          ? leaveAt(surroundings, logoutOf(spoken))(left)
          : leaveAtEither(surroundings, logoutOf(login), logoutOf(older))(left)
    }
  })
}
