import * as Schema from "effect/Schema"

/** Search Parameter. */
export interface SearchParameter {
  readonly terms: string | null
  readonly is_or_search: boolean | null
  readonly time_zone_offset: number | null
  readonly page: number | null
  readonly per_page: number | null
  readonly include_deleted_channels: boolean | null
}

export const SearchParameter: Schema.Codec<SearchParameter> = Schema.Struct({
  terms: Schema.NullOr(Schema.String),
  is_or_search: Schema.NullOr(Schema.Boolean),
  time_zone_offset: Schema.NullOr(Schema.Number),
  page: Schema.NullOr(Schema.Number),
  per_page: Schema.NullOr(Schema.Number),
  include_deleted_channels: Schema.NullOr(Schema.Boolean)
})
