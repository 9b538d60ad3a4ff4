import * as Schema from "effect/Schema"
import { define, json } from "../../Event.ts"
import { Dialog } from "../../models/Dialog.ts"
import { socket } from "../Socket.ts"

/**
 * An integration opens a dialog for one, after a command or a button. To oneself, on every socket, so that each of one's
 * clients shows it.
 */
export const open_dialog = /*#__PURE__*/ define(socket, "open_dialog", "ephemeral", () => ({
  dialog: json(
    Schema.Struct({
      trigger_id: Schema.String,
      /** Where the server sends what is submitted: never called by a client. */
      url: Schema.String,
      dialog: Dialog
    })
  )
}))

/** A plugin shows a short message. To one user. */
export const show_toast = /*#__PURE__*/ define(socket, "show_toast", "ephemeral", () => ({
  message: Schema.String,
  /** `top-left` and the like. */
  position: Schema.optional(Schema.String)
}))
