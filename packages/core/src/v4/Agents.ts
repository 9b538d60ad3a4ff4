import * as Schema from "effect/Schema"
import { endpoint } from "../Endpoint.ts"
import { AgentsIntegrityResponse } from "../models/AgentsIntegrityResponse.ts"
import { BridgeAgentInfo } from "../models/BridgeAgentInfo.ts"
import { BridgeServiceInfo } from "../models/BridgeServiceInfo.ts"

/** The AI agents of the Agents plugin that one may talk to; an empty list where the plugin does not run. Since 11.2. */
export const list = /*#__PURE__*/ endpoint("GetAgents", "GET", "/api/v4/agents", () => ({
  success: Schema.Array(BridgeAgentInfo)
}))

/** Whether the Agents plugin can be used, and if not, an error id as the `reason`. Since 11.2. */
export const getStatus = /*#__PURE__*/ endpoint("GetAgentsStatus", "GET", "/api/v4/agents/status", () => ({
  success: AgentsIntegrityResponse
}))

/** The language models behind the Agents plugin; an empty list where it does not run. Since 11.2. */
export const getLLMServices = /*#__PURE__*/ endpoint("GetLLMServices", "GET", "/api/v4/llmservices", () => ({
  success: Schema.Array(BridgeServiceInfo)
}))
