import type { Dialect } from "../Event.ts"
import { history } from "./history.ts"
import { history as history300 } from "./history300.ts"

/** The socket of v3.10: the frames of v4, no resume. */
export const socket: Dialect = {
  name: "v3",
  path: "/api/v3/users/websocket",
  whoami: "/api/v3/users/me",
  emptyMeans: "no session",
  numbered: true,
  resumes: false,
  talks: true,
  history
}

/**
 * The socket of 3.0: no hello, no numbers, no replies, and authentication in the handshake alone (a wrong token is a 401,
 * though `users/me` answers 200 with nothing). The client says nothing on it: whatever it sent, up to 512 bytes, would
 * be passed on to everybody as an event. So anybody may forge one: only `broadcast.user_id` is the server's own word.
 */
export const socket300: Dialect = {
  name: "v3.0",
  path: "/api/v3/users/websocket",
  whoami: "/api/v3/users/me",
  emptyMeans: "no session",
  numbered: false,
  resumes: false,
  talks: false,
  history: history300
}
