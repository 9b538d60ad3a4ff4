import * as Schema from "effect/Schema"
import { BridgeAgentInfo } from "./BridgeAgentInfo.ts"

/** Agents Response. */
export interface AgentsResponse {
  readonly agents?: ReadonlyArray<BridgeAgentInfo> | null | undefined
}

export const AgentsResponse: Schema.Codec<AgentsResponse> = Schema.Struct({
  agents: Schema.optional(Schema.NullOr(Schema.Array(BridgeAgentInfo)))
})
