import * as Schema from "effect/Schema"

/** Authorize Request. */
export interface AuthorizeRequest {
  readonly response_type: string
  readonly client_id: string
  readonly redirect_uri: string
  readonly scope: string
  readonly state: string
}

export const AuthorizeRequest: Schema.Codec<AuthorizeRequest> = Schema.Struct({
  response_type: Schema.String,
  client_id: Schema.String,
  redirect_uri: Schema.String,
  scope: Schema.String,
  state: Schema.String
})
