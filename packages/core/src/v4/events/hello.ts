import * as Schema from "effect/Schema"
import { define } from "../../Event.ts"
import { socket } from "../Socket.ts"

/**
 * The socket is authenticated. A resumed connection is not greeted, so that any hello but a client's first means that
 * events are lost: also one with the same `connection_id`, which comes at a later `seq` when a dead session is revived.
 */
export const hello = /*#__PURE__*/ define(socket, "hello", "ephemeral", () => ({
  /** Version, build, configuration hash, licensed; separated by dots. */
  server_version: Schema.String,
  /** Missing in 3.10. */
  connection_id: Schema.optional(Schema.String),
  server_hostname: Schema.optional(Schema.String)
}))
