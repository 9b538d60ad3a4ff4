import { endpoint } from "../Endpoint.ts"
import { WebrtcInfoResponse } from "../models/v3/WebrtcInfoResponse.ts"

/**
 * What one needs to begin a video call: a token, and the gateway's address. Since 3.5, where the server's settings have
 * a gateway. Gone from v4.
 */
export const getToken = /*#__PURE__*/ endpoint("webrtc.webrtcToken", "POST", "/api/v3/webrtc/token", () => ({
  success: WebrtcInfoResponse
}))
