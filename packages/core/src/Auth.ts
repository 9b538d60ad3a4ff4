import * as Effect from "effect/Effect"
import * as Redacted from "effect/Redacted"
import * as Semaphore from "effect/Semaphore"
import type { Answer, Call } from "./Call.ts"
import type { Endpoint } from "./Endpoint.ts"
import { type MattermostError, Undecodable } from "./Errors.ts"
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

/** A way to be somebody. The client makes the session of it once. */
export type Auth = (perform: Perform) => Effect.Effect<Session>

/** By a token that somebody gave us: personal, bot, or of a session. */
export const token = (value: string | Token): Auth => {
  const held: Token = Redacted.isRedacted(value) ? value : Redacted.make(value, { label: "token" })
  return () =>
    Effect.succeed({ token: Effect.succeed(held), held: Effect.succeed(held), renew: () => Effect.succeed(undefined) })
}

/** As nobody: login, ping, and what a server shows to everybody. */
export const none: Auth = () =>
  Effect.succeed({
    token: Effect.succeed(undefined),
    held: Effect.succeed(undefined),
    renew: () => Effect.succeed(undefined)
  })

/**
 * By login, with v4's `Users.login` or v3's: at the first call that needs it, and again when the server ends the session.
 * A refused login is final: ten wrong passwords lock the account, so that it is never tried again by itself.
 */
export const password =
  <I extends object, A>(login: Endpoint<string, I, A>, credentials: I): Auth =>
  (perform) =>
    Effect.gen(function* () {
      const gate = yield* Semaphore.make(1)
      let held: Token | undefined
      let refused: MattermostError | undefined

      const logIn = Effect.gen(function* () {
        if (refused !== undefined) return yield* Effect.fail(refused)
        const answer = yield* perform({ endpoint: login, input: credentials, options: undefined })
        const text = header(answer.headers, "token")
        if (text === undefined || text === "") {
          return yield* new Undecodable({
            endpoint: `${login.method} ${login.path}`,
            status: answer.status,
            reason: "the login answered without a Token header; another origin's browser cannot read it",
            requestId: answer.requestId
          })
        }
        return (held = Redacted.make(text, { label: "token" }))
      }).pipe(
        Effect.tapError((error) =>
          Effect.sync(() => {
            if ("status" in error && error.status !== undefined && error.status < 500 && error._tag !== "RateLimited")
              refused = error
          })
        )
      )

      return {
        token: Effect.suspend(() =>
          held !== undefined
            ? Effect.succeed(held)
            : gate.withPermits(1)(Effect.suspend(() => (held === undefined ? logIn : Effect.succeed(held))))
        ),
        held: Effect.sync(() => held),
        renew: (ended) =>
          gate.withPermits(1)(
            Effect.suspend(() => (held !== undefined && held !== ended ? Effect.succeed(held) : logIn))
          )
      }
    })
