import { empty, endpoint } from "../Endpoint.ts"

/** Connect web socket. Needs no session. */
export const connect = /*#__PURE__*/ endpoint("connectWebSocket", "GET", "/api/v4/websocket", () => ({
  success: empty,
  auth: "optional"
}))
