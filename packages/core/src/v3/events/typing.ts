import * as Schema from "effect/Schema"
import { define } from "../../Event.ts"
import { socket } from "../Socket.ts"

/** Somebody is writing, in the channel of `broadcast.channel_id`. */
export const typing = /*#__PURE__*/ define(socket, "typing", () => ({
  /** Missing in 3.0, where `broadcast.user_id` says it. */
  user_id: Schema.optional(Schema.String),
  /** The post that is answered; empty in the channel itself. */
  parent_id: Schema.String
}))
