import * as Schema from "effect/Schema"

/** O Auth App. */
export interface OAuthApp {
  readonly id: string
  /** Up to 128 bytes. */
  readonly client_secret: string
  /** Up to 64 bytes. */
  readonly name: string
  /** Up to 512 characters. */
  readonly description: string
  /** Up to 512 bytes. */
  readonly icon_url: string
  readonly callback_urls: ReadonlyArray<string>
  /** Up to 256 bytes. */
  readonly homepage: string
  readonly is_trusted: boolean
  readonly create_at: number
  readonly update_at: number
  readonly creator_id: string
  readonly mattermost_app_id: string
  readonly is_dynamically_registered?: boolean | undefined
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
