import { endpoint, text } from "../Endpoint.ts"

/** Download system logs. Needs `get_logs`. */
export const downloadSystemLogs = /*#__PURE__*/ endpoint("DownloadSystemLogs", "GET", "/api/v4/logs/download", () => ({
  success: text
}))
