import * as Schema from "effect/Schema"

/** A user's consent to an application of OAuth 2. The answer is where to send the user, with the code in its query. */
export interface AuthorizeRequest {
  /** `token` is the implicit grant, which no metadata lists. */
  readonly response_type: "code" | "token"
  readonly client_id: string
  /** One of those that the application registered, character by character. */
  readonly redirect_uri: string
  /** Kept, and ignored. */
  readonly scope?: string | undefined
  /** Comes back in the redirection's query. */
  readonly state?: string | undefined
  /** 43 to 128 characters. Public clients must send one. */
  readonly code_challenge?: string | undefined
  readonly code_challenge_method?: "S256" | undefined
  /** The `audience` of the tokens. */
  readonly resource?: string | undefined
}

export const AuthorizeRequest: Schema.Codec<AuthorizeRequest> = Schema.Struct({
  response_type: Schema.Literals(["code", "token"]),
  client_id: Schema.String,
  redirect_uri: Schema.String,
  scope: Schema.optional(Schema.String),
  state: Schema.optional(Schema.String),
  code_challenge: Schema.optional(Schema.String),
  code_challenge_method: Schema.optional(Schema.Literal("S256")),
  resource: Schema.optional(Schema.String)
})
