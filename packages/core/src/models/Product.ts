import * as Schema from "effect/Schema"

/** What can be bought besides a product. */
export interface AddOn {
  readonly id: string
  readonly name: string
  readonly display_name: string
  /** In dollars, with cents. */
  readonly price_per_seat: number
}

export const AddOn: Schema.Codec<AddOn> = Schema.Struct({
  id: Schema.String,
  name: Schema.String,
  display_name: Schema.String,
  price_per_seat: Schema.Number
})

/** A plan of Mattermost's cloud. Only workspaces there have any. */
export interface Product {
  readonly id: string
  readonly name: string
  readonly description: string
  /** In dollars, with cents. */
  readonly price_per_seat: number
  readonly add_ons: ReadonlyArray<AddOn> | null
  /** `cloud-starter`, `cloud-professional`, `cloud-enterprise` and the like. */
  readonly sku: string
  readonly price_id: string
  /** `cloud` or `on-prem`. */
  readonly product_family: string
  /** `year` or `month`. */
  readonly recurring_interval: string
  /** `per_seat`, `flat_fee`, `sales_serve`. */
  readonly billing_scheme: string
  /** The product that is the same at the other interval. */
  readonly cross_sells_to: string
}

export const Product: Schema.Codec<Product> = Schema.Struct({
  id: Schema.String,
  name: Schema.String,
  description: Schema.String,
  price_per_seat: Schema.Number,
  add_ons: Schema.NullOr(Schema.Array(AddOn)),
  sku: Schema.String,
  price_id: Schema.String,
  product_family: Schema.String,
  recurring_interval: Schema.String,
  billing_scheme: Schema.String,
  cross_sells_to: Schema.String
})
