import * as Schema from "effect/Schema"
import { define } from "../../Event.ts"
import { socket } from "../Socket.ts"

/** Somebody is writing, in the channel of `broadcast.channel_id`. A busy server drops these without a gap in `seq`. */
export const typing = /*#__PURE__*/ define(socket, "typing", () => ({
  user_id: Schema.String,
  /** The thread; empty in the channel itself. */
  parent_id: Schema.String
}))
