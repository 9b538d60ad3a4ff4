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
import * as Mattermost from "@matterwire/core/Mattermost"
import { makeOAuth, type PromiseOAuth } from "@matterwire/core/OAuth"
import { SchemaCompiler } from "@matterwire/core/SchemaCompiler"
import type { Transport } from "@matterwire/core/Transport"
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as SchemaJITCompiler from "effect/schema/SchemaJITCompiler"
import { environment } from "./environment.ts"
import { connections, type HttpClient, wire } from "./wire.ts"

// The errors are classes that promise users ask for by `instanceof`: they need no second package for that.
export * from "@matterwire/core/Errors"
export { fromBlob, fromBytes, fromStream, type Source } from "@matterwire/core/Source"
export { fromPath } from "./paths.ts"
export type { HttpClient } from "./wire.ts"

/** How Deno reaches the server. */
export interface TransportOptions {
  /** Certificates, as PEM, that are accepted besides those that Deno accepts. */
  readonly caCerts?: ReadonlyArray<string> | undefined
  /**
   * A client of `Deno.createHttpClient`, for requests and sockets, which stays yours to close: for a proxy, or for a
   * certificate of your own. `caCerts` is then its business.
   */
  readonly client?: HttpClient | undefined
}

// What Deno adds to core, beside the wire. It may generate code, unless V8 was told otherwise: then schemas are interpreted.
const surroundings = Context.make(Environment, environment).pipe(
  Context.add(SchemaCompiler, (schema) => SchemaJITCompiler.enable(schema.ast))
)

/**
 * Everything core asks of its surroundings, answered by Deno: requests by `fetch`, sockets by `WebSocket`. Needs
 * `--allow-net` for the server, and never asks for it: what may not be reached fails with `Unreachable`.
 */
export const transport = ({ caCerts, client }: TransportOptions = {}): Layer.Layer<Transport> =>
  Layer.merge(
    Layer.succeedContext(surroundings),
    Layer.unwrap(
      client === undefined
        ? Effect.map(connections(caCerts), (own) => wire(own, caCerts === undefined ? undefined : own))
        : Effect.succeed(wire(client, client))
    )
  )

/** The client for Effect programs. Who and where: the options, else `MATTERMOST_URL` and `MATTERMOST_TOKEN`, where they may be read. */
export const layer = (options: Options & TransportOptions = {}): Layer.Layer<Mattermost.Mattermost, InvalidInput> =>
  Layer.provide(Mattermost.layer(options), transport(options))

/**
 * The client for promises. Who and where: the options, else `MATTERMOST_URL` and `MATTERMOST_TOKEN`, where they may be
 * read. Throws `InvalidInput` when neither says it. A script that has finished ends by itself.
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
 * Sends a message by an incoming webhook: `await sendWebhook(url, { text: "done" })`. Needs no client, no token, and
 * `--allow-net` for the server; the URL is a secret. For certificates or a proxy of your own: `makeSendWebhook(() =>
 * transport({ … }))` of `@matterwire/core/IncomingWebhook`.
 */
export const sendWebhook: SendWebhook = /*#__PURE__*/ makeSendWebhook(transport)

/**
 * OAuth 2 for promises: `begin` gives the address for the user's browser, `finish` changes what it came back with into
 * tokens, and `createClient({ url, auth: oauth.auth(app, { tokens }) })` acts for the user. Needs no client.
 */
export const oauth: PromiseOAuth = /*#__PURE__*/ makeOAuth(transport, surroundings)
