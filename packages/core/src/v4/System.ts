import * as Schema from "effect/Schema"
import { endpoint } from "../Endpoint.ts"
import { SystemStatusResponse } from "../models/SystemStatusResponse.ts"

/**
 * Is the server there? With `get_server_status` also its database and file store: 500 when one of them fails, unless
 * `use_rest_semantics` asks for a 200 that says so. Needs no session.
 */
export const getPing = /*#__PURE__*/ endpoint("GetPing", "GET", "/api/v4/system/ping", () => ({
  query: Schema.Struct({
    get_server_status: Schema.optional(Schema.Boolean),
    /** Can this device get push notifications? */
    device_id: Schema.optional(Schema.String),
    use_rest_semantics: Schema.optional(Schema.Boolean)
  }),
  success: SystemStatusResponse,
  auth: "optional"
}))
