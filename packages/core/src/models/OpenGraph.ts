import * as Schema from "effect/Schema"

/** Open Graph. */
export interface OpenGraph {
  readonly type?: string | undefined
  readonly url?: string | undefined
  readonly title?: string | undefined
  readonly description?: string | undefined
  readonly determiner?: string | undefined
  readonly site_name?: string | undefined
  readonly locale?: string | undefined
  readonly locales_alternate?: ReadonlyArray<string> | null | undefined
  readonly images?:
    | ReadonlyArray<{
        readonly url?: string | undefined
        readonly secure_url?: string | undefined
        readonly type?: string | undefined
        readonly width?: number | undefined
        readonly height?: number | undefined
      }>
    | null
    | undefined
  readonly videos?:
    | ReadonlyArray<{
        readonly url?: string | undefined
        readonly secure_url?: string | undefined
        readonly type?: string | undefined
        readonly width?: number | undefined
        readonly height?: number | undefined
      }>
    | null
    | undefined
  readonly audios?:
    | ReadonlyArray<{
        readonly url?: string | undefined
        readonly secure_url?: string | undefined
        readonly type?: string | undefined
      }>
    | null
    | undefined
  readonly article?:
    | {
        readonly published_time?: string | undefined
        readonly modified_time?: string | undefined
        readonly expiration_time?: string | undefined
        readonly section?: string | undefined
        readonly tags?: ReadonlyArray<string> | null | undefined
        readonly authors?:
          | ReadonlyArray<{
              readonly first_name?: string | undefined
              readonly last_name?: string | undefined
              readonly username?: string | undefined
              readonly gender?: string | undefined
            }>
          | null
          | undefined
      }
    | undefined
  readonly book?:
    | {
        readonly isbn?: string | undefined
        readonly release_date?: string | undefined
        readonly tags?: ReadonlyArray<string> | null | undefined
        readonly authors?:
          | ReadonlyArray<{
              readonly first_name?: string | undefined
              readonly last_name?: string | undefined
              readonly username?: string | undefined
              readonly gender?: string | undefined
            }>
          | null
          | undefined
      }
    | undefined
  readonly profile?:
    | {
        readonly first_name?: string | undefined
        readonly last_name?: string | undefined
        readonly username?: string | undefined
        readonly gender?: string | undefined
      }
    | undefined
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
  images: Schema.optional(
    Schema.NullOr(
      Schema.Array(
        Schema.Struct({
          url: Schema.optional(Schema.String),
          secure_url: Schema.optional(Schema.String),
          type: Schema.optional(Schema.String),
          width: Schema.optional(Schema.Number),
          height: Schema.optional(Schema.Number)
        })
      )
    )
  ),
  videos: Schema.optional(
    Schema.NullOr(
      Schema.Array(
        Schema.Struct({
          url: Schema.optional(Schema.String),
          secure_url: Schema.optional(Schema.String),
          type: Schema.optional(Schema.String),
          width: Schema.optional(Schema.Number),
          height: Schema.optional(Schema.Number)
        })
      )
    )
  ),
  audios: Schema.optional(
    Schema.NullOr(
      Schema.Array(
        Schema.Struct({
          url: Schema.optional(Schema.String),
          secure_url: Schema.optional(Schema.String),
          type: Schema.optional(Schema.String)
        })
      )
    )
  ),
  article: Schema.optional(
    Schema.Struct({
      published_time: Schema.optional(Schema.String),
      modified_time: Schema.optional(Schema.String),
      expiration_time: Schema.optional(Schema.String),
      section: Schema.optional(Schema.String),
      tags: Schema.optional(Schema.NullOr(Schema.Array(Schema.String))),
      authors: Schema.optional(
        Schema.NullOr(
          Schema.Array(
            Schema.Struct({
              first_name: Schema.optional(Schema.String),
              last_name: Schema.optional(Schema.String),
              username: Schema.optional(Schema.String),
              gender: Schema.optional(Schema.String)
            })
          )
        )
      )
    })
  ),
  book: Schema.optional(
    Schema.Struct({
      isbn: Schema.optional(Schema.String),
      release_date: Schema.optional(Schema.String),
      tags: Schema.optional(Schema.NullOr(Schema.Array(Schema.String))),
      authors: Schema.optional(
        Schema.NullOr(
          Schema.Array(
            Schema.Struct({
              first_name: Schema.optional(Schema.String),
              last_name: Schema.optional(Schema.String),
              username: Schema.optional(Schema.String),
              gender: Schema.optional(Schema.String)
            })
          )
        )
      )
    })
  ),
  profile: Schema.optional(
    Schema.Struct({
      first_name: Schema.optional(Schema.String),
      last_name: Schema.optional(Schema.String),
      username: Schema.optional(Schema.String),
      gender: Schema.optional(Schema.String)
    })
  )
})
