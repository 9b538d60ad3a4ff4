import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import { Mattermost } from "../Call.ts"
import { endpoint } from "../Endpoint.ts"
import { type MattermostError, Undecodable } from "../Errors.ts"
import { advised } from "./advice.ts"
import { app, type App, appFault, type ConfidentialApp, invalid, type PublicApp } from "./App.ts"
import { speak } from "./dialects.ts"
import type { FlowOptions } from "./flow.ts"

/** What a server says of itself as a provider (RFC 8414). The addresses are those of its own SiteURL. */
export interface ProviderMetadata {
  readonly issuer: string
  readonly authorization_endpoint?: string | undefined
  readonly token_endpoint?: string | undefined
  /** There where apps may register by themselves. */
  readonly registration_endpoint?: string | undefined
  readonly code_challenge_methods_supported?: ReadonlyArray<string> | null | undefined
}

const ProviderMetadata: Schema.Codec<ProviderMetadata> = /*#__PURE__*/ Schema.suspend(() =>
  Schema.Struct({
    issuer: Schema.String,
    authorization_endpoint: Schema.optional(Schema.String),
    token_endpoint: Schema.optional(Schema.String),
    registration_endpoint: Schema.optional(Schema.String),
    code_challenge_methods_supported: Schema.optional(Schema.NullOr(Schema.Array(Schema.String)))
  })
)

const metadata = /*#__PURE__*/ endpoint(
  "GetAuthorizationServerMetadata",
  "GET",
  "/.well-known/oauth-authorization-server",
  () => ({ success: ProviderMetadata, auth: "none" })
)

/**
 * What the server says of itself as a provider of OAuth 2, from 11 on: `registration_endpoint` is there where apps may
 * register by themselves. Where the provider is switched off, `Unsupported`.
 */
export const discover: Effect.Effect<ProviderMetadata, MattermostError, Mattermost> = Effect.flatMap(
  Mattermost,
  ({ call }) => Effect.map(call({ endpoint: metadata, input: {}, options: undefined }), ({ value }) => value)
)

const Registered = /*#__PURE__*/ Schema.Struct({
  client_id: /*#__PURE__*/ Schema.NonEmptyString,
  client_secret: /*#__PURE__*/ Schema.optional(Schema.String)
})
const isRegistered = (value: unknown) => Schema.is(Registered)(value)

const registration = /*#__PURE__*/ endpoint("RegisterOAuthClient", "POST", "/api/v4/oauth/apps/register", () => ({
  body: Schema.Struct({
    redirect_uris: Schema.Array(Schema.String),
    client_name: Schema.optional(Schema.String),
    client_uri: Schema.optional(Schema.String),
    token_endpoint_auth_method: Schema.optional(Schema.String)
  }),
  success: Registered,
  auth: "none"
}))

/** What an app tells of itself. */
export interface Registration extends FlowOptions {
  readonly redirect_uri: string
  /** What the user is shown, up to 64 bytes. Default: `Dynamically Registered Client`. */
  readonly client_name?: string | undefined
  /** The app's own page, up to 256 bytes. */
  readonly client_uri?: string | undefined
  /** `none` makes a public app; the default, `client_secret_post`, a confidential one. */
  readonly token_endpoint_auth_method?: "none" | "client_secret_post" | undefined
}

const registering = Effect.fnUntraced(function* ({
  serverVersion,
  redirect_uri,
  ...told
}: Registration): Effect.fn.Return<App, MattermostError, Mattermost> {
  const caller = "OAuth.register"
  const fault = appFault({ client_id: "-", redirect_uri })
  if (fault !== undefined) return yield* invalid(caller, fault)
  const { call } = yield* Mattermost
  const { dialect } = yield* speak(caller, call, serverVersion)
  if (!dialect.pkce) {
    return yield* invalid(
      caller,
      `this server is older than 11, where no app registers by itself: register it by hand, with the callback ${redirect_uri}`
    )
  }
  const { requestId, status, value } = yield* Effect.mapError(
    call({ endpoint: registration, input: { ...told, redirect_uris: [redirect_uri] }, options: undefined }),
    advised({ redirect_uri })
  )
  const unread = (reason: string) =>
    new Undecodable({ endpoint: "POST /api/v4/oauth/apps/register", status, requestId, reason })
  // However lenient the client is.
  if (!isRegistered(value)) return yield* unread("an app was registered, and the answer has no client_id")
  const { client_id, client_secret = "" } = value
  if (told.token_endpoint_auth_method === "none") return app({ client_id, redirect_uri })
  if (client_secret !== "") return app({ client_id, redirect_uri, client_secret })
  return yield* unread("a confidential app was registered, and the answer has no client_secret")
})

/**
 * Registers an app by itself (RFC 7591), from 11 on, where the server allows it (`EnableDynamicClientRegistration`, off by
 * default: `Unsupported`). The same again makes another one, and nobody tells the secret a second time: keep what this gives.
 */
export function register(
  told: Registration & { readonly token_endpoint_auth_method: "none" }
): Effect.Effect<PublicApp, MattermostError, Mattermost>
export function register(
  told: Registration & { readonly token_endpoint_auth_method?: "client_secret_post" | undefined }
): Effect.Effect<ConfidentialApp, MattermostError, Mattermost>
export function register(told: Registration): Effect.Effect<App, MattermostError, Mattermost>
export function register(told: Registration): Effect.Effect<App, MattermostError, Mattermost> {
  return registering(told)
}
