import * as Schema from "effect/Schema"
import { maxBytes, maxCharacters, Name } from "../limits.ts"

/** O Auth App Draft. */
export interface OAuthAppDraft {
  readonly id?: string | undefined
  readonly creator_id?: string | undefined
  /** Up to 128 bytes. */
  readonly client_secret?: string | undefined
  /** Up to 64 bytes. */
  readonly name?: string | undefined
  /** Up to 512 characters. */
  readonly description?: string | undefined
  /** Up to 512 bytes. */
  readonly icon_url?: string | undefined
  readonly callback_urls?: ReadonlyArray<string> | undefined
  /** Up to 256 bytes. */
  readonly homepage?: string | undefined
  readonly is_trusted?: boolean | undefined
}

export const OAuthAppDraft: Schema.Codec<OAuthAppDraft> = Schema.Struct({
  id: Schema.optional(Schema.String),
  creator_id: Schema.optional(Schema.String),
  client_secret: Schema.optional(Schema.String),
  name: Schema.optional(Name),
  description: Schema.optional(maxCharacters(512)),
  icon_url: Schema.optional(maxBytes(512)),
  callback_urls: Schema.optional(Schema.Array(Schema.String)),
  homepage: Schema.optional(maxBytes(256)),
  is_trusted: Schema.optional(Schema.Boolean)
})
