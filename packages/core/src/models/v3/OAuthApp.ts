import * as Schema from "effect/Schema"

/** An application that people may give access to. */
export interface OAuthApp {
  /** The client id. */
  readonly id: string
  readonly creator_id: string
  readonly create_at: number
  readonly update_at: number
  /** Empty for who did not register it. */
  readonly client_secret: string
  readonly name: string
  readonly description: string
  /** Missing in 3.0, like `is_trusted`. */
  readonly icon_url?: string | undefined
  /** A redirect must be one of them, exactly. */
  readonly callback_urls: ReadonlyArray<string>
  readonly homepage: string
  /** People are not asked. */
  readonly is_trusted?: boolean | undefined
}

export const OAuthApp: Schema.Codec<OAuthApp> = Schema.Struct({
  id: Schema.String,
  creator_id: Schema.String,
  create_at: Schema.Number,
  update_at: Schema.Number,
  client_secret: Schema.String,
  name: Schema.String,
  description: Schema.String,
  icon_url: Schema.optional(Schema.String),
  callback_urls: Schema.Array(Schema.String),
  homepage: Schema.String,
  is_trusted: Schema.optional(Schema.Boolean)
})
