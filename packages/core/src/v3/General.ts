import * as Schema from "effect/Schema"
import { endpoint } from "../Endpoint.ts"
import { StatusOK } from "../models/StatusOK.ts"
import { Ping } from "../models/v3/Ping.ts"

/**
 * Is the server there, and which version is it? Needs no session. Since 3.1. Patches do not count: 3.10.3 says
 * `3.10.0`. v4: `System.getPing`.
 */
export const getPing = /*#__PURE__*/ endpoint("general.ping", "GET", "/api/v3/general/ping", () => ({
  success: Ping,
  auth: "optional"
}))

/**
 * The settings that a client has to know. Each value is text, `"true"` and `"false"` as well. Needs no session. Since
 * 3.1; in 3.0 `Admin.getClientConfig`. v4: `System.getClientConfig`.
 */
export const getClientConfig = /*#__PURE__*/ endpoint(
  "general.getClientConfig",
  "GET",
  "/api/v3/general/client_props",
  () => ({ success: Schema.Record(Schema.String, Schema.String), auth: "optional" })
)

/**
 * Writes a line of a client into the server's log, cut at 399 characters. `level` is `ERROR`. Needs no session. Since
 * 3.1; in 3.0 `Admin.logClient`. v4: `System.postLog`.
 */
export const logClient = /*#__PURE__*/ endpoint("general.logClient", "POST", "/api/v3/general/log_client", () => ({
  body: Schema.Struct({ level: Schema.String, message: Schema.String }),
  success: StatusOK,
  auth: "optional"
}))
