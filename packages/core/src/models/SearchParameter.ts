import * as Schema from "effect/Schema"

/**
 * Asks for posts. Words can be narrowed in the text: `from:`, `in:`, `on:`, `before:`, `after:`, `-word`, `"a phrase"`.
 */
export interface SearchParameter {
  /** Must not be empty. */
  readonly terms: string
  /** Any of the words, not all. */
  readonly is_or_search?: boolean | undefined
  /** Seconds east of Greenwich, for `on:` and the like. */
  readonly time_zone_offset?: number | undefined
  /** The database's own search answers all on page 0 and nothing on others, whatever `per_page` says. */
  readonly page?: number | undefined
  readonly per_page?: number | undefined
  readonly include_deleted_channels?: boolean | undefined
}

export const SearchParameter: Schema.Codec<SearchParameter> = Schema.Struct({
  terms: Schema.String,
  is_or_search: Schema.optional(Schema.Boolean),
  time_zone_offset: Schema.optional(Schema.Number),
  page: Schema.optional(Schema.Number),
  per_page: Schema.optional(Schema.Number),
  include_deleted_channels: Schema.optional(Schema.Boolean)
})
