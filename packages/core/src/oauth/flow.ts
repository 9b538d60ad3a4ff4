import * as Effect from "effect/Effect"
import * as Redacted from "effect/Redacted"
import * as Schema from "effect/Schema"
import { maskFault } from "../auth/way.ts"
import { Mattermost } from "../Call.ts"
import { type InvalidInput, type MattermostError } from "../Errors.ts"
import type { Token } from "../SessionStore.ts"
import {
  type App,
  appFault,
  type ConfidentialApp,
  type ConfidentialTokens,
  hidden,
  invalid,
  type PublicApp,
  type PublicTokens,
  type Tokens
} from "./App.ts"
import { codeOf } from "./callback.ts"
import { dialectOf, speak } from "./dialects.ts"
import { granted } from "./grants.ts"
import { challengeOf, unguessable } from "./proof.ts"

/** What a flow may be told. */
export interface FlowOptions {
  /** The server's version, where nobody may ask it: `11.6`. */
  readonly serverVersion?: string | undefined
}

/** A flow that has begun. */
export interface Begun {
  /**
   * Where to send the user's browser. It holds the state: it may be shown to this user, and to nobody else. The server shows
   * an error of its own, instead of coming back, when the app or its `redirect_uri` is not registered with it.
   */
  readonly url: string
  /** What `finish` needs, to be kept for this browser alone (as text, in its session, say). Who has it can finish instead. */
  readonly pending: Token
}

/** What stands in `pending`. */
const Pending = Schema.Struct({
  client_id: Schema.String,
  redirect_uri: Schema.String,
  state: Schema.NonEmptyString,
  code_verifier: Schema.optional(Schema.String),
  version: Schema.String
})
const isPending = Schema.is(Pending)

const checked = (caller: string, app: App): Effect.Effect<void, InvalidInput> => {
  const fault = appFault(app)
  return fault === undefined ? Effect.void : Effect.fail(invalid(caller, fault))
}

const queryOf = (values: Readonly<Record<string, string>>) =>
  Object.entries(values)
    .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
    .join("&")

/**
 * Begins to ask a user for consent: gives the address for the user's browser, with a fresh state, and a challenge where the
 * server checks one (PKCE, 11 and newer). A public app needs such a server.
 */
export const begin = Effect.fnUntraced(function* (
  app: App,
  options: FlowOptions = {}
): Effect.fn.Return<Begun, MattermostError, Mattermost> {
  const { serverVersion } = options
  const caller = "OAuth.begin"
  yield* checked(caller, app)
  const client = yield* Mattermost
  const { dialect, version } = yield* speak(caller, client.call, serverVersion)
  if (!dialect.pkce && app.client_secret === undefined) {
    return yield* invalid(
      caller,
      "this server is older than 11 and knows no public apps: register the app again, and pass its client_secret"
    )
  }
  const { client_id, redirect_uri } = app
  const state = yield* unguessable
  const code_verifier = dialect.pkce ? yield* unguessable : undefined
  const challenge = code_verifier === undefined ? undefined : yield* challengeOf(caller, code_verifier)
  const query = queryOf({
    response_type: "code",
    client_id,
    redirect_uri,
    state,
    ...(challenge === undefined ? {} : { code_challenge: challenge, code_challenge_method: "S256" })
  })
  return {
    url: `${client.url}${dialect.authorize}?${query}`,
    pending: hidden(JSON.stringify({ client_id, redirect_uri, state, code_verifier, version }), "pending")
  }
})

/** What the browser came back with, and what it left with. */
export interface Finish {
  /** The whole address that the browser came back to, or its path and query, or the query. */
  readonly callback: string
  /** The `pending` of the `begin` that this browser left with, from where it was kept for this browser. */
  readonly pending: string | Token
}

const pendingOf = Effect.fnUntraced(function* (text: string) {
  const caller = "OAuth.finish"
  const mask = maskFault(text)
  if (mask !== undefined) return yield* invalid(caller, `pending: ${mask}`)
  const pending = yield* Effect.try({
    try: (): unknown => JSON.parse(text),
    catch: () => invalid(caller, "pending is not what `begin` gave")
  })
  if (!isPending(pending)) return yield* invalid(caller, "pending is not what `begin` gave")
  const dialect = dialectOf(pending.version)
  return dialect === undefined ? yield* invalid(caller, "pending is not what `begin` gave") : { ...pending, dialect }
})

const finishing = Effect.fnUntraced(function* (
  app: App,
  { callback, pending }: Finish
): Effect.fn.Return<Tokens, MattermostError, Mattermost> {
  const caller = "OAuth.finish"
  yield* checked(caller, app)
  const begun = yield* pendingOf(Redacted.isRedacted(pending) ? Redacted.value(pending) : pending)
  if (begun.client_id !== app.client_id || begun.redirect_uri !== app.redirect_uri) {
    return yield* invalid(caller, "pending was begun for another app, or another redirect_uri")
  }
  const code = yield* codeOf(callback, begun.state)
  const { call } = yield* Mattermost
  const { code_verifier, dialect } = begun
  return yield* granted(call, dialect, app, { grant_type: "authorization_code", code, code_verifier })
})

/**
 * Ends what `begin` began: compares the state, and changes the code into tokens. Once: a code is good for one exchange,
 * within ten minutes. When the user said no, this is `Forbidden`.
 */
export function finish(app: PublicApp, came: Finish): Effect.Effect<PublicTokens, MattermostError, Mattermost>
export function finish(
  app: ConfidentialApp,
  came: Finish
): Effect.Effect<ConfidentialTokens, MattermostError, Mattermost>
export function finish(app: App, came: Finish): Effect.Effect<Tokens, MattermostError, Mattermost>
export function finish(app: App, came: Finish): Effect.Effect<Tokens, MattermostError, Mattermost> {
  return finishing(app, came)
}
