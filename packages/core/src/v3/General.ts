import * as Schema from "effect/Schema"
import { endpoint } from "../Endpoint.ts"
import { Ping } from "../models/v3/Ping.ts"

/** Is the server there, and which version is it? Needs no session. Since 3.1. */
export const getPing = /*#__PURE__*/ endpoint("general.ping", "GET", "/api/v3/general/ping", () => ({
  success: Ping,
  auth: "optional"
}))

/** Get client config. Needs no session. Since 3.1. Every value is a string, booleans are "true"/"false". */
export const getClientConfig = /*#__PURE__*/ endpoint(
  "general.getClientConfig",
  "GET",
  "/api/v3/general/client_props",
  () => ({ success: Schema.Record(Schema.String, Schema.String), auth: "optional" })
)

/** Log client. Needs no session. Since 3.1. */
export const logClient = /*#__PURE__*/ endpoint("general.logClient", "POST", "/api/v3/general/log_client", () => ({
  body: Schema.Struct({ level: Schema.String, message: Schema.String }),
  success: Schema.Struct({ status: Schema.optional(Schema.String) }),
  auth: "optional"
}))
