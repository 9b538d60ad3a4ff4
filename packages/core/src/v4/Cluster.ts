import * as Schema from "effect/Schema"
import { endpoint } from "../Endpoint.ts"
import { ClusterInfo } from "../models/ClusterInfo.ts"

/**
 * The nodes of the cluster, with their version and configuration hash; empty for a server that stands alone. Needs
 * `sysconsole_read_environment_high_availability`.
 */
export const getStatus = /*#__PURE__*/ endpoint("GetClusterStatus", "GET", "/api/v4/cluster/status", () => ({
  success: Schema.Array(ClusterInfo)
}))
