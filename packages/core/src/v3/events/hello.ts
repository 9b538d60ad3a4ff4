import * as Schema from "effect/Schema"
import { define } from "../../Event.ts"
import { socket } from "../Socket.ts"

/** A socket is authenticated. Nothing is ever resumed: what came between two of these is lost. 3.0 says no hello. */
export const hello = /*#__PURE__*/ define(socket, "hello", () => ({
  /** Version, build, configuration hash, licensed; separated by dots. */
  server_version: Schema.String
}))
