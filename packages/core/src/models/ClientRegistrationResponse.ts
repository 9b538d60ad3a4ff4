import * as Schema from "effect/Schema"

/** Client Registration Response. */
export interface ClientRegistrationResponse {
  readonly client_id: string
  readonly client_secret?: string | undefined
  readonly redirect_uris: ReadonlyArray<string>
  /** `client_secret_post`, `none`. */
  readonly token_endpoint_auth_method: string
  readonly grant_types: ReadonlyArray<string>
  readonly response_types: ReadonlyArray<string>
  readonly scope?: string | undefined
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
