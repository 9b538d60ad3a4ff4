import { empty, endpoint } from "../Endpoint.ts"

/**
 * Where the event stream is. Called like this it is a 400: only an upgrade to a WebSocket is answered, which `events`
 * does.
 */
export const connect = /*#__PURE__*/ endpoint("connectWebSocket", "GET", "/api/v4/websocket", () => ({
  success: empty,
  auth: "optional"
}))
