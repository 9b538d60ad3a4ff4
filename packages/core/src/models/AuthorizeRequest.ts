import * as Schema from "effect/Schema"

/** Authorize Request. */
export interface AuthorizeRequest {
  readonly response_type?: string | undefined
  readonly client_id?: string | undefined
  readonly redirect_uri?: string | undefined
  readonly scope?: string | undefined
  readonly state?: string | undefined
  readonly code_challenge?: string | undefined
  readonly code_challenge_method?: string | undefined
  readonly resource?: string | undefined
}

export const AuthorizeRequest: Schema.Codec<AuthorizeRequest> = Schema.Struct({
  response_type: Schema.optional(Schema.String),
  client_id: Schema.optional(Schema.String),
  redirect_uri: Schema.optional(Schema.String),
  scope: Schema.optional(Schema.String),
  state: Schema.optional(Schema.String),
  code_challenge: Schema.optional(Schema.String),
  code_challenge_method: Schema.optional(Schema.String),
  resource: Schema.optional(Schema.String)
})
