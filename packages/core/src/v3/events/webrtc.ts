import * as Schema from "effect/Schema"
import { define } from "../../Event.ts"
import { socket } from "../Socket.ts"

/**
 * What somebody sent with the action `webrtc`, to set up a call. To the user whom it named. All its other fields are there
 * as they came, and nobody has checked them.
 */
export const webrtc = /*#__PURE__*/ define(socket, "webrtc", "ephemeral", () => ({ to_user_id: Schema.String }))
