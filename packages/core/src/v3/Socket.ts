import type { Dialect } from "../Event.ts"

/** The socket of v3.10: the frames of v4, no resume. */
export const socket: Dialect = {
  name: "v3",
  path: "/api/v3/users/websocket",
  whoami: "/api/v3/users/me",
  emptyMeans: "no session"
}
