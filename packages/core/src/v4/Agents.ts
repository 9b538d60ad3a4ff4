import * as Schema from "effect/Schema"
import { endpoint } from "../Endpoint.ts"
import { AgentsIntegrityResponse } from "../models/AgentsIntegrityResponse.ts"
import { BridgeAgentInfo } from "../models/BridgeAgentInfo.ts"
import { BridgeServiceInfo } from "../models/BridgeServiceInfo.ts"

/** Get agents. Since 11.2. */
export const list = /*#__PURE__*/ endpoint("GetAgents", "GET", "/api/v4/agents", () => ({
  success: Schema.Array(BridgeAgentInfo)
}))

/** Get agents status. Since 11.2. */
export const getStatus = /*#__PURE__*/ endpoint("GetAgentsStatus", "GET", "/api/v4/agents/status", () => ({
  success: AgentsIntegrityResponse
}))

/** Get llm services. Since 11.2. */
export const getLLMServices = /*#__PURE__*/ endpoint("GetLLMServices", "GET", "/api/v4/llmservices", () => ({
  success: Schema.Array(BridgeServiceInfo)
}))
