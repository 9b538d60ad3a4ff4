import * as Schema from "effect/Schema"

/** Address Draft. */
export interface AddressDraft {
  readonly city?: string | undefined
  readonly country?: string | undefined
  readonly line1?: string | undefined
  readonly line2?: string | undefined
  readonly postal_code?: string | undefined
  readonly state?: string | undefined
}

export const AddressDraft: Schema.Codec<AddressDraft> = Schema.Struct({
  city: Schema.optional(Schema.String),
  country: Schema.optional(Schema.String),
  line1: Schema.optional(Schema.String),
  line2: Schema.optional(Schema.String),
  postal_code: Schema.optional(Schema.String),
  state: Schema.optional(Schema.String)
})
