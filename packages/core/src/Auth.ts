import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import * as Redacted from "effect/Redacted"
import type * as Scope from "effect/Scope"
import type { Answer, Call } from "./Call.ts"
import type { Endpoint } from "./Endpoint.ts"
import { InvalidInput, type MattermostError, Undecodable } from "./Errors.ts"
import { header } from "./Transport.ts"

export type Token = Redacted.Redacted<string>

/** Who we are, as the pipeline and the socket ask for it. */
export interface Session {
  /** The token to send, logging in first where that is needed. `undefined`: we are nobody. */
  readonly token: Effect.Effect<Token | undefined, MattermostError>
  /** The token if there is one already. */
  readonly held: Effect.Effect<Token | undefined>
  /**
   * The server ended the session of this token: gives another one, or `undefined` when there is none to be had.
   * Many may ask at once; one of them does the work.
   */
  readonly renew: (ended: Token) => Effect.Effect<Token | undefined, MattermostError>
}

/** Performs a call that carries no session: how a login is sent. */
export type Perform = <A>(call: Call<A>) => Effect.Effect<Answer<A>, MattermostError>

/** A way to be somebody. The client makes the session of it once, and what the session has under way ends with the client. */
export type Auth = (perform: Perform) => Effect.Effect<Session, never, Scope.Scope>

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
  return () => Effect.succeed({ token: sent, held: Effect.succeed(held), renew: () => Effect.succeed(undefined) })
}

/** As nobody: login, ping, and what a server shows to everybody. */
export const none: Auth = () =>
  Effect.succeed({
    token: Effect.succeed(undefined),
    held: Effect.succeed(undefined),
    renew: () => Effect.succeed(undefined)
  })

/** After a login that failed for now: calls that are repeated by themselves come back within this time, and share the next one. */
const PAUSE_MS = 500

/**
 * Did the server itself refuse these credentials: wrong, locked, without the second factor? Without an id it was
 * somebody on the way: a captive portal, an ingress, a firewall.
 */
const isFinal = (error: MattermostError): boolean =>
  "id" in error && error.id !== undefined && (error.status === 400 || error.status === 401 || error.status === 403)

/**
 * By login, with v4's `Users.login` or v3's: at the first call that needs it, and again when the server ends the session,
 * also by a logout. One login is under way at most; it belongs to the client, and whoever waits for it gets its outcome.
 * Credentials that the server refused are final: ten wrong passwords lock the account, so that they are never sent again
 * by themselves.
 */
export const password =
  <I extends object, A>(login: Endpoint<string, I, A>, credentials: I): Auth =>
  (perform) =>
    Effect.gen(function* () {
      const scope = yield* Effect.scope
      const fork = Effect.runForkWith(yield* Effect.context<never>())
      let held: Token | undefined
      let refused: MattermostError | undefined
      let failedAt = -Infinity
      let running: Fiber.Fiber<Token, MattermostError> | undefined

      const pause = Effect.flatMap(Clock.currentTimeMillis, (now) => {
        const since = now - failedAt
        return since >= 0 && since < PAUSE_MS ? Effect.sleep(PAUSE_MS - since) : Effect.void
      })

      const logIn = Effect.gen(function* () {
        yield* pause
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
        return (held = Redacted.make(text, { label: "token" }))
      }).pipe(
        Effect.tapError((error) =>
          Effect.map(Clock.currentTimeMillis, (now) => {
            failedAt = now
            if (isFinal(error)) refused = error
          })
        )
      )

      /** Joins the login that is under way, or starts one. */
      const shared = Effect.suspend(() => {
        if (refused !== undefined) return Effect.fail(refused)
        if (running !== undefined) return Fiber.join(running)
        // Started and kept in one go: nobody can come in between.
        const started = (running = Fiber.runIn(fork(logIn), scope))
        started.addObserver(() => (running = undefined))
        return Fiber.join(started)
      })

      return {
        token: Effect.suspend(() => (held === undefined ? shared : Effect.succeed(held))),
        held: Effect.sync(() => held),
        renew: (ended) =>
          Effect.suspend(() => {
            // Who asks from now on must not leave with a token that is known to be dead.
            if (held === ended) held = undefined
            return held === undefined ? shared : Effect.succeed(held)
          })
      }
    })
