import { endpoint, text } from "../Endpoint.ts"

/** The whole log file of the node that answers, as text. Needs `get_logs`. */
export const downloadSystemLogs = /*#__PURE__*/ endpoint("DownloadSystemLogs", "GET", "/api/v4/logs/download", () => ({
  success: text
}))
