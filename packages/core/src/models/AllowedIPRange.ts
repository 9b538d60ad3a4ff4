import * as Schema from "effect/Schema"

/** Addresses from which a workspace of the cloud lets people in. */
export interface AllowedIPRange {
  /** `192.0.2.0/24` */
  readonly cidr_block: string
  readonly description: string
  readonly enabled: boolean
  readonly owner_id: string
}

export const AllowedIPRange: Schema.Codec<AllowedIPRange> = Schema.Struct({
  cidr_block: Schema.String,
  description: Schema.String,
  enabled: Schema.Boolean,
  owner_id: Schema.String
})

/** A range to be let in. The list that is sent takes the place of the one before. */
export interface AllowedIPRangeDraft {
  /** `192.0.2.0/24` */
  readonly cidr_block: string
  readonly description?: string | undefined
  readonly enabled?: boolean | undefined
  readonly owner_id?: string | undefined
}

export const AllowedIPRangeDraft: Schema.Codec<AllowedIPRangeDraft> = Schema.Struct({
  cidr_block: Schema.String,
  description: Schema.optional(Schema.String),
  enabled: Schema.optional(Schema.Boolean),
  owner_id: Schema.optional(Schema.String)
})
