import * as Schema from "effect/Schema"
import { Name, maxBytes } from "./limits.ts"

/** An application of OAuth 2 that registers itself (RFC 7591). Whatever else is in the request is ignored. */
export interface ClientRegistrationRequest {
  readonly redirect_uris: ReadonlyArray<string>
  /** Up to 64 bytes. */
  readonly client_name?: string | undefined
  /** Up to 256 bytes. */
  readonly client_uri?: string | undefined
  /** `none` makes a public client, which gets no secret. */
  readonly token_endpoint_auth_method?: "client_secret_post" | "none" | null | undefined
}

export const ClientRegistrationRequest: Schema.Codec<ClientRegistrationRequest> = Schema.Struct({
  redirect_uris: Schema.Array(Schema.String),
  client_name: Schema.optional(Name),
  client_uri: Schema.optional(maxBytes(256)),
  token_endpoint_auth_method: Schema.optional(Schema.NullOr(Schema.Literals(["client_secret_post", "none"])))
})

/** What the server made of a registration. There is no way to read it again: keep the secret. */
export interface ClientRegistrationResponse {
  readonly client_id: string
  /** Missing in public clients. */
  readonly client_secret?: string | undefined
  readonly redirect_uris: ReadonlyArray<string>
  /** `client_secret_post`, `none`. */
  readonly token_endpoint_auth_method: string
  /** Always `authorization_code` and `refresh_token`. */
  readonly grant_types: ReadonlyArray<string>
  /** Always `code`. */
  readonly response_types: ReadonlyArray<string>
  /** `user` */
  readonly scope?: string | undefined
  /** `Dynamically Registered Client` unless it was given. */
  readonly client_name?: string | undefined
  readonly client_uri?: string | undefined
}

export const ClientRegistrationResponse: Schema.Codec<ClientRegistrationResponse> = Schema.Struct({
  client_id: Schema.String,
  client_secret: Schema.optional(Schema.String),
  redirect_uris: Schema.Array(Schema.String),
  token_endpoint_auth_method: Schema.String,
  grant_types: Schema.Array(Schema.String),
  response_types: Schema.Array(Schema.String),
  scope: Schema.optional(Schema.String),
  client_name: Schema.optional(Schema.String),
  client_uri: Schema.optional(Schema.String)
})

/**
 * Why a registration was refused: the only errors that look as OAuth has them, also when registration is switched off.
 */
export interface DCRError {
  /** `invalid_redirect_uri`, `invalid_client_metadata`, `unsupported_operation`. */
  readonly error: string
  readonly error_description?: string | undefined
}

export const DCRError: Schema.Codec<DCRError> = Schema.Struct({
  error: Schema.String,
  error_description: Schema.optional(Schema.String)
})
