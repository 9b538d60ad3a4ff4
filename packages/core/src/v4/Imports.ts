import * as Schema from "effect/Schema"
import { endpoint } from "../Endpoint.ts"
import { StatusOK } from "../models/StatusOK.ts"

/** List imports. Needs `manage_system`. Since 5.31. */
export const list = /*#__PURE__*/ endpoint("ListImports", "GET", "/api/v4/imports", () => ({
  success: Schema.Array(Schema.String)
}))

/** Delete import. Needs `manage_system`. Since 5.31. */
const delete_ = /*#__PURE__*/ endpoint("DeleteImport", "DELETE", "/api/v4/imports/{import_name}", () => ({
  success: StatusOK
}))
export { delete_ as delete }
