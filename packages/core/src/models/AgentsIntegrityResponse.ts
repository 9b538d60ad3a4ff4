import * as Schema from "effect/Schema"

/** Agents Integrity Response. */
export interface AgentsIntegrityResponse {
  readonly available: boolean
  readonly reason?: string | undefined
}

export const AgentsIntegrityResponse: Schema.Codec<AgentsIntegrityResponse> = Schema.Struct({
  available: Schema.Boolean,
  reason: Schema.optional(Schema.String)
})
