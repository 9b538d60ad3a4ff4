import * as Schema from "effect/Schema"
import { endpoint } from "../Endpoint.ts"
import { StatusOK } from "../models/StatusOK.ts"

/**
 * The names of the bulk imports that were uploaded (`Uploads` of type `import`) and wait to be processed. Needs
 * `manage_system`. Since 5.31.
 */
export const list = /*#__PURE__*/ endpoint("ListImports", "GET", "/api/v4/imports", () => ({
  success: Schema.Array(Schema.String)
}))

const delete_ = /*#__PURE__*/ endpoint("DeleteImport", "DELETE", "/api/v4/imports/{import_name}", () => ({
  success: StatusOK
}))
export {
  /** Deletes an uploaded bulk import; unknown names are no error. Needs `manage_system`. Since 5.31. */
  delete_ as delete
}
