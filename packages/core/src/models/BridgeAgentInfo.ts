import * as Schema from "effect/Schema"

/** An AI agent that the Agents plugin offers. */
export interface BridgeAgentInfo {
  readonly id?: string | undefined
  readonly displayName?: string | undefined
  readonly username?: string | undefined
  /** The service behind it. */
  readonly service_id?: string | undefined
  /** `openai`, `anthropic` … */
  readonly service_type?: string | undefined
}

export const BridgeAgentInfo: Schema.Codec<BridgeAgentInfo> = Schema.Struct({
  id: Schema.optional(Schema.String),
  displayName: Schema.optional(Schema.String),
  username: Schema.optional(Schema.String),
  service_id: Schema.optional(Schema.String),
  service_type: Schema.optional(Schema.String)
})

/** AI agents, as the reference has them for `/api/v4/ai/agents`, a path that no 11.6 server knows. */
export interface AgentsResponse {
  readonly agents?: ReadonlyArray<BridgeAgentInfo> | null | undefined
}

export const AgentsResponse: Schema.Codec<AgentsResponse> = Schema.Struct({
  agents: Schema.optional(Schema.NullOr(Schema.Array(BridgeAgentInfo)))
})
