import * as Schema from "effect/Schema"

/** How many seats are left of a cloud subscription. No endpoint answers it any more. */
export interface SubscriptionStats {
  readonly remaining_seats?: number | undefined
  /** The text `true` or `false`. */
  readonly is_paid_tier?: string | undefined
}

export const SubscriptionStats: Schema.Codec<SubscriptionStats> = Schema.Struct({
  remaining_seats: Schema.optional(Schema.Number),
  is_paid_tier: Schema.optional(Schema.String)
})
