import * as Schema from "effect/Schema"

/** Files Limits. */
export interface FilesLimits {
  readonly total_storage: number | null
}

export const FilesLimits: Schema.Codec<FilesLimits> = Schema.Struct({
  total_storage: Schema.NullOr(Schema.Number)
})

/** Messages Limits. */
export interface MessagesLimits {
  readonly history: number | null
}

export const MessagesLimits: Schema.Codec<MessagesLimits> = Schema.Struct({
  history: Schema.NullOr(Schema.Number)
})

/** Teams Limits. */
export interface TeamsLimits {
  readonly active: number | null
}

export const TeamsLimits: Schema.Codec<TeamsLimits> = Schema.Struct({
  active: Schema.NullOr(Schema.Number)
})

/** Product Limits. */
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
