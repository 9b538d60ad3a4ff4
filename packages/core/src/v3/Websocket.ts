import { empty, endpoint } from "../Endpoint.ts"

/**
 * Connect. Needs no session. See websocket-events.json. Auth by cookie/header at upgrade or authentication_challenge
 * within 5 s.
 */
export const connect = /*#__PURE__*/ endpoint("websocket.connect", "GET", "/api/v3/users/websocket", () => ({
  success: empty,
  auth: "optional"
}))
