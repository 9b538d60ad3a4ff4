import * as Schema from "effect/Schema"

/** Subscription Stats. */
export interface SubscriptionStats {
  readonly remaining_seats?: number | undefined
  readonly is_paid_tier?: string | undefined
}

export const SubscriptionStats: Schema.Codec<SubscriptionStats> = Schema.Struct({
  remaining_seats: Schema.optional(Schema.Number),
  is_paid_tier: Schema.optional(Schema.String)
})
