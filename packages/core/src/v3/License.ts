import * as Schema from "effect/Schema"
import { endpoint, multipart } from "../Endpoint.ts"

/** Add license. System admins only. */
export const add = /*#__PURE__*/ endpoint("license.addLicense", "POST", "/api/v3/license/add", () => ({
  body: multipart({ license: "file" }),
  success: Schema.Record(Schema.String, Schema.String)
}))

/**
 * Get client licence config. Needs no session. Needs `manage_system`. Has an ETag. The server code has the sanitized
 * choice inverted: non admins get the full map.
 */
export const getClientLicenceConfig = /*#__PURE__*/ endpoint(
  "license.getClientLicenceConfig",
  "GET",
  "/api/v3/license/client_config",
  () => ({ success: Schema.Record(Schema.String, Schema.String), auth: "optional" })
)

/** Remove license. System admins only. */
export const remove = /*#__PURE__*/ endpoint("license.removeLicense", "POST", "/api/v3/license/remove", () => ({
  success: Schema.Struct({ status: Schema.optional(Schema.String) })
}))
