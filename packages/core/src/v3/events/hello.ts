import * as Schema from "effect/Schema"
import { define } from "../../Event.ts"
import { socket } from "../Socket.ts"

/** The socket is authenticated. Nothing is ever resumed: what came between two of these is not sent again. */
export const hello = /*#__PURE__*/ define(socket, "hello", "ephemeral", () => ({
  /** Version, build, configuration hash, licensed; separated by dots. */
  server_version: Schema.String
}))
