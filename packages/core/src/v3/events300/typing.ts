import * as Schema from "effect/Schema"
import { define } from "../../Event.ts"
import { socket300 } from "../Socket.ts"

/** Somebody is writing: `broadcast.user_id`, in `broadcast.channel_id`. To its other members. The client has made it itself. */
export const typing = /*#__PURE__*/ define(socket300, "typing", "ephemeral", () => ({
  /** The post that is answered; empty in the channel itself. */
  parent_id: Schema.String,
  state: Schema.optional(Schema.String)
}))
