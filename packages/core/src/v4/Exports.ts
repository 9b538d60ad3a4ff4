import * as Schema from "effect/Schema"
import { endpoint, stream } from "../Endpoint.ts"
import { StatusOK } from "../models/StatusOK.ts"

/** The names of the bulk exports that lie on the server. Needs `manage_system`. Since 5.33. */
export const list = /*#__PURE__*/ endpoint("ListExports", "GET", "/api/v4/exports", () => ({
  success: Schema.Array(Schema.String)
}))

const delete_ = /*#__PURE__*/ endpoint("DeleteExport", "DELETE", "/api/v4/exports/{export_name}", () => ({
  success: StatusOK
}))
export {
  /** Deletes a bulk export; unknown names are no error. Needs `manage_system`. Since 5.33. */
  delete_ as delete
}

/** A bulk export, as it comes; its name ends in `.zip`. Needs `manage_system`. Since 5.33. */
export const download = /*#__PURE__*/ endpoint("DownloadExport", "GET", "/api/v4/exports/{export_name}", () => ({
  success: stream
}))

/**
 * An address at which anybody can fetch a bulk export for a while (`expiration`, in nanoseconds). Needs
 * `manage_system`, and an export store of its own on S3, else 500. Feature flag `EnableExportDirectDownload` (off by
 * default).
 */
export const generatePresignURL = /*#__PURE__*/ endpoint(
  "generatePresignURLExport",
  "POST",
  "/api/v4/exports/{export_name}/presign-url",
  () => ({ success: Schema.Struct({ url: Schema.String, expiration: Schema.Number }) })
)
