import * as Schema from "effect/Schema"
import { Name, maxBytes, maxCharacters } from "../limits.ts"

/** An application to be registered. Its id and secret are in the answer. */
export interface OAuthAppDraft {
  readonly name: string
  readonly description?: string | undefined
  readonly icon_url?: string | undefined
  /** At least one, with `http://` or `https://`. */
  readonly callback_urls: ReadonlyArray<string>
  readonly homepage: string
  /** People are not asked. For system admins only. */
  readonly is_trusted?: boolean | undefined
}

export const OAuthAppDraft: Schema.Codec<OAuthAppDraft> = Schema.Struct({
  name: Name,
  description: Schema.optional(maxCharacters(512)),
  icon_url: Schema.optional(maxBytes(512)),
  callback_urls: Schema.Array(Schema.String),
  homepage: maxBytes(256),
  is_trusted: Schema.optional(Schema.Boolean)
})
