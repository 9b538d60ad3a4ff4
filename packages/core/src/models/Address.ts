import * as Schema from "effect/Schema"

/** Where a customer of the cloud lives. What nobody filled in is empty. */
export interface Address {
  readonly city: string
  readonly country: string
  readonly line1: string
  readonly line2: string
  readonly postal_code: string
  readonly state: string
}

export const Address: Schema.Codec<Address> = Schema.Struct({
  city: Schema.String,
  country: Schema.String,
  line1: Schema.String,
  line2: Schema.String,
  postal_code: Schema.String,
  state: Schema.String
})

/** The address of a customer of the cloud, as a whole: what is left out becomes empty. */
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
