import * as Schema from "effect/Schema"

/**
 * How the server gets tokens for the integrations that it calls. Needs a licence; without it 501. The secrets never
 * come back.
 */
export interface OutgoingOAuthConnectionGetItem {
  readonly id?: string | undefined
  readonly name?: string | undefined
  readonly create_at?: number | undefined
  readonly update_at?: number | undefined
  readonly creator_id?: string | undefined
  readonly client_id?: string | undefined
  readonly credentials_username?: string | undefined
  readonly oauth_token_url?: string | undefined
  /** `client_credentials`, `password`. */
  readonly grant_type?: string | undefined
  /** Beginnings of URLs that the tokens are for. */
  readonly audiences?: ReadonlyArray<string> | null | undefined
}

export const OutgoingOAuthConnectionGetItem: Schema.Codec<OutgoingOAuthConnectionGetItem> = Schema.Struct({
  id: Schema.optional(Schema.String),
  name: Schema.optional(Schema.String),
  create_at: Schema.optional(Schema.Number),
  update_at: Schema.optional(Schema.Number),
  creator_id: Schema.optional(Schema.String),
  client_id: Schema.optional(Schema.String),
  credentials_username: Schema.optional(Schema.String),
  oauth_token_url: Schema.optional(Schema.String),
  grant_type: Schema.optional(Schema.String),
  audiences: Schema.optional(Schema.NullOr(Schema.Array(Schema.String)))
})

/** A way to get tokens, to be made, tried out, or changed: then what is left out stays. */
export interface OutgoingOAuthConnectionPostItem {
  readonly name?: string | undefined
  readonly client_id?: string | undefined
  readonly client_secret?: string | undefined
  /** With `password`, like the password. */
  readonly credentials_username?: string | undefined
  readonly credentials_password?: string | undefined
  readonly oauth_token_url?: string | undefined
  readonly grant_type?: "client_credentials" | "password" | undefined
  /** Beginnings of URLs that the tokens are for. */
  readonly audiences?: ReadonlyArray<string> | undefined
}

export const OutgoingOAuthConnectionPostItem: Schema.Codec<OutgoingOAuthConnectionPostItem> = Schema.Struct({
  name: Schema.optional(Schema.String),
  client_id: Schema.optional(Schema.String),
  client_secret: Schema.optional(Schema.String),
  credentials_username: Schema.optional(Schema.String),
  credentials_password: Schema.optional(Schema.String),
  oauth_token_url: Schema.optional(Schema.String),
  grant_type: Schema.optional(Schema.Literals(["client_credentials", "password"])),
  audiences: Schema.optional(Schema.Array(Schema.String))
})
