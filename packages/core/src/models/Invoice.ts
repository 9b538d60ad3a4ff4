import * as Schema from "effect/Schema"

/** A thing to pay for. */
export interface InvoiceLineItem {
  readonly price_id: string
  /** In cents, like the price. */
  readonly total: number
  readonly quantity: number
  readonly price_per_unit: number
  readonly description: string
  /** A list in the reference, a map for the official client. */
  readonly metadata: ReadonlyArray<string> | Readonly<Record<string, string>> | null
  /** `full`, `partial`, `onpremise`, `metered`. */
  readonly type: string
  readonly period_start: number
  readonly period_end: number
}

export const InvoiceLineItem: Schema.Codec<InvoiceLineItem> = Schema.Struct({
  price_id: Schema.String,
  total: Schema.Number,
  quantity: Schema.Number,
  price_per_unit: Schema.Number,
  description: Schema.String,
  metadata: Schema.NullOr(Schema.Union([Schema.Array(Schema.String), Schema.Record(Schema.String, Schema.String)])),
  type: Schema.String,
  period_start: Schema.Number,
  period_end: Schema.Number
})

/** A bill for a workspace of the cloud. Servers that are none answer 400. */
export interface Invoice {
  readonly id: string
  readonly number: string
  readonly create_at: number
  /** In cents, like the tax. */
  readonly total: number
  readonly tax: number
  /** `paid`, `open`, `failed` … */
  readonly status: string
  readonly period_start: number
  readonly period_end: number
  readonly subscription_id: string
  readonly description: string
  readonly line_items: ReadonlyArray<InvoiceLineItem> | null
  readonly current_product_name: string
}

export const Invoice: Schema.Codec<Invoice> = Schema.Struct({
  id: Schema.String,
  number: Schema.String,
  create_at: Schema.Number,
  total: Schema.Number,
  tax: Schema.Number,
  status: Schema.String,
  period_start: Schema.Number,
  period_end: Schema.Number,
  subscription_id: Schema.String,
  description: Schema.String,
  line_items: Schema.NullOr(Schema.Array(InvoiceLineItem)),
  current_product_name: Schema.String
})
