import * as Schema from "effect/Schema"
import { Invoice } from "./Invoice.ts"

/** What a cloud workspace pays for. Flags are the texts `true` and `false`. */
export interface Subscription {
  readonly id: string
  readonly customer_id: string
  readonly product_id: string
  readonly add_ons: ReadonlyArray<string> | null
  readonly start_at: number
  readonly end_at: number
  readonly create_at: number
  readonly seats: number
  /** The workspace's host name. */
  readonly dns: string
  readonly status: string
  readonly last_invoice: Invoice | null
  readonly upcoming_invoice: Invoice | null
  readonly is_free_trial: string
  readonly trial_end_at: number
  /** Since when a bill is unpaid; `null` for no such bill. */
  readonly delinquent_since: number | null
  readonly originally_licensed_seats: number
  readonly compliance_blocked: string
  readonly billing_type: string
  readonly cancel_at: number | null
  readonly will_renew: string
  readonly simulated_current_time_ms: number | null
  readonly is_cloud_preview: boolean
}

export const Subscription: Schema.Codec<Subscription> = Schema.Struct({
  id: Schema.String,
  customer_id: Schema.String,
  product_id: Schema.String,
  add_ons: Schema.NullOr(Schema.Array(Schema.String)),
  start_at: Schema.Number,
  end_at: Schema.Number,
  create_at: Schema.Number,
  seats: Schema.Number,
  dns: Schema.String,
  status: Schema.String,
  last_invoice: Schema.NullOr(Invoice),
  upcoming_invoice: Schema.NullOr(Invoice),
  is_free_trial: Schema.String,
  trial_end_at: Schema.Number,
  delinquent_since: Schema.NullOr(Schema.Number),
  originally_licensed_seats: Schema.Number,
  compliance_blocked: Schema.String,
  billing_type: Schema.String,
  cancel_at: Schema.NullOr(Schema.Number),
  will_renew: Schema.String,
  simulated_current_time_ms: Schema.NullOr(Schema.Number),
  is_cloud_preview: Schema.Boolean
})
