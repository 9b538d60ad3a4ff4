import * as Schema from "effect/Schema"
import { endpoint } from "../Endpoint.ts"

/** Get ancillary permissions post. Since 9.10. */
export const getAncillaryPermissionsPost = /*#__PURE__*/ endpoint(
  "GetAncillaryPermissionsPost",
  "POST",
  "/api/v4/permissions/ancillary",
  () => ({ body: Schema.Array(Schema.String), success: Schema.Array(Schema.String), safe: true })
)
