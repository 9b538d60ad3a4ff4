import * as Schema from "effect/Schema"

/** Outgoing O Auth Connection Post Item. */
export interface OutgoingOAuthConnectionPostItem {
  readonly name?: string | undefined
  readonly client_id?: string | undefined
  readonly client_secret?: string | undefined
  readonly credentials_username?: string | undefined
  readonly credentials_password?: string | undefined
  readonly oauth_token_url?: string | undefined
  readonly grant_type?: string | undefined
  readonly audiences?: ReadonlyArray<string> | undefined
}

export const OutgoingOAuthConnectionPostItem: Schema.Codec<OutgoingOAuthConnectionPostItem> = Schema.Struct({
  name: Schema.optional(Schema.String),
  client_id: Schema.optional(Schema.String),
  client_secret: Schema.optional(Schema.String),
  credentials_username: Schema.optional(Schema.String),
  credentials_password: Schema.optional(Schema.String),
  oauth_token_url: Schema.optional(Schema.String),
  grant_type: Schema.optional(Schema.String),
  audiences: Schema.optional(Schema.Array(Schema.String))
})
