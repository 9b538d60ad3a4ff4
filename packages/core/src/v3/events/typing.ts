import * as Schema from "effect/Schema"
import { define } from "../../Event.ts"
import { socket } from "../Socket.ts"

/** Somebody is writing, in the channel of `broadcast.channel_id`. To its members, but for the one who writes. */
export const typing = /*#__PURE__*/ define(socket, "typing", "ephemeral", () => ({
  user_id: Schema.String,
  /** The post that is answered; empty in the channel itself. */
  parent_id: Schema.String
}))
