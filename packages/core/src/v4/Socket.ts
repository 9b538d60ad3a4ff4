import type { Dialect } from "../Event.ts"
import { history } from "./history.ts"
import { checkV4, isV4 } from "./version.ts"

const PATH = "/api/v4/websocket"

/** The socket of v4: replies carry `seq_reply`, a connection can be resumed. */
export const socket: Dialect = {
  name: "v4",
  path: PATH,
  whoami: "/api/v4/users/me",
  numbered: true,
  resumes: true,
  talks: true,
  history,
  check: /*#__PURE__*/ checkV4(`GET ${PATH}`),
  speaks: isV4
}
