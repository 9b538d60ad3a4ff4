import * as Schema from "effect/Schema"

/** Somebody's consent to an application. */
export interface AuthorizeRequest {
  /** `code` */
  readonly response_type: string
  readonly client_id: string
  /** Exactly as it was registered. */
  readonly redirect_uri: string
  readonly scope?: string | undefined
  readonly state?: string | undefined
}

export const AuthorizeRequest: Schema.Codec<AuthorizeRequest> = Schema.Struct({
  response_type: Schema.String,
  client_id: Schema.String,
  redirect_uri: Schema.String,
  scope: Schema.optional(Schema.String),
  state: Schema.optional(Schema.String)
})
