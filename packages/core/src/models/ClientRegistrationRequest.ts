import * as Schema from "effect/Schema"

/** Client Registration Request. */
export interface ClientRegistrationRequest {
  readonly redirect_uris: ReadonlyArray<string>
  /** Up to 64 bytes. */
  readonly client_name?: string | undefined
  /** Up to 256 bytes. */
  readonly client_uri?: string | undefined
  readonly token_endpoint_auth_method?: string | null | undefined
}

export const ClientRegistrationRequest: Schema.Codec<ClientRegistrationRequest> = Schema.Struct({
  redirect_uris: Schema.Array(Schema.String),
  client_name: Schema.optional(Schema.String),
  client_uri: Schema.optional(Schema.String),
  token_endpoint_auth_method: Schema.optional(Schema.NullOr(Schema.String))
})
