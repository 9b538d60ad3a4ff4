import * as Schema from "effect/Schema"

/** Authorization Server Metadata. */
export interface AuthorizationServerMetadata {
  readonly issuer: string
  readonly authorization_endpoint?: string | undefined
  readonly token_endpoint?: string | undefined
  readonly response_types_supported: ReadonlyArray<string> | null
  readonly registration_endpoint?: string | undefined
  readonly scopes_supported?: ReadonlyArray<string> | null | undefined
  readonly grant_types_supported?: ReadonlyArray<string> | null | undefined
  readonly token_endpoint_auth_methods_supported?: ReadonlyArray<string> | null | undefined
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
