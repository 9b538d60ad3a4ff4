import * as Schema from "effect/Schema"
import { define } from "../../Event.ts"
import { socket } from "../Socket.ts"

/** A summary that one asked for has come further, or is done. Only its id is sent: `Recaps.get` has the rest. */
export const recap_updated = /*#__PURE__*/ define(socket, "recap_updated", "recoverable", () => ({
  recap_id: Schema.String
}))
