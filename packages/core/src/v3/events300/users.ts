import { define } from "../../Event.ts"
import { socket300 } from "../Socket.ts"

/** Somebody has joined the server: `broadcast.user_id`. To everybody. */
export const new_user = /*#__PURE__*/ define(socket300, "new_user", "recoverable", () => ({}))
