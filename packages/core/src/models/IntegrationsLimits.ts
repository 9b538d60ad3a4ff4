import * as Schema from "effect/Schema"

/** How many integrations the cloud's plan lets one enable. Servers of today send none of it. */
export interface IntegrationsLimits {
  readonly enabled?: number | null | undefined
}

export const IntegrationsLimits: Schema.Codec<IntegrationsLimits> = Schema.Struct({
  enabled: Schema.optional(Schema.NullOr(Schema.Number))
})
