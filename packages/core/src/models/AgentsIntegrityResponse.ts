import * as Schema from "effect/Schema"

/** Can the server use its AI agents? */
export interface AgentsIntegrityResponse {
  readonly available: boolean
  /**
   * The id of an error, such as `app.agents.bridge.not_available.plugin_env_not_initialized`; missing when they are
   * available.
   */
  readonly reason?: string | undefined
}

export const AgentsIntegrityResponse: Schema.Codec<AgentsIntegrityResponse> = Schema.Struct({
  available: Schema.Boolean,
  reason: Schema.optional(Schema.String)
})
