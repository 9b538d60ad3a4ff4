import * as Schema from "effect/Schema"

/** In bytes; `null` for no limit. */
export interface FilesLimits {
  readonly total_storage: number | null
}

export const FilesLimits: Schema.Codec<FilesLimits> = Schema.Struct({ total_storage: Schema.NullOr(Schema.Number) })

/** The number of posts that stay in reach; `null` for no limit. */
export interface MessagesLimits {
  readonly history: number | null
}

export const MessagesLimits: Schema.Codec<MessagesLimits> = Schema.Struct({ history: Schema.NullOr(Schema.Number) })

/** The number of teams; `null` for no limit. */
export interface TeamsLimits {
  readonly active: number | null
}

export const TeamsLimits: Schema.Codec<TeamsLimits> = Schema.Struct({ active: Schema.NullOr(Schema.Number) })

/** What a cloud plan allows. A kind without any limit is missing. */
export interface ProductLimits {
  readonly files?: FilesLimits | null | undefined
  readonly messages?: MessagesLimits | null | undefined
  readonly teams?: TeamsLimits | null | undefined
}

export const ProductLimits: Schema.Codec<ProductLimits> = Schema.Struct({
  files: Schema.optional(Schema.NullOr(FilesLimits)),
  messages: Schema.optional(Schema.NullOr(MessagesLimits)),
  teams: Schema.optional(Schema.NullOr(TeamsLimits))
})
