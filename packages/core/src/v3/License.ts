import * as Schema from "effect/Schema"
import { endpoint, multipart } from "../Endpoint.ts"
import { StatusOK } from "../models/StatusOK.ts"
import { License } from "../models/v3/License.ts"

/** Installs a licence from its file, and answers what it allows. System admins only. v4: `System.uploadLicenseFile`. */
export const add = /*#__PURE__*/ endpoint("license.addLicense", "POST", "/api/v3/license/add", () => ({
  body: multipart({ license: "file" }),
  success: License
}))

/**
 * Whether there is a licence (`IsLicensed`), and what it allows; each value is text. Needs no session. Has an ETag.
 * System admins get less than others: the server has it the wrong way round. v4: `System.getClientLicense`.
 */
export const getClientConfig = /*#__PURE__*/ endpoint(
  "license.getClientLicenceConfig",
  "GET",
  "/api/v3/license/client_config",
  () => ({ success: Schema.Record(Schema.String, Schema.String), auth: "optional" })
)

/** Takes the licence off the server. System admins only. v4: `System.removeLicenseFile`. */
export const remove = /*#__PURE__*/ endpoint("license.removeLicense", "POST", "/api/v3/license/remove", () => ({
  success: StatusOK
}))
