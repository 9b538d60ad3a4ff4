import * as Schema from "effect/Schema"

/** Add On. */
export interface AddOn {
  readonly id: string
  readonly name: string
  readonly display_name: string
  readonly price_per_seat: string
}

export const AddOn: Schema.Codec<AddOn> = Schema.Struct({
  id: Schema.String,
  name: Schema.String,
  display_name: Schema.String,
  price_per_seat: Schema.String
})

/** Product. */
export interface Product {
  readonly id: string
  readonly name: string
  readonly description: string
  readonly price_per_seat: string
  readonly add_ons: ReadonlyArray<AddOn> | null
  readonly sku: string
  readonly price_id: string
  readonly product_family: string
  readonly recurring_interval: string
  readonly billing_scheme: string
  readonly cross_sells_to: string
}

export const Product: Schema.Codec<Product> = Schema.Struct({
  id: Schema.String,
  name: Schema.String,
  description: Schema.String,
  price_per_seat: Schema.String,
  add_ons: Schema.NullOr(Schema.Array(AddOn)),
  sku: Schema.String,
  price_id: Schema.String,
  product_family: Schema.String,
  recurring_interval: Schema.String,
  billing_scheme: Schema.String,
  cross_sells_to: Schema.String
})
