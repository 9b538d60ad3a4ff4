import {
  type ClientOf,
  type ClientOptions,
  makeClient,
  makeClientOf,
  type Parts,
  type PromiseClient
} from "@matterwire/core/Client"
import type { Options } from "@matterwire/core/Config"
import type { InvalidInput } from "@matterwire/core/Errors"
import { makeSendWebhook, type SendWebhook } from "@matterwire/core/IncomingWebhook"
import * as Mattermost from "@matterwire/core/Mattermost"
import { makeOAuth, type PromiseOAuth } from "@matterwire/core/OAuth"
import type { Transport } from "@matterwire/core/Transport"
import * as web from "@matterwire/web"
import * as Layer from "effect/Layer"
import { failed } from "./failed.ts"
import { proof } from "./proof.ts"
import { woken } from "./woken.ts"

// The errors are classes that promise users ask for by `instanceof`: they need no second package for that.
export * from "@matterwire/core/Errors"
export { fromBlob, fromBytes, type Source } from "@matterwire/core/Source"
export { webCursor } from "./webCursor.ts"
export { webSessions } from "./webSessions.ts"

/**
 * Everything core asks of its surroundings, answered by a browser: requests by `fetch`, sockets by `WebSocket`. In pages
 * and in workers. Cookies are neither sent nor kept unless the session is one of cookies (`login: "cookie"`), and nothing
 * is put into the browser's cache.
 */
export const transport = (): Layer.Layer<Transport> =>
  web.transport({
    // The token goes into the socket's first message, since no script can set a header of its upgrade.
    capabilities: { upgradeHeaders: false, streamingUpload: false, reservedHeaders: false, cookies: true },
    init: { credentials: "omit", cache: "no-store" },
    proof,
    failed,
    woken
  })

/** The client for Effect programs. */
export const layer = (options: Options = {}): Layer.Layer<Mattermost.Mattermost, InvalidInput> =>
  Layer.provide(Mattermost.layer(options), transport())

/** The client for promises. Throws `InvalidInput` when the options do not say who and where. */
export const createClient = (options: ClientOptions): PromiseClient => makeClient(transport(), options)

/**
 * The same of nothing but the parts that are handed in, for small bundles: `createClientOf({ v4: { Posts }, faces: { chat } })`
 * has `mm.posts` and `mm.chat`.
 */
export const createClientOf = <const P extends Parts>(parts: P, options: ClientOptions): ClientOf<P> =>
  makeClientOf(transport(), parts, options)

/**
 * Sends a message by an incoming webhook. Needs no client and no token; the URL is a secret, so a page that has it
 * makes everybody who opens it a sender. To a page of another origin the server must be open (`AllowCorsFrom`).
 */
export const sendWebhook: SendWebhook = /*#__PURE__*/ makeSendWebhook(transport)

/**
 * OAuth 2 for promises, for a page that is a public app: `begin` gives the address to go to, `finish` changes what the page
 * came back with into tokens, and `createClient({ url, auth: oauth.auth(app, { tokens }) })` acts for the user. Keep `pending` in
 * `sessionStorage` meanwhile. Needs a secure context (https, localhost), and a server that is open to the page's origin
 * (`AllowCorsFrom`).
 */
export const oauth: PromiseOAuth = /*#__PURE__*/ makeOAuth(transport)
