import * as Context from "effect/Context"
import type * as Layer from "effect/Layer"
import * as Auth from "../Auth.ts"
import type { Options } from "../Config.ts"
import {
  app as appOf,
  type AppOptions,
  type ConfidentialApp,
  type ConfidentialTokens,
  type PublicApp,
  type PublicTokens,
  reveal,
  type Tokens
} from "../oauth/App.ts"
import type { OAuthOptions } from "../oauth/login.ts"
import { begin, type Begun, finish, type Finish, type FlowOptions } from "../oauth/flow.ts"
import { discover, type ProviderMetadata, register, type Registration } from "../oauth/register.ts"
import type { Token } from "../SessionStore.ts"
import type { Transport } from "../Transport.ts"
import { running, type Said } from "./Running.ts"

/** Which server, and how long to wait for it; each is the client's option of the same name. */
export interface OAuthServer extends Pick<Options, "url" | "timeout" | "userAgent" | "allowInsecureHttp"> {
  /** Ends the call at once, and rejects with the signal's reason. */
  readonly signal?: AbortSignal | undefined
}

type Confidential = AppOptions & { readonly client_secret: string | Token }
type Public = AppOptions & { readonly client_secret?: undefined }
type Came = OAuthServer & Finish
type Told = OAuthServer & Registration

/**
 * OAuth 2 for promises: `begin`, `finish`, then a client with `auth` of what came of it. Needs no client. Secrets in what
 * these give are hidden from logs and JSON; `reveal` shows them, to be kept.
 */
export interface PromiseOAuth {
  /** Begins to ask a user for consent: see `OAuth.begin`. */
  readonly begin: (app: AppOptions, options: OAuthServer & FlowOptions) => Promise<Begun>
  /** Changes what the browser came back with into tokens: see `OAuth.finish`. */
  readonly finish: {
    (app: Confidential, options: Came): Promise<ConfidentialTokens>
    (app: Public, options: Came): Promise<PublicTokens>
    (app: AppOptions, options: Came): Promise<Tokens>
  }
  /** Registers an app by itself: see `OAuth.register`. */
  readonly register: {
    (options: Told & { readonly token_endpoint_auth_method: "none" }): Promise<PublicApp>
    (
      options: Told & { readonly token_endpoint_auth_method?: "client_secret_post" | undefined }
    ): Promise<ConfidentialApp>
  }
  /** What the server says of itself: see `OAuth.discover`. */
  readonly discover: (options: OAuthServer) => Promise<ProviderMetadata>
  readonly reveal: typeof reveal
  /** The option `auth` of a client that acts for the user, with what `finish` gave, revealed or not: see `Auth.oauth`. */
  readonly auth: (app: AppOptions, options?: OAuthOptions) => Auth.Auth
}

/** Makes the face of a runtime's transport, which each call builds and closes. */
export const makeOAuth = (
  transport: () => Layer.Layer<Transport>,
  surroundings: Context.Context<never> = Context.empty()
): PromiseOAuth => {
  const run = async <A>(
    flow: Said<A>,
    { allowInsecureHttp, signal, timeout, url, userAgent }: OAuthServer
  ): Promise<A> => {
    const options = { url, timeout, userAgent, allowInsecureHttp, auth: Auth.none }
    const core = running(transport(), options, surroundings)
    try {
      return await core.run(flow, signal, "OAuth")
    } finally {
      await core.close()
    }
  }

  function finishing(app: Confidential, options: Came): Promise<ConfidentialTokens>
  function finishing(app: Public, options: Came): Promise<PublicTokens>
  function finishing(app: AppOptions, options: Came): Promise<Tokens>
  function finishing(app: AppOptions, { callback, pending, ...server }: Came): Promise<Tokens> {
    return run(finish(appOf(app), { callback, pending }), server)
  }

  function registering(options: Told & { readonly token_endpoint_auth_method: "none" }): Promise<PublicApp>
  function registering(
    options: Told & { readonly token_endpoint_auth_method?: "client_secret_post" | undefined }
  ): Promise<ConfidentialApp>
  function registering({
    client_name,
    client_uri,
    redirect_uri,
    serverVersion,
    token_endpoint_auth_method,
    ...server
  }: Told): Promise<PublicApp | ConfidentialApp> {
    const told = { client_name, client_uri, redirect_uri, serverVersion, token_endpoint_auth_method }
    return run(register(told), server)
  }

  return {
    begin: (app, { serverVersion, ...server }) => run(begin(appOf(app), { serverVersion }), server),
    finish: finishing,
    register: registering,
    discover: (server) => run(discover, server),
    reveal,
    auth: (app, options) => Auth.oauth(appOf(app), options)
  }
}
