import * as Schema from "effect/Schema"

/** Allowed IP Range. */
export interface AllowedIPRange {
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
