import * as Schema from "effect/Schema"

/** An application of OAuth 2 that this server logs people in to. */
export interface OAuthApp {
  /** The client's id. */
  readonly id: string
  /** Empty for whom it is none of their business, and in public clients. */
  readonly client_secret: string
  /** Up to 64 bytes. */
  readonly name: string
  /** Up to 512 characters. */
  readonly description: string
  /** Up to 512 bytes. */
  readonly icon_url: string
  /** Compared character by character. Up to 1,024 bytes as JSON. */
  readonly callback_urls: ReadonlyArray<string>
  /** Up to 256 bytes. */
  readonly homepage: string
  /** Does it skip the user's consent? */
  readonly is_trusted: boolean
  readonly create_at: number
  readonly update_at: number
  /** Empty when it registered itself. */
  readonly creator_id: string
  readonly mattermost_app_id: string
  /** Missing unless true. */
  readonly is_dynamically_registered?: boolean | undefined
  /** Asked for when it is made; no 11.6 server sends it back. */
  readonly is_public?: boolean | undefined
}

export const OAuthApp: Schema.Codec<OAuthApp> = Schema.Struct({
  id: Schema.String,
  client_secret: Schema.String,
  name: Schema.String,
  description: Schema.String,
  icon_url: Schema.String,
  callback_urls: Schema.Array(Schema.String),
  homepage: Schema.String,
  is_trusted: Schema.Boolean,
  create_at: Schema.Number,
  update_at: Schema.Number,
  creator_id: Schema.String,
  mattermost_app_id: Schema.String,
  is_dynamically_registered: Schema.optional(Schema.Boolean),
  is_public: Schema.optional(Schema.Boolean)
})
