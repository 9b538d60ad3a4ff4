import * as Schema from "effect/Schema"

/** Address. */
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
