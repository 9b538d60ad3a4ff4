import type { Dialect } from "../Event.ts"
import { history } from "./history.ts"
import { history as history300 } from "./history300.ts"
import { only } from "./generation.ts"

const PATH = "/api/v3/users/websocket"

/** The socket of v3.10: the frames of v4, no resume. */
export const socket: Dialect = {
  name: "v3",
  path: PATH,
  whoami: "/api/v3/users/me",
  emptyMeans: "no session",
  numbered: true,
  resumes: false,
  talks: true,
  history,
  // On a socket of 3.0 the token of a challenge would be told to everybody.
  checksFirst: true,
  check: /*#__PURE__*/ only(
    "3.10",
    `GET ${PATH}`,
    "3.0: use the events of `v3/events300`; `mm.v3.events(…)` and `chat.events` do so by themselves"
  ),
  speaks: (version) => version.startsWith("3.")
}

/**
 * The socket of 3.0: no hello, no numbers, no replies, and authentication in the handshake alone (a wrong token is a 401,
 * though `users/me` answers 200 with nothing). The client says nothing on it: whatever it sent, up to 512 bytes, would
 * be passed on to everybody as an event. So anybody may forge one: only `broadcast.user_id` is the server's own word.
 */
export const socket300: Dialect = {
  name: "v3.0",
  path: PATH,
  whoami: "/api/v3/users/me",
  emptyMeans: "no session",
  numbered: false,
  resumes: false,
  talks: false,
  history: history300,
  checksFirst: true,
  check: /*#__PURE__*/ only(
    "3.0",
    `GET ${PATH}`,
    "3.10: use the events of `v3/events`; `mm.v3.events(…)` and `chat.events` do so by themselves"
  )
}
