import { empty, endpoint } from "../Endpoint.ts"

/**
 * The handshake of the event socket; `Events.on` and `mm.v3.events` speak it. A token goes in a header or cookie (or,
 * in 3.10, a first frame within 5 s); in 3.10 a wrong one is a 101 all the same, and the socket is dropped after 5 s.
 * 3.0 answers a 401.
 */
export const connect = /*#__PURE__*/ endpoint("websocket.connect", "GET", "/api/v3/users/websocket", () => ({
  success: empty,
  auth: "optional"
}))
