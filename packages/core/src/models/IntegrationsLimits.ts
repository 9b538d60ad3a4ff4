import * as Schema from "effect/Schema"

/** Integrations Limits. */
export interface IntegrationsLimits {
  readonly enabled?: number | null | undefined
}

export const IntegrationsLimits: Schema.Codec<IntegrationsLimits> = Schema.Struct({
  enabled: Schema.optional(Schema.NullOr(Schema.Number))
})
