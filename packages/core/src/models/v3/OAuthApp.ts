import * as Schema from "effect/Schema"

/** O Auth App. */
export interface OAuthApp {
  readonly id: string
  readonly creator_id: string
  readonly create_at: number
  readonly update_at: number
  /** Up to 128 bytes. */
  readonly client_secret: string
  /** Up to 64 bytes. */
  readonly name: string
  /** Up to 512 characters. */
  readonly description: string
  /** Up to 512 bytes. */
  readonly icon_url?: string | undefined
  readonly callback_urls: ReadonlyArray<string>
  /** Up to 256 bytes. */
  readonly homepage: string
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
