import * as Schema from "effect/Schema"

/** Allowed IP Range Draft. */
export interface AllowedIPRangeDraft {
  readonly cidr_block?: string | undefined
  readonly description?: string | undefined
  readonly enabled?: boolean | undefined
  readonly owner_id?: string | undefined
}

export const AllowedIPRangeDraft: Schema.Codec<AllowedIPRangeDraft> = Schema.Struct({
  cidr_block: Schema.optional(Schema.String),
  description: Schema.optional(Schema.String),
  enabled: Schema.optional(Schema.Boolean),
  owner_id: Schema.optional(Schema.String)
})
