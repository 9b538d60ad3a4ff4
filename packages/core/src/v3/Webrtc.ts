import * as Schema from "effect/Schema"
import { endpoint } from "../Endpoint.ts"

/** Webrtc token. Since 3.5. */
export const webrtcToken = /*#__PURE__*/ endpoint("webrtc.webrtcToken", "POST", "/api/v3/webrtc/token", () => ({
  success: Schema.Record(Schema.String, Schema.String)
}))
