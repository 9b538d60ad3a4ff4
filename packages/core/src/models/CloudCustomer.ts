import * as Schema from "effect/Schema"
import { Address } from "./Address.ts"

/** A card, or what else pays for the cloud. */
export interface PaymentMethod {
  readonly type: string
  /** Of the card's number. */
  readonly last_four: string
  readonly exp_month: number
  readonly exp_year: number
  readonly card_brand: string
  readonly name: string
}

export const PaymentMethod: Schema.Codec<PaymentMethod> = Schema.Struct({
  type: Schema.String,
  last_four: Schema.String,
  exp_month: Schema.Number,
  exp_year: Schema.Number,
  card_brand: Schema.String,
  name: Schema.String
})

/** Who pays for a workspace of the cloud. Servers that are no cloud answer 400. */
export interface CloudCustomer {
  readonly id: string
  readonly creator_id: string
  readonly create_at: number
  readonly email?: string | undefined
  readonly name: string
  readonly num_employees: number
  readonly contact_first_name?: string | undefined
  readonly contact_last_name?: string | undefined
  readonly billing_address: Address | null
  readonly company_address: Address | null
  readonly payment_method: PaymentMethod | null
  readonly monthly_subscription_alt_payment_method: string
}

export const CloudCustomer: Schema.Codec<CloudCustomer> = Schema.Struct({
  id: Schema.String,
  creator_id: Schema.String,
  create_at: Schema.Number,
  email: Schema.optional(Schema.String),
  name: Schema.String,
  num_employees: Schema.Number,
  contact_first_name: Schema.optional(Schema.String),
  contact_last_name: Schema.optional(Schema.String),
  billing_address: Schema.NullOr(Address),
  company_address: Schema.NullOr(Address),
  payment_method: Schema.NullOr(PaymentMethod),
  monthly_subscription_alt_payment_method: Schema.String
})
