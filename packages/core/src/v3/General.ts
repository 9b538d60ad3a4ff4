import { endpoint } from "../Endpoint.ts"
import { Ping } from "../models/v3/Ping.ts"

/** Is the server there, and which version is it? Needs no session. Since 3.1. */
export const getPing = /*#__PURE__*/ endpoint("general.ping", "GET", "/api/v3/general/ping", () => ({
  success: Ping,
  auth: "optional"
}))
