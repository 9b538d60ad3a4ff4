import * as Schema from "effect/Schema"
import { endpoint } from "../Endpoint.ts"
import { ClusterInfo } from "../models/ClusterInfo.ts"

/** Get cluster status. Needs `manage_system`. */
export const getClusterStatus = /*#__PURE__*/ endpoint("GetClusterStatus", "GET", "/api/v4/cluster/status", () => ({
  success: Schema.Array(ClusterInfo)
}))
