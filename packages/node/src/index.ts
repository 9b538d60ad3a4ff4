import {
  type ClientOf,
  type ClientOptions,
  makeClient,
  makeClientOf,
  type Parts,
  type PromiseClient
} from "@matterwire/core/Client"
import type { Options } from "@matterwire/core/Config"
import { Environment } from "@matterwire/core/Environment"
import type { InvalidInput } from "@matterwire/core/Errors"
import { makeSendWebhook, type SendWebhook } from "@matterwire/core/IncomingWebhook"
import * as Auth from "@matterwire/core/Auth"
import * as Mattermost from "@matterwire/core/Mattermost"
import { makeOAuth, type OAuthServer, type PromiseOAuth } from "@matterwire/core/OAuth"
import { SchemaCompiler } from "@matterwire/core/SchemaCompiler"
import { Transport } from "@matterwire/core/Transport"
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as SchemaJITCompiler from "effect/schema/SchemaJITCompiler"
import type { Dispatcher } from "undici"
import type { Tls } from "./agent.ts"
import { agent } from "./agent.ts"
import { environment } from "./environment.ts"
import { request } from "./http.ts"
import { type Asking, type Granted, login, type Wait, type Waiting } from "./loopback/login.ts"
import { socket } from "./socket.ts"

// The errors are classes that promise users ask for by `instanceof`: they need no second package for that.
export * from "@matterwire/core/Errors"
// For promises; for Effect programs they stand in `@matterwire/node/Files`, and what is common to all runtimes in core's.
export { fromPath, fromStream, toPath } from "./paths.ts"
export { fromBytes, type Source } from "@matterwire/core/Source"
export { sessionFiles } from "./sessionFiles.ts"
export { cursorFile } from "./cursorFile.ts"

/** How Node reaches the server. */
export interface TransportOptions {
  /** An undici dispatcher for the requests (a proxy's, say), which stays yours to close. Sockets do not use it. */
  readonly dispatcher?: Dispatcher | undefined
  /** The most connections for requests to one server. Default: 64. */
  readonly connections?: number | undefined
  /** Which certificates are accepted. Default: those that Node accepts. */
  readonly tls?: Tls | undefined
}

// What Node adds to core, beside the wire. It may generate code, unless it was started with
// --disallow-code-generation-from-strings: then schemas are interpreted.
const surroundings = Context.make(Environment, environment).pipe(
  Context.add(SchemaCompiler, (schema) => SchemaJITCompiler.enable(schema.ast))
)

/** Everything core asks of its surroundings, answered by Node: requests through undici, sockets through `ws`. */
export const transport = ({ connections = 64, dispatcher, tls = {} }: TransportOptions = {}): Layer.Layer<Transport> =>
  Layer.merge(
    Layer.succeedContext(surroundings),
    Layer.effect(
      Transport,
      Effect.map(dispatcher === undefined ? agent(connections, tls) : Effect.succeed(dispatcher), (dispatcher) => ({
        capabilities: { upgradeHeaders: true, streamingUpload: true, reservedHeaders: true },
        request: request(dispatcher),
        socket: socket(tls)
      }))
    )
  )

/** The client for Effect programs. Who and where: the options, else `MATTERMOST_URL` and `MATTERMOST_TOKEN`. */
export const layer = (options: Options & TransportOptions = {}): Layer.Layer<Mattermost.Mattermost, InvalidInput> =>
  Layer.provide(Mattermost.layer(options), transport(options))

/**
 * The client for promises. Who and where: the options, else `MATTERMOST_URL` and `MATTERMOST_TOKEN`. Throws `InvalidInput`
 * when neither says it. A script that has finished ends by itself; `close` only ends what is still going on.
 */
export const createClient = (options: ClientOptions & TransportOptions = {}): PromiseClient =>
  makeClient(transport(options), options, surroundings)

/**
 * The same of nothing but the parts that are handed in, for small bundles: `createClientOf({ v4: { Posts }, faces: { chat } })`
 * has `mm.posts` and `mm.chat`.
 */
export const createClientOf = <const P extends Parts>(
  parts: P,
  options: ClientOptions & TransportOptions = {}
): ClientOf<P> => makeClientOf(transport(options), parts, options, surroundings)

/**
 * Sends a message by an incoming webhook: `await sendWebhook(url, { text: "done" })`. Needs no client and no token; the
 * URL is a secret. For certificates or a proxy of your own: `makeSendWebhook(() => transport({ … }))` of
 * `@matterwire/core/IncomingWebhook`.
 */
export const sendWebhook: SendWebhook = /*#__PURE__*/ makeSendWebhook(transport)

/**
 * OAuth 2 for promises: `begin` gives the address for the user's browser, `finish` changes what it came back with into
 * tokens, and `createClient({ url, auth: oauth.auth(app, { tokens }) })` acts for the user. Needs no client.
 */
export const oauth: PromiseOAuth = /*#__PURE__*/ makeOAuth(transport, surroundings)

/** Which server and app, how to wait, and who tells the person where to go. */
export type BrowserLogin = Asking &
  Wait &
  OAuthServer &
  TransportOptions & {
    /** Tells the person where to go. Without it, it is an error when no browser can be opened. */
    readonly show?: ((waiting: Waiting) => void) | undefined
  }

/**
 * Logs a person in through the browser: `const { app, tokens } = await loginInBrowser({ url, client_id, show })`, then
 * `createClient({ url, auth: oauth.auth(app, { tokens }) })`. Rejects with `Forbidden` when the person said no, `TimedOut`
 * when nobody came back, `InvalidInput` when no port is free.
 */
export const loginInBrowser = async ({ show, signal, ...options }: BrowserLogin): Promise<Granted> => {
  const { allowInsecureHttp, timeout, url, userAgent } = options
  const { connections, dispatcher, tls } = options
  const server = { url, timeout, userAgent, allowInsecureHttp, auth: Auth.none, connections, dispatcher, tls }
  const told = show === undefined ? undefined : (waiting: Waiting) => Effect.sync(() => show(waiting))
  try {
    return await Effect.runPromise(Effect.provide(login({ ...options, show: told }), layer(server)), { signal })
  } catch (error) {
    signal?.throwIfAborted()
    throw error
  }
}
