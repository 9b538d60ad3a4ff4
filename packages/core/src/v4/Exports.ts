import * as Schema from "effect/Schema"
import { anything, endpoint, stream } from "../Endpoint.ts"
import { StatusOK } from "../models/StatusOK.ts"

/** List exports. Needs `manage_system`. Since 5.33. */
export const list = /*#__PURE__*/ endpoint("ListExports", "GET", "/api/v4/exports", () => ({
  success: Schema.Array(Schema.String)
}))

/** Delete export. Needs `manage_system`. Since 5.33. */
const delete_ = /*#__PURE__*/ endpoint("DeleteExport", "DELETE", "/api/v4/exports/{export_name}", () => ({
  success: StatusOK
}))
export { delete_ as delete }

/** Download export. Needs `manage_system`. Since 5.33. */
export const download = /*#__PURE__*/ endpoint("DownloadExport", "GET", "/api/v4/exports/{export_name}", () => ({
  success: stream
}))

/** Generate presign url export. Needs `manage_system`. */
export const generatePresignURL = /*#__PURE__*/ endpoint(
  "generatePresignURLExport",
  "POST",
  "/api/v4/exports/{export_name}/presign-url",
  () => ({ success: anything })
)
