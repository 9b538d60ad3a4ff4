import * as Schema from "effect/Schema"
import { define } from "../../Event.ts"
import { socket } from "../Socket.ts"

/** A socket is authenticated. Not sent when a connection is resumed, so that a later one means that events may be lost. */
export const hello = /*#__PURE__*/ define(socket, "hello", () => ({
  /** Version, build, configuration hash, licensed; separated by dots. */
  server_version: Schema.String,
  /** Missing in 3.10. */
  connection_id: Schema.optional(Schema.String),
  server_hostname: Schema.optional(Schema.String)
}))
