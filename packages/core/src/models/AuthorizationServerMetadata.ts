import * as Schema from "effect/Schema"

/**
 * What the server can do as a provider of OAuth 2 (RFC 8414). When it is switched off, a page of HTML answers with 501.
 */
export interface AuthorizationServerMetadata {
  /** The server's own address, as it is configured. */
  readonly issuer: string
  readonly authorization_endpoint?: string | undefined
  readonly token_endpoint?: string | undefined
  /** `code`; `token` works, too, unlisted. */
  readonly response_types_supported: ReadonlyArray<string> | null
  /** Missing unless clients may register themselves. */
  readonly registration_endpoint?: string | undefined
  /** `user` */
  readonly scopes_supported?: ReadonlyArray<string> | null | undefined
  /** `authorization_code`, `refresh_token` */
  readonly grant_types_supported?: ReadonlyArray<string> | null | undefined
  /** `client_secret_post`, `none`; never Basic authentication. */
  readonly token_endpoint_auth_methods_supported?: ReadonlyArray<string> | null | undefined
  /** `S256` */
  readonly code_challenge_methods_supported?: ReadonlyArray<string> | null | undefined
}

export const AuthorizationServerMetadata: Schema.Codec<AuthorizationServerMetadata> = Schema.Struct({
  issuer: Schema.String,
  authorization_endpoint: Schema.optional(Schema.String),
  token_endpoint: Schema.optional(Schema.String),
  response_types_supported: Schema.NullOr(Schema.Array(Schema.String)),
  registration_endpoint: Schema.optional(Schema.String),
  scopes_supported: Schema.optional(Schema.NullOr(Schema.Array(Schema.String))),
  grant_types_supported: Schema.optional(Schema.NullOr(Schema.Array(Schema.String))),
  token_endpoint_auth_methods_supported: Schema.optional(Schema.NullOr(Schema.Array(Schema.String))),
  code_challenge_methods_supported: Schema.optional(Schema.NullOr(Schema.Array(Schema.String)))
})
