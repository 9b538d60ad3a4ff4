import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import * as Redacted from "effect/Redacted"
import { keep } from "../auth/keep.ts"
import { isSame, isSendable, type Login, maskFault, type Way } from "../auth/way.ts"
import type { Auth, Surroundings } from "../auth/Session.ts"
import { type MattermostError, Unauthorized } from "../Errors.ts"
import type { Token } from "../SessionStore.ts"
import { untyped } from "../Spec.ts"
import { type App, appFault, type HandedTokens, hidden, invalid } from "./App.ts"
import { type Dialect, speak } from "./dialects.ts"
import { granted } from "./grants.ts"

const CALLER = "Auth.oauth"

/** How an app acts for a user. */
export interface OAuthOptions {
  /** What `OAuth.finish` gave, revealed or not. Left out, they are in the store of sessions; newer ones there go first. */
  readonly tokens?: HandedTokens | undefined
  /**
   * Names the user in the store. An app that acts for several must give it: without it there is one place for all, and the
   * newest tokens there stand for whoever asks. It need not be the user's name.
   */
  readonly account?: string | undefined
  /** The server's version, where nobody may ask it: `11.6`. */
  readonly serverVersion?: string | undefined
}

/** So long before its end a token is renewed: the next call, or the socket, need not run into it. */
const AHEAD_MS = 5 * 60_000

/** Another process has the next tokens, and has not written them down yet: the store is asked so often, that far apart. */
const REREADS = 5
const REREAD_MS = 200

const REFRESH_TOKEN_DEAD = "api.oauth.get_access_token.refresh_token.app_error"

const isDead = (error: MattermostError) => "id" in error && error.id === REFRESH_TOKEN_DEAD

/** The server itself refused: the secret, the app, the token. Without an id it was somebody on the way. */
const isFinal = (error: MattermostError): boolean =>
  error._tag === "Forbidden" ||
  error._tag === "NotFound" ||
  (error._tag === "Unsupported" && error.status === 404) ||
  error._tag === "InvalidInput" ||
  error._tag === "Unauthorized"
    ? error.id !== undefined || error.endpoint === CALLER
    : false

const again = (why: string) =>
  new Unauthorized({
    endpoint: CALLER,
    status: 401,
    reason: `${why}: the user has to agree again (\`begin\`, \`finish\`)`
  })

const loginOf = (
  token: Token,
  since: number,
  expires: number | undefined,
  refreshTokens: ReadonlyArray<Token>
): Login => ({
  credential: { _tag: "Token", token },
  // The token endpoint does not tell.
  who: undefined,
  since,
  expires,
  refreshTokens
})

const handedLogin = (app: App, token: Token, { expires, refresh_token, since = 0 }: HandedTokens): Login => {
  const next =
    refresh_token === undefined || app.client_secret === undefined ? undefined : hidden(refresh_token, "refresh_token")
  return loginOf(token, since, expires, next === undefined || Redacted.value(next) === "" ? [] : [next])
}

/** The tokens to try next time, in this order. The one that worked is kept until its successor has proved itself. */
const next = (dialect: Dialect, worked: Token, fresh: Token | undefined): ReadonlyArray<Token> => {
  if (fresh === undefined || Redacted.value(worked) === Redacted.value(fresh)) return [worked]
  return dialect.refresh === "old" ? [worked, fresh] : [fresh, worked]
}

/** Brings the login after one that has ended, or is about to. */
const renewing = (app: App, { perform, store }: Surroundings, dialect: Effect.Effect<Dialect, MattermostError>) => {
  const newer = Effect.fnUntraced(function* (last: Login, reread: Effect.Effect<Login | undefined>) {
    for (let times = store === undefined ? REREADS : 0; times < REREADS; times += 1) {
      if (times > 0) yield* Effect.sleep(REREAD_MS)
      const kept = yield* reread
      if (kept !== undefined && !isSame(kept.credential, last.credential)) return kept
    }
    return undefined
  })

  return Effect.fnUntraced(function* (
    last: Login,
    reread: Effect.Effect<Login | undefined>
  ): Effect.fn.Return<Login, MattermostError> {
    if (app.client_secret === undefined) return yield* again("the session has ended, and a public app cannot renew it")
    if (last.refreshTokens.length === 0) return yield* again("the session has ended, and there is no refresh token")
    const spoken = yield* dialect
    if (spoken.refresh === "none") return yield* again("the session has ended, and this server renews none")
    let dead: MattermostError | undefined
    for (const token of last.refreshTokens) {
      const grant = { grant_type: "refresh_token", refresh_token: token } as const
      const tokens = yield* Effect.catchIf(granted(perform, spoken, app, grant), isDead, (error) => {
        dead = error
        return Effect.succeed(undefined)
      })
      if (tokens === undefined) continue
      const { access_token, expires, refresh_token, since } = tokens
      return loginOf(access_token, since, expires, next(spoken, token, refresh_token))
    }
    // A user has one pair for each app: another process that shares it was faster, and its tokens are ours as well.
    return (yield* newer(last, reread)) ?? (yield* Effect.fail(dead ?? again("the refresh tokens are used up")))
  })
}

const wayOf =
  (app: App, options: OAuthOptions) =>
  (surroundings: Surroundings): Way => {
    const { account, serverVersion, tokens } = options
    const { perform, performAs } = surroundings
    const token = tokens === undefined ? undefined : hidden(tokens.access_token, "token")
    const handed = tokens === undefined || token === undefined ? undefined : handedLogin(app, token, tokens)
    const key = account === undefined ? app.client_id : `${app.client_id} ${account}`
    let spoken: Dialect | undefined
    const dialect = Effect.suspend(() =>
      spoken === undefined
        ? Effect.map(speak(CALLER, perform, serverVersion), (found) => (spoken = found.dialect))
        : Effect.succeed(spoken)
    )
    const renewed = renewing(app, surroundings, dialect)
    let wasUsed = false

    /** What was handed in, or its successor where it has had its time. */
    const begun = Effect.fnUntraced(function* (
      reread: Effect.Effect<Login | undefined>
    ): Effect.fn.Return<Login, MattermostError> {
      if (handed === undefined || token === undefined) {
        return yield* again("there are no tokens, neither handed in nor in the store")
      }
      const mask = maskFault(token) ?? handed.refreshTokens.map(maskFault).find((one) => one !== undefined)
      if (mask !== undefined) return yield* invalid(CALLER, `tokens: ${mask}`)
      if (!isSendable(token)) {
        return yield* invalid(CALLER, "access_token is empty, or holds a blank or a line break: trim it")
      }
      const now = yield* Clock.currentTimeMillis
      const login = handed.expires !== undefined && handed.expires <= now ? yield* renewed(handed, reread) : handed
      wasUsed = true
      return login
    })

    /** Where what the store had is dead, there may still be what was handed in: of a user who has agreed anew. */
    const orBegun = (last: Login, reread: Effect.Effect<Login | undefined>) =>
      Effect.catchIf(
        renewed(last, reread),
        // Only where it is certain: a proxy's 401 must not cost the store what it has.
        (error) => isDead(error) || (error._tag === "Unauthorized" && error.endpoint === CALLER),
        (error) =>
          handed === undefined || wasUsed || isSame(handed.credential, last.credential)
            ? Effect.fail(error)
            : begun(reread)
      )

    return {
      account: key,
      // Without an account nobody knows whose tokens these are, so that they stand for their user themselves.
      identity: account === undefined && token !== undefined ? token : Redacted.make(key),
      // A client that closes leaves the user's consent as it was.
      given: true,
      handed,
      isFinal,
      // A token that cannot be renewed is used to its end.
      renewBefore: ({ expires, refreshTokens, since }) =>
        expires === undefined || refreshTokens.length === 0 ? 0 : Math.min(AHEAD_MS, (expires - since) / 10),
      obtain: Effect.fnUntraced(function* (last, reread) {
        const fault = appFault(app)
        if (fault !== undefined) return yield* invalid(CALLER, fault)
        return yield* last === undefined ? begun(reread) : orBegun(last, reread)
      }),
      // It ends the refresh token as well, and needs no more than the token itself.
      leave: ({ credential }) =>
        Effect.flatMap(dialect, ({ logout }) =>
          Effect.asVoid(performAs(credential)({ endpoint: untyped("POST", logout), input: {}, options: undefined }))
        )
    }
  }

/**
 * By OAuth 2, as an app to which a user gave consent: with what `OAuth.finish` gave, or what is in the store of sessions.
 * A confidential app renews its tokens by itself, ahead of their end and when the server ends the session. What the server
 * refused for good is `Unauthorized`, and not tried again; the client has to be made anew, with new tokens.
 */
export const oauth = (app: App, options: OAuthOptions = {}): Auth => keep(wayOf(app, options))
