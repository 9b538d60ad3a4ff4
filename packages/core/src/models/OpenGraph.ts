import * as Schema from "effect/Schema"

/** A picture or a film of a page. */
export interface OpenGraphMedia {
  readonly url?: string | undefined
  readonly secure_url?: string | undefined
  /** `image/png` */
  readonly type?: string | undefined
  /** In pixels, like the height; 0 when the page does not say. */
  readonly width?: number | undefined
  readonly height?: number | undefined
}

export const OpenGraphMedia: Schema.Codec<OpenGraphMedia> = Schema.Struct({
  url: Schema.optional(Schema.String),
  secure_url: Schema.optional(Schema.String),
  type: Schema.optional(Schema.String),
  width: Schema.optional(Schema.Number),
  height: Schema.optional(Schema.Number)
})

/** A sound of a page. */
export interface OpenGraphAudio {
  readonly url?: string | undefined
  readonly secure_url?: string | undefined
  readonly type?: string | undefined
}

export const OpenGraphAudio: Schema.Codec<OpenGraphAudio> = Schema.Struct({
  url: Schema.optional(Schema.String),
  secure_url: Schema.optional(Schema.String),
  type: Schema.optional(Schema.String)
})

/** Whom a page is about, or by. */
export interface OpenGraphProfile {
  readonly first_name?: string | undefined
  readonly last_name?: string | undefined
  readonly username?: string | undefined
  readonly gender?: string | undefined
}

export const OpenGraphProfile: Schema.Codec<OpenGraphProfile> = Schema.Struct({
  first_name: Schema.optional(Schema.String),
  last_name: Schema.optional(Schema.String),
  username: Schema.optional(Schema.String),
  gender: Schema.optional(Schema.String)
})

/** What an article says of itself. */
export interface OpenGraphArticle {
  /** In RFC 3339, like the other two. */
  readonly published_time?: string | undefined
  readonly modified_time?: string | undefined
  readonly expiration_time?: string | undefined
  readonly section?: string | undefined
  readonly tags?: ReadonlyArray<string> | null | undefined
  readonly authors?: ReadonlyArray<OpenGraphProfile> | null | undefined
}

export const OpenGraphArticle: Schema.Codec<OpenGraphArticle> = Schema.Struct({
  published_time: Schema.optional(Schema.String),
  modified_time: Schema.optional(Schema.String),
  expiration_time: Schema.optional(Schema.String),
  section: Schema.optional(Schema.String),
  tags: Schema.optional(Schema.NullOr(Schema.Array(Schema.String))),
  authors: Schema.optional(Schema.NullOr(Schema.Array(OpenGraphProfile)))
})

/** What a book's page says of it. */
export interface OpenGraphBook {
  readonly isbn?: string | undefined
  readonly release_date?: string | undefined
  readonly tags?: ReadonlyArray<string> | null | undefined
  readonly authors?: ReadonlyArray<OpenGraphProfile> | null | undefined
}

export const OpenGraphBook: Schema.Codec<OpenGraphBook> = Schema.Struct({
  isbn: Schema.optional(Schema.String),
  release_date: Schema.optional(Schema.String),
  tags: Schema.optional(Schema.NullOr(Schema.Array(Schema.String))),
  authors: Schema.optional(Schema.NullOr(Schema.Array(OpenGraphProfile)))
})

/**
 * What a page on the web says of itself (ogp.me), for its preview in a post: `data` of an embed of type `opengraph`.
 */
export interface OpenGraph {
  /** `website`, `article` … */
  readonly type?: string | undefined
  readonly url?: string | undefined
  readonly title?: string | undefined
  readonly description?: string | undefined
  readonly determiner?: string | undefined
  readonly site_name?: string | undefined
  readonly locale?: string | undefined
  readonly locales_alternate?: ReadonlyArray<string> | null | undefined
  readonly images?: ReadonlyArray<OpenGraphMedia> | null | undefined
  readonly videos?: ReadonlyArray<OpenGraphMedia> | null | undefined
  readonly audios?: ReadonlyArray<OpenGraphAudio> | null | undefined
  readonly article?: OpenGraphArticle | null | undefined
  readonly book?: OpenGraphBook | null | undefined
  readonly profile?: OpenGraphProfile | null | undefined
}

export const OpenGraph: Schema.Codec<OpenGraph> = Schema.Struct({
  type: Schema.optional(Schema.String),
  url: Schema.optional(Schema.String),
  title: Schema.optional(Schema.String),
  description: Schema.optional(Schema.String),
  determiner: Schema.optional(Schema.String),
  site_name: Schema.optional(Schema.String),
  locale: Schema.optional(Schema.String),
  locales_alternate: Schema.optional(Schema.NullOr(Schema.Array(Schema.String))),
  images: Schema.optional(Schema.NullOr(Schema.Array(OpenGraphMedia))),
  videos: Schema.optional(Schema.NullOr(Schema.Array(OpenGraphMedia))),
  audios: Schema.optional(Schema.NullOr(Schema.Array(OpenGraphAudio))),
  article: Schema.optional(Schema.NullOr(OpenGraphArticle)),
  book: Schema.optional(Schema.NullOr(OpenGraphBook)),
  profile: Schema.optional(Schema.NullOr(OpenGraphProfile))
})
