import type { Dialect } from "../Event.ts"
import { history } from "./history.ts"

/** The socket of v4: replies carry `seq_reply`, a connection can be resumed. */
export const socket: Dialect = {
  name: "v4",
  path: "/api/v4/websocket",
  whoami: "/api/v4/users/me",
  numbered: true,
  resumes: true,
  talks: true,
  history
}
