import * as Schema from "effect/Schema"
import { define } from "../../Event.ts"
import { socket } from "../Socket.ts"

/**
 * Somebody is writing, in the channel of `broadcast.channel_id`. To its members, but for the one who writes. A server that
 * has 128 events waiting for the socket drops it without a gap in `seq`.
 */
export const typing = /*#__PURE__*/ define(socket, "typing", "ephemeral", () => ({
  user_id: Schema.String,
  /** The thread; empty in the channel itself. */
  parent_id: Schema.String
}))
