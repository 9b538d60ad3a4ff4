import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Stream from "effect/Stream"
import * as SubscriptionRef from "effect/SubscriptionRef"
import type { Session } from "./Auth.ts"
import { type Call, type CallOptions, Mattermost } from "./Call.ts"
import { type Options, settings, warnIfInsecure } from "./Config.ts"
import { type Method, untyped } from "./Endpoint.ts"
import { InvalidInput, type MattermostError } from "./Errors.ts"
import { authorize, authorizeAs } from "./pipeline/authorize.ts"
import { Budget } from "./pipeline/budget.ts"
import { classify } from "./pipeline/classify.ts"
import { decode } from "./pipeline/decode.ts"
import { within } from "./pipeline/deadline.ts"
import { encode } from "./pipeline/encode.ts"
import type { Next } from "./pipeline/Exchange.ts"
import { Heard, known } from "./pipeline/known.ts"
import { pace } from "./pipeline/pace.ts"
import { openBooks } from "./pipeline/pace/books.ts"
import { retry } from "./pipeline/retry.ts"
import { send } from "./pipeline/send.ts"
import { SchemaCompiler } from "./SchemaCompiler.ts"
import { sessions } from "./session/sessions.ts"
import { Transport } from "./Transport.ts"

export { CurrentTeam, Mattermost } from "./Call.ts"

/** So long a server may take to tell its version, before a call is repeated that waits for it. */
const PROBED_WITHIN = "5 seconds"

/** Builds the client from its steps. Lives as long as the scope: its end closes the socket. */
const make = Effect.fnUntraced(function* (options: Options) {
  const complete = yield* settings(options)
  yield* warnIfInsecure(complete)
  const transport = yield* Transport
  const compile = yield* SchemaCompiler
  const who: Effect.Effect<Session["identity"]> = Effect.sync(() => auth.identity)
  const { sharedLimit } = complete
  const books = sharedLimit === undefined ? undefined : yield* openBooks(complete, sharedLimit, who)
  const pacer = yield* pace(complete, books)
  const encoded = encode(complete, transport.capabilities, compile)
  const decoded = decode(complete, compile)

  const budget = new Budget()
  const heard = new Heard()

  const perform =
    (next: Next) =>
    <A>(call: Call<A>) =>
      Effect.flatMap(encoded(call), (exchange) =>
        Effect.flatMap(within(exchange, next(exchange)), (response) => {
          budget.succeeded()
          return decoded(call, exchange, response)
        })
      )

  // Read from the bottom up: what is written first here is what a request meets last.
  const answered = classify(pacer.step(known(send(transport, complete))), heard)
  const probe = (path: string) =>
    perform(answered)({ endpoint: untyped("GET", path), input: {}, options: { timeout: PROBED_WITHIN } })
  const again = retry(complete, { budget, heard, probe })
  const auth: Session = yield* complete.auth({
    perform: perform(again(answered)),
    performAs: (credential) => perform(again(authorizeAs(credential)(answered))),
    url: complete.baseUrl,
    capabilities: transport.capabilities,
    timeoutMs: complete.timeoutMs,
    store: complete.sessions,
    logger: complete.logger
  })
  if (complete.logoutOnClose) yield* Effect.addFinalizer(() => auth.close)
  const call = perform(again(authorize(auth)(answered)))

  const surroundings: Parameters<typeof sessions>[0] = {
    transport,
    settings: complete,
    auth,
    compile,
    check: ({ check }) => (check === undefined ? Effect.void : Effect.provideService(check, Mattermost, client)),
    ask: (history, absence) => Stream.provideService(history(absence), Mattermost, client),
    whoami: ({ emptyMeans, whoami }) =>
      Effect.asVoid(
        call({
          endpoint: untyped("GET", whoami, emptyMeans === undefined ? {} : { emptyMeans }),
          input: {},
          options: undefined
        })
      )
  }
  const { act, shown, subscribe } = yield* sessions(surroundings)

  const client = Mattermost.of({
    url: complete.baseUrl,
    capabilities: transport.capabilities,
    call,
    act,
    subscribe,
    session: {
      get: SubscriptionRef.get(auth.state),
      changes: SubscriptionRef.changes(auth.state),
      logout: auth.logout
    },
    connection: { get: SubscriptionRef.get(shown), changes: SubscriptionRef.changes(shown) },
    rateLimit: pacer.state
  })
  return client
})

/** The client over a `Transport`. Fails with `InvalidInput` that names the option when the configuration is incomplete. */
export const layer = (options: Options = {}): Layer.Layer<Mattermost, InvalidInput, Transport> =>
  Layer.effect(Mattermost, make(options))

/** What a call to a route of your own may carry. */
export interface RequestOptions extends CallOptions {
  readonly query?: Readonly<Record<string, string | number | boolean>> | undefined
  /** Sent as JSON. */
  readonly body?: unknown
}

const METHODS: Readonly<Record<Method, true>> = {
  GET: true,
  HEAD: true,
  POST: true,
  PUT: true,
  PATCH: true,
  DELETE: true,
  OPTIONS: true
}

/** Why a path cannot be sent as it is. */
const pathFault = (path: string): string | undefined => {
  if (!/^\/(?!\/)/.test(path)) return "the path must begin with one slash: a token is never sent to another address"
  if (!/^[\x21-\x7e]+$/.test(path)) return "the path must be ASCII without blanks: use encodeURIComponent on its parts"
  return /[?#\\{}]|%2f|%5c|\/(\.|%2e)+(\/|$)|\/\//i.test(path)
    ? "the path must not hold ?, #, braces, slashes within a part, empty or dotted parts; a query goes into `query`"
    : undefined
}

/**
 * A call to a route that the catalogue does not know: same session, pacing, errors and limits, and an untyped answer.
 * The path is absolute within the server (`/api/v4/…`, `/plugins/…`), without a query.
 */
export const request = Effect.fnUntraced(function* (
  method: Method,
  path: string,
  options: RequestOptions = {}
): Effect.fn.Return<unknown, MattermostError, Mattermost> {
  const { body, query, ...call } = options
  // Neither is repeated: what was refused may be an address with a secret in its query.
  if (!Object.hasOwn(METHODS, method)) {
    return yield* new InvalidInput({
      endpoint: "request",
      reason: `the method must be one of ${Object.keys(METHODS).join(", ")}`
    })
  }
  const fault =
    pathFault(path) ??
    (body !== undefined && query?.["body"] !== undefined
      ? "a query value named body cannot go with a body: both would be the same input"
      : undefined)
  if (fault !== undefined) return yield* new InvalidInput({ endpoint: method, reason: fault })
  const client = yield* Mattermost
  const answer = yield* client.call({
    endpoint: untyped(method, path, { query: Object.keys(query ?? {}), body: body !== undefined }),
    input: { ...query, ...(body === undefined ? {} : { body }) },
    options: call
  })
  return answer.value
})
