import * as Schema from "effect/Schema"
import { endpoint } from "../Endpoint.ts"

/**
 * Adds to a list of permissions those that come along with them in the system console, such as `get_analytics` with
 * site statistics. Since 9.10.
 */
export const getAncillary = /*#__PURE__*/ endpoint(
  "GetAncillaryPermissionsPost",
  "POST",
  "/api/v4/permissions/ancillary",
  () => ({ body: Schema.Array(Schema.String), success: Schema.Array(Schema.String), safe: true })
)
